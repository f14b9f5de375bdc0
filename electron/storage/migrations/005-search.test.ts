import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Database } from '../database.ts';
import { temporaryFolder } from '../fixtures/samples.ts';
import { migrate, migrations, versionOf } from '../migrate.ts';
import { openLibrary } from '../open.ts';

/** A library as the release before left it: two episodes, what one of them says in the old index. */
function oldLibrary(): { folder: string; database: Database } {
  const folder = temporaryFolder();
  const database = new Database(join(folder, 'library.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON');
  migrate(database, migrations.slice(0, 4));
  database.exec(`
    INSERT INTO feed (id, url, title) VALUES (1, 'https://feeds.example/harbour', 'Harbour');
    INSERT INTO episode (id, feed_id, guid, title, folder, published) VALUES
      (1, 1, 'a', 'Ebb', 'episodes/a', '2031-05-02T06:00:00.000Z'),
      (2, 1, 'b', 'Flow', 'episodes/b', '2031-05-01T06:00:00.000Z');
    INSERT INTO segment (episode_id, place, starts, text) VALUES (1, 0, 0.25, 'The tide');
    INSERT INTO bookmark (episode_id, time, note, created_at)
      VALUES (1, 3, 'mine', '2031-05-02T06:00:00.000Z');
  `);
  return { folder, database };
}

const waiting = (database: Database) =>
  database
    .all<{ id: number }>('SELECT episode_id AS id FROM search_todo ORDER BY search_todo.id DESC')
    .map(({ id }) => id);

test('the old index goes, and every episode waits for the new one, the newest to be done first', () => {
  const { folder, database: old } = oldLibrary();
  old.close();
  const { database } = openLibrary(folder);
  expect(waiting(database)).toEqual([1, 2]);
  expect(database.all("SELECT name FROM sqlite_schema WHERE name LIKE 'segment%'")).toEqual([]);
  expect(database.get('SELECT note FROM bookmark')).toEqual({ note: 'mine' });
  expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
  expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  database.close();
});

test('what changes what is searched marks its episode, also in an upsert; what does not, does not', () => {
  const { folder, database: old } = oldLibrary();
  old.close();
  const { database } = openLibrary(folder);
  const marks = (sql: string) => {
    database.exec('DELETE FROM search_todo');
    database.exec(sql);
    return waiting(database);
  };
  const again = (title: string) =>
    `INSERT INTO episode (feed_id, guid, title, folder) VALUES (1, 'b', '${title}', 'x')
     ON CONFLICT (feed_id, guid) DO UPDATE SET title = excluded.title`;
  const shown = `INSERT INTO transcript_shown (episode_id) VALUES (1)
    ON CONFLICT (episode_id) DO UPDATE SET version_id = excluded.version_id`;
  expect(marks(again('Flow'))).toEqual([]);
  expect(marks(again('Flood'))).toEqual([2]);
  expect(marks(`${again('Flow')}; ${again('Flood')}`)).toEqual([2]);
  expect(marks('UPDATE episode SET position = 4, played = 1 WHERE id = 1')).toEqual([]);
  expect(marks('UPDATE episode SET measured_duration = 9 WHERE id = 1')).toEqual([1]);
  expect(marks(`${shown}; ${shown}`)).toEqual([1]);
  expect(marks("UPDATE bookmark SET note = 'other'")).toEqual([1]);
  expect(marks('DELETE FROM bookmark')).toEqual([1]);
  expect(marks("INSERT INTO chapter_choice VALUES (2, 'own')")).toEqual([2]);
  expect(marks('DELETE FROM feed')).toEqual([]);
  database.close();
});

test('a step that breaks off leaves the library as it was, and is done again', () => {
  const { folder, database } = oldLibrary();
  const broken = [...migrations.slice(0, 4), `${migrations[4] ?? ''}; SELECT nowhere()`];
  expect(() => migrate(database, broken)).toThrow(/nowhere/);
  expect(versionOf(database)).toBe(4);
  expect(database.get('SELECT count(*) AS n FROM segment')).toEqual({ n: 1 });
  database.close();
  const opened = openLibrary(folder).database;
  expect(waiting(opened)).toEqual([1, 2]);
  opened.close();
});

test('what was dropped takes no room, and cannot be read any more, also when the app was killed before', () => {
  const { folder, database: old } = oldLibrary();
  const said = (at: number) => `zanzibarfish ${at} `.repeat(20);
  for (let at = 1; at <= 2000; at++)
    old.run(
      'INSERT INTO segment (episode_id, place, starts, text) VALUES (1, ?, ?, ?)',
      at,
      at,
      said(at),
    );
  old.exec("INSERT INTO setting VALUES ('rewrite', 'true'); PRAGMA wal_checkpoint(TRUNCATE)");
  const before = statSync(old.file).size;
  // As a kill after the last step leaves it.
  migrate(old);
  old.close();
  expect(readFileSync(old.file).includes('zanzibarfish')).toBe(true);
  const { database } = openLibrary(folder);
  expect(database.get("SELECT 1 FROM setting WHERE name = 'rewrite'")).toBeUndefined();
  expect(database.get('PRAGMA freelist_count')).toEqual({ freelist_count: 0 });
  database.close();
  expect(readFileSync(old.file).includes('zanzibarfish')).toBe(false);
  expect(statSync(old.file).size).toBeLessThan(before / 2);
});

test('a library that is brought up to date is written anew', () => {
  const { folder, database: old } = oldLibrary();
  old.run(
    'INSERT INTO segment (episode_id, place, starts, text) VALUES (1, 1, 1, ?)',
    'zanzibarfish '.repeat(10_000),
  );
  old.close();
  const { database } = openLibrary(folder);
  expect(database.get('PRAGMA freelist_count')).toEqual({ freelist_count: 0 });
  expect(database.get('PRAGMA secure_delete')).toEqual({ secure_delete: 1 });
  database.close();
  expect(readFileSync(old.file).includes('zanzibarfish')).toBe(false);
});
