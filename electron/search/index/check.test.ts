import { DatabaseSync } from '@photostructure/sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { type Database } from '../../storage/database.ts';
import { FETCH, newLibrary, saveShow, temporaryFolder } from '../../storage/fixtures/samples.ts';
import { libraryFile } from '../../storage/open.ts';
import { createCheck } from './check.ts';
import { connectIndex } from './connection.ts';
import { createIndexer } from './indexer.ts';
import { remakeTables } from './remake.ts';
import { contentsOf, madeAnew, settle } from './test-index.ts';

/** The beginning of what is said of it. */
const damaged = /^The search index is damaged/;

/** A library with its index, tidy; some words are to be found in one place only. */
function indexed() {
  const opened = newLibrary();
  const lines = (of: number) =>
    Array.from({ length: 100 }, (_, at) => `line ${at} of w${of}x${at} in C++ and 3.14 潮の話`);
  const shows = ['harbour', 'meadow'].map((name) =>
    saveShow(opened.store, name, [lines(1), lines(2), lines(3)]),
  );
  const database = opened.library.database();
  settle(database, createIndexer(database));
  return { ...opened, shows, database };
}

/** The index's connection to it. */
function connected(folder: string): Database {
  const database = connectIndex(folder);
  onTestFinished(() => database.close());
  return database;
}

/** Past what SQLite itself guards. */
function damage(folder: string, sql: string): void {
  const database = new DatabaseSync(libraryFile(folder), { defensive: false });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec(sql);
  database.close();
}

/** What the index's thread does while nothing comes; how many steps that took. */
function whileIdle(database: Database): number {
  const indexer = createIndexer(database);
  const check = createCheck(database);
  for (let steps = 0; ; steps++) {
    indexer.all();
    if (!indexer.tidy() && !check()) return steps;
  }
}

test('a sound index is found sound, whatever is written meanwhile, and looked at once a day', () => {
  const { folder, store, shows } = indexed();
  const database = connected(folder);
  const indexer = createIndexer(database);
  const feedId = shows[1]?.feedId ?? 0;
  const meanwhile = [
    () => undefined,
    () => store.removeFeed(feedId, FETCH.at),
    () => store.purgeFeed(feedId),
    () => saveShow(store, 'orchard', [['the apples']]),
    () => store.chooseChapters(1, 'json'),
  ];
  for (const write of meanwhile) {
    const check = createCheck(database);
    expect(check()).toBe(true);
    write();
    // What is left of the round may take one step, or several.
    check();
    do indexer.all();
    while (check());
    expect(check()).toBe(false);
  }
});

test('what is taken away and tidied up in the middle of it is not missed', () => {
  const { folder, store, shows } = indexed();
  const database = connected(folder);
  const indexer = createIndexer(database);
  const check = createCheck(database);
  expect(check()).toBe(true);
  store.removeFeed(shows[1]?.feedId ?? 0, FETCH.at);
  store.purgeFeed(shows[1]?.feedId ?? 0);
  while (indexer.tidy());
  while (check());
});

test('what keeps being written does not have it look for ever', () => {
  const { folder, store } = indexed();
  const database = connected(folder);
  const indexer = createIndexer(database);
  const check = createCheck(database, { mostMs: 0 });
  expect(check()).toBe(true);
  saveShow(store, 'orchard', [['the apples']]);
  expect(check()).toBe(true);
  indexer.all();
  expect(check()).toBe(false);
});

/** The last page of words. */
const PAGE = '(SELECT max(id) FROM search_index_data)';
const zeroed = (which: string) =>
  `UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id ${which}`;
const flipped = (at: number) =>
  `UPDATE search_index_data SET block = CAST(
    substr(block, 1, ${at}) || x'5A' || substr(block, ${at + 2}) AS BLOB) WHERE id = ${PAGE}`;

const DAMAGE = {
  'all words, as zeros': zeroed('> 10'),
  'what it begins with, as zeros': zeroed('= 10'),
  'a page, as zeros': zeroed(`= ${PAGE}`),
  'a page, cut off': `UPDATE search_index_data SET block = substr(block, 1, 1000) WHERE id = ${PAGE}`,
  'a page, gone': `DELETE FROM search_index_data WHERE id = ${PAGE}`,
  'a quotation mark in a word': `UPDATE search_index_data SET block = CAST(
    replace(CAST(block AS TEXT), 'harbour', 'harb"ur') AS BLOB) WHERE hex(block) LIKE '%68617262%'`,
  'a letter': flipped(300),
  'another letter': flipped(1501),
  'how much there is in all': 'DELETE FROM search_index_data WHERE id = 1',
  'its state': "DELETE FROM search_state WHERE name = 'version'",
  'on which page words are': 'DELETE FROM search_index_idx',
  'how long rows are': 'DELETE FROM search_index_docsize WHERE id % 3 = 0',
  'rows and their words': 'DELETE FROM search_row WHERE id % 3 = 0',
  rows: 'DROP TRIGGER search_row_deleted; DELETE FROM search_row WHERE id % 3 = 0',
  'a row’s content': "UPDATE search_row SET content = x'00' WHERE id = 8192",
  'a row, as another one':
    'UPDATE search_row SET content = (SELECT content FROM search_row WHERE id = 16384) WHERE id = 8192',
  'all rows, as a table': 'DROP TABLE search_row',
  'the list of words, as a table': 'DROP TABLE search_word',
  'its state, as a table': 'DROP TABLE search_state',
  'what waits, as a table': 'DROP TABLE search_todo',
  'the index, as a table': 'DROP TABLE search_index',
  'pages, as a table': 'DROP TABLE search_index_data',
  'their order, as a table': 'DROP TABLE search_index_idx',
  'lengths, as a table': 'DROP TABLE search_index_docsize',
  'settings, as a table': 'DROP TABLE search_index_config',
  'a setting': 'DELETE FROM search_index_config',
};

test('damage of any kind is noticed, and mended', { timeout: 120_000 }, () => {
  const { database } = indexed();
  const whole = contentsOf(database);
  expect(whole).toEqual(madeAnew(database));
  for (const [what, sql] of Object.entries(DAMAGE)) {
    const copy = temporaryFolder();
    database.run('VACUUM INTO ?', libraryFile(copy));
    damage(copy, sql);
    const mended = connected(copy);
    expect(() => whileIdle(mended), what).toThrow(damaged);
    remakeTables(copy);
    whileIdle(mended);
    settle(mended, createIndexer(mended));
    expect(contentsOf(mended), what).toEqual(whole);
    expect(mended.all('PRAGMA integrity_check'), what).toEqual([{ integrity_check: 'ok' }]);
  }
});

test('words that are missing from the list of words are added to it', () => {
  const { folder, database } = indexed();
  const whole = contentsOf(database);
  database.exec("DELETE FROM search_word WHERE text LIKE 'w%'");
  whileIdle(connected(folder));
  expect(contentsOf(database)).toEqual(whole);
});
