import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { chapterFile, TIDES } from '../../e2e/chapter-files.ts';
import { startHost, type Host } from '../../e2e/host.ts';
import { type ParsedEpisode } from '../shared/model.ts';
import { type Chapters } from './keep.ts';
import { anEpisode, filesOf, type Keeping, NOTES, startKeeping } from './test-chapters.ts';

let host: Host;
let keeping: Keeping;
let chapters: Chapters;

beforeEach(async () => {
  host = await startHost();
  onTestFinished(() => host.stop());
  keeping = await startKeeping();
  ({ chapters } = keeping);
});

const episode = (description: string | null, patch: Partial<ParsedEpisode> = {}) =>
  anEpisode(keeping, { description, ...patch });

test.each([
  ['times in the notes', NOTES, { list: { source: 'notes' }, problem: null }],
  ['none in the notes', '<p>A walk along the shore.</p>', { list: null, choices: [] }],
  ['no notes', null, { list: null, choices: [], reason: null }],
])('%s', async (_, notes, expected) => {
  expect(await chapters.get(await episode(notes))).toMatchObject(expected);
});

test('notes are read again when they change, and when the audio turns out shorter', async () => {
  const id = await episode(NOTES);
  expect((await chapters.get(id)).list?.chapters).toHaveLength(3);
  await episode('<p>0:00 Ebb</p><p>1:00 Flow</p>');
  expect((await chapters.get(id)).list?.chapters.map(({ start }) => start)).toEqual([0, 60]);
  await episode(NOTES);
  await chapters.get(id);
  await keeping.library.store.saveDuration(id, 300);
  await chapters.measured(id);
  expect(keeping.changes).toEqual([]);
  await keeping.library.store.saveDuration(id, 200);
  await chapters.measured(id);
  expect(keeping.changes).toEqual([id]);
  // A list a third of which lies beyond the end is that of another recording.
  expect(await chapters.get(id)).toMatchObject({ list: null });
});

test('Podlove chapters in it are a list', async () => {
  const entry = (start: string, title: string) => ({ start, title, href: null, image: null });
  const podlove = [entry('00:00:00', 'Ebb'), entry('00:01:00', 'Flow'), entry('00:08:00', 'Late')];
  const id = await episode(null, { podlove });
  expect(await chapters.get(id)).toMatchObject({
    list: {
      source: 'podlove',
      chapters: [
        { title: 'Ebb', end: 60 },
        { title: 'Flow', end: 300 },
      ],
      warnings: [{ code: 'beyond-end' }],
    },
  });
  await keeping.library.store.saveDuration(id, 600);
  await chapters.measured(id);
  expect((await chapters.get(id)).list).toMatchObject({
    chapters: [{}, {}, { end: 600 }],
    warnings: [],
  });
  await episode(null, { podlove: [] });
  expect(await chapters.get(id)).toMatchObject({ list: null });
});

const download = async (name: 'tides.mp3' | 'tides.m4a' | 'tides.opus') => {
  const path = join(keeping.library.dataFolder, name);
  keeping.world.audio = path;
  await writeFile(path, chapterFile(name));
};
const titles = TIDES.map(({ title }) => title);

test('is read on the disk, with its pictures, and what was in it outlives it', async () => {
  const id = await episode(null);
  expect(await chapters.get(id)).toMatchObject({ list: null });
  await download('tides.mp3');
  await chapters.keepWithDownload(id);
  expect(keeping.changes).toEqual([id]);
  keeping.world.audio = null;
  const { list } = await chapters.get(id);
  expect(list).toMatchObject({ source: 'id3' });
  expect(list?.chapters.filter(({ toc }) => toc).map(({ title }) => title)).toEqual(titles);
  const images = list?.chapters.map(({ image }) => image).filter((image) => image !== null);
  expect(await filesOf(keeping, id)).toEqual([...new Set(images)].sort());

  await download('tides.m4a');
  expect(await chapters.get(id)).toMatchObject({ list: { source: 'mp4' }, choices: [{}] });
});

test('a file without any does not take away what one had', async () => {
  const id = await episode(null);
  await download('tides.opus');
  await chapters.get(id);
  await writeFile(keeping.world.audio ?? '', Buffer.from('OggS and no more'));
  expect(await chapters.get(id)).toMatchObject({ list: { source: 'vorbis' } });
});

test('a stream is asked when nothing else gives any, once', async () => {
  const url = host.serve('/a.mp3', { body: chapterFile('tides.mp3'), etag: '"a"' });
  const id = await episode(null, {
    chapters: null,
    enclosure: { url, type: null, length: null },
  });
  expect(await chapters.get(id)).toMatchObject({ list: null });
  await keeping.changed();
  expect(await chapters.get(id)).toMatchObject({ list: { source: 'id3' } });
  await chapters.stop();
  const { length } = host.requests;
  await chapters.get(id);
  await chapters.played(id);
  expect(host.requests).toHaveLength(length);
});

test('a stream is asked when it is played, and not again when it fails', async () => {
  const url = host.url('/a.mp3');
  const id = await episode(NOTES, {
    chapters: null,
    enclosure: { url, type: null, length: null },
  });
  await chapters.get(id);
  await chapters.played(id);
  await chapters.played(id);
  await chapters.get(id);
  expect(host.requestsTo('/a.mp3')).toHaveLength(1);
  expect(keeping.changes).toEqual([]);
});
