import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startHost, type Host } from '../../e2e/host.ts';
import { pathIn } from '../feeds/files.ts';
import {
  addEpisode,
  directParsers,
  nodeWeb,
  openTestLibrary,
  type TestLibrary,
} from '../feeds/test-library.ts';
import { createChapters, type Chapters } from './keep.ts';

const NOTES = '<p>0:00 Ebb</p><p>2:00 Flow</p><p>4:00 Slack water</p>';
const FILE = JSON.stringify({
  version: '1.2.0',
  chapters: [
    { startTime: 0, title: 'From the file' },
    { startTime: 60, title: 'Also' },
  ],
});

let host: Host;
let library: TestLibrary;
let chapters: Chapters;

beforeEach(async () => {
  host = await startHost();
  library = await openTestLibrary();
  const { store, dataFolder } = library;
  chapters = createChapters({ store, dataFolder, web: nodeWeb(500), parsers: directParsers });
});
afterEach(async () => {
  await host.stop();
  await library.close();
});

const episode = (description: string | null, link = true) =>
  addEpisode(library.store, {
    description,
    duration: 300,
    chapters: link ? { url: host.url('/c.json'), type: 'application/json+chapters' } : null,
  });

test('keeps the chapters file, and needs no network after that', async () => {
  host.serve('/c.json', { body: FILE });
  const id = await episode(NOTES);
  const view = await chapters.get(id);
  expect(view).toMatchObject({ list: { source: 'json' }, problem: null });
  const folder = (await library.store.episode(id))?.folder ?? '';
  expect(await readdir(pathIn(library.dataFolder, folder))).toEqual(['chapters.json']);
  await host.stop();
  expect(await chapters.get(id)).toEqual(view);
});

test('the show notes stand in for a file that cannot be had, until it can', async () => {
  host.fault('/c.json', { hold: true });
  const id = await episode(NOTES);
  expect(await chapters.get(id)).toMatchObject({
    list: { source: 'notes', chapters: [{ title: 'Ebb' }, { title: 'Flow' }, {}] },
    problem: { code: 'timed-out' },
  });
  host.heal('/c.json');
  host.serve('/c.json', { body: FILE });
  expect(await chapters.get(id)).toMatchObject({ list: { source: 'json' }, problem: null });
});

test('a file that holds no chapters is a problem, not the end', async () => {
  host.serve('/c.json', { body: '{"chapters": 7}' });
  const id = await episode(NOTES);
  expect(await chapters.get(id)).toMatchObject({
    list: { source: 'notes' },
    problem: { code: 'not-chapters' },
  });
});

test.each([
  ['times in the notes', NOTES, { list: { source: 'notes' }, problem: null }],
  ['none in the notes', '<p>A walk along the shore.</p>', { list: null, problem: null }],
  ['no notes', null, { list: null, problem: null }],
])('without a file: %s', async (_, notes, expected) => {
  expect(await chapters.get(await episode(notes, false))).toMatchObject(expected);
});
