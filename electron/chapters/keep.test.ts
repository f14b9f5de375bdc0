import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chapterFile, TIDES } from '../../e2e/chapter-files.ts';
import { startHost, type Host } from '../../e2e/host.ts';
import { pathIn } from '../feeds/files.ts';
import {
  addEpisode,
  directParsers,
  nodeWeb,
  openTestLibrary,
  type TestLibrary,
} from '../feeds/test-library.ts';
import { isSkipped } from '../shared/chapters.ts';
import { type Chapter, type ParsedEpisode } from '../shared/model.ts';
import { createChapters, type Chapters } from './keep.ts';

const NOTES = '<p>0:00 Ebb</p><p>2:00 Flow</p><p>4:00 Slack water</p>';
const file = (...titles: string[]) =>
  JSON.stringify({
    version: '1.2.0',
    chapters: titles.map((title, index) => ({ startTime: index * 60, title })),
  });
const FILE = file('From the file', 'Also', 'Tide', 'Wind');

let host: Host;
let library: TestLibrary;
let chapters: Chapters;
let now: Date;
let audio: string | null;
let changes: number[];
let logged: unknown[];
let hear: () => void;

beforeEach(async () => {
  host = await startHost();
  library = await openTestLibrary();
  now = new Date('2031-05-01T06:00:00Z');
  audio = null;
  changes = [];
  logged = [];
  hear = () => undefined;
  chapters = open();
});
afterEach(async () => {
  await host.stop();
  await chapters.stop();
  await library.close();
  expect(logged).toEqual([]);
});

const open = (patienceMs = 500) =>
  createChapters({
    store: library.store,
    dataFolder: library.dataFolder,
    web: nodeWeb(5000),
    parsers: directParsers,
    now: () => now,
    isOnline: () => true,
    audioFile: () => Promise.resolve(audio),
    onChange: (id) => {
      changes.push(id);
      hear();
    },
    log: (error) => logged.push(error),
    patienceMs,
  });

/** Waits until it is told that the chapters changed by themselves. */
const changed = (count = 1) =>
  new Promise<void>((resolve) => {
    hear = () => (changes.length >= count ? resolve() : undefined);
    hear();
  });

const episode = (description: string | null, patch: Partial<ParsedEpisode> = {}) =>
  addEpisode(library.store, {
    description,
    duration: 300,
    enclosure: null,
    chapters: { url: host.url('/c.json'), type: 'application/json+chapters' },
    ...patch,
  });

const filesOf = async (id: number) => {
  const folder = (await library.store.episode(id))?.folder ?? '';
  return (await readdir(pathIn(library.dataFolder, folder))).sort();
};

describe('a chapters file', () => {
  test('is kept as served, and needs no network after that', async () => {
    host.serve('/c.json', { body: FILE });
    const id = await episode(NOTES);
    const view = await chapters.get(id);
    expect(view).toMatchObject({
      list: { source: 'json' },
      reason: 'source',
      problem: null,
      choices: [
        { source: 'json', count: 4, host: new URL(host.url('/')).host, problem: null },
        { source: 'notes', count: 3, host: null },
      ],
    });
    expect(await filesOf(id)).toEqual(['chapters.json']);
    await host.stop();
    expect(await chapters.get(id)).toEqual(view);
    expect(host.requestsTo('/c.json')).toHaveLength(1);
  });

  test.each([
    ['nothing there', () => host.fault('/c.json', { status: 404 }), 'http-status'],
    ['a broken server', () => host.fault('/c.json', { status: 500 }), 'http-status'],
    ['a circle', () => host.fault('/c.json', { redirect: '/c.json' }), 'bad-redirect'],
    ['nobody', () => host.stop(), 'unreachable-host'],
    ['a page', () => host.serve('/c.json', { body: `<html>${NOTES}</html>` }), 'not-chapters'],
    ['no byte', () => host.serve('/c.json', { body: '' }), 'not-chapters'],
    ['no list', () => host.serve('/c.json', { body: '{"chapters": 7}' }), 'not-chapters'],
    ['30 MB', () => host.serve('/c.json', { body: Buffer.alloc(30e6, '[') }), 'too-large'],
    [
      'a break',
      () => (host.serve('/c.json', { body: FILE }), host.fault('/c.json', { closeAfter: 9 })),
      'connection-lost',
    ],
  ])('the notes stand in, and it is said why: %s', async (_, spoil, code) => {
    await Promise.resolve(spoil());
    const id = await episode(NOTES, { chapters: { url: host.url('/c.json'), type: null } });
    const view = await chapters.get(id);
    const message: unknown = expect.stringMatching(
      /^The publisher’s chapters file could not be used\. .+\.$/,
    );
    expect(view).toMatchObject({
      list: { source: 'notes', chapters: [{ title: 'Ebb' }, { title: 'Flow' }, {}] },
      reason: 'only',
      choices: [{ source: 'notes' }, { source: 'json', count: 0, problem: { code } }],
      problem: { code, message },
    });
    // It is left alone for a while, unless somebody asks.
    await host.start().catch(() => undefined);
    host.heal('/c.json');
    host.serve('/c.json', { body: FILE });
    expect(await chapters.get(id)).toEqual(view);
    expect(await chapters.retry(id)).toMatchObject({ list: { source: 'json' }, problem: null });
  });

  test('a slow one is not waited for, and comes in by itself', async () => {
    host.serve('/c.json', { body: FILE });
    host.fault('/c.json', { hold: true });
    const id = await episode(NOTES);
    chapters = open(20);
    expect(await chapters.get(id)).toMatchObject({
      list: { source: 'notes' },
      choices: [{}, { source: 'json', count: 0, problem: null }],
      problem: null,
    });
    host.heal('/c.json');
    await changed();
    expect(await chapters.get(id)).toMatchObject({ list: { source: 'json' } });
    await chapters.stop();
    expect(changes).toEqual([id]);
  });

  test('one that fails late is told, too', async () => {
    host.fault('/c.json', { hold: true, status: 500 });
    const id = await episode(null);
    chapters = open(20);
    expect(await chapters.get(id)).toMatchObject({ list: null, reason: null, problem: null });
    host.release('/c.json');
    await changed();
    expect(await chapters.get(id)).toMatchObject({ list: null, problem: { code: 'http-status' } });
  });

  test('is asked for again when it is a day old, in the background', async () => {
    host.serve('/c.json', { body: FILE, etag: '"1"' });
    const id = await episode(null);
    const before = await chapters.get(id);
    now = new Date('2031-05-02T07:00:00Z');
    host.fault('/c.json', { hold: true });
    expect(await chapters.get(id)).toEqual(before);
    expect((await host.requested('/c.json', 2)).headers['if-none-match']).toBe('"1"');
    host.heal('/c.json');
    await chapters.stop();
    expect(changes).toEqual([]);

    now = new Date('2031-05-03T08:00:00Z');
    host.serve('/c.json', { body: file('New', 'Newer'), etag: '"2"' });
    expect(await chapters.get(id)).toEqual(before);
    await changed();
    expect(await chapters.get(id)).toMatchObject({ list: { chapters: [{ title: 'New' }, {}] } });
    await chapters.stop();
    expect(host.requestsTo('/c.json')).toHaveLength(3);
  });

  test('one that is gone a day later stays, and the problem with it', async () => {
    host.serve('/c.json', { body: FILE });
    const id = await episode(NOTES);
    await chapters.get(id);
    now = new Date('2031-05-02T07:00:00Z');
    host.fault('/c.json', { status: 410 });
    await chapters.get(id);
    await changed();
    expect(await chapters.get(id)).toMatchObject({
      list: { source: 'json' },
      choices: [{ source: 'json', count: 4, problem: { code: 'http-status' } }, {}],
      problem: null,
    });
  });

  test('one at another address takes its place, of whatever kind', async () => {
    host.serve('/c.json', { body: FILE });
    const id = await episode(null);
    await chapters.get(id);
    const body =
      '<chapters version="1.2"><chapter start="0" title="Ebb"/><chapter start="9" title="Flow"/></chapters>';
    await episode(null, { chapters: { url: host.serve('/c.psc', { body }), type: null } });
    expect(await chapters.get(id)).toMatchObject({ list: { source: 'json' } });
    await changed();
    const { list, choices } = await chapters.get(id);
    expect(list).toMatchObject({
      source: 'podlove',
      chapters: [{ title: 'Ebb' }, { title: 'Flow' }],
    });
    expect(choices).toHaveLength(1);
    expect(await filesOf(id)).toEqual(['chapters.xml']);
  });

  test('an empty list is no problem, and no list', async () => {
    host.serve('/c.json', { body: '{"version":"1.2.0","chapters":[]}' });
    const view = await chapters.get(await episode(NOTES));
    expect(view).toMatchObject({ list: { source: 'notes' }, reason: 'only', problem: null });
  });
});

describe('what the feed says', () => {
  const noFile = { chapters: null };

  test.each([
    ['times in the notes', NOTES, { list: { source: 'notes' }, problem: null }],
    ['none in the notes', '<p>A walk along the shore.</p>', { list: null, choices: [] }],
    ['no notes', null, { list: null, choices: [], reason: null }],
  ])('%s', async (_, notes, expected) => {
    expect(await chapters.get(await episode(notes, noFile))).toMatchObject(expected);
  });

  test('notes are read again when they change, and when the audio turns out shorter', async () => {
    const id = await episode(NOTES, noFile);
    expect((await chapters.get(id)).list?.chapters).toHaveLength(3);
    await episode('<p>0:00 Ebb</p><p>1:00 Flow</p>', noFile);
    expect((await chapters.get(id)).list?.chapters.map(({ start }) => start)).toEqual([0, 60]);
    await episode(NOTES, noFile);
    await chapters.get(id);
    await library.store.saveDuration(id, 300);
    await chapters.measured(id);
    expect(changes).toEqual([]);
    await library.store.saveDuration(id, 200);
    await chapters.measured(id);
    expect(changes).toEqual([id]);
    // A list a third of which lies beyond the end is that of another recording.
    expect(await chapters.get(id)).toMatchObject({ list: null });
  });

  test('Podlove chapters in it are a list', async () => {
    const entry = (start: string, title: string) => ({ start, title, href: null, image: null });
    const podlove = [
      entry('00:00:00', 'Ebb'),
      entry('00:01:00', 'Flow'),
      entry('00:08:00', 'Late'),
    ];
    const id = await episode(null, { ...noFile, podlove });
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
    await library.store.saveDuration(id, 600);
    await chapters.measured(id);
    expect((await chapters.get(id)).list).toMatchObject({
      chapters: [{}, {}, { end: 600 }],
      warnings: [],
    });
    await episode(null, { ...noFile, podlove: [] });
    expect(await chapters.get(id)).toMatchObject({ list: null });
  });
});

describe('the audio', () => {
  const download = async (name: 'tides.mp3' | 'tides.m4a' | 'tides.opus') => {
    audio = join(library.dataFolder, name);
    await writeFile(audio, chapterFile(name));
  };
  const titles = TIDES.map(({ title }) => title);

  test('is read on the disk, with its pictures, and what was in it outlives it', async () => {
    const id = await episode(null, { chapters: null });
    expect(await chapters.get(id)).toMatchObject({ list: null });
    await download('tides.mp3');
    await chapters.keepWithDownload(id);
    expect(changes).toEqual([id]);
    audio = null;
    const { list } = await chapters.get(id);
    expect(list).toMatchObject({ source: 'id3' });
    expect(list?.chapters.filter(({ toc }) => toc).map(({ title }) => title)).toEqual(titles);
    const images = list?.chapters.map(({ image }) => image).filter((image) => image !== null);
    expect(await filesOf(id)).toEqual([...new Set(images)].sort());

    await download('tides.m4a');
    expect(await chapters.get(id)).toMatchObject({ list: { source: 'mp4' }, choices: [{}] });
  });

  test('a file without any does not take away what one had', async () => {
    const id = await episode(null, { chapters: null });
    await download('tides.opus');
    await chapters.get(id);
    await writeFile(audio ?? '', Buffer.from('OggS and no more'));
    expect(await chapters.get(id)).toMatchObject({ list: { source: 'vorbis' } });
  });

  test('a stream is asked when nothing else gives any, once', async () => {
    const url = host.serve('/a.mp3', { body: chapterFile('tides.mp3'), etag: '"a"' });
    const id = await episode(null, {
      chapters: null,
      enclosure: { url, type: null, length: null },
    });
    expect(await chapters.get(id)).toMatchObject({ list: null });
    await changed();
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
    expect(changes).toEqual([]);
  });
});

const own = (start: number, title: string, patch: Partial<Chapter> = {}): Chapter => ({
  start,
  end: null,
  title,
  url: null,
  image: null,
  toc: true,
  ...patch,
});

describe('the listener', () => {
  test('chooses a list, for as long as it is there', async () => {
    host.serve('/c.json', { body: FILE });
    const id = await episode(NOTES);
    await chapters.get(id);
    expect(await chapters.choose(id, 'notes')).toMatchObject({
      list: { source: 'notes' },
      reason: 'chosen',
      choices: [{ source: 'json' }, { source: 'notes' }],
    });
    expect(await open().get(id)).toMatchObject({ list: { source: 'notes' } });
    await episode('No times any more.');
    expect(await chapters.get(id)).toMatchObject({ list: { source: 'json' }, reason: 'only' });
    await episode(NOTES);
    expect(await chapters.get(id)).toMatchObject({ list: { source: 'notes' } });
    expect(await chapters.choose(id, null)).toMatchObject({
      list: { source: 'json' },
      reason: 'source',
    });
  });

  test('makes a list, which is shown until another is chosen or it is taken away', async () => {
    const id = await episode(NOTES, { chapters: null });
    await chapters.get(id);
    await chapters.choose(id, 'notes');
    const made = [own(0, ' One '), own(90.5, 'Two', { url: 'https://two.example', end: 120 })];
    expect(await chapters.saveOwn(id, made)).toMatchObject({
      list: {
        source: 'own',
        chapters: [
          { start: 0, end: 90.5, title: 'One' },
          { start: 90.5, end: 120, url: 'https://two.example' },
        ],
        warnings: [],
      },
      reason: 'own',
    });
    expect(await chapters.choose(id, 'notes')).toMatchObject({ list: { source: 'notes' } });
    expect(await chapters.saveOwn(id, [])).toMatchObject({
      list: { source: 'notes' },
      reason: 'only',
      choices: [{ source: 'notes' }],
    });
  });

  test.each([
    ['out of order', [own(9, 'One'), own(3, 'Two')]],
    ['together', [own(3, 'One'), own(3, 'Two')]],
    ['before the start', [own(-1, 'One')]],
    ['beyond the end', [own(0, 'One'), own(300, 'Two')]],
    ['without a title', [own(0, ' \n')]],
  ])('is told when a list cannot be kept: %s', async (_, made) => {
    const id = await episode(null, { chapters: null });
    const before = await chapters.saveOwn(id, [own(0, 'Good')]);
    await expect(chapters.saveOwn(id, made)).rejects.toMatchObject({
      code: 'own-chapters-unsound',
    });
    expect(await chapters.get(id)).toEqual(before);
  });

  test('keeps pictures that are there, and addresses of the web', async () => {
    const id = await episode(null, { chapters: null });
    audio = join(library.dataFolder, 'tides.mp3');
    await writeFile(audio, chapterFile('tides.mp3'));
    const picture = (await chapters.get(id)).list?.chapters[0]?.image ?? '';
    expect(picture).toMatch(/^chapter-/);
    const images = [
      picture,
      'https://i.example/a.png',
      `chapter-${'0'.repeat(16)}.png`,
      '../x.png',
      'file:///etc/passwd',
    ];
    const { list } = await chapters.saveOwn(
      id,
      images.map((image, index) => own(index, 'A', { image, url: 'javascript:alert(1)' })),
    );
    expect(list?.chapters.map(({ image }) => image)).toEqual([
      picture,
      images[1],
      null,
      null,
      null,
    ]);
    expect(list?.chapters.map(({ url }) => url)).toEqual([null, null, null, null, null]);
  });

  test('skips titles in a show, and every episode of it that was asked about hears', async () => {
    const id = await episode(NOTES, { chapters: null });
    const other = await addEpisode(library.store, { guid: 'other', description: NOTES });
    await chapters.get(id);
    await chapters.get(other);
    const { feedId = 0 } = (await library.store.episode(id)) ?? {};
    await chapters.setSkipped(feedId, 'flow', true);
    expect(changes).toEqual([id]);
    const { skips } = await chapters.get(id);
    expect(isSkipped('Flow', skips)).toBe(true);
    expect(await chapters.skipped()).toEqual([
      { feedId, feedTitle: 'Harbour Talk', pattern: 'flow' },
    ]);
    await chapters.setSkipped(feedId, 'flow', false);
    expect((await chapters.get(id)).skips).toEqual([]);
    await expect(chapters.setSkipped(99, 'flow', true)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

test('an episode that is gone has none', async () => {
  for (const call of [chapters.get(9), chapters.choose(9, 'notes'), chapters.saveOwn(9, [])])
    await expect(call).rejects.toMatchObject({ code: 'not-found' });
});

test('what is under way when the app ends is let go', async () => {
  host.fault('/c.json', { hold: true });
  const id = await episode(NOTES);
  chapters = open(20);
  await chapters.get(id);
  await chapters.stop();
  await host.abandoned('/c.json');
  expect(await readFile(join(library.dataFolder, 'library.sqlite'))).toBeTruthy();
  expect(changes).toEqual([]);
});
