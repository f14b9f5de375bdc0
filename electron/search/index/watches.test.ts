import { expect, onTestFinished, test } from 'vitest';
import { Database } from '../../storage/database.ts';
import {
  aTranscript,
  newLibrary,
  saveShow,
  storeTranscript,
} from '../../storage/fixtures/samples.ts';
import { createEngine } from '../find/engine.ts';
import { createIndexer } from './indexer.ts';

test('hits of a watched search are counted where they come, and those that were there are not new', () => {
  const { library, store } = newLibrary();
  const database = library.database();
  const engine = createEngine(() => database);
  const hitsIn = (query: string, episodeId: number) => engine.hitsIn(query, episodeId);
  const indexer = createIndexer(database, { hitsIn });
  const keep = 'INSERT INTO kept_search (query, watched_at) VALUES (?, ?)';
  database.run(keep, '"high tide"', '2031-05-01T06:00:00.000Z');
  database.run(keep, 'moon', null);
  const counted = () =>
    database
      .all<Record<'search_id' | 'episode_id' | 'hits' | 'unseen', number>>(
        'SELECT * FROM watched_episode ORDER BY search_id, episode_id',
      )
      .map((row) => [row.search_id, row.episode_id, row.hits, row.unseen]);

  const quiet = Array.from({ length: 20 }, (_, at) => `nothing much was said for a while ${at}`);
  const { feedId, episodeIds } = saveShow(store, 'harbour', [
    ['at high', 'tide', ...quiet, 'and high tide', ...quiet, 'the end'],
    ['a full moon'],
  ]);
  const [first = 0, second = 0] = episodeIds;
  indexer.all();
  expect(counted()).toEqual([[1, first, 2, 2]]);

  // The listener has looked; then one more comes.
  database.run('UPDATE watched_episode SET unseen = 0');
  store.chooseChapters(first, 'json');
  indexer.all();
  expect(counted()).toEqual([[1, first, 2, 0]]);
  const { versionId = 0 } = store.transcripts(first, []).shown ?? {};
  store.saveCorrections(versionId, [{ kind: 'words', segment: 43, text: 'another high tide' }]);
  indexer.all();
  expect(counted()).toEqual([[1, first, 3, 1]]);
  store.saveCorrections(versionId, [{ kind: 'delete', segments: [22] }]);
  indexer.all();
  expect(counted()).toEqual([[1, first, 1, 1]]);

  // Another transcript: gone here, come there.
  const later = { fetchedAt: '2031-06-01T00:00:00.000Z' };
  storeTranscript(store, second, aTranscript(['high tide']), later);
  store.saveCorrections(versionId, [{ kind: 'delete', segments: [0, 22] }]);
  indexer.all();
  expect(counted()).toEqual([[1, second, 1, 1]]);
  store.removeFeed(feedId, later.fetchedAt);
  store.purgeFeed(feedId);
  indexer.all();
  expect(counted()).toEqual([]);
});

/** Counts hits with whatever happens meanwhile. */
function counting(meanwhile: () => void) {
  const { library, store } = newLibrary();
  const database = library.database();
  const own = new Database(database.file);
  onTestFinished(() => own.close());
  own.exec('PRAGMA foreign_keys = ON');
  const engine = createEngine(() => own);
  const indexer = createIndexer(own, {
    hitsIn(query, episodeId) {
      meanwhile();
      return engine.hitsIn(query, episodeId);
    },
  });
  const watch = (query: string) =>
    store.watchSearch(store.saveSearch(query, AT).id, AT, new Map()).id;
  const counted = () =>
    store.keptSearches().map(({ query, watched, unseen }) => [query, watched, unseen]);
  return { store, indexer, watch, counted };
}

const AT = '2031-05-01T06:00:00.000Z';

test('while watched searches are counted, others write to the library, and stop watching', () => {
  const happens = new Set(['write', 'remove', 'unwatch']);
  const { store, indexer, watch, counted } = counting(() => {
    if (happens.delete('write')) store.setStarred(1, AT);
    if (happens.delete('remove')) store.removeSearch(removed);
    if (happens.delete('unwatch')) store.unwatchSearch(unwatched);
  });
  watch('tide');
  const removed = watch('high');
  const unwatched = watch('is');
  saveShow(store, 'harbour', [['the tide is high']]);
  indexer.all();
  expect(happens).toEqual(new Set());
  expect(store.episode(1)?.starred).toBe(true);
  expect(counted()).toEqual([
    ['is', false, 0],
    ['tide', true, 1],
  ]);
});

test('a count that was cut short is made later, for rows that are there by then', () => {
  let cut = true;
  const { store, indexer, watch, counted } = counting(() => {
    if (cut) throw new Error('Cut short.');
  });
  watch('tide');
  saveShow(store, 'harbour', [['the tide is high']]);
  expect(() => indexer.step()).toThrow('Cut short.');
  cut = false;
  indexer.all();
  expect(counted()).toEqual([['tide', true, 1]]);
});
