import { expect, test } from 'vitest';
import { type ChapterList, type ChapterSource } from '../shared/model.ts';
import { aFeed, anEpisode, FETCH, newLibrary } from './fixtures/samples.ts';
import { type Store, type StoredChapterList } from './interface.ts';

const notFound: unknown = expect.objectContaining({ code: 'not-found' });

const list = (source: ChapterSource, ...titles: string[]): ChapterList => ({
  source,
  chapters: titles.map((title, at) => ({
    start: at * 10.5,
    end: null,
    title,
    url: null,
    image: null,
    toc: true,
  })),
  warnings: [{ line: null, code: 'out-of-order', message: 'They were not in order.' }],
});

const stored = (one: ChapterList, patch: Partial<StoredChapterList> = {}): StoredChapterList => ({
  list: one,
  readOf: null,
  etag: null,
  lastModified: null,
  checkedAt: null,
  ...patch,
});

/** A library with an episode in each of two shows. */
function shows(): Store {
  const { store } = newLibrary();
  for (const [index, name] of ['Harbour', 'Valley'].entries())
    store.saveFeed(
      `https://feeds.example/${index}`,
      aFeed([anEpisode('a')], { title: name }),
      FETCH,
    );
  return store;
}

test('an episode has a list of each source, as it was read', () => {
  const store = shows();
  const file = stored(list('json', 'Ebb', 'Flow'), {
    readOf: 'https://c.example/a.json',
    etag: '"1"',
    lastModified: 'Thu, 01 May 2031 06:00:00 GMT',
    checkedAt: FETCH.at,
  });
  store.saveChapterList(1, stored(list('notes', 'Old')));
  store.saveChapterList(1, file);
  const notes = stored(list('notes', 'New', 'Newer'), { readOf: 'notes abc' });
  store.saveChapterList(1, notes);
  expect(store.chapterLists(1)).toEqual([file, notes]);
  expect(store.chapterLists(2)).toEqual([]);
  expect(() => store.saveChapterList(9, file)).toThrow(notFound);
});

test('a file that was read as another kind before has one list', () => {
  const store = shows();
  store.saveChapterList(1, stored(list('id3', 'Ebb')));
  store.saveChapterList(1, stored(list('notes', 'Ebb')));
  store.saveChapterList(1, stored(list('mp4', 'Flow')), 'id3');
  expect(store.chapterLists(1).map((one) => one.list.source)).toEqual(['mp4', 'notes']);
});

test('saving a list that cannot be saved leaves the one before it', () => {
  const store = shows();
  store.saveChapterList(1, stored(list('json', 'Ebb')));
  const broken = { ...list('podlove', 'Flow'), source: null as unknown as ChapterSource };
  expect(() => store.saveChapterList(1, stored(broken), 'json')).toThrow();
  expect(store.chapterLists(1).map((one) => one.list.source)).toEqual(['json']);
});

test('the listener’s own list is shown once it is saved, whatever was chosen', () => {
  const store = shows();
  expect(store.chapterChoice(1)).toBeNull();
  store.chooseChapters(1, 'notes');
  store.chooseChapters(1, 'json');
  expect(store.chapterChoice(1)).toBe('json');
  store.saveOwnChapters(1, list('own', 'Mine'));
  expect(store.chapterLists(1)).toEqual([stored(list('own', 'Mine'))]);
  expect(store.chapterChoice(1)).toBeNull();
  store.chooseChapters(1, 'json');
  store.saveOwnChapters(1, null);
  expect([store.chapterLists(1), store.chapterChoice(1)]).toEqual([[], null]);
  expect(() => store.saveOwnChapters(9, list('own', 'Mine'))).toThrow(notFound);
});

test('titles are skipped in their show, and named while that is in the library', () => {
  const store = shows();
  store.setSkippedTitle(1, 'sponsor', true);
  store.setSkippedTitle(1, 'sponsor', true);
  store.setSkippedTitle(1, 'ad:', true);
  store.setSkippedTitle(2, 'sponsor', true);
  const harbour = ['ad:', 'sponsor'].map((pattern) => ({
    feedId: 1,
    feedTitle: 'Harbour',
    pattern,
    written: pattern,
  }));
  const valley = { feedId: 2, feedTitle: 'Valley', pattern: 'sponsor', written: 'sponsor' };
  expect(store.skipPatterns(1)).toEqual(['ad:', 'sponsor']);
  expect(store.skippedTitles()).toEqual([...harbour, valley]);
  store.removeFeed(1, FETCH.at);
  expect(store.skippedTitles()).toEqual([valley]);
  store.restoreFeed(1);
  store.setSkippedTitle(1, 'ad:', false);
  expect(store.skippedTitles()).toEqual([...harbour.slice(1), valley]);
});

test('a skipped title is named as a chapter of its show has it', () => {
  const store = shows();
  store.saveChapterList(1, stored(list('json', 'AD: ＢＯＡＴＳ')));
  store.saveChapterList(1, stored(list('own', ' The  Sponsor ')));
  store.setSkippedTitle(1, 'ad:', true);
  store.setSkippedTitle(1, 'ad: boats', true);
  store.setSkippedTitle(1, 'the sponsor', true);
  store.setSkippedTitle(2, 'the sponsor', true);
  expect(store.skippedTitles().map(({ feedId, written }) => [feedId, written])).toEqual([
    [1, 'AD:'],
    [1, 'AD: ＢＯＡＴＳ'],
    [1, 'The  Sponsor'],
    [2, 'the sponsor'],
  ]);
});

test('what an episode had goes with its show', () => {
  const { store, library } = newLibrary();
  store.saveFeed('https://feeds.example/a', aFeed([anEpisode('a')]), FETCH);
  store.saveChapterList(1, stored(list('notes', 'Ebb')));
  store.chooseChapters(1, 'notes');
  store.setSkippedTitle(1, 'sponsor', true);
  store.removeFeed(1, FETCH.at);
  store.purgeFeed(1);
  for (const table of ['chapter_list', 'chapter_choice', 'skipped_title', 'person'])
    expect(library.database().all(`SELECT * FROM ${table}`)).toEqual([]);
});
