import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startHost, type Host } from '../../e2e/host.ts';
import { pathIn } from '../feeds/files.ts';
import {
  addEpisode,
  directParsers,
  nodeWeb,
  openTestLibrary,
  type TestLibrary,
  unheard,
} from '../feeds/test-library.ts';
import { fromJsonText } from '../shared/json-text.ts';
import { type TranscriptView } from '../shared/library.ts';
import { UNSYNCED } from '../shared/sync.ts';
import { createTranscripts, type Transcripts } from './keep.ts';

const VTT = 'WEBVTT\n\n00:01.000 --> 00:03.000\nThe tide is in\n';

let host: Host;
let library: TestLibrary;
let transcripts: Transcripts;
let stored: number[];

beforeEach(async () => {
  host = await startHost();
  library = await openTestLibrary();
  stored = [];
  transcripts = createTranscripts({
    store: library.store,
    dataFolder: library.dataFolder,
    web: nodeWeb(500),
    parsers: directParsers,
    ...unheard,
    now: () => new Date('2026-11-01T10:00:00Z'),
    onStored: (id) => stored.push(id),
  });
});
afterEach(async () => {
  await host.stop();
  await library.close();
});

const textsOf = (view: TranscriptView) =>
  view.state === 'ready' ? fromJsonText(view.source).segments.map(({ text }) => text) : [];

const episode = (...paths: [path: string, type: string][]) =>
  addEpisode(library.store, {
    transcripts: paths.map(([path, type]) => ({
      url: host.url(path),
      type,
      language: null,
      rel: null,
    })),
  });

test('fetches a transcript once, keeps it as it was served, and needs no network after that', async () => {
  const url = host.serve('/t.vtt', { body: VTT, type: 'text/vtt' });
  const id = await episode(['/t.vtt', 'text/vtt']);
  const view = await transcripts.get(id);
  const sha256 = createHash('sha256').update(VTT).digest('hex');
  expect(view).toMatchObject({
    state: 'ready',
    corrections: [],
    sync: UNSYNCED,
    reason: 'only',
    choices: [
      {
        origin: 'feed',
        url,
        format: 'vtt',
        timing: 'lines',
        sha256,
        fetchedAt: '2026-11-01T10:00:00.000Z',
        problem: null,
      },
    ],
  });
  expect(textsOf(view)).toEqual(['The tide is in']);
  expect(stored).toEqual([id]);
  const folder = (await library.store.episode(id))?.folder ?? '';
  const file = `${folder}/transcript-1-${sha256.slice(0, 16)}.vtt`;
  expect(await readFile(pathIn(library.dataFolder, file), 'utf8')).toBe(VTT);
  await host.stop();
  expect(await transcripts.get(id)).toEqual(view);
});

test('a broken one is remembered as such, and the next one is shown', async () => {
  host.serve('/t.json', { body: Buffer.from([0, 1, 2, 255, 254, 0]), type: 'application/json' });
  host.serve('/t.vtt', { body: VTT, type: 'application/octet-stream' });
  const id = await episode(
    ['/gone.json', 'application/json'],
    ['/t.json', 'application/json'],
    ['/t.vtt', 'text/vtt'],
  );
  expect(await transcripts.get(id)).toMatchObject({
    state: 'ready',
    reason: 'others-broken',
    choices: [
      { url: host.url('/gone.json'), versionId: null, problem: { code: 'http-status' } },
      { url: host.url('/t.json'), versionId: null, problem: { code: 'binary-file' } },
      { url: host.url('/t.vtt'), problem: null },
    ],
  });
});

test('when none can be had it says why, and tries again another time', async () => {
  host.fault('/t.vtt', { hold: true });
  const id = await episode(['/t.vtt', 'text/vtt']);
  expect(await transcripts.get(id)).toMatchObject({
    state: 'failed',
    problem: { code: 'timed-out' },
  });
  await host.stop();
  expect(await transcripts.get(id)).toMatchObject({
    state: 'failed',
    problem: { code: 'unreachable-host' },
  });
  await host.start();
  host.heal('/t.vtt');
  host.serve('/t.vtt', { body: VTT });
  expect(await transcripts.get(id)).toMatchObject({ state: 'ready' });
});

test('callers at the same time share one run', async () => {
  host.serve('/t.vtt', { body: VTT });
  const id = await episode(['/t.vtt', 'text/vtt']);
  const [one, other] = await Promise.all([transcripts.get(id), transcripts.get(id)]);
  expect(one).toEqual(other);
  expect(host.requests).toHaveLength(1);
});

test('an episode without transcripts, and no episode', async () => {
  const id = await episode();
  expect(await transcripts.get(id)).toEqual({ state: 'none' });
  await expect(transcripts.get(id + 1)).rejects.toMatchObject({ code: 'not-found' });
});
