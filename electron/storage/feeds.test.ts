import { expect, test } from 'vitest';
import { failure } from '../shared/errors.ts';
import {
  aFeed,
  anEpisode,
  aTranscript,
  aVersion,
  FETCH,
  newLibrary,
  saveShow,
  transcriptOf,
} from './fixtures/samples.ts';

const URL = 'https://feeds.example/harbour';
const all = { feedId: null, filter: 'all', offset: 0, limit: 50 } as const;
const notFound = expect.objectContaining({ code: 'not-found' }) as Error;

test('a feed is saved as a show with its episodes', () => {
  const { store } = newLibrary();
  const feed = aFeed([anEpisode('b'), anEpisode('a')], {
    title: 'Harbour Talk',
    author: 'Ada',
    description: '<p>Ships</p>',
    link: 'https://harbour.example',
    language: 'en-GB',
    guid: 'guid-1',
    image: 'https://harbour.example/cover.png',
  });
  const { feedId } = store.saveFeed(URL, feed, { ...FETCH, etag: '"1"', lastModified: 'then' });
  expect(store.listFeeds()).toEqual([
    {
      id: feedId,
      url: URL,
      title: 'Harbour Talk',
      author: 'Ada',
      description: '<p>Ships</p>',
      link: 'https://harbour.example',
      language: 'en-GB',
      artwork: null,
      newCount: 2,
      episodeCount: 2,
      refreshedAt: FETCH.at,
      problem: null,
      sample: false,
    },
  ]);
  expect(store.feedByUrl(URL)).toEqual({
    id: feedId,
    url: URL,
    title: 'Harbour Talk',
    imageUrl: 'https://harbour.example/cover.png',
    artworkFile: null,
    etag: '"1"',
    lastModified: 'then',
    refreshedAt: FETCH.at,
    sample: false,
    removedAt: null,
  });
  expect(store.feedByGuid('guid-1')?.id).toBe(feedId);
  expect(store.feedByGuid('guid-2')).toBeNull();
});

test('shows are listed by title as people sort them', () => {
  const { store } = newLibrary();
  for (const title of ['zebra', 'Étude', 'Part 10', 'part 2', 'Apple'])
    store.saveFeed(`https://feeds.example/${title}`, aFeed([], { title }), FETCH);
  const titles = store.listFeeds().map(({ title }) => title);
  expect(titles).toEqual(['Apple', 'Étude', 'part 2', 'Part 10', 'zebra']);
});

test('a refresh keeps what the listener did and the episodes that left the feed', () => {
  const { store } = newLibrary();
  const first = aFeed([anEpisode('b'), anEpisode('a', { published: '2031-01-01T00:00:00.000Z' })]);
  const { feedId } = store.saveFeed(URL, first, FETCH);
  const [a, b] = store.listEpisodes(all).items;
  store.savePosition(a?.id ?? 0, 61.5);
  store.saveDuration(a?.id ?? 0, 1801.25);
  store.setPlayed(b?.id ?? 0, true);
  const folder = store.episode(a?.id ?? 0)?.folder;

  const changed = anEpisode('a', {
    title: 'A new name',
    published: '2031-01-01T00:00:00.000Z',
    duration: 1800,
  });
  const second = store.saveFeed(URL, aFeed([anEpisode('c'), changed]), {
    ...FETCH,
    at: '2031-06-01T00:00:00.000Z',
  });
  expect(second).toEqual({ feedId });
  const { items, total } = store.listEpisodes(all);
  expect(total).toBe(3);
  expect(items.map(({ title, progress }) => [title, progress])).toEqual([
    ['A new name', 'started'],
    ['Episode c', 'new'],
    ['Episode b', 'played'],
  ]);
  expect(store.episode(a?.id ?? 0)).toMatchObject({ position: 61.5, duration: 1801.25, folder });
  expect(store.feed(feedId)?.refreshedAt).toBe('2031-06-01T00:00:00.000Z');
});

test('transcript links keep their ids and what is stored of them', () => {
  const { store } = newLibrary();
  const link = (name: string) => ({
    url: `https://text.example/${name}`,
    type: null,
    language: null,
    rel: null,
  });
  const feedWith = (...names: string[]) =>
    aFeed([anEpisode('a', { transcripts: names.map(link) })]);
  store.saveFeed(URL, feedWith('kept.vtt', 'stored.vtt', 'dropped.vtt'), FETCH);
  const [kept, stored] = store.transcriptLinks(1);
  const served = { id: stored?.id ?? 0, etag: null, lastModified: null };
  store.saveTranscript(1, aVersion(aTranscript(['kept words']), { link: served }), []);
  store.saveFeed(URL, feedWith('added.vtt', 'kept.vtt'), FETCH);
  const links = () =>
    store.transcriptLinks(1).map(({ id, url, withdrawn }) => [id, url.slice(-9), withdrawn]);
  expect(links()).toEqual([
    [kept?.id, '/kept.vtt', false],
    [stored?.id, 'tored.vtt', true],
    [expect.any(Number), 'added.vtt', false],
  ]);
  expect(transcriptOf(store, 1)?.segments).toMatchObject([{ text: 'kept words' }]);
  store.saveFeed(URL, feedWith('stored.vtt'), FETCH);
  expect(links()).toEqual([[stored?.id, 'tored.vtt', false]]);
});

test('a problem of a refresh is kept until the next success', () => {
  const { store } = newLibrary();
  const { feedId } = store.saveFeed(URL, aFeed([]), FETCH);
  const problem = failure('unreachable-host', { host: 'feeds.example' });
  store.saveFeedProblem(feedId, problem);
  expect(store.feedSummary(feedId)?.problem).toEqual(problem);
  store.touchFeed(feedId, '2031-05-02T00:00:00.000Z');
  expect(store.feedSummary(feedId)).toMatchObject({
    problem: null,
    refreshedAt: '2031-05-02T00:00:00.000Z',
  });
  store.saveFeedProblem(feedId, problem);
  store.saveFeedProblem(feedId, null);
  expect(store.feedSummary(feedId)?.problem).toBeNull();
});

test('shows not refreshed since a time are due', () => {
  const { store } = newLibrary();
  const { feedId: old } = store.saveFeed(URL, aFeed([]), {
    ...FETCH,
    at: '2031-05-01T00:00:00.000Z',
  });
  const fresh = { ...FETCH, at: '2031-05-02T00:00:00.000Z' };
  store.saveFeed('https://feeds.example/fresh', aFeed([]), fresh);
  const { feedId: removed } = store.saveFeed('https://feeds.example/removed', aFeed([]), FETCH);
  store.removeFeed(removed, FETCH.at);
  expect(store.feedsDue('2031-05-02T00:00:00.000Z')).toEqual([old]);
});

test('a show follows a permanent move, unless another has that address', () => {
  const { store } = newLibrary();
  const { feedId } = store.saveFeed(URL, aFeed([]), FETCH);
  store.moveFeed(feedId, 'https://new.example/harbour');
  expect(store.feedByUrl('https://new.example/harbour')?.id).toBe(feedId);
  store.saveFeed(URL, aFeed([], { title: 'Another' }), FETCH);
  store.moveFeed(feedId, URL);
  expect(store.feed(feedId)?.url).toBe('https://new.example/harbour');
});

test('a removed show vanishes from every list and comes back whole', () => {
  const { store } = newLibrary();
  const { feedId, episodeIds } = saveShow(store, 'harbour', [['the tide is out']]);
  const [episodeId = 0] = episodeIds;
  const download = {
    episodeId,
    state: 'done',
    file: 'episodes/x/audio.mp3',
    received: 9,
    total: 9,
    etag: null,
    lastModified: null,
    problem: null,
  } as const;
  store.saveDownload(download);
  const lists = () => ({
    feeds: store.listFeeds().length,
    summary: store.feedSummary(feedId) !== null,
    all: store.listEpisodes(all).total,
    show: store.listEpisodes({ ...all, feedId }).total,
    downloaded: store.listEpisodes({ ...all, filter: 'downloads' }).items.length,
    downloads: store.downloads().length,
  });
  const whole = lists();
  expect(whole).toEqual({
    feeds: 1,
    summary: true,
    all: 1,
    show: 1,
    downloaded: 1,
    downloads: 1,
  });
  store.removeFeed(feedId, FETCH.at);
  expect(lists()).toEqual({
    feeds: 0,
    summary: false,
    all: 0,
    show: 0,
    downloaded: 0,
    downloads: 0,
  });
  expect(store.removedFeeds()).toMatchObject([{ id: feedId, removedAt: FETCH.at }]);
  expect(store.feedByUrl('https://feeds.example/harbour')?.removedAt).toBe(FETCH.at);
  store.restoreFeed(feedId);
  expect(lists()).toEqual(whole);
  store.removeFeed(feedId, FETCH.at);
  store.saveFeed('https://feeds.example/harbour', aFeed([]), FETCH);
  expect(lists()).toEqual(whole);
});

test('purging deletes a removed show and spares one that is not', () => {
  const { store } = newLibrary();
  const { feedId, episodeIds } = saveShow(store, 'harbour', [['one'], ['two']]);
  store.saveFeedArtwork(feedId, 'artwork/cover.png');
  const folders = episodeIds.map((id) => store.episode(id)?.folder ?? '');
  expect(store.filesOfFeed(feedId).toSorted()).toEqual(
    ['artwork/cover.png', ...folders].toSorted(),
  );
  store.purgeFeed(feedId);
  expect(store.feed(feedId)).not.toBeNull();
  store.removeFeed(feedId, FETCH.at);
  store.purgeFeed(feedId);
  expect(store.feed(feedId)).toBeNull();
  expect(store.episode(episodeIds[0] ?? 0)).toBeNull();
  expect(store.filesOfFeed(feedId)).toEqual([]);
});

test('what is no longer there is said to be not found', () => {
  const { store } = newLibrary();
  const problem = failure('timed-out', { host: 'feeds.example' });
  expect(() => store.saveFeedProblem(9, problem)).toThrow(notFound);
  expect(() => store.touchFeed(9, FETCH.at)).toThrow(notFound);
  expect(() => store.saveFeedArtwork(9, 'x')).toThrow(notFound);
  expect(() => store.removeFeed(9, FETCH.at)).toThrow(notFound);
  expect(() => store.restoreFeed(9)).toThrow(notFound);
});

test('what has no title is called by its host, and an episode untitled', () => {
  const { store } = newLibrary();
  const feed = aFeed([anEpisode('a', { title: null })], { title: null });
  store.saveFeed(URL, feed, FETCH);
  expect(store.listFeeds().map(({ title }) => title)).toEqual(['feeds.example']);
  expect(store.listEpisodes(all).items.map(({ title }) => title)).toEqual(['Untitled episode']);
});
