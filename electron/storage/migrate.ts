import { basename } from 'node:path';
import { fail } from '../shared/errors.ts';
import { type Database } from './database.ts';
import { deflated } from './document.ts';
import { library } from './migrations/001-library.ts';
import { fold } from '../shared/fold.ts';
import { chaptersAndPeople } from './migrations/003-chapters-and-people.ts';
import { bookmarksAndStars } from './migrations/004-bookmarks-and-stars.ts';
import { search } from './migrations/005-search.ts';
import { transcriptVersions } from './migrations/002-transcript-versions.ts';

/** In order, frozen once landed: the library's version is how many of them it has been through. */
export const migrations: readonly string[] = [
  library,
  transcriptVersions,
  chaptersAndPeople,
  bookmarksAndStars,
  search,
];

/** How many migrations the library has been through; 0 for a new file. */
export function versionOf(database: Database): number {
  return database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/** Refuses a library that a newer Cuecast made (`library-newer`), before anything is written to it. */
export function refuseNewer(database: Database): void {
  if (versionOf(database) > migrations.length)
    fail('library-newer', { file: basename(database.file) });
}

/** Brings the library up to date, each step in a transaction of its own. */
export function migrate(database: Database, steps = migrations): void {
  database.define('deflated', deflated);
  database.define('folded', fold);
  for (let version = versionOf(database); version < steps.length; version++) {
    database.transaction(() => {
      database.exec(steps[version] ?? '');
      database.exec(`PRAGMA user_version = ${version + 1}`);
    });
  }
}
