/** Automatic backups of the library, and starting from the newest of them. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail } from '../shared/errors.ts';
import { type Backup, backupFolder, backupsIn, stamp } from './backup-files.ts';
import { Database } from './database.ts';
import { refuseNewer, versionOf } from './migrate.ts';
import { namedError } from './sqlite-errors.ts';

/** How many automatic backups are kept. */
const KEPT = 5;
/** What FTS5 says when it is damaged: the search index, which is made anew from what is stored. */
const OF_INDEX = /\bfts5\b/i;

/** Reads the library at `file` through; throws `library-corrupt` when it is damaged. Changes nothing. */
export function checkLibrary(file: string): void {
  const database = new Database(file, { readOnly: true });
  try {
    check(database);
  } finally {
    database.close();
  }
}

function check(database: Database): void {
  const found = database.all<{ quick_check: string }>('PRAGMA quick_check');
  const problem = found.find(({ quick_check: said }) => said !== 'ok' && !OF_INDEX.test(said));
  if (problem) fail('library-corrupt', { file: basename(database.file) }, problem);
}

/**
 * Backs up the library at `file` and keeps the newest five backups. Reads one state of it while
 * others write. A backup appears whole or not at all. Throws `library-corrupt` without touching any
 * backup when the library is damaged.
 */
export function backUp(file: string, now: Date): void {
  const dataFolder = dirname(file);
  const folder = backupFolder(dataFolder);
  const target = join(folder, `library-${stamp(now)}.sqlite`);
  const part = `${target}.part`;
  checkLibrary(file);
  try {
    mkdirSync(folder, { recursive: true });
    // What a kill in the middle of an earlier backup has left.
    for (const name of readdirSync(folder))
      if (name.endsWith('.part')) rmSync(join(folder, name), { force: true });
    copyOut(file, part);
    settle(part, target);
  } catch (error) {
    throw namedError(error, file);
  }
  for (const old of backupsIn(dataFolder).slice(KEPT)) rmSync(old.file, { force: true });
}

function copyOut(file: string, part: string): void {
  // Not the connection that checked: one that does both is not freed with its thread.
  const database = new Database(file, { readOnly: true });
  try {
    database.run('VACUUM INTO ?', part);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    database.close();
  }
}

/**
 * Puts the newest backup that can be read in the place of the library at `file`, which is set aside
 * under another name with its log, never deleted. A kill at any step loses nothing: the library is
 * then where it was, or missing with everything set aside or in the backups, and this can be called
 * again. The library must be closed. Throws `no-backup`, `disk-full`, `folder-not-writable`.
 */
export function restoreBackup(file: string, now: Date): void {
  const dataFolder = dirname(file);
  const backup = backupsIn(dataFolder).find(isReadable);
  if (!backup) fail('no-backup', {});
  const part = `${file}.part`;
  try {
    rmSync(part, { force: true });
    copyFileSync(backup.file, part);
    const aside = unused(join(dataFolder, `library-broken-${stamp(now)}.sqlite`));
    // The library before its log: a log must never lie beside a library that is not its own.
    for (const suffix of ['', '-wal', '-shm'])
      if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
    settle(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw namedError(error, file);
  }
}

/** A name nothing has yet. */
function unused(file: string): string {
  let name = file;
  for (let n = 2; existsSync(name); n++) name = file.replace(/\.sqlite$/, `-${n}.sqlite`);
  return name;
}

function isReadable({ file }: Backup): boolean {
  try {
    const database = new Database(file, { readOnly: true });
    try {
      refuseNewer(database);
      check(database);
      return versionOf(database) > 0;
    } finally {
      database.close();
    }
  } catch {
    // An older backup may be sound: the caller tries the next, and says so when there is none.
    return false;
  }
}

/** Moves a finished file into its place, so that it is there whole even after a power cut. */
function settle(part: string, target: string): void {
  flush(part, 'r+');
  renameSync(part, target);
  // Windows neither needs nor allows this for folders.
  if (process.platform !== 'win32') flush(dirname(target), 'r');
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
