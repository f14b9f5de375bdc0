import { expect, test } from 'vitest';
import { LOCAL_SHOW } from '../shared/local.ts';
import { aFeed, anEpisode, FETCH, newLibrary } from './fixtures/samples.ts';

const FILE = 'file:///tapes/a.wav';
const local = anEpisode(FILE, { enclosure: { url: FILE, type: 'audio/wav', length: 1 } });

test('an audio file of the listener is found by its address, in its own show alone', () => {
  const { store } = newLibrary();
  expect(store.localEpisode(FILE)).toBeNull();
  store.saveFeed('https://feeds.example/a', aFeed([local]), FETCH);
  expect(store.localEpisode(FILE)).toBeNull();
  store.saveFeed(LOCAL_SHOW, aFeed([local]), FETCH);
  const id = store.localEpisode(FILE) ?? 0;
  expect(store.episode(id)?.local).toBe(true);
  expect(store.episode(1)?.local).toBe(false);
});

test('its file may move; that of another episode may not', () => {
  const { store } = newLibrary();
  store.saveFeed('https://feeds.example/a', aFeed([local]), FETCH);
  store.saveFeed(LOCAL_SHOW, aFeed([local]), FETCH);
  const id = store.localEpisode(FILE) ?? 0;
  store.moveLocalEpisode(id, 'file:///tapes/b.wav');
  expect(store.localEpisode(FILE)).toBeNull();
  expect(store.localEpisode('file:///tapes/b.wav')).toBe(id);
  expect(store.episode(id)?.enclosure).toMatchObject({ url: 'file:///tapes/b.wav' });
  expect(() => store.moveLocalEpisode(1, FILE)).toThrow('no longer in your library');
});

test('its show is never due', () => {
  const { store } = newLibrary();
  store.saveFeed(LOCAL_SHOW, aFeed([local]), FETCH);
  expect(store.feedsDue('2999-01-01T00:00:00.000Z')).toEqual([]);
});

test('one that is removed is nowhere, comes back with all that was done with it, or is purged', () => {
  const { store } = newLibrary();
  const OTHER = 'file:///tapes/b.wav';
  const { feedId } = store.saveFeed(LOCAL_SHOW, aFeed([local, anEpisode(OTHER)]), FETCH);
  const id = store.localEpisode(FILE) ?? 0;
  const folder = store.episode(id)?.folder;
  store.savePosition(id, 12.5);
  const listed = () =>
    store.listEpisodes({ feedId: null, filter: 'all', offset: 0, limit: 9 }).items.map((e) => e.id);
  const all = listed();

  store.removeLocalEpisode(id, '2031-05-01T06:00:00.000Z');
  expect(listed()).toEqual(all.filter((one) => one !== id));
  expect(store.listFeeds()).toMatchObject([{ id: feedId, episodeCount: 1 }]);
  // What is being listened to may be heard to its end.
  expect(store.episode(id)).toMatchObject({ local: true, feedTitle: store.feed(feedId)?.title });
  expect(store.localEpisode(FILE)).toBe(id);

  store.removeFeed(feedId, '2031-05-01T06:00:00.000Z');
  store.restoreLocalEpisode(id);
  store.restoreLocalEpisode(id);
  expect(listed()).toEqual(all);
  expect(store.episode(id)).toMatchObject({ feedId, position: 12.5 });

  store.removeLocalEpisode(id, '2031-05-02T06:00:00.000Z');
  const [removed] = store.removedFeeds();
  expect(store.removedFeeds()).toHaveLength(1);
  expect(store.filesOfFeed(removed?.id ?? 0)).toEqual([folder]);
  store.purgeFeed(removed?.id ?? 0);
  expect(store.episode(id)).toBeNull();
  expect(listed()).toHaveLength(1);
});

test('one that is removed comes back also where its show is gone for good', () => {
  const { store } = newLibrary();
  const { feedId } = store.saveFeed(LOCAL_SHOW, aFeed([local]), FETCH);
  const id = store.localEpisode(FILE) ?? 0;
  store.savePosition(id, 12.5);
  store.removeLocalEpisode(id, FETCH.at);
  store.removeFeed(feedId, FETCH.at);
  store.purgeFeed(feedId);
  store.restoreLocalEpisode(id);
  expect(store.episode(id)).toMatchObject({ feedTitle: 'Harbour Talk', position: 12.5 });
  expect(store.listFeeds()).toMatchObject([{ url: LOCAL_SHOW, episodeCount: 1 }]);
});

test('only an episode of the listener’s own is removed', () => {
  const { store } = newLibrary();
  store.saveFeed('https://feeds.example/a', aFeed([local]), FETCH);
  store.saveFeed(LOCAL_SHOW, aFeed([local]), FETCH);
  const at = '2031-05-01T06:00:00.000Z';
  expect(() => store.removeLocalEpisode(1, at)).toThrow('no longer in your library');
  expect(() => store.restoreLocalEpisode(1)).toThrow('no longer in your library');
  expect(store.removedFeeds()).toEqual([]);
});
