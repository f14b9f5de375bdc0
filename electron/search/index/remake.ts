import { type Database } from '../../storage/database.ts';

/**
 * Empties a damaged index, so that all of it is made anew from what is stored. Rarely needed, and all at once: what is
 * half empty would be no less damaged. FTS5's `delete-all` does not read what is there.
 */
export function emptyIndex(database: Database): void {
  database.transaction(() => {
    database.exec(`
      INSERT INTO search_index (search_index) VALUES ('delete-all');
      DELETE FROM search_row;
      DELETE FROM search_word;
      UPDATE search_state SET value = 0`);
  });
}
