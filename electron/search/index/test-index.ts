/** The whole of an index, for tests: what is in it, and what would be in it if it were made now. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Database } from '../../storage/database.ts';
import { temporaryFolder } from '../../storage/fixtures/samples.ts';
import { unpacked } from '../rows.ts';
import { createIndexer, type Indexer } from './indexer.ts';

/** Takes in all that waits, and tidies as if there were much to tidy. */
export function settle(database: Database, indexer: Indexer): void {
  indexer.all();
  database.run("UPDATE search_state SET value = value + 1000000 WHERE name = 'added'");
  while (indexer.tidy());
}

/** Rows, every word with its place in them, and the list of words; arranged as they should be. */
export function contentsOf(database: Database): ReturnType<typeof foundIn> {
  database.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
  return foundIn(database);
}

/** The same, however it is arranged. */
export function foundIn(database: Database) {
  database.exec(
    'CREATE VIRTUAL TABLE IF NOT EXISTS temp.everything USING fts5vocab(main, search_index, instance)',
  );
  return {
    rows: database
      .all<{ id: number; content: Uint8Array }>('SELECT id, content FROM search_row ORDER BY id')
      .map(({ id, content }) => ({ id, ...unpacked(content) })),
    said: database
      .all<Record<'term' | 'doc' | 'col' | 'offset', string | number>>(
        'SELECT term, doc, col, "offset" FROM temp.everything ORDER BY doc, col, "offset", term',
      )
      .map(({ term, doc, col, offset }) => `${doc} ${col} ${offset} ${term}`),
    words: database
      .all<Record<'text' | 'stem' | 'count', unknown>>('SELECT * FROM search_word ORDER BY text')
      .map(({ text, stem, count }) => [text, stem, count]),
  };
}

/** The index of the same library as it would be if there had never been another. */
export function madeAnew(database: Database): ReturnType<typeof contentsOf> {
  const file = join(temporaryFolder(), 'copy.sqlite');
  database.run('VACUUM INTO ?', file);
  const copy = new Database(file);
  onTestFinished(() => copy.close());
  copy.exec(`
    DELETE FROM search_row;
    INSERT INTO search_index (search_index) VALUES ('delete-all');
    DELETE FROM search_word;
    DELETE FROM search_todo;
    INSERT INTO search_todo (episode_id) SELECT id FROM episode`);
  settle(copy, createIndexer(copy));
  return contentsOf(copy);
}
