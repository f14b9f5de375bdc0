import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Database } from '../database.ts';
import { temporaryFolder } from '../fixtures/samples.ts';
import { migrate, migrations, versionOf } from '../migrate.ts';
import { openLibrary } from '../open.ts';
import { createStore } from '../store.ts';

/** A library as the release before left it: an episode half heard, a chapter list, a download. */
function oldLibrary(): { folder: string; database: Database } {
  const folder = temporaryFolder();
  const database = new Database(join(folder, 'library.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON');
  migrate(database, migrations.slice(0, 3));
  database.exec(`
    INSERT INTO feed (id, url, title) VALUES (1, 'https://feeds.example/harbour', 'Harbour');
    INSERT INTO episode (id, feed_id, guid, title, folder, published, position)
      VALUES (1, 1, 'a', 'Ebb', 'episodes/a', '2031-05-01T06:00:00.000Z', 12.5),
             (2, 1, 'b', 'Flow', 'episodes/b', NULL, 0);
    INSERT INTO chapter_list (episode_id, source, list)
      VALUES (1, 'own', '{"source":"own","chapters":[],"warnings":[]}');
    INSERT INTO download (episode_id, state, file, received) VALUES (1, 'done', 'a.mp3', 9);
  `);
  return { folder, database };
}

test('what a library holds stays, nothing of it is starred or marked, and all can be', () => {
  const { folder, database: old } = oldLibrary();
  old.close();
  const { database } = openLibrary(folder);
  const store = createStore(() => database);
  expect(store.episode(1)).toMatchObject({
    title: 'Ebb',
    position: 12.5,
    starred: false,
    download: { state: 'done', received: 9 },
  });
  expect(store.chapterLists(1)).toHaveLength(1);
  expect(store.bookmarks(1)).toEqual([]);

  const createdAt = '2031-05-02T06:00:00.000Z';
  store.saveBookmark({ id: null, episodeId: 1, time: 3.25, note: 'L’“eau” 潮', createdAt });
  store.setStarred(2, createdAt);
  expect(store.bookmarks(1)).toEqual([
    { id: 1, episodeId: 1, time: 3.25, note: 'L’“eau” 潮', createdAt },
  ]);
  const starred = { feedId: null, filter: 'starred', offset: 0, limit: 9 } as const;
  expect(store.listEpisodes(starred).items.map(({ id }) => id)).toEqual([2]);
  expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
  expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  database.close();
});

test('a step that breaks off leaves the library as it was, and is done again', () => {
  const { folder, database } = oldLibrary();
  const [first = '', second = '', third = '', fourth = ''] = migrations;
  expect(() => migrate(database, [first, second, third, `${fourth}; SELECT nowhere()`])).toThrow(
    /nowhere/,
  );
  expect(versionOf(database)).toBe(3);
  expect(database.all("SELECT name FROM sqlite_schema WHERE name = 'bookmark'")).toEqual([]);
  database.close();
  const opened = openLibrary(folder).database;
  expect(createStore(() => opened).episode(1)).toMatchObject({ starred: false });
  opened.close();
});
