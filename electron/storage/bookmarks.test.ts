import { expect, test } from 'vitest';
import { type NewBookmark } from '../shared/bookmarks.ts';
import { aFeed, anEpisode, aTranscript, aVersion, FETCH, newLibrary } from './fixtures/samples.ts';
import { Library } from './library.ts';
import { createStore } from './store.ts';

const notFound: unknown = expect.objectContaining({ code: 'not-found' });
const URL = 'https://feeds.example/harbour';

const at = (time: number, patch: Partial<NewBookmark> = {}): NewBookmark => ({
  id: null,
  episodeId: 1,
  time,
  note: '',
  createdAt: '2031-05-02T06:00:00.000Z',
  ...patch,
});

function harbour() {
  const opened = newLibrary();
  opened.store.saveFeed(URL, aFeed([anEpisode('b'), anEpisode('a')]), FETCH);
  return opened;
}

test('an episode has its bookmarks by time, two of a moment in the order they were made', () => {
  const { store } = harbour();
  for (const [time, note] of [
    [62.5, 'second'],
    [3.25, 'first'],
    [62.5, 'third'],
  ] as const)
    store.saveBookmark(at(time, { note }));
  store.saveBookmark(at(1, { episodeId: 2 }));
  expect(store.bookmarks(1).map(({ time, note }) => [time, note])).toEqual([
    [3.25, 'first'],
    [62.5, 'second'],
    [62.5, 'third'],
  ]);
  expect(store.bookmarks(2)).toHaveLength(1);
  expect(store.bookmarks(9)).toEqual([]);
});

test('a note is written at leisure, as it is, on several lines', () => {
  const { store } = harbour();
  const added = store.saveBookmark(at(3));
  expect(added).toEqual({ ...at(3), id: added.id });
  const note = 'Nachhören!\n\n“潮” – 12 % 🌊';
  expect(store.saveBookmark({ ...added, note })).toEqual({ ...added, note });
  expect(store.bookmarks(1)).toEqual([{ ...added, note }]);
});

test('a removed bookmark is put back as it was, whatever was added in between', () => {
  const { store } = harbour();
  const removed = store.saveBookmark(at(3, { note: 'Ebb' }));
  store.removeBookmark(removed.id);
  expect(store.bookmarks(1)).toEqual([]);
  const added = store.saveBookmark(at(9, { note: 'Flow' }));
  expect(store.saveBookmark(removed)).toEqual(removed);
  expect(store.bookmarks(1)).toEqual([removed, added]);
});

test('nothing is kept for an episode that is not there, nor moved to another', () => {
  const { store } = harbour();
  const kept = store.saveBookmark(at(3));
  expect(() => store.saveBookmark(at(3, { episodeId: 9 }))).toThrow(notFound);
  expect(() => store.saveBookmark({ ...kept, episodeId: 2, note: 'lost' })).toThrow(notFound);
  expect(() => store.removeBookmark(99)).toThrow(notFound);
  expect(store.bookmarks(1)).toEqual([kept]);
});

test('bookmarks and stars outlast a refresh, another transcript, a download and a removed show', () => {
  const { store, library, folder } = harbour();
  const kept = store.saveBookmark(at(3, { note: 'Ebb' }));
  store.setStarred(1, FETCH.at);
  // The episode has left the feed.
  store.saveFeed(URL, aFeed([anEpisode('c')]), FETCH);
  store.saveTranscript(1, aVersion(aTranscript(['one']), { origin: 'file' }), []);
  const download = { etag: null, lastModified: null, problem: null, received: 9, total: 9 };
  store.saveDownload({ ...download, episodeId: 1, state: 'done', file: 'a.mp3' });
  store.deleteDownload(1);
  store.removeFeed(1, FETCH.at);
  store.restoreFeed(1);
  library.close();
  const again = new Library();
  expect(again.open(folder)).toEqual({ state: 'ready' });
  const reopened = createStore(() => again.database());
  expect(reopened.bookmarks(1)).toEqual([kept]);
  expect(reopened.episode(1)?.starred).toBe(true);

  reopened.removeFeed(1, FETCH.at);
  reopened.purgeFeed(1);
  expect(again.database().all('SELECT * FROM bookmark')).toEqual([]);
  again.close();
});
