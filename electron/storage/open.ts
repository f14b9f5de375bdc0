/** Opens the library of a data folder: one SQLite file, never made anew over an old one. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CuecastError, fail } from '../shared/errors.ts';
import { backupsIn } from './backup-files.ts';
import { Database } from './database.ts';
import { migrate, migrations, refuseNewer, versionOf } from './migrate.ts';
import { namedError } from './sqlite-errors.ts';

export const libraryFile = (dataFolder: string): string => join(dataFolder, 'library.sqlite');

/** A library just opened, and what its last end was like. */
export interface OpenedLibrary {
  database: Database;
  /** It did not exist before. */
  isNew: boolean;
  /** It was not closed the last time: the app was killed, or the power went. */
  endedUncleanly: boolean;
}

/**
 * Opens the library in `dataFolder`, making folder and file on the very first start.
 * Throws `library-missing`, `library-newer`, `library-corrupt`, `library-busy`, `folder-not-writable`,
 * `disk-full`, or `library-unopened` for all else. Reads no more than a few pages, however large the library.
 */
export function openLibrary(dataFolder: string): OpenedLibrary {
  const file = libraryFile(dataFolder);
  try {
    mkdirSync(dataFolder, { recursive: true });
    refuseLost(file);
    const database = new Database(file);
    try {
      return prepare(database);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    const named = namedError(error, file);
    if (named instanceof CuecastError) throw named;
    return fail('library-unopened', { file: basename(file) }, error);
  }
}

/** Refuses to begin anew where a library has been before. */
function refuseLost(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat && !stat.isFile()) fail('library-unopened', { file: basename(file) });
  if (stat && stat.size > 0) return;
  const folder = dirname(file);
  const traces =
    backupsIn(folder).length > 0 ||
    existsSync(`${file}-wal`) ||
    readdirSync(folder).some((name) => name.startsWith('library-broken-'));
  if (!traces) return;
  fail(stat ? 'library-corrupt' : 'library-missing', { file: basename(file) });
}

function prepare(database: Database): OpenedLibrary {
  refuseNewer(database);
  const isNew = versionOf(database) === 0;
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA journal_size_limit = 16777216; -- bytes; a large import leaves no large log behind
    PRAGMA synchronous = FULL; -- what was saved survives a power cut
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON; -- what is removed is overwritten
    PRAGMA cache_size = -16384; -- KiB
  `);
  bringUpToDate(database);
  const endedUncleanly = isMarkedOpen(database);
  // Written at every start: a folder that cannot be written to is found now, not in mid-listening.
  markOpen(database, true);
  return { database, isNew, endedUncleanly };
}

/**
 * Migrates, and where something was there before, writes the file anew: what a migration dropped takes no room then,
 * nor can it be read any more, and need not be overwritten first, which takes longer.
 */
function bringUpToDate(database: Database): void {
  const version = versionOf(database);
  if (version > 0 && version < migrations.length) {
    // Stays until it is done, whatever ends the app meanwhile.
    database.exec("INSERT OR REPLACE INTO setting (name, value) VALUES ('rewrite', 'true')");
    database.exec('PRAGMA secure_delete = OFF');
  }
  migrate(database);
  database.exec('PRAGMA secure_delete = ON');
  if (!database.get("SELECT 1 FROM setting WHERE name = 'rewrite'")) return;
  try {
    database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
    database.run("DELETE FROM setting WHERE name = 'rewrite'");
  } catch {
    // No room for a second file: the library can be used, and the next start tries again.
  }
}

/**
 * Another connection to a library that is there and brought up to date; it changes nothing, nor leaves anything beside
 * a library that is not open. Throws `library-missing`,
 * `library-newer`, `library-older`, `library-corrupt`, `library-busy`, `folder-not-writable`.
 */
export function readLibrary(dataFolder: string): Database {
  const file = libraryFile(dataFolder);
  if (!existsSync(file)) fail('library-missing', { file: basename(file) });
  // Whoever has it open writes to its log.
  const database = new Database(file, { readOnly: true, immutable: !existsSync(`${file}-wal`) });
  refuseNewer(database);
  if (versionOf(database) < migrations.length) fail('library-older', { file: basename(file) });
  database.exec('PRAGMA cache_size = -65536'); // KiB
  return database;
}

/** Closes the library, marking that it ended as it should. */
export function closeLibrary(database: Database): void {
  try {
    markOpen(database, false);
  } catch {
    // On a full disk or a damaged file: the mark stays, so that the next start looks into it.
  }
  database.close();
}

function isMarkedOpen(database: Database): boolean {
  const row = database.get<{ value: string }>("SELECT value FROM setting WHERE name = 'open'");
  return row?.value === 'true';
}

function markOpen(database: Database, open: boolean): void {
  database.run("INSERT OR REPLACE INTO setting (name, value) VALUES ('open', ?)", String(open));
}
