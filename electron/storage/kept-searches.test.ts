import { expect, test } from 'vitest';
import { aFeed, anEpisode, FETCH, newLibrary } from './fixtures/samples.ts';
import { Library } from './library.ts';
import { createStore } from './store.ts';

const notFound: unknown = expect.objectContaining({ code: 'not-found' });
const URL = 'https://feeds.example/harbour';

/** A moment, the later the greater. */
const at = (minute: number) => new Date(Date.UTC(2031, 4, 1, 6, minute)).toISOString();

function harbour() {
  const opened = newLibrary();
  opened.store.saveFeed(URL, aFeed(['a', 'b', 'c'].map((guid) => anEpisode(guid))), FETCH);
  return opened;
}
const queries = (store: ReturnType<typeof createStore>) =>
  store.keptSearches().map(({ query }) => query);

/** As the index does it when hits come. */
const arrive = ({ library }: ReturnType<typeof harbour>, search: number, episode: number) =>
  library
    .database()
    .run('INSERT OR REPLACE INTO watched_episode VALUES (?, ?, 4, 3)', search, episode);

test('recent searches are there from the last used one, each once, however it was typed', () => {
  const { store } = harbour();
  store.useSearch('tide pools', at(1));
  store.useSearch('is:starred ebb', at(2));
  store.useSearch('  Tide   POOLS ', at(3));
  store.useSearch('ebb is:starred', at(4));
  store.useSearch('"tide pools"', at(5));
  expect(store.keptSearches()).toEqual([
    { id: 3, query: '"tide pools"', usedAt: at(5), savedAt: null, watched: false, unseen: 0 },
    { id: 2, query: 'is:starred ebb', usedAt: at(4), savedAt: null, watched: false, unseen: 0 },
    { id: 1, query: 'tide pools', usedAt: at(3), savedAt: null, watched: false, unseen: 0 },
  ]);
});

test('a search is known by its meaning again after it was typed anew, removed, and put back', () => {
  const { store } = harbour();
  const saved = store.saveSearch('Tide is:starred', at(1));
  expect(store.saveSearch('ebb', at(2)).id).not.toBe(saved.id);
  expect(store.saveSearch('is:starred  tide', at(3)).id).toBe(saved.id);
  expect(store.saveSearch('Tide is:starred', at(4)).id).toBe(saved.id);
  store.removeSearch(saved.id);
  const anew = store.saveSearch('is:starred TIDE', at(5));
  store.restoreSearch(saved);
  expect(queries(store)).toEqual(['ebb', 'is:starred TIDE']);
  expect(store.saveSearch('tide is:starred', at(6)).id).toBe(anew.id);
  expect(store.saveSearch('tides is:starred', at(7)).id).not.toBe(anew.id);
});

test('only the last twenty are kept of those that were never saved', () => {
  const { store } = harbour();
  store.saveSearch('kept for good', at(0));
  store.useSearch('kept for good', at(1));
  for (let n = 2; n <= 30; n++) store.useSearch(`tide ${n}`, at(n));
  expect(queries(store)).toEqual([
    'kept for good',
    ...Array.from({ length: 20 }, (_, index) => `tide ${30 - index}`),
  ]);
});

test('saved searches come first, by what they ask for', () => {
  const { store } = harbour();
  store.useSearch('zebra', at(1));
  store.useSearch('tide', at(2));
  const saved = store.saveSearch('Zebra', at(3));
  expect(saved).toEqual({
    id: 1,
    query: 'Zebra',
    usedAt: at(1),
    savedAt: at(3),
    watched: false,
    unseen: 0,
  });
  store.saveSearch('episode 10', at(4));
  store.saveSearch('episode 9', at(5));
  // Saved again, it was saved when it was first.
  expect(store.saveSearch('zebra', at(6))).toMatchObject({ id: 1, savedAt: at(3) });
  expect(queries(store)).toEqual(['episode 9', 'episode 10', 'zebra', 'tide']);
});

test('of a watched search, hits that came are counted until they are seen', () => {
  const opened = harbour();
  const { store } = opened;
  const { id } = store.saveSearch('tide', at(1));
  expect(store.watchSearch(id, at(2), new Map([[1, 7]]))).toMatchObject({
    watched: true,
    unseen: 0,
  });
  arrive(opened, id, 2);
  arrive(opened, id, 3);
  expect(store.keptSearches()).toMatchObject([{ watched: true, unseen: 6 }]);
  // Watched already: what is new stays new.
  expect(store.watchSearch(id, at(3), new Map([[2, 4]]))).toMatchObject({ unseen: 6 });

  store.removeFeed(1, at(4));
  expect(store.keptSearches()).toMatchObject([{ unseen: 0 }]);
  store.restoreFeed(1);
  expect(store.keptSearches()).toMatchObject([{ unseen: 6 }]);

  store.seeSearch(id);
  expect(store.keptSearches()).toMatchObject([{ watched: true, unseen: 0 }]);
  arrive(opened, id, 2);
  expect(store.unwatchSearch(id)).toMatchObject({ watched: false, unseen: 0, savedAt: at(1) });
  expect(opened.library.database().all('SELECT * FROM watched_episode')).toEqual([]);
});

test('watching a search saves it; episodes that are gone meanwhile do not matter', () => {
  const { store, library } = harbour();
  store.useSearch('tide', at(1));
  const hits = new Map([
    [2, 1],
    [99, 5],
  ]);
  expect(store.watchSearch(1, at(2), hits)).toMatchObject({ savedAt: at(2), watched: true });
  expect(library.database().all('SELECT episode_id, hits, unseen FROM watched_episode')).toEqual([
    { episode_id: 2, hits: 1, unseen: 0 },
  ]);
});

test('a removed search is put back as it was, with what is new in it', () => {
  const opened = harbour();
  const { store, library } = opened;
  store.useSearch('tide', at(1));
  store.watchSearch(1, at(2), new Map([[1, 7]]));
  arrive(opened, 1, 2);
  const marks = () => library.database().all('SELECT * FROM watched_episode');
  const [before, marked] = [store.keptSearches(), marks()];
  const [removed] = before;
  if (!removed) throw new Error('It is not there');
  store.removeSearch(1);
  expect(store.keptSearches()).toEqual([]);
  expect(marks()).toEqual([]);
  store.useSearch('ebb', at(3));
  store.restoreSearch(removed);
  expect(store.keptSearches()).toMatchObject([removed, { query: 'ebb' }]);
  expect(marks()).toEqual(marked);
});

test('a removed search that was made anew meanwhile is one with it', () => {
  const opened = harbour();
  const { store } = opened;
  const saved = store.saveSearch('tide', at(1));
  store.watchSearch(saved.id, at(2), new Map());
  arrive(opened, saved.id, 3);
  store.removeSearch(saved.id);
  store.useSearch('TIDE', at(3));
  store.restoreSearch({ ...saved, watched: true, unseen: 3 });
  expect(store.keptSearches()).toMatchObject([
    { query: 'TIDE', usedAt: at(3), savedAt: at(1), watched: true, unseen: 3 },
  ]);
});

test('what is not there is not changed', () => {
  const { store } = harbour();
  expect(() => store.removeSearch(1)).toThrow(notFound);
  expect(() => store.seeSearch(1)).toThrow(notFound);
  expect(() => store.unwatchSearch(1)).toThrow(notFound);
  expect(() => store.watchSearch(1, at(1), new Map([[1, 1]]))).toThrow(notFound);
});

test('kept searches outlast a restart, a removed show takes what was new in it along', () => {
  const opened = harbour();
  const { folder, library, store } = opened;
  store.saveSearch('tide', at(1));
  store.watchSearch(1, at(2), new Map([[1, 7]]));
  arrive(opened, 1, 2);
  const before = store.keptSearches();
  library.close();
  const again = new Library();
  expect(again.open(folder)).toEqual({ state: 'ready' });
  const reopened = createStore(() => again.database());
  expect(reopened.keptSearches()).toEqual(before);
  reopened.removeFeed(1, at(3));
  reopened.purgeFeed(1);
  expect(reopened.keptSearches()).toEqual([{ ...before[0], unseen: 0 }]);
  expect(again.database().all('SELECT * FROM watched_episode')).toEqual([]);
  again.close();
});
