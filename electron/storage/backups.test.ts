import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createIndexer } from '../search/index/indexer.ts';
import { backupIsDue, backupsIn, newestBackup } from './backup-files.ts';
import { backUp } from './backups.ts';
import { Database } from './database.ts';
import { newLibrary, saveShow, temporaryFolder } from './fixtures/samples.ts';
import { libraryFile } from './open.ts';

test('a backup holds what the library held while it stays in use', () => {
  const { folder, library, store } = newLibrary();
  saveShow(store, 'harbour', [['the tide is out']]);
  createIndexer(library.database()).all();
  backUp(libraryFile(folder), new Date('2031-05-08T07:30:00.500Z'));
  saveShow(store, 'later', [['something else']]);

  expect(readdirSync(join(folder, 'backups'))).toEqual(['library-2031-05-08T07-30-00Z.sqlite']);
  const [backup] = backupsIn(folder);
  expect(backup?.at).toBe('2031-05-08T07:30:00Z');
  const copy = new Database(backup?.file ?? '', { readOnly: true });
  expect(copy.all('SELECT title FROM feed')).toEqual([{ title: 'harbour' }]);
  const tide = "SELECT count(*) AS hits FROM search_index WHERE search_index MATCH 'tide'";
  expect(copy.get(tide)).toEqual({ hits: 1 });
});

test('the newest five backups are kept, and nothing that is no backup is touched', () => {
  const { folder } = newLibrary();
  mkdirSync(join(folder, 'backups'));
  writeFileSync(join(folder, 'backups', 'notes.txt'), 'mine');
  writeFileSync(join(folder, 'backups', 'library-2031-01-01T00-00-00Z.sqlite.part'), 'half');
  for (let day = 1; day <= 7; day++) backUp(libraryFile(folder), new Date(Date.UTC(2031, 4, day)));
  expect(readdirSync(join(folder, 'backups'))).toEqual([
    ...[3, 4, 5, 6, 7].map((day) => `library-2031-05-0${day}T00-00-00Z.sqlite`),
    'notes.txt',
  ]);
});

test('a backup is due when there is none or the newest is older than a day', () => {
  const folder = temporaryFolder();
  const at = (iso: string) => backupIsDue(folder, new Date(iso));
  expect(at('2031-05-08T07:30:00Z')).toBe(true);
  expect(newestBackup(folder)).toBeNull();
  mkdirSync(join(folder, 'backups'));
  writeFileSync(join(folder, 'backups', 'library-2031-05-08T07-30-00Z.sqlite'), '');
  expect(at('2031-05-09T07:30:00Z')).toBe(false);
  expect(at('2031-05-09T07:30:01Z')).toBe(true);
});
