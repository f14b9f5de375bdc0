import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startHost } from '../../e2e/host.ts';
import { fromJsonText } from '../shared/json-text.ts';
import { type TranscriptsDeps } from './keep.ts';
import { startParsers } from '../workers/parsers.ts';
import { bundled } from '../storage/fixtures/bundle.ts';
import { parseTranscript } from './parse-transcript.ts';
import { linesOf, offer, ready, startKeeping, vtt, wordVtt } from './test-keep.ts';

async function start(patch: Partial<TranscriptsDeps> = {}) {
  const host = await startHost();
  onTestFinished(() => host.stop());
  return { host, ...(await startKeeping(patch)) };
}

const file = (name: string | null, text: string) => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** The transcripts on the disk of an episode, by name. */
async function onDisk(
  { library }: Awaited<ReturnType<typeof start>>,
  id: number,
): Promise<string[]> {
  const folder = join(library.dataFolder, (await library.store.episode(id))?.folder ?? '');
  return existsSync(folder) ? (await readdir(folder)).sort() : [];
}

test('a file is kept as it was, and shown at once', async () => {
  const keeping = await start();
  const { transcripts, library } = keeping;
  const id = await offer(keeping);
  expect(await transcripts.get(id)).toEqual({ state: 'none' });
  const text = '\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nThe tide is in\r\n';
  const view = ready(await transcripts.importFile(id, file('C:\\talks\\tide.srt', text)));
  expect(view).toMatchObject({
    reason: 'imported',
    choices: [{ origin: 'file', name: 'tide.srt', url: null, format: 'srt', timing: 'lines' }],
  });
  expect(linesOf(view)).toEqual(['The tide is in']);
  expect(keeping.stored).toEqual([id]);
  const [name = ''] = await onDisk(keeping, id);
  expect(name).toMatch(/^transcript-[0-9a-f]{16}\.srt$/);
  const folder = (await library.store.episode(id))?.folder ?? '';
  expect(readFileSync(join(library.dataFolder, folder, name), 'utf8')).toBe(text);

  // The same once more is the same.
  const again = await transcripts.importFile(id, file('copy.srt', text));
  expect(again).toEqual(view);
  expect(await onDisk(keeping, id)).toEqual([name]);
});

test.each([
  ['lines with times', '0:00 The tide is in\n0:04 The moon is up\n', 'lines'],
  ['words alone', 'The tide is in.\n\nThe moon is up.\n', 'none'],
  [
    'a whole page',
    '<!doctype html><title>Talk</title><nav>Home</nav><p><cite>Ada:</cite><time>0:00</time></p><p>The tide is in</p><p><time>0:04</time></p><p>The moon is up</p>',
    'lines',
  ],
])('%s can be pasted', async (_, text, timing) => {
  const keeping = await start();
  const id = await offer(keeping);
  const view = ready(await keeping.transcripts.importFile(id, file(null, text)));
  expect(view.choices).toMatchObject([{ origin: 'paste', name: null, timing }]);
  expect(linesOf(view).join(' ')).toMatch(/The tide is in.*The moon is up/);
});

test('what cannot be read leaves all as it was', async () => {
  const keeping = await start();
  const { host, transcripts } = keeping;
  host.serve('/t.vtt', { body: vtt('The tide') });
  const id = await offer(keeping, ['/t.vtt']);
  const before = await transcripts.get(id);
  const names = await onDisk(keeping, id);
  await expect(transcripts.importFile(id, file('x.vtt', ''))).rejects.toMatchObject({
    code: 'empty-transcript',
  });
  const noise = { name: 'x.srt', bytes: Uint8Array.from({ length: 99 }, (_, at) => at % 7) };
  await expect(transcripts.importFile(id, noise)).rejects.toMatchObject({ code: 'binary-file' });
  await expect(transcripts.importFile(99, file('x', 'x'))).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await transcripts.get(id)).toEqual(before);
  expect(await onDisk(keeping, id)).toEqual(names);
});

test('what was brought in can be taken away and brought back, and is deleted at the next start', async () => {
  const keeping = await start();
  const { host, transcripts } = keeping;
  host.serve('/t.vtt', { body: wordVtt('Served') });
  const id = await offer(keeping, ['/t.vtt']);
  const served = ready(await transcripts.get(id));
  const own = ready(await transcripts.importFile(id, file(null, '0:00 Mine\n0:02 alone\n')));
  expect(await onDisk(keeping, id)).toHaveLength(2);
  const without = await transcripts.removeVersion(id, own.versionId);
  expect(without).toMatchObject({ versionId: served.versionId, choices: [{ origin: 'feed' }] });
  expect(await transcripts.restoreVersion(id, own.versionId)).toEqual(own);
  await expect(transcripts.removeVersion(id, served.versionId)).rejects.toMatchObject({
    code: 'not-found',
  });
  await transcripts.removeVersion(id, own.versionId);
  await transcripts.purgeRemoved();
  expect(await onDisk(keeping, id)).toHaveLength(1);
  await expect(transcripts.restoreVersion(id, own.versionId)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('without the only one that was brought in, what the feed offers is fetched', async () => {
  const keeping = await start();
  const { host, transcripts } = keeping;
  host.serve('/t.vtt', { body: vtt('Served') });
  const id = await offer(keeping, ['/t.vtt']);
  const own = ready(await transcripts.importFile(id, file(null, wordVtt('Mine'))));
  const view = await transcripts.removeVersion(id, own.versionId);
  expect(linesOf(view)).toEqual(['Served']);
});

test('of those beside the audio the best is shown, and each is kept once', async () => {
  const keeping = await start({ languages: () => ['de'] });
  const { transcripts, changed } = keeping;
  const id = await offer(keeping);
  const beside = (name: string, language: string | null, text: string) =>
    transcripts.keepBeside(id, { ...file(name, text), language });
  await beside('talk.en.vtt', 'en', vtt('The tide'));
  await beside('talk.de.vtt', 'de', vtt('Die Flut'));
  await beside('talk.de.vtt', 'de', vtt('Die Flut'));
  await beside('talk.fr.vtt', 'fr', vtt('La marée'));
  const view = ready(await transcripts.get(id));
  expect([linesOf(view), view.reason]).toEqual([['Die Flut'], 'imported']);
  expect(view.choices.map(({ name, origin }) => [name, origin])).toEqual([
    ['talk.de.vtt', 'beside'],
    ['talk.en.vtt', 'beside'],
    ['talk.fr.vtt', 'beside'],
  ]);
  // Told when another is to be shown, not for a longer list.
  expect(changed).toEqual([id, id]);
});

test('a transcript is saved as it is shown', async () => {
  const asked: unknown[] = [];
  let answer: string | null = null;
  const keeping = await start({
    dialogs: {
      chooseSaveFile: (suggested) => {
        asked.push(suggested);
        return Promise.resolve(answer);
      },
      chooseTranscriptFile: () => Promise.resolve(file('tide.vtt', vtt('The web', 'is out'))),
    },
  });
  const { transcripts, library } = keeping;
  const id = await offer(keeping);
  const chosen = await transcripts.importChosen(id);
  const { versionId } = ready(chosen ?? { state: 'none' });
  await transcripts.saveCorrections(versionId, [{ kind: 'words', segment: 0, text: 'The ebb' }]);
  await transcripts.saveSync(versionId, { offset: 60, anchors: [], breaks: [], chapters: false });
  expect(await transcripts.exportTo(versionId, 'srt')).toBeNull();
  expect(asked).toEqual([{ what: 'transcript', name: 'Episode one', extension: 'srt' }]);
  answer = join(library.dataFolder, 'saved.vtt');
  expect(await transcripts.exportTo(versionId, 'vtt')).toBe('saved.vtt');
  expect(parseTranscript(await readFile(answer))).toMatchObject({
    segments: [
      { start: 60, text: 'The ebb' },
      { start: 62, text: 'is out' },
    ],
  });
  await expect(transcripts.exportTo(99, 'vtt')).rejects.toMatchObject({ code: 'not-found' });
  // A folder that has gone since is not made anew, and one is not written over.
  for (answer of [join(library.dataFolder, 'gone', 'saved.vtt'), library.dataFolder])
    await expect(transcripts.exportTo(versionId, 'vtt')).rejects.toMatchObject({
      code: 'cannot-save-file',
    });
});

test('what takes long says how far it is, and can be given up', async () => {
  const parsing = startParsers(await bundled('../../workers/parser-worker.ts'));
  const keeping = await start({ parsers: parsing.parsers });
  const { host, transcripts, progress, library } = keeping;
  const body = `${vtt('The tide')}NOTE ${'x'.repeat(100_000)}\n`;
  host.serve('/t.vtt', { body, bytesPerSecond: 120_000 });
  const id = await offer(keeping, ['/t.vtt']);
  await transcripts.get(id);
  const parts = progress.flatMap(({ phase, done }) => (phase === 'fetching' ? [done ?? 0] : []));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  expect(progress[0]).toMatchObject({ episodeId: id, phase: 'fetching' });

  // Given up while it is fetched.
  const [other] = (await library.store.transcriptLinks(id)).map((link) => link.id);
  host.serve('/held.vtt', { body });
  host.fault('/held.vtt', { hold: true });
  await offer(keeping, ['/t.vtt'], ['/held.vtt']);
  const [, held] = await library.store.transcriptLinks(id);
  const choosing = transcripts.choose(id, { by: 'link', linkId: held?.id ?? 0 });
  const cancelled = expect(choosing).rejects.toMatchObject({ code: 'cancelled' });
  await host.requested('/held.vtt');
  await transcripts.cancel(id);
  await cancelled;
  expect((await library.store.transcriptLinks(id))[1]?.problem).toBeNull();
  expect(await transcripts.get(id)).toMatchObject({ choices: [{}, { linkId: other }] });

  // Given up while it is read, in a thread of its own.
  const long = file('long.srt', srt(60_000));
  const reading = transcripts.importFile(id, long);
  const stopped = expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  await transcripts.cancel(id);
  await stopped;
  expect(ready(await transcripts.get(id)).choices).toHaveLength(2);
  expect(linesOf(await transcripts.importFile(id, long))).toHaveLength(60_000);
  await parsing.close();
});

/** A SubRip file of so many lines, all different. */
function srt(lines: number): string {
  const time = (at: number) => new Date(at * 2000).toISOString().slice(11, 23).replace('.', ',');
  return Array.from(
    { length: lines },
    (_, at) => `${at + 1}\n${time(at)} --> ${time(at + 1)}\nLine ${at} of what was said\n`,
  ).join('\n');
}

test('estimated times are laid over the audio when it is measured; what was worked on stays', async () => {
  const keeping = await start();
  const { transcripts, library, changed } = keeping;
  const id = await offer(keeping);
  const words = 'The tide came in before the boats did, and nobody had thought to light the lamp.';
  const text = Array.from({ length: 12 }, (_, n) => `${words} ${'Again. '.repeat(n)}`).join('\n\n');
  const pasted = ready(await transcripts.importFile(id, file(null, text)));
  const ends = async () =>
    fromJsonText(ready(await transcripts.get(id)).source).segments.at(-1)?.end;
  expect(await ends()).not.toBe(600);

  await library.store.saveDuration(id, 600);
  await transcripts.measured(id);
  expect(await ends()).toBe(600);
  expect(changed).toEqual([id]);

  await transcripts.saveCorrections(pasted.versionId, [
    { kind: 'words', segment: 0, text: 'The tide went out.' },
  ]);
  await library.store.saveDuration(id, 900);
  await transcripts.measured(id);
  expect(await ends()).toBe(600);
});
