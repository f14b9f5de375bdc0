import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Database } from './database.ts';
import { temporaryFolder } from './fixtures/samples.ts';
import { migrate, migrations, refuseNewer, versionOf } from './migrate.ts';

const emptyFile = () => new Database(join(temporaryFolder(), 'library.sqlite'));

const tablesOf = (database: Database) =>
  database
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('search_index_'));

test('an empty file becomes a library', () => {
  const database = emptyFile();
  migrate(database);
  expect(versionOf(database)).toBe(migrations.length);
  expect(tablesOf(database)).toEqual([
    'bookmark',
    'chapter_choice',
    'chapter_list',
    'download',
    'episode',
    'feed',
    'kept_search',
    'person',
    'search_index',
    'search_row',
    'search_state',
    'search_todo',
    'search_word',
    'setting',
    'skipped_title',
    'sqlite_sequence',
    'transcript_link',
    'transcript_shown',
    'transcript_version',
    'watched_episode',
  ]);
  expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
});

test('a migration that has landed is never changed: a change is a migration of its own', () => {
  const hashes = migrations.map((step) =>
    createHash('sha256').update(step).digest('hex').slice(0, 16),
  );
  expect(hashes).toEqual([
    'f53019d3687bbf35',
    '69155f40ad9fa963',
    '23af67213add2c5a',
    'd01df0a7d4302522',
    'e609dbb9464eb2f9',
  ]);
});

test('an up-to-date library is left alone', () => {
  const database = emptyFile();
  migrate(database);
  database.run("INSERT INTO setting VALUES ('volume', '0.5')");
  migrate(database);
  expect(database.get('SELECT value FROM setting')).toEqual({ value: '0.5' });
});

test('a step that fails leaves nothing of itself and keeps the steps before it', () => {
  const database = emptyFile();
  const steps = ['CREATE TABLE one (a)', 'CREATE TABLE two (a); INSERT INTO nowhere VALUES (1)'];
  expect(() => migrate(database, steps)).toThrow(/nowhere/);
  expect(versionOf(database)).toBe(1);
  expect(tablesOf(database)).toEqual(['one']);
  migrate(database, ['CREATE TABLE one (a)', 'CREATE TABLE two (a)']);
  expect(tablesOf(database)).toEqual(['one', 'two']);
});

test('a library from a newer version is refused and not written to', () => {
  const database = emptyFile();
  database.exec(`PRAGMA user_version = ${migrations.length + 1}`);
  expect(() => refuseNewer(database)).toThrow(expect.objectContaining({ code: 'library-newer' }));
});
