import { CuecastError, fail } from '../shared/errors.ts';
import { type LibraryStatus } from '../shared/library.ts';
import { backupIsDue, newestBackup } from './backup-files.ts';
import { backUp, checkLibrary, restoreBackup } from './backups.ts';
import { type Database } from './database.ts';
import { closeLibrary, libraryFile, openLibrary } from './open.ts';

/** What an opened library is due, to be done beside it: see `keepLibrary`. */
export type Upkeep = 'none' | 'check' | 'back-up';

/**
 * The library of one data folder: not open yet, open, or closed. SQLite frees a connection only when
 * the thread that made it ends, so a library is opened once, at the beginning of its thread.
 */
export class Library {
  #database: Database | null = null;
  #upkeep: Upkeep = 'none';

  /** The open database; throws `library-closed`. */
  database(): Database {
    return this.#database ?? fail('library-closed', {});
  }

  /** Opens the library in `dataFolder`. What stands in the way is in the answer, not thrown. */
  open(dataFolder: string): LibraryStatus {
    try {
      const { database, isNew, endedUncleanly } = openLibrary(dataFolder);
      this.#database = database;
      // A new library has nothing in it that a backup could save.
      if (!isNew && backupIsDue(dataFolder, new Date())) this.#upkeep = 'back-up';
      else this.#upkeep = endedUncleanly ? 'check' : 'none';
      return { state: 'ready' };
    } catch (error) {
      return statusAfter(error, dataFolder);
    }
  }

  /** Sets the library aside and opens the newest automatic backup that can be read in its place. */
  startFromBackup(dataFolder: string): LibraryStatus {
    try {
      restoreBackup(libraryFile(dataFolder), new Date());
    } catch (error) {
      return statusAfter(error, dataFolder);
    }
    return this.open(dataFolder);
  }

  /** What the library was due when it was opened. */
  upkeep(): Upkeep {
    return this.#upkeep;
  }

  close(): void {
    const database = this.#database;
    this.#database = null;
    if (database) closeLibrary(database);
  }
}

function statusAfter(error: unknown, dataFolder: string): LibraryStatus {
  if (!(error instanceof CuecastError)) throw error;
  // What another program is using is not to be moved from under it.
  const backup = error.code === 'library-busy' ? null : newestBackup(dataFolder);
  return { state: 'failed', problem: error.failure, backup };
}

/**
 * Does what a library is due over a connection of its own, so that it can run in another thread
 * while the library is read and written. Reads all of the file: seconds for a large library.
 * Throws `library-corrupt` for a damaged library, `disk-full` or `folder-not-writable` for a backup
 * that could not be made.
 */
export function keepLibrary(dataFolder: string, upkeep: Upkeep): void {
  const file = libraryFile(dataFolder);
  if (upkeep === 'back-up') backUp(file, new Date());
  if (upkeep === 'check') checkLibrary(file);
}
