import { Database } from '../../storage/database.ts';
import { libraryFile, readLibrary } from '../../storage/open.ts';

/**
 * A connection for the index beside the store's, to a library that is there; one that is not `defensive` can also mend
 * what SQLite keeps for itself. Throws what `readLibrary` throws.
 */
export function connectIndex(dataFolder: string, { defensive = true } = {}): Database {
  // One that may write would make the file that is missing.
  readLibrary(dataFolder).close();
  const database = new Database(libraryFile(dataFolder), { defensive });
  database.exec(`
    PRAGMA synchronous = NORMAL; -- a power cut may undo the last steps, whole: they are done again
    PRAGMA journal_size_limit = 16777216; -- bytes
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON; -- what is removed is overwritten
    PRAGMA cache_size = -32768; -- KiB
  `);
  return database;
}
