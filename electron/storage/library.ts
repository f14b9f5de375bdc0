import { CuecastError, fail } from '../shared/errors.ts';
import { type LibraryStatus } from '../shared/library.ts';
import { backUp, backupIsDue, backupsIn, checkLibrary, restoreBackup } from './backups.ts';
import { type Database } from './database.ts';
import { closeLibrary, libraryFile, openLibrary } from './open.ts';

/** What an opened library is due, to be done beside it: see `keepLibrary`. */
export type Upkeep = 'none' | 'check' | 'back-up';

/** The library of one data folder: open, or closed and why. */
export class Library {
  #dataFolder = '';
  #database: Database | null = null;
  #upkeep: Upkeep = 'none';

  /** The open database; throws `library-closed`. */
  database(): Database {
    return this.#database ?? fail('library-closed', {});
  }

  /** Opens the library in `dataFolder`. What stands in the way is in the answer, not thrown. */
  open(dataFolder: string): LibraryStatus {
    this.close();
    this.#dataFolder = dataFolder;
    return this.#status(() => this.#open());
  }

  /** Sets the library aside and opens the newest automatic backup that can be read in its place. */
  startFromBackup(): LibraryStatus {
    return this.#status(() => {
      // Without a word to the file: it may be too damaged to take one.
      this.#database?.close();
      this.#database = null;
      restoreBackup(libraryFile(this.#dataFolder), new Date());
      this.#open();
    });
  }

  /** What the library was due when it was opened. */
  upkeep(): Upkeep {
    return this.#upkeep;
  }

  /** When the newest automatic backup was made (ISO 8601), or null when there is none. */
  newestBackup(): string | null {
    return backupsIn(this.#dataFolder)[0]?.at ?? null;
  }

  close(): void {
    const database = this.#database;
    this.#database = null;
    if (database) closeLibrary(database);
  }

  #open(): void {
    const { database, isNew, endedUncleanly } = openLibrary(this.#dataFolder);
    this.#database = database;
    // A new library has nothing in it that a backup could save.
    if (!isNew && backupIsDue(this.#dataFolder, new Date())) this.#upkeep = 'back-up';
    else this.#upkeep = endedUncleanly ? 'check' : 'none';
  }

  #status(attempt: () => void): LibraryStatus {
    try {
      attempt();
      return { state: 'ready' };
    } catch (error) {
      if (!(error instanceof CuecastError)) throw error;
      return { state: 'failed', problem: error.failure, backup: this.newestBackup() };
    }
  }
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
