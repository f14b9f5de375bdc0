import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wav } from '../../e2e/audio.ts';
import { startHost, type Fault, type Host } from '../../e2e/host.ts';
import { createChapters } from '../chapters/keep.ts';
import { createDownloads, type Downloads } from '../downloads/downloads.ts';
import type { FeedDescription } from '../../e2e/feed-xml.ts';
import type { DownloadStatus } from '../shared/library.ts';
import { SAMPLE_SHOW } from '../shared/local.ts';
import { createTranscripts } from '../transcripts/keep.ts';
import { createArtwork } from './artwork.ts';
import { createFeeds, type Feeds } from './feeds.ts';
import { withSample } from './sample.ts';
import { pathIn } from './files.ts';
import {
  directParsers,
  nodeWeb,
  openTestLibrary,
  type TestLibrary,
  unheard,
} from './test-library.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const show: FeedDescription = {
  title: 'Tide Tables',
  guid: '9b1f1f6e-0000-5000-8000-000000000001',
  image: '/cover.png',
  episodes: [{ title: 'Two' }, { title: 'One', audio: { url: '/one.wav' } }],
};

let host: Host;
let library: TestLibrary;
let feeds: Feeds;
let downloads: Downloads;
let now: Date;
let logged: unknown[];
/** What was told of downloads. */
let told: [episodeId: number, status: DownloadStatus | null][];
let changed: () => void;

beforeEach(async () => {
  host = await startHost();
  library = await openTestLibrary();
  now = new Date('2026-11-01T10:00:00Z');
  logged = [];
  told = [];
  changed = () => {};
  open();
});
afterEach(async () => {
  await feeds.stop();
  await downloads.stop();
  await host.stop();
  await library.close();
});

/** The services as the app wires them. */
function open(store = library.store) {
  const { dataFolder } = library;
  const web = withSample(nodeWeb(500), resolve('assets/sample'));
  const common = { store, dataFolder, web, parsers: directParsers, now: () => now };
  const artwork = createArtwork(common);
  const transcripts = createTranscripts({ ...unheard, ...common });
  const chapters = createChapters({
    ...unheard,
    ...common,
    chooseSaveFile: () => Promise.resolve(null),
    audioFile: () => Promise.resolve(null),
  });
  const log = (error: unknown) => logged.push(error);
  downloads = createDownloads({
    ...common,
    companions: [
      ({ id }) => transcripts.get(id),
      ({ id }) => chapters.keepWithDownload(id),
      (episode) => artwork.keepForEpisode(episode),
    ],
    onChange: (episodeId, status) => {
      told.push([episodeId, status]);
      changed();
    },
    log,
  });
  feeds = createFeeds({
    ...common,
    artwork,
    downloads,
    onChange: () => changed(),
    log,
  });
}

/** Looks at every change until `find` has found something. */
function until<T>(find: () => Promise<T | null | undefined | false>): Promise<T> {
  return new Promise((done, fail) => {
    changed = () => {
      find().then((found) => found && done(found), fail);
    };
    changed();
  });
}

const serveShow = (patch: Partial<FeedDescription> = {}) => {
  host.serve('/cover.png', { body: PNG, type: 'image/png' });
  return host.feed('/feed.xml', { ...show, ...patch });
};
const exists = (file: string) =>
  access(pathIn(library.dataFolder, file)).then(
    () => true,
    () => false,
  );

test('adds a show with its episodes, and its picture afterwards', async () => {
  const url = serveShow();
  host.fault('/cover.png', { hold: true });
  const added = await feeds.add(
    ` ${url.replace('http:', 'feed:')} `.replace('feed:', 'feed:http:'),
  );
  expect(added).toMatchObject({ url, title: 'Tide Tables', episodeCount: 2, artwork: null });
  await host.stalled('/cover.png');
  host.release('/cover.png');
  const artwork = await until(async () => (await library.store.feedSummary(added.id))?.artwork);
  expect(artwork).toMatch(/^cuecast-media:/);
  const file = (await library.store.feed(added.id))?.artworkFile ?? '';
  expect(file).toMatch(/^artwork\/[\w-]+\.png$/);
  expect(await readFile(pathIn(library.dataFolder, file))).toEqual(PNG);
});

test('finds the feed a page links to', async () => {
  const url = serveShow();
  const page = host.serve('/', {
    body: '<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
    type: 'text/html',
  });
  expect(await feeds.add(page)).toMatchObject({ url, title: 'Tide Tables' });
});

test('believes the content of a feed that is called a page', async () => {
  const xml = await fetch(serveShow()).then((answer) => answer.text());
  const url = host.serve('/f', { body: `\n<!-- a comment -->${xml}`, type: 'text/html' });
  expect(await feeds.add(url)).toMatchObject({ title: 'Tide Tables' });
});

test.each<[string, string, Fault, string]>([
  ['a page without a feed', '<!doctype html><p>Hello', {}, 'no-feed-here'],
  [
    'a page whose feed is a page',
    '<html><link rel="alternate" type="application/rss+xml" href="/x">',
    {},
    'not-a-feed',
  ],
  ['something else', 'just words', {}, 'not-a-feed'],
  ['no such page', '', { status: 404 }, 'http-status'],
  ['a broken connection', 'x'.repeat(100), { closeAfter: 10 }, 'connection-lost'],
])('does not add %s', async (_, body, fault, code) => {
  const url = host.serve('/x', { body, type: null });
  host.fault('/x', fault);
  await expect(feeds.add(url)).rejects.toMatchObject({ code });
  expect(await library.store.listFeeds()).toEqual([]);
});

test.each([
  ['what is no address', 'not an address', 'bad-address'],
  ['another scheme', 'ftp://example.com/feed', 'bad-address'],
  ['a host that is not there', 'http://127.0.0.1:1/feed.xml', 'unreachable-host'],
])('does not add %s', async (_, typed, code) => {
  await expect(feeds.add(typed)).rejects.toMatchObject({ code });
});

test('the same show is not added twice, however it is reached', async () => {
  const url = serveShow();
  const { id } = await feeds.add(url);
  host.fault('/moved', { redirect: '/feed.xml' });
  const body = await fetch(url).then((answer) => answer.text());
  const mirror = host.serve('/mirror.xml', { body });
  for (const address of [url, host.url('/moved'), mirror])
    expect((await feeds.add(address)).id).toBe(id);
  expect(await library.store.listFeeds()).toHaveLength(1);
});

test('a feed that has moved for good is known by its new address', async () => {
  const url = serveShow();
  host.fault('/old.xml', { redirect: '/feed.xml', redirectStatus: 301 });
  expect(await feeds.add(host.url('/old.xml'))).toMatchObject({ url });
  host.feed('/newer.xml', show);
  host.fault('/feed.xml', { redirect: '/newer.xml', redirectStatus: 308 });
  const [feed] = await library.store.listFeeds();
  const refreshed = await feeds.refresh(feed?.id ?? 0);
  expect(refreshed.url).toBe(host.url('/newer.xml'));
});

test('refreshes only what has changed, and says what is wrong', async () => {
  const body = await fetch(serveShow()).then((answer) => answer.text());
  const url = host.serve('/feed.xml', { body, etag: '"1"', lastModified: 'yesterday' });
  const { id } = await feeds.add(url);
  now = new Date('2026-11-01T12:00:00Z');
  expect(await feeds.refresh(id)).toMatchObject({
    refreshedAt: now.toISOString(),
    problem: null,
  });
  expect(host.requestsTo('/feed.xml').at(-1)?.headers).toMatchObject({
    'if-none-match': '"1"',
    'if-modified-since': 'yesterday',
  });

  host.fault('/feed.xml', { status: 500 });
  expect(await feeds.refresh(id)).toMatchObject({
    episodeCount: 2,
    refreshedAt: now.toISOString(),
    problem: { code: 'http-status' },
  });
  host.heal('/feed.xml');
  host.feed('/feed.xml', { ...show, episodes: [{ title: 'Three' }, ...(show.episodes ?? [])] });
  expect(await feeds.refresh(id)).toMatchObject({ episodeCount: 3, problem: null });
  expect(logged).toEqual([]);
});

test('a new picture takes the place of the old one', async () => {
  const { id } = await feeds.add(serveShow());
  const artworkFile = async () => (await library.store.feed(id))?.artworkFile;
  const first = await until(artworkFile);
  host.serve('/new.png', { body: PNG });
  serveShow({ image: '/new.png' });
  await feeds.refresh(id);
  const second = await until(async () => {
    const file = await artworkFile();
    return file !== first && !(await exists(first)) && file;
  });
  expect(await exists(second)).toBe(true);
});

test.each([
  ['a picture that is a program', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-a-picture'],
  ['a picture that is a page', '<!doctype html>', 'not-a-picture'],
])('does not keep %s', async (_, body, code) => {
  const url = serveShow();
  host.serve('/cover.png', { body, type: 'image/png' });
  const { id } = await feeds.add(url);
  await expect.poll(() => logged).toEqual([expect.objectContaining({ code })]);
  expect((await library.store.feed(id))?.artworkFile).toBeNull();
});

test('refreshes what is due, one after another, whatever happens to one', async () => {
  const first = await feeds.add(host.feed('/1', { title: 'One' }));
  const second = await feeds.add(host.feed('/2', { title: 'Two' }));
  now = new Date('2026-11-01T10:30:00Z');
  const third = await feeds.add(host.feed('/3', { title: 'Three' }));
  host.fault('/1', { status: 500 });
  now = new Date('2026-11-01T11:10:00Z');
  await feeds.refreshDue();
  const [one, two, three] = await Promise.all(
    [first, second, third].map(({ id }) => library.store.feedSummary(id)),
  );
  expect(one?.problem?.code).toBe('http-status');
  expect(two?.refreshedAt).toBe(now.toISOString());
  expect(three?.refreshedAt).not.toBe(now.toISOString());
});

test('a removed show can be restored, until it is purged with all its files', async () => {
  const { id } = await feeds.add(serveShow());
  const artworkFile = await until(async () => (await library.store.feed(id))?.artworkFile);
  const { items } = await library.store.listEpisodes({
    feedId: id,
    filter: 'all',
    offset: 0,
    limit: 10,
  });
  const folder = (await library.store.episode(items[0]?.id ?? 0))?.folder ?? '';
  await mkdir(pathIn(library.dataFolder, folder), { recursive: true });
  await writeFile(pathIn(library.dataFolder, `${folder}/audio.mp3`), 'audio');

  await feeds.remove(id);
  expect(await library.store.listFeeds()).toEqual([]);
  expect(await feeds.restore(id)).toMatchObject({ id, episodeCount: 2 });
  await feeds.remove(id);
  // Adding it again is another way to bring it back.
  expect(await feeds.add(host.url('/feed.xml'))).toMatchObject({ id });
  await feeds.purgeRemoved();
  expect(await exists(artworkFile)).toBe(true);

  await feeds.remove(id);
  open();
  await feeds.purgeRemoved();
  expect(await exists(folder)).toBe(false);
  expect(await exists(artworkFile)).toBe(false);
  await expect(feeds.restore(id)).rejects.toMatchObject({ code: 'not-found' });
  expect(await readdir(pathIn(library.dataFolder, 'episodes'))).toEqual([]);
});

test('a removed show’s downloads stop, are told to be gone, and go on when it is back', async () => {
  host.serve('/one.wav', { body: wav({ seconds: 60 }), type: 'audio/wav', etag: '"one"' });
  host.fault('/one.wav', { stallAfter: 500_000, times: 1 });
  const { id } = await feeds.add(serveShow());
  const query = { feedId: id, filter: 'all', offset: 0, limit: 10 } as const;
  const { items } = await library.store.listEpisodes(query);
  const episodeId = items.find(({ title }) => title === 'One')?.id ?? 0;
  await downloads.start(episodeId);
  await host.stalled('/one.wav');

  await feeds.remove(id);
  await downloads.idle();
  expect(told.at(-1)).toEqual([episodeId, null]);
  expect(await library.store.download(episodeId)).toMatchObject({ state: 'running' });

  await feeds.restore(id);
  await until(async () => (await library.store.download(episodeId))?.state === 'done');
  expect(told.at(-1)?.[1]).toMatchObject({ state: 'done' });
  // What is done stays, and is told again.
  await feeds.remove(id);
  expect(told.at(-1)).toEqual([episodeId, null]);
  await feeds.add(host.url('/feed.xml'));
  expect(told.at(-1)?.[1]).toMatchObject({ state: 'done' });
  expect(host.requestsTo('/one.wav')).toHaveLength(2);
});

test('a show removed while it is refreshed stays removed', async () => {
  const { id } = await feeds.add(serveShow());
  host.fault('/feed.xml', { hold: true });
  const refreshed = feeds.refresh(id).catch((error: unknown) => error);
  await host.stalled('/feed.xml');
  await feeds.remove(id);
  host.release('/feed.xml');
  await refreshed;
  expect(await library.store.listFeeds()).toEqual([]);
});

test('the sample show is there on first start, downloaded, with no network', async () => {
  await host.stop();
  await feeds.ensureSample();
  const [sample] = await library.store.listFeeds();
  expect(sample).toMatchObject({ sample: true, url: 'cuecast-sample:welcome', episodeCount: 1 });
  const record = await until(async () =>
    (await library.store.downloads()).find(({ state }) => state === 'done'),
  );
  const { file, episodeId } = record;
  const audio = await readFile(pathIn(library.dataFolder, file));
  expect(audio.equals(await readFile('assets/sample/episode.mp3'))).toBe(true);
  const { choices } = await library.store.transcripts(episodeId, []);
  expect(choices).toMatchObject([{ timing: 'words', format: 'vtt' }]);
  expect((await library.store.chapterLists(episodeId))[0]?.list.source).toBe('json');
  await until(async () => (await library.store.feedSummary(sample?.id ?? 0))?.artwork);
  expect(logged).toEqual([]);

  // Refreshing and downloading it again need no network either.
  expect(await feeds.refresh(sample?.id ?? 0)).toMatchObject({ problem: null });
  await downloads.remove(episodeId);
  await downloads.start(episodeId);
  await until(async () => (await library.store.download(episodeId))?.state === 'done');
});

test('a first start that is killed half-way is done again', async () => {
  const { store } = library;
  const killed = () => Promise.reject(new Error('killed'));
  open(
    new Proxy(store, {
      get: (target, name, self) =>
        name === 'saveSettings' ? killed : (Reflect.get(target, name, self) as unknown),
    }),
  );
  await expect(feeds.ensureSample()).rejects.toThrow('killed');
  await downloads.idle();
  open();
  await feeds.ensureSample();
  expect(await store.listFeeds()).toHaveLength(1);
  expect((await store.settings()).currentEpisodeId).not.toBeNull();
});

test('a sample show that was removed comes back only when asked for', async () => {
  await feeds.ensureSample();
  const [sample] = await library.store.listFeeds();
  await feeds.remove(sample?.id ?? 0);
  await downloads.stop();
  open();
  await feeds.purgeRemoved();
  await feeds.ensureSample();
  expect(await library.store.listFeeds()).toEqual([]);
  expect(await feeds.addSample()).toMatchObject({ sample: true, episodeCount: 1 });
  // Asked for twice, now by the address that links to it have, it is there once.
  await feeds.add(SAMPLE_SHOW);
  expect(await library.store.listFeeds()).toHaveLength(1);
});

test('who cancels gets nothing, even when the feed arrives after all', async () => {
  const address = host.feed('/feed.xml', show);
  host.fault('/feed.xml', { hold: true });
  const adding = feeds.add(address);
  await host.requested('/feed.xml');
  await feeds.cancelAdd();
  await expect(adding).rejects.toMatchObject({ code: 'cancelled' });
  host.heal('/feed.xml');
  expect(await library.store.listFeeds()).toEqual([]);
  expect(await feeds.add(address)).toMatchObject({ title: show.title });
});
