import { Database } from '../../storage/database.ts';
import { migrate } from '../../storage/migrate.ts';
import { connectIndex } from './connection.ts';

const OURS = String.raw`tbl_name LIKE 'search\_%' ESCAPE '\'`;
/** A table of FTS5 cannot be dropped where what lies under it is damaged: these are dropped by themselves. */
const LIES_UNDER = String.raw`name LIKE 'search\_index\_%' ESCAPE '\'`;

/**
 * Makes the tables of a damaged index anew, empty, so that all of it is made from what is stored. Rarely needed, and all at
 * once: what is half empty would be no less damaged. Throws what `readLibrary` throws, `library-busy`, `disk-full`.
 */
export function remakeTables(dataFolder: string): void {
  const database = connectIndex(dataFolder, { defensive: false });
  try {
    database.transaction(() => {
      // What lies under it could not be dropped while it is in use.
      database.exec(`
        PRAGMA writable_schema = ON;
        DELETE FROM sqlite_schema WHERE name = 'search_index';
        PRAGMA writable_schema = RESET`);
      const tables = `SELECT name FROM sqlite_schema WHERE type = 'table' AND ${OURS}`;
      for (const { name } of database.all<{ name: string }>(tables))
        database.exec(`DROP TABLE ${name}`);
      createTables(database);
    });
  } finally {
    database.close();
  }
}

/** As they are in a new library. */
function createTables(database: Database): void {
  const pattern = new Database(':memory:');
  migrate(pattern);
  const parts = pattern.all<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE ${OURS} AND NOT ${LIES_UNDER} AND sql IS NOT NULL ORDER BY rowid`,
  );
  for (const { sql } of parts) database.exec(sql);
  const settings = pattern.all<{ name: string; value: number }>(
    "SELECT k AS name, v AS value FROM search_index_config WHERE k <> 'version'",
  );
  const configure = 'INSERT INTO search_index (search_index, rank) VALUES (?, ?)';
  for (const { name, value } of settings) database.run(configure, name, value);
  const states = pattern.all<{ name: string; value: number }>('SELECT * FROM search_state');
  for (const { name, value } of states)
    database.run('INSERT INTO search_state (name, value) VALUES (?, ?)', name, value);
  pattern.close();
}
