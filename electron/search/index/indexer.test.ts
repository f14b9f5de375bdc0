import { expect, test } from 'vitest';
import { newLibrary, saveShow } from '../../storage/fixtures/samples.ts';
import { rowId } from '../rows.ts';
import { createIndexer } from './indexer.ts';

test('what is stored is found', () => {
  const { library, store } = newLibrary();
  const { episodeIds } = saveShow(store, 'harbour', [
    ['the tide is out', 'and the moon'],
    ['no such thing'],
  ]);
  const indexer = createIndexer(library.database());
  indexer.all();
  while (indexer.tidy());
  const found = (match: string) =>
    library
      .database()
      .all<{ rowid: number }>('SELECT rowid FROM search_index WHERE search_index MATCH ?', match)
      .map(({ rowid }) => rowid);
  expect(found('"out and"')).toEqual([rowId(episodeIds[0] ?? 0, 0)]);
  expect(found('harbour')).toHaveLength(2);
  expect(indexer.step()).toEqual({ done: 0, words: 0, waiting: 0, problems: [] });
});
