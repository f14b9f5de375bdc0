import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_FACTS } from '../../shared/facts.ts';
import { type ChapterList } from '../../shared/model.ts';
import { Database } from '../database.ts';
import { temporaryFolder } from '../fixtures/samples.ts';
import { migrate, migrations } from '../migrate.ts';
import { openLibrary } from '../open.ts';
import { createStore } from '../store.ts';

const list = (source: ChapterList['source']): ChapterList => ({
  source,
  chapters: [{ start: 0.25, end: 60, title: 'L’“eau” 潮', url: null, image: null, toc: true }],
  warnings: [],
});

const persons = [
  { name: 'Zoë  Quill', role: 'host', group: 'cast', img: 'https://p.example/z.png', href: null },
  { name: 'Ada', role: null, group: null, img: null, href: 'https://p.example/ada' },
];

/** A library as the second release left it: chapters of a file, of tags and none; people and none. */
function oldLibrary(): { folder: string; database: Database } {
  const folder = temporaryFolder();
  const database = new Database(join(folder, 'library.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON');
  migrate(database, migrations.slice(0, 2));
  database.exec(`
    INSERT INTO feed (id, url, title, etag, last_modified)
      VALUES (1, 'https://feeds.example/harbour', 'Harbour', '"7"', 'Thu, 01 May 2031 06:00:00 GMT');
  `);
  const episodes = [
    { guid: 'a', persons, chapters: list('json') },
    { guid: 'b', persons: [persons[1]], chapters: list('id3') },
    { guid: 'c', persons: [], chapters: null },
  ];
  for (const [index, { guid, persons, chapters }] of episodes.entries()) {
    database.run(
      `INSERT INTO episode (id, feed_id, guid, title, persons, folder, chapters_url, position)
       VALUES (?, 1, ?, ?, ?, ?, ?, 12.5)`,
      index + 1,
      guid,
      guid,
      JSON.stringify(persons),
      `episodes/${guid}`,
      `https://c.example/${guid}.json`,
    );
    if (chapters)
      database.run('INSERT INTO chapters VALUES (?, ?)', index + 1, JSON.stringify(chapters));
  }
  return { folder, database };
}

test('what a library holds is carried over', () => {
  const { folder, database: old } = oldLibrary();
  old.close();
  const { database } = openLibrary(folder);
  const store = createStore(() => database);
  const neverFetched = { etag: null, lastModified: null, checkedAt: null };
  expect(store.chapterLists(1)).toEqual([
    { list: list('json'), readOf: 'https://c.example/a.json', ...neverFetched },
  ]);
  expect(store.chapterLists(2)).toEqual([{ list: list('id3'), readOf: null, ...neverFetched }]);
  expect(store.chapterLists(3)).toEqual([]);
  expect(store.chapterChoice(1)).toBeNull();
  expect(store.skippedTitles()).toEqual([]);

  expect(store.episode(1)).toMatchObject({
    facts: { ...NO_FACTS, persons },
    podlove: [],
    notesImages: false,
    position: 12.5,
  });
  expect(store.episode(3)?.facts).toEqual(NO_FACTS);
  // Found by what the migration folded, as by what is saved from here on.
  expect(store.findPeople('zoe quill', 5)).toMatchObject([{ episodes: 1, roles: ['host'] }]);
  expect(store.findPeople('ada', 5)).toMatchObject([{ name: 'Ada', episodes: 2 }]);
  // What else the feed says is read although it has not changed.
  expect(store.feed(1)).toMatchObject({ etag: null, lastModified: null });

  expect(database.all('PRAGMA foreign_key_check')).toEqual([]);
  expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  database.close();
});

test('a step that breaks off leaves the library as it was, and is done again', () => {
  const { folder, database } = oldLibrary();
  const [first = '', second = '', third = ''] = migrations;
  expect(() => migrate(database, [first, second, `${third}; SELECT nowhere()`])).toThrow(/nowhere/);
  expect(database.get('SELECT count(*) AS n FROM chapters')).toEqual({ n: 2 });
  expect(database.get("SELECT persons FROM episode WHERE guid = 'c'")).toEqual({ persons: '[]' });
  database.close();
  const opened = openLibrary(folder).database;
  expect(createStore(() => opened).chapterLists(1)).toHaveLength(1);
  opened.close();
});
