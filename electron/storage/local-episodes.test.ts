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
