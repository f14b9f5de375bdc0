import { expect, test } from 'vitest';
import { failure } from '../shared/errors.ts';
import { NO_FACTS } from '../shared/facts.ts';
import { artworkUrl } from '../shared/media.ts';
import { aFeed, anEpisode, FETCH, newLibrary, saveShow } from './fixtures/samples.ts';
import { type Store, type StoredChapterList } from './interface.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const URL = 'https://feeds.example/harbour';
const all = { feedId: null, filter: 'all', offset: 0, limit: 50 } as const;
const titles = (store: Store, query: Parameters<Store['listEpisodes']>[0] = all) =>
  store.listEpisodes(query).items.map(({ title }) => title);

test('episodes come newest first, those without a date last in the order of the feed', () => {
  const { store } = newLibrary();
  const dated = (guid: string, published: string) => anEpisode(guid, { published });
  store.saveFeed(
    URL,
    aFeed([
      anEpisode('undated top'),
      dated('old', '2030-01-01T00:00:00.000Z'),
      dated('same day, top', '2031-01-01T00:00:00.000Z'),
      dated('same day, below', '2031-01-01T00:00:00.000Z'),
      anEpisode('undated below'),
    ]),
    FETCH,
  );
  store.saveFeed(
    'https://feeds.example/b',
    aFeed([dated('between', '2030-06-01T00:00:00.000Z')]),
    FETCH,
  );
  expect(titles(store)).toEqual([
    'Episode same day, top',
    'Episode same day, below',
    'Episode between',
    'Episode old',
    'Episode undated top',
    'Episode undated below',
  ]);
});

test('lists come in pages with the total', () => {
  const { store } = newLibrary();
  store.saveFeed(URL, aFeed(['e', 'd', 'c', 'b', 'a'].map((guid) => anEpisode(guid))), FETCH);
  const page = store.listEpisodes({ ...all, offset: 3, limit: 2 });
  expect(page.items.map(({ title }) => title)).toEqual(['Episode b', 'Episode a']);
  expect(page.total).toBe(5);
  expect(titles(store, { ...all, feedId: 99 })).toEqual([]);
});

test('progress is new, started or played, and played begins anew', () => {
  const { store } = newLibrary();
  const { feedId } = store.saveFeed(URL, aFeed([anEpisode('a')]), FETCH);
  const seen = () => {
    const { progress, position } = store.episode(1) ?? {};
    return [progress, position, store.feedSummary(feedId)?.newCount];
  };
  expect(seen()).toEqual(['new', 0, 1]);
  expect(store.savePosition(1, 0.5)).toBe(true);
  expect(seen()).toEqual(['started', 0.5, 0]);
  expect(store.savePosition(1, 2.5)).toBe(false);
  store.setPlayed(1, true);
  expect(seen()).toEqual(['played', 0, 0]);
  expect(store.savePosition(1, 7)).toBe(false);
  expect(seen()).toEqual(['played', 7, 0]);
  store.setPlayed(1, false);
  expect(seen()).toEqual(['started', 7, 0]);
  store.savePosition(1, 0);
  expect(seen()).toEqual(['new', 0, 1]);
});

test('starred episodes are a list of their own, newest first', () => {
  const { store } = newLibrary();
  const feed = aFeed(['c', 'b', 'a'].map((guid) => anEpisode(guid)));
  const { feedId } = store.saveFeed(URL, feed, FETCH);
  const starred = { ...all, filter: 'starred' } as const;
  expect(titles(store, starred)).toEqual([]);
  for (const id of [1, 3]) store.setStarred(id, FETCH.at);
  expect(titles(store, starred)).toEqual(['Episode c', 'Episode a']);
  expect(store.listEpisodes({ ...starred, feedId, limit: 1 })).toMatchObject({
    items: [{ id: 3, starred: true }],
    total: 2,
  });
  store.setStarred(3, null);
  expect(titles(store, { ...starred, feedId })).toEqual(['Episode a']);
  expect(store.episode(3)?.starred).toBe(false);
  expect(() => store.setStarred(9, FETCH.at)).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});

test('an episode answers all the feed said of it', () => {
  const { store } = newLibrary();
  const episode = anEpisode('a', {
    title: 'Tides',
    link: 'https://harbour.example/1',
    published: '2031-01-01T00:00:00.000Z',
    duration: 1800.5,
    season: 2,
    episode: 7.5,
    image: 'https://harbour.example/1.png',
    description: '<p>Notes</p>',
    enclosure: { url: 'https://audio.example/1.mp3', type: 'audio/mpeg', length: null },
    chapters: { url: 'https://harbour.example/1.json', type: 'application/json' },
    transcripts: [{ url: 'https://text.example/1.vtt', type: null, language: null, rel: null }],
  });
  const { feedId } = store.saveFeed(URL, aFeed([episode]), { ...FETCH, sample: true });
  expect(store.episode(1)).toEqual({
    id: 1,
    feedId,
    feedTitle: 'Harbour Talk',
    title: 'Tides',
    published: '2031-01-01T00:00:00.000Z',
    duration: 1800.5,
    artwork: null,
    artworkFile: null,
    progress: 'new',
    position: 0,
    download: null,
    hasAudio: true,
    hasTranscript: true,
    starred: false,
    local: false,
    link: 'https://harbour.example/1',
    feedUrl: URL,
    guid: 'a',
    season: 2,
    episode: 8,
    description: '<p>Notes</p>',
    facts: NO_FACTS,
    podlove: [],
    notesImages: false,
    imageUrl: 'https://harbour.example/1.png',
    enclosure: { url: 'https://audio.example/1.mp3', type: 'audio/mpeg', length: null },
    chaptersLink: { url: 'https://harbour.example/1.json', type: 'application/json' },
    folder: expect.stringMatching(/^episodes\/[0-9a-f-]{36}$/) as string,
    sample: true,
    measured: false,
  });
  expect(store.episode(2)).toBeNull();
  store.saveDuration(1, 1800.5);
  expect(store.episode(1)).toMatchObject({ duration: 1800.5, measured: true });
});

test("an episode's artwork is its own, else the show's", () => {
  const { store } = newLibrary();
  const { feedId } = store.saveFeed(URL, aFeed([anEpisode('a', { enclosure: null })]), FETCH);
  store.saveFeedArtwork(feedId, 'artwork/show.png');
  expect(store.episode(1)).toMatchObject({
    artwork: artworkUrl('artwork/show.png'),
    artworkFile: null,
    hasAudio: false,
    hasTranscript: false,
    starred: false,
  });
  store.saveEpisodeArtwork(1, 'episodes/x/artwork.png');
  expect(store.episode(1)?.artwork).toBe(artworkUrl('episodes/x/artwork.png'));
});

test('downloads are listed with how far they are', () => {
  const { store } = newLibrary();
  store.saveFeed(URL, aFeed([anEpisode('c'), anEpisode('b'), anEpisode('a')]), FETCH);
  const record = {
    episodeId: 2,
    state: 'failed',
    file: 'episodes/x/audio.mp3',
    received: 400,
    total: 1000,
    etag: '"1"',
    lastModified: null,
    problem: failure('download-interrupted', { host: 'audio.example' }),
  } as const;
  store.saveDownload(record);
  expect(store.download(2)).toEqual(record);
  expect(store.downloads()).toEqual([record]);
  const { items, total } = store.listEpisodes({ ...all, filter: 'downloads' });
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({
    id: 2,
    download: {
      episodeId: 2,
      state: 'failed',
      received: 400,
      total: 1000,
      problem: record.problem,
    },
  });
  store.saveDownload({ ...record, state: 'done', received: 1000, problem: null });
  expect(store.downloads()).toMatchObject([{ state: 'done', problem: null }]);
  store.deleteDownload(2);
  expect(store.download(2)).toBeNull();
  expect(titles(store, { ...all, filter: 'downloads' })).toEqual([]);
});

test('settings and the place of the window are kept', () => {
  const { store } = newLibrary();
  expect(store.settings()).toEqual(DEFAULT_SETTINGS);
  expect(store.windowBounds()).toBeNull();
  const { feedId, episodeIds } = saveShow(store, 'harbour', [['one']]);
  store.saveSettings({ volume: 0.4, currentEpisodeId: episodeIds[0] });
  store.saveSettings({ speed: 1.5, muted: true });
  expect(store.settings()).toEqual({
    ...DEFAULT_SETTINGS,
    volume: 0.4,
    muted: true,
    speed: 1.5,
    currentEpisodeId: episodeIds[0],
  });
  store.removeFeed(feedId, FETCH.at);
  store.purgeFeed(feedId);
  expect(store.settings().currentEpisodeId).toBeNull();
  const bounds = { x: -5, y: 10, width: 800, height: 600, maximized: true };
  store.saveWindowBounds(bounds);
  expect(store.windowBounds()).toEqual(bounds);
});

test('chapters are kept as they were read', () => {
  const { store } = newLibrary();
  saveShow(store, 'harbour', [['one']]);
  expect(store.chapterLists(1)).toEqual([]);
  const stored: StoredChapterList = {
    list: {
      source: 'json',
      chapters: [{ start: 0, end: 1.5, title: 'Hello', url: null, image: null, toc: true }],
      warnings: [],
    },
    readOf: 'https://harbour.example/1.json',
    etag: '"1"',
    lastModified: null,
    checkedAt: '2031-05-01T06:00:00.000Z',
  };
  store.saveChapterList(1, stored);
  expect(store.chapterLists(1)).toEqual([stored]);
});

test('what is no longer there is said to be not found', () => {
  const { store } = newLibrary();
  const notFound = expect.objectContaining({ code: 'not-found' }) as Error;
  expect(() => store.savePosition(9, 1)).toThrow(notFound);
  expect(() => store.setPlayed(9, true)).toThrow(notFound);
  expect(() => store.saveDuration(9, 1)).toThrow(notFound);
  expect(() => store.saveEpisodeArtwork(9, 'x')).toThrow(notFound);
  expect(() => store.chooseChapters(9, 'json')).toThrow(notFound);
});
