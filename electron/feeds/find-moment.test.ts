import { afterEach, beforeEach, expect, test } from 'vitest';
import { startHost, type Host } from '../../e2e/host.ts';
import { aFeed, anEpisode, FETCH } from '../storage/fixtures/samples.ts';
import { LOCAL_SHOW, SAMPLE_SHOW } from '../shared/local.ts';
import { momentLink } from '../shared/moment-link.ts';
import { createArtwork } from './artwork.ts';
import { createFeeds, type Feeds } from './feeds.ts';
import { findMoment } from './find-moment.ts';
import { directParsers, nodeWeb, openTestLibrary, type TestLibrary } from './test-library.ts';

const LONG = '5f1c6f7a-9d0e-4c55-8f6b-2f1d7c1c0a11';

let host: Host;
let library: TestLibrary;
let feeds: Feeds;
let online: boolean;

beforeEach(async () => {
  host = await startHost();
  library = await openTestLibrary();
  online = true;
  const { store, dataFolder } = library;
  const common = { store, dataFolder, web: nodeWeb(), parsers: directParsers };
  feeds = createFeeds({
    ...common,
    artwork: createArtwork(common),
    downloads: {
      start: () => Promise.resolve(),
      suspendShow: () => Promise.resolve(),
      resumeShow: () => Promise.resolve(),
    },
    now: () => new Date('2026-11-01T10:00:00Z'),
    onChange: () => {},
    log: () => {},
  });
});
afterEach(async () => {
  await feeds.stop();
  await host.stop();
  await library.close();
});

async function addShow(url: string, ...guids: string[]): Promise<number> {
  const feed = aFeed(guids.map((guid) => anEpisode(guid)));
  return (await library.store.saveFeed(url, feed, FETCH)).feedId;
}

const find = (feed: string, guid: string, at: number | null = null, patience?: number) =>
  findMoment(
    { store: library.store, feeds, isOnline: () => online, patience },
    momentLink({ feed, guid, at }),
  );

const episodeOf = async (url: string, guid: string) => ({
  state: 'found',
  episodeId: await library.store.episodeByGuid(url, guid),
});

const FEED = 'https://shows.example/feed.xml';

test.each([
  [FEED, FEED],
  [FEED, 'http://shows.example/feed.xml'],
  [FEED, 'https://SHOWS.example:443/feed.xml#top'],
  [FEED, 'https://www.shows.example/feed.xml'],
  ['https://shows.example/feed/', 'https://shows.example/feed'],
  ['https://shows.example/?feed=1', 'http://shows.example?feed=1'],
  ['https://xn--bcher-kva.example/feed', 'https://bücher.example/feed'],
  ['https://me:secret@shows.example/feed', 'https://shows.example/feed'],
  [SAMPLE_SHOW, SAMPLE_SHOW],
])('the show at %s is the one of %s', async (kept, linked) => {
  await addShow(kept, 'a', 'b');
  await addShow('https://else.example/feed.xml', 'a', 'b');
  expect(await find(linked, 'b', 61)).toEqual({ ...(await episodeOf(kept, 'b')), at: 61 });
});

test('of two shows that differ in http and https alone, the one with the episode counts', async () => {
  await addShow('http://shows.example/feed.xml', 'old');
  await addShow(FEED, 'new');
  expect(await find(FEED, 'old')).toMatchObject(
    await episodeOf('http://shows.example/feed.xml', 'old'),
  );
});

test('a show that has moved is known by a guid that nobody else has', async () => {
  await addShow(FEED, 'a', LONG);
  expect(await find('https://old.example/rss', LONG, 5)).toEqual({
    ...(await episodeOf(FEED, LONG)),
    at: 5,
  });
  // Others count their episodes, too.
  expect(await find('https://old.example/rss', 'a')).toMatchObject({ state: 'no-show' });
  await addShow('https://copies.example/feed.xml', LONG);
  expect(await find('https://old.example/rss', LONG)).toMatchObject({ state: 'no-show' });
});

test('a show that is not in the library is named, and nothing is asked of its host', async () => {
  const url = host.feed('/feed.xml', { title: 'Tide Tables', episodes: [{ title: 'One' }] });
  const unknown = { state: 'no-show', feedUrl: url, host: new URL(url).host };
  expect(await find(url, 'a')).toEqual(unknown);
  const { feedId } = await library.store.saveFeed(url, aFeed([anEpisode('a')]), FETCH);
  await feeds.remove(feedId);
  expect(await find(url, 'a')).toEqual(unknown);
  expect(await find(SAMPLE_SHOW, 'a')).toEqual({
    state: 'no-show',
    feedUrl: SAMPLE_SHOW,
    host: null,
  });
  expect(host.requests).toEqual([]);
});

test('an episode that has come out since is found by asking the show once', async () => {
  const url = host.feed('/feed.xml', {
    title: 'Tide Tables',
    episodes: [{ title: 'Two', guid: 'two' }],
  });
  const feedId = await addShow(url, 'one');
  expect(await find(url, 'two', 9)).toEqual({ ...(await episodeOf(url, 'two')), at: 9 });
  expect(await find(url, 'three')).toEqual({
    state: 'no-episode',
    feedId,
    feedTitle: 'Tide Tables',
    problem: null,
  });
  expect(host.requests).toHaveLength(2);
});

test('a show that cannot be asked is said to be so: broken, too slow, offline', async () => {
  const url = host.feed('/feed.xml', { title: 'Tide Tables', episodes: [{ title: 'Two' }] });
  await addShow(url, 'one');
  host.fault('/feed.xml', { status: 500 });
  expect(await find(url, 'two')).toMatchObject({ problem: { code: 'http-status' } });
  host.fault('/feed.xml', { hold: true });
  expect(await find(url, 'two', null, 50)).toMatchObject({ problem: { code: 'timed-out' } });
  host.heal('/feed.xml');
  online = false;
  expect(await find(url, 'two')).toMatchObject({
    state: 'no-episode',
    problem: { code: 'unreachable-host' },
  });
  expect(await find(url, 'one')).toMatchObject({ state: 'found' });
});

test('what is no link is refused; files of the listener’s are not found by any', async () => {
  await addShow(LOCAL_SHOW, LONG);
  expect(await find(FEED, LONG)).toMatchObject({ state: 'no-show' });
  await expect(find(LOCAL_SHOW, LONG)).rejects.toMatchObject({ code: 'bad-moment-link' });
  await expect(find('file:///etc/passwd', LONG)).rejects.toMatchObject({ code: 'bad-moment-link' });
});
