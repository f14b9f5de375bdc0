import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { startHost, type Host } from '../../e2e/host.ts';
import { type ParsedEpisode } from '../shared/model.ts';
import { type Chapters } from './keep.ts';
import {
  anEpisode,
  chaptersFile,
  filesOf,
  type Keeping,
  NOTES,
  startKeeping,
} from './test-chapters.ts';

const FILE = chaptersFile('From the file', 'Also', 'Tide', 'Wind');

let host: Host;
let keeping: Keeping;
let chapters: Chapters;

async function begin(patienceMs?: number): Promise<void> {
  keeping = await startKeeping({ patienceMs });
  ({ chapters } = keeping);
}

beforeEach(async () => {
  host = await startHost();
  onTestFinished(() => host.stop());
  await begin();
});

const episode = (description: string | null, patch: Partial<ParsedEpisode> = {}) =>
  anEpisode(keeping, {
    description,
    chapters: { url: host.url('/c.json'), type: 'application/json+chapters' },
    ...patch,
  });

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
  expect(await filesOf(keeping, id)).toEqual(['chapters.json']);
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
  await begin(20);
  host.serve('/c.json', { body: FILE });
  host.fault('/c.json', { hold: true });
  const id = await episode(NOTES);
  await chapters.measured(id);
  expect(await chapters.get(id)).toMatchObject({
    list: { source: 'notes' },
    choices: [{}, { source: 'json', count: 0, problem: null }],
    problem: null,
  });
  host.heal('/c.json');
  await keeping.changed();
  expect(await chapters.get(id)).toMatchObject({ list: { source: 'json' } });
  await chapters.stop();
  expect(keeping.changes).toEqual([id]);
});

test('one that fails late is told, too', async () => {
  await begin(20);
  host.fault('/c.json', { hold: true, status: 500 });
  const id = await episode(null);
  expect(await chapters.get(id)).toMatchObject({ list: null, reason: null, problem: null });
  host.release('/c.json');
  await keeping.changed();
  expect(await chapters.get(id)).toMatchObject({ list: null, problem: { code: 'http-status' } });
});

test('is asked for again when it is a day old, in the background', async () => {
  host.serve('/c.json', { body: FILE, etag: '"1"' });
  const id = await episode(null);
  const before = await chapters.get(id);
  keeping.world.now = new Date('2031-05-02T07:00:00Z');
  host.fault('/c.json', { hold: true });
  expect(await chapters.get(id)).toEqual(before);
  expect((await host.requested('/c.json', 2)).headers['if-none-match']).toBe('"1"');
  host.heal('/c.json');
  await chapters.stop();
  expect(keeping.changes).toEqual([]);

  keeping.world.now = new Date('2031-05-03T08:00:00Z');
  host.serve('/c.json', { body: chaptersFile('New', 'Newer'), etag: '"2"' });
  expect(await chapters.get(id)).toEqual(before);
  await keeping.changed();
  expect(await chapters.get(id)).toMatchObject({ list: { chapters: [{ title: 'New' }, {}] } });
  await chapters.stop();
  expect(host.requestsTo('/c.json')).toHaveLength(3);
});

test('one that is gone a day later stays, and the problem with it', async () => {
  host.serve('/c.json', { body: FILE });
  const id = await episode(NOTES);
  await chapters.get(id);
  keeping.world.now = new Date('2031-05-02T07:00:00Z');
  host.fault('/c.json', { status: 410 });
  await chapters.get(id);
  await keeping.changed();
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
  await keeping.changed();
  const { list, choices } = await chapters.get(id);
  expect(list).toMatchObject({
    source: 'podlove',
    chapters: [{ title: 'Ebb' }, { title: 'Flow' }],
  });
  expect(choices).toHaveLength(1);
  expect(await filesOf(keeping, id)).toEqual(['chapters.xml']);
});

test('an empty list is no problem, and no list', async () => {
  host.serve('/c.json', { body: '{"version":"1.2.0","chapters":[]}' });
  const view = await chapters.get(await episode(NOTES));
  expect(view).toMatchObject({ list: { source: 'notes' }, reason: 'only', problem: null });
});

test('an episode that is gone has none', async () => {
  for (const call of [chapters.get(9), chapters.choose(9, 'notes'), chapters.saveOwn(9, [])])
    await expect(call).rejects.toMatchObject({ code: 'not-found' });
});

test('what is under way when the app ends is let go', async () => {
  await begin(20);
  host.fault('/c.json', { hold: true });
  const id = await episode(NOTES);
  await chapters.get(id);
  await chapters.stop();
  await host.abandoned('/c.json');
  expect(keeping.changes).toEqual([]);
});
