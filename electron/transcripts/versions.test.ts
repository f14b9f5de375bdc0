import { expect, onTestFinished, test } from 'vitest';
import { startHost } from '../../e2e/host.ts';
import { type TranscriptsDeps } from './keep.ts';
import {
  hasChanged,
  json,
  linesOf,
  offer,
  ready,
  startKeeping,
  vtt,
  wordVtt,
} from './test-keep.ts';

async function start(patch: Partial<TranscriptsDeps> = {}) {
  const host = await startHost();
  onTestFinished(() => host.stop());
  return { host, ...(await startKeeping(patch)) };
}

const HOUR = 3_600_000;
const later = (keeping: Awaited<ReturnType<typeof start>>, hours: number) => {
  keeping.clock.now = new Date(keeping.clock.now.getTime() + hours * HOUR);
};
const pathsOf = ({ host }: Awaited<ReturnType<typeof start>>) =>
  host.requests.map(({ path }) => path);

test('word times that were found beat line times that were claimed', async () => {
  const keeping = await start();
  const { host, transcripts } = keeping;
  host.serve('/t.json', { body: json('The tide is in', 'The moon is up') });
  host.serve('/t.vtt', { body: wordVtt('The tide is in') });
  host.serve('/t.srt', { body: '1\n00:00:01,000 --> 00:00:02,000\nThe tide is in\n' });
  const id = await offer(keeping, ['/t.srt'], ['/t.json'], ['/t.vtt']);
  const view = ready(await transcripts.get(id));
  expect(view).toMatchObject({ reason: 'timing' });
  expect(view.choices.map(({ url, timing }) => [url, timing])).toEqual([
    [host.url('/t.vtt'), 'words'],
    [host.url('/t.json'), 'lines'],
    [host.url('/t.srt'), null],
  ]);
  expect(pathsOf(keeping)).toEqual(['/t.json', '/t.vtt']);
});

test('once there is one, a slow better one is not waited for, but shown the next time', async () => {
  const keeping = await start({ patienceMs: 50 });
  const { host, transcripts } = keeping;
  host.serve('/t.json', { body: json('At once') });
  host.serve('/t.vtt', { body: wordVtt('In a while') });
  host.fault('/t.vtt', { hold: true });
  const id = await offer(keeping, ['/t.json'], ['/t.vtt']);
  expect(linesOf(await transcripts.get(id))).toEqual(['At once']);
  const told = keeping.progress.length;
  host.heal('/t.vtt');
  await expect
    .poll(async () => (await keeping.library.store.transcriptChoices(id, []))[0]?.timing)
    .toBe('words');
  expect([keeping.changed, keeping.progress.length]).toEqual([[], told]);
  expect(linesOf(await transcripts.get(id))).toEqual(['In a while']);
});

test("the listener's language comes first, by the settings or by the system", async () => {
  const keeping = await start({ languages: () => ['de-DE', 'en'] });
  const { host, transcripts, library } = keeping;
  host.serve('/en.vtt', { body: vtt('The tide') });
  host.serve('/de.vtt', { body: vtt('Die Flut') });
  const id = await offer(keeping, ['/en.vtt', null, 'en'], ['/de.vtt', null, 'de']);
  const german = ready(await transcripts.get(id));
  expect([linesOf(german), german.reason]).toEqual([['Die Flut'], 'language']);
  await library.store.saveSettings({ languages: ['en'] });
  expect(linesOf(await transcripts.get(id))).toEqual(['The tide']);
});

test('the listener chooses, and goes back to the best', async () => {
  const keeping = await start();
  const { host, transcripts } = keeping;
  host.serve('/t.vtt', { body: wordVtt('The best') });
  host.serve('/t.srt', { body: '1\n00:00:01,000 --> 00:00:02,000\nAnother\n' });
  const id = await offer(keeping, ['/t.vtt'], ['/t.srt'], ['/gone.srt']);
  const best = ready(await transcripts.get(id));
  const linkTo = (path: string) =>
    best.choices.find(({ url }) => url === host.url(path))?.linkId ?? 0;
  const other = ready(await transcripts.choose(id, { by: 'link', linkId: linkTo('/t.srt') }));
  expect([linesOf(other), other.reason]).toEqual([['Another'], 'chosen']);
  expect(linesOf(await transcripts.get(id))).toEqual(['Another']);
  const asked = host.requests.length;
  const again = await transcripts.choose(id, { by: 'version', versionId: best.versionId });
  expect(again).toMatchObject({ versionId: best.versionId, reason: 'chosen' });
  await transcripts.choose(id, { by: 'link', linkId: linkTo('/t.srt') });
  expect(host.requests).toHaveLength(asked);

  // What cannot be had leaves all as it was.
  const gone = transcripts.choose(id, { by: 'link', linkId: linkTo('/gone.srt') });
  await expect(gone).rejects.toMatchObject({ code: 'http-status' });
  const still = ready(await transcripts.get(id));
  expect(still.versionId).toBe(other.versionId);
  expect(still.choices.at(-1)).toMatchObject({ problem: { code: 'http-status' } });
  for (const choice of [
    { by: 'version', versionId: 99 },
    { by: 'link', linkId: 99 },
  ] as const)
    await expect(transcripts.choose(id, choice)).rejects.toMatchObject({ code: 'not-found' });

  expect(await transcripts.choose(id, { by: 'rank' })).toMatchObject({
    versionId: best.versionId,
    reason: 'timing',
  });
});

test('what the publisher changed is asked for once a day, shown, and kept beside the old', async () => {
  const keeping = await start();
  const { host, transcripts, changed } = keeping;
  host.serve('/t.vtt', { body: vtt('The web'), etag: '"1"' });
  const id = await offer(keeping, ['/t.vtt']);
  const old = ready(await transcripts.get(id));
  later(keeping, 23);
  await transcripts.get(id);
  later(keeping, 2);
  await transcripts.get(id);
  await expect.poll(() => host.requests.length).toBe(2);
  expect(host.requests[1]?.headers['if-none-match']).toBe('"1"');
  host.serve('/t.vtt', { body: vtt('The ebb'), etag: '"2"' });
  await expect
    .poll(async () => (await keeping.library.store.transcriptLinks(id))[0]?.checkedAt)
    .toBe(keeping.clock.now.toISOString());
  expect(changed).toEqual([]);

  later(keeping, 25);
  expect(linesOf(await transcripts.get(id))).toEqual(['The web']);
  await hasChanged(keeping);
  const view = ready(await transcripts.get(id));
  expect([linesOf(view), view.reason]).toEqual([['The ebb'], 'only']);
  expect(view.choices).toMatchObject([
    { versionId: view.versionId, outdated: false },
    { versionId: old.versionId, outdated: true },
  ]);
  expect(
    linesOf(await transcripts.choose(id, { by: 'version', versionId: old.versionId })),
  ).toEqual(['The web']);
});

test('what was corrected stays shown when the publisher changes it, and goes along when one asks', async () => {
  const keeping = await start();
  const { host, transcripts } = keeping;
  host.serve('/t.vtt', { body: vtt('The web', 'is out'), etag: '"1"' });
  const id = await offer(keeping, ['/t.vtt']);
  const old = ready(await transcripts.get(id));
  const corrections = [{ kind: 'words' as const, segment: 0, text: 'The ebb' }];
  await transcripts.saveCorrections(old.versionId, corrections);
  host.serve('/t.vtt', { body: vtt('The web', 'is out', 'today'), etag: '"2"' });
  const view = ready(await transcripts.checkForNewer(id));
  expect(view).toMatchObject({ versionId: old.versionId, reason: 'corrected', corrections });
  expect(view.choices.map(({ outdated, corrections }) => [outdated, corrections])).toEqual([
    [false, 0],
    [true, 1],
  ]);
  const versionId = view.choices[0]?.versionId ?? 0;
  const next = ready(await transcripts.choose(id, { by: 'version', versionId }));
  expect(next).toMatchObject({ versionId, corrections });
  expect(linesOf(next)).toHaveLength(3);
  expect(next.choices.map(({ corrections }) => corrections)).toEqual([1, 1]);
});

test('asking whether there is a newer one says when that cannot be found out', async () => {
  const keeping = await start();
  const { host, transcripts } = keeping;
  host.serve('/t.vtt', { body: vtt('The tide'), lastModified: 'Sun, 01 Nov 2026 09:00:00 GMT' });
  const id = await offer(keeping, ['/t.vtt']);
  const before = await transcripts.get(id);
  expect(await transcripts.checkForNewer(id)).toEqual(before);
  host.fault('/t.vtt', { status: 500 });
  await expect(transcripts.checkForNewer(id)).rejects.toMatchObject({ code: 'http-status' });
  expect(await transcripts.get(id)).toMatchObject({
    state: 'ready',
    choices: [{ problem: { code: 'http-status' } }],
  });
  host.heal('/t.vtt');
  // The same content under no validator is no newer version.
  host.serve('/t.vtt', { body: vtt('The tide') });
  expect(ready(await transcripts.checkForNewer(id)).choices).toMatchObject([{ problem: null }]);
});

test('a feed that names another address brings the new one beside the old', async () => {
  const keeping = await start();
  const { host, transcripts } = keeping;
  host.serve('/1.vtt', { body: vtt('First edition') });
  host.serve('/2.vtt', { body: vtt('Second edition') });
  const id = await offer(keeping, ['/1.vtt']);
  await transcripts.get(id);
  await offer(keeping, ['/2.vtt']);
  expect(linesOf(await transcripts.get(id))).toEqual(['First edition']);
  await hasChanged(keeping);
  const view = ready(await transcripts.get(id));
  expect(linesOf(view)).toEqual(['Second edition']);
  expect(view.choices.map(({ url, outdated }) => [url, outdated])).toEqual([
    [host.url('/2.vtt'), false],
    [host.url('/1.vtt'), true],
  ]);
  await transcripts.saveSync(view.versionId, {
    offset: 3,
    anchors: [],
    breaks: [],
    chapters: false,
  });
  host.serve('/3.vtt', { body: vtt('Third edition') });
  await offer(keeping, ['/3.vtt']);
  await expect
    .poll(async () => {
      await transcripts.get(id);
      return keeping.changed.length;
    })
    .toBe(2);
  const synced = ready(await transcripts.get(id));
  expect([linesOf(synced), synced.reason]).toEqual([['Second edition'], 'corrected']);
  expect(synced.choices[0]).toMatchObject({ url: host.url('/3.vtt'), outdated: false });
});

test('without a network nothing is asked for behind the listener’s back', async () => {
  const keeping = await start({ isOnline: () => false });
  const { host, transcripts } = keeping;
  host.serve('/t.vtt', { body: vtt('The tide') });
  const id = await offer(keeping, ['/t.vtt']);
  await transcripts.get(id);
  later(keeping, 48);
  await transcripts.get(id);
  await transcripts.stop();
  expect(host.requests).toHaveLength(1);
});
