import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wav } from '../../e2e/audio.ts';
import { directParsers, openTestLibrary, type TestLibrary } from '../feeds/test-library.ts';
import { failure, fail } from '../shared/errors.ts';
import { LOCAL_SHOW } from '../shared/local.ts';
import type { Failure } from '../shared/result.ts';
import { createLocalFiles, type LocalFiles } from './local-files.ts';
import type { BesideFile } from './pairing.ts';

const picture = resolve(import.meta.dirname, '../../assets/local-files/artwork.png');
const sound = wav({ seconds: 2 });

let library: TestLibrary;
let folder: string;
let files: LocalFiles;
let problems: Failure[];
let kept: [episodeId: number, file: Omit<BesideFile, 'bytes'> & { text: string }][];
let changes: number;

beforeEach(async () => {
  library = await openTestLibrary();
  folder = await realpath(await mkdtemp(join(tmpdir(), 'cuecast-own-')));
  problems = [];
  kept = [];
  changes = 0;
  files = createLocalFiles({
    store: library.store,
    dataFolder: library.dataFolder,
    parsers: directParsers,
    picture,
    now: () => new Date('2026-11-01T10:00:00Z'),
    keepTranscript: (episodeId, { name, language, bytes }) => {
      const text = new TextDecoder().decode(bytes);
      if (text === 'broken') return Promise.reject(new Error('not as others fail'));
      if (text === '') fail('empty-transcript', {});
      kept.push([episodeId, { name, language, text }]);
      return Promise.resolve();
    },
    onChange: () => changes++,
    onFailed: (problem) => problems.push(problem),
    log: () => undefined,
  });
});
afterEach(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

async function put(name: string, content: string | Uint8Array = sound): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const episodes = async () =>
  (await library.store.listEpisodes({ feedId: null, filter: 'all', offset: 0, limit: 100 })).items;

test('an audio file is an episode of the show of local files, played where it is', async () => {
  const path = await put('A talk.wav');
  const [id = 0] = await files.open([path]);
  expect(changes).toBe(1);
  expect(await episodes()).toMatchObject([
    {
      id,
      title: 'A talk',
      feedTitle: 'Local files',
      published: '2026-11-01T10:00:00.000Z',
      duration: 2,
      local: true,
      hasAudio: true,
      download: null,
      artwork: expect.stringContaining('artwork') as string,
    },
  ]);
  expect(await files.pathOf(id)).toBe(path);
  // Nothing of it was copied: the show's picture is all there is.
  const stored = await readdir(library.dataFolder, { recursive: true });
  expect(stored.filter((name) => /\.(?:wav|mp3)$/.test(name))).toEqual([]);
  expect(stored.filter((name) => name.endsWith('.png'))).toHaveLength(1);
});

test('the same file is the same episode, by whatever path, and keeps what was done with it', async () => {
  const path = await put('talk.wav');
  const [id = 0] = await files.open([path]);
  await library.store.savePosition(id, 1.5);
  await symlink(path, join(folder, 'link.wav'));
  expect(await files.open([path, join(folder, 'link.wav'), join(folder, '..', path)])).toEqual([
    id,
  ]);
  expect(await episodes()).toMatchObject([{ id, position: 1.5 }]);
  const feed = await library.store.feedByUrl(LOCAL_SHOW);
  expect(
    (await readdir(join(library.dataFolder, 'artwork'))).map((name) => `artwork/${name}`),
  ).toEqual([feed?.artworkFile]);
});

test('names of every kind', async () => {
  const names = ['50% off.wav', 'a#b?c.wav', 'naïve – 講演.wav', 'two\nlines.wav', 'no extension'];
  const paths = await Promise.all(names.map((name) => put(name)));
  const ids = await files.open(paths);
  expect(await Promise.all(ids.map((id) => files.pathOf(id)))).toEqual(paths);
  const titles = new Set((await episodes()).map(({ title }) => title));
  expect(titles).toEqual(
    new Set(['50% off', 'a#b?c', 'naïve – 講演', 'two lines', 'no extension']),
  );
});

test('what is not audio is refused with a sentence, and the rest is opened', async () => {
  const good = await put('good.wav');
  const text = await put('notes.mp3', 'These are no sounds.');
  const nothing = await put('nothing.mp3', '');
  const inside = join(folder, 'folder.mp3');
  await mkdir(inside);
  const code = async (path: string) =>
    files.open([path]).then(
      () => null,
      (error: { code?: string }) => error.code,
    );
  expect(await code(text)).toBe('file-not-audio');
  expect(await code(nothing)).toBe('file-empty');
  expect(await code(inside)).toBe('file-is-folder');
  expect(await code(join(folder, 'gone.mp3'))).toBe('no-such-file');
  expect(await code('talk.wav')).toBe('bad-request');
  expect(await code('/a\0b')).toBe('cannot-read-file');
  expect(await episodes()).toEqual([]);
  expect(await files.open([text, good])).toHaveLength(1);
  expect(problems).toEqual([failure('file-not-audio', { file: 'notes.mp3' })]);
  await expect(files.open([text, nothing])).rejects.toMatchObject({ code: 'files-not-opened' });
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
  const path = await put('locked.wav');
  await chmod(path, 0);
  await expect(files.open([path])).rejects.toMatchObject({ code: 'cannot-read-file' });
});

test('transcripts of its name beside it come along, also those that came later', async () => {
  const path = await put('talk.wav');
  await put('talk.en.vtt', 'WEBVTT');
  await put('talk.srt', '1');
  await put('other.srt', '1');
  const [id = 0] = await files.open([path]);
  expect(kept).toEqual([
    [id, { name: 'talk.en.vtt', language: 'en', text: 'WEBVTT' }],
    [id, { name: 'talk.srt', language: null, text: '1' }],
  ]);
  await put('talk.wav.txt', 'Hello');
  kept = [];
  await files.open([path]);
  expect(kept.map(([, { name }]) => name)).toContain('talk.wav.txt');
});

test('a transcript that is of no use is said only where it is the only one', async () => {
  const path = await put('talk.wav');
  await put('talk.srt', '');
  await files.open([path]);
  expect(problems).toMatchObject([{ code: 'transcript-beside-unreadable' }]);
  expect(problems[0]?.message).toContain('“talk.srt”');
  await put('talk.vtt', 'WEBVTT');
  problems = [];
  await files.open([path]);
  expect(problems).toEqual([]);
  await put('talk.vtt', 'broken');
  await files.open([path]);
  expect(problems).toHaveLength(1);
});

test('a file that is gone is said by name, and can be found elsewhere', async () => {
  const path = await put('talk.wav');
  const other = await put('other.wav');
  const [id = 0, otherId] = await files.open([path, other]);
  expect(await files.problem(id)).toMatchObject({ code: 'local-audio-unplayable' });
  const moved = join(folder, 'moved.wav');
  await rename(path, moved);
  const problem = await files.problem(id);
  expect(problem?.code).toBe('local-audio-missing');
  expect(problem?.message).toContain(path);

  await expect(files.locate(id, other)).rejects.toMatchObject({ code: 'already-an-episode' });
  await expect(files.locate(id, path)).rejects.toMatchObject({ code: 'no-such-file' });
  await put('moved.vtt', 'WEBVTT');
  await files.locate(id, moved);
  expect(await files.pathOf(id)).toBe(moved);
  expect(kept).toMatchObject([[id, { name: 'moved.vtt' }]]);
  expect(await files.open([moved, other])).toEqual([id, otherId]);
});

test('other episodes have no file of their own', async () => {
  expect(await files.pathOf(1)).toBeNull();
  expect(await files.problem(1)).toBeNull();
  await expect(library.store.moveLocalEpisode(1, 'file:///x')).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('one that is removed comes back when it is opened again, and its file was never touched', async () => {
  const path = await put('talk.wav');
  const [id = 0] = await files.open([path, await put('other.wav')]);
  await library.store.savePosition(id, 1.5);
  changes = 0;
  await files.remove(id);
  expect(changes).toBe(1);
  expect(await episodes()).toMatchObject([{ title: 'other' }]);
  expect(await files.pathOf(id)).toBe(path);
  await files.restore(id);
  expect(changes).toBe(2);
  expect(await episodes()).toHaveLength(2);

  await files.remove(id);
  expect(await files.open([path])).toEqual([id]);
  expect(await library.store.episode(id)).toMatchObject({
    position: 1.5,
    feedTitle: 'Local files',
  });
  expect(await readFile(path)).toEqual(Buffer.from(sound));
  await expect(files.remove(999)).rejects.toMatchObject({ code: 'not-found' });
});
