/** What SQLite's failures mean to the person. */
import { basename, dirname } from 'node:path';
import { CuecastError, failure } from '../shared/errors.ts';
import { type Failure } from '../shared/result.ts';

/** Primary result codes, from https://sqlite.org/rescode.html. */
const SQLITE_PERM = 3;
const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;
/** Extended codes: a virtual table is damaged (here only the search index is one), not the file. */
const SQLITE_CORRUPT_VTAB = 267;
/** The row refers to one that is gone. */
const SQLITE_CONSTRAINT_FOREIGNKEY = 787;

/** What SQLite says without a code of its own where parts of the index are missing. */
const INDEX_MISSING =
  /^no such table: (?:main\.)?search_|^vtable constructor failed: search_index|^invalid fts5 file format/;

const EXTENDED = [SQLITE_CORRUPT_VTAB, SQLITE_CONSTRAINT_FOREIGNKEY];

/** The failure behind something SQLite or the file system threw about `file`, or null when neither knows it. */
function failureBehind(error: Error, file: string): Failure | null {
  const folder = dirname(file);
  switch (causeOf(error)) {
    case SQLITE_FULL:
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('disk-full', { folder });
    case SQLITE_CORRUPT_VTAB:
      return failure('search-damaged', {});
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return failure('library-corrupt', { file: basename(file) });
    case SQLITE_BUSY:
      return failure('library-busy', { file: basename(file) });
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EEXIST':
    case 'ENOTDIR':
      return failure('folder-not-writable', { folder });
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return failure('not-found', {});
    default:
      return null;
  }
}

/** SQLite's own words for what matters here, for the errors that come without their code. */
const MESSAGES = new Map([
  ['database is locked', SQLITE_BUSY],
  ['attempt to write a readonly database', SQLITE_READONLY],
  ['disk I/O error', SQLITE_IOERR],
  ['database disk image is malformed', SQLITE_CORRUPT],
  ['database or disk is full', SQLITE_FULL],
  ['unable to open database file', SQLITE_CANTOPEN],
  ['file is not a database', SQLITE_NOTADB],
]);

/** SQLite's result code, or the system's error name. */
function causeOf(error: Error): unknown {
  if (INDEX_MISSING.test(error.message)) return SQLITE_CORRUPT_VTAB;
  if ('errcode' in error) {
    const code = Number(error.errcode);
    // The low byte of an extended code is the primary one.
    return EXTENDED.includes(code) ? code : code & 0xff;
  }
  return MESSAGES.get(error.message) ?? ('code' in error ? error.code : null);
}

/**
 * Names what SQLite or the file system threw while working on the library at `file`:
 * `disk-full`, `library-corrupt`, `search-damaged`, `library-busy`, `folder-not-writable` or `not-found`. Anything else comes back
 * as it is.
 */
export function namedError(error: unknown, file: string): unknown {
  if (error instanceof CuecastError) return error;
  const known = error instanceof Error ? failureBehind(error, file) : null;
  return known ? new CuecastError(known, { cause: error }) : error;
}
