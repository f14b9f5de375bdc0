import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Database } from './database.ts';
import {
  aFeed,
  anEpisode,
  FETCH,
  newLibrary,
  saveShow,
  temporaryFolder,
} from './fixtures/samples.ts';
import { Library } from './library.ts';
import { migrate, migrations } from './migrate.ts';
import { closeLibrary, libraryFile, openLibrary, readLibrary } from './open.ts';
import { createStore } from './store.ts';

const coded = (code: string) => expect.objectContaining({ code }) as Error;

/** A data folder with a closed library of one show in it. */
function libraryOfOneShow(): string {
  const { folder, library, store } = newLibrary();
  store.saveFeed('https://feeds.example/one', aFeed(manyEpisodes(500)), FETCH);
  library.database().exec('PRAGMA wal_checkpoint(TRUNCATE)');
  library.close();
  // A copy, because this thread's connection to the file is not freed before the thread ends.
  const copy = temporaryFolder();
  copyFileSync(libraryFile(folder), libraryFile(copy));
  return copy;
}

const manyEpisodes = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anEpisode(String(index), { description: 'Some words about the sea. '.repeat(40) }),
  );

/** Runs `work` while nothing in `folder` may be written by the one who runs it. */
function unwritable(folder: string, work: () => void): void {
  // The superuser may write anywhere, so it becomes nobody for a while.
  const isSuperuser = process.geteuid?.() === 0;
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  chmodSync(folder, 0o555);
  if (isSuperuser) process.seteuid?.(65534);
  try {
    work();
  } finally {
    if (isSuperuser) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  }
}

test('a new library is made in a folder that does not exist yet', () => {
  const folder = join(temporaryFolder(), 'deep', 'down');
  const { database, isNew, endedUncleanly } = openLibrary(folder);
  onTestFinished(() => closeLibrary(database));
  expect({ isNew, endedUncleanly }).toEqual({ isNew: true, endedUncleanly: false });
  expect(database.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
  expect(database.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
  expect(database.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
  expect(database.get('PRAGMA secure_delete')).toEqual({ secure_delete: 1 });
});

test('a library that was not closed is known by it', () => {
  const { folder } = newLibrary();
  const again = openLibrary(folder);
  expect(again.endedUncleanly).toBe(true);
  closeLibrary(again.database);
  const third = openLibrary(folder);
  onTestFinished(() => closeLibrary(third.database));
  expect(third).toMatchObject({ isNew: false, endedUncleanly: false });
});

test('a file that is not a database is refused and kept', () => {
  const folder = temporaryFolder();
  const garbage = 'This is a shopping list, not a library. '.repeat(500);
  writeFileSync(libraryFile(folder), garbage);
  expect(() => openLibrary(folder)).toThrow(coded('library-corrupt'));
  expect(readFileSync(libraryFile(folder), 'utf8')).toBe(garbage);
});

test('a file cut off in the middle is refused and kept', () => {
  const folder = libraryOfOneShow();
  const half = Math.floor(statSync(libraryFile(folder)).size / 2);
  truncateSync(libraryFile(folder), half);
  expect(() => openLibrary(folder)).toThrow(coded('library-corrupt'));
  expect(statSync(libraryFile(folder)).size).toBe(half);
});

test('a library from a newer version is refused and not changed', () => {
  const folder = temporaryFolder();
  const database = new Database(libraryFile(folder));
  database.exec('PRAGMA user_version = 999; CREATE TABLE future (a)');
  database.close();
  const before = readFileSync(libraryFile(folder));
  expect(() => openLibrary(folder)).toThrow(coded('library-newer'));
  expect(readFileSync(libraryFile(folder)).equals(before)).toBe(true);
});

test('a folder in the place of the library is refused', () => {
  const folder = temporaryFolder();
  mkdirSync(libraryFile(folder));
  expect(() => openLibrary(folder)).toThrow(coded('library-unopened'));
});

test('a file in the place of the data folder is refused', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => openLibrary(file)).toThrow(coded('folder-not-writable'));
});

test.skipIf(process.platform === 'win32')('a folder that may not be written to is refused', () => {
  const empty = temporaryFolder();
  unwritable(empty, () => expect(() => openLibrary(empty)).toThrow(coded('folder-not-writable')));
  const used = libraryOfOneShow();
  unwritable(used, () => expect(() => openLibrary(used)).toThrow(coded('folder-not-writable')));
});

test('a library is not made anew where backups show that there was one', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'backups'));
  writeFileSync(join(folder, 'backups', 'library-2031-05-01T06-00-00Z.sqlite'), 'x');
  expect(() => openLibrary(folder)).toThrow(coded('library-missing'));
  expect(readdirSync(folder)).toEqual(['backups']);
  expect(new Library().open(folder)).toMatchObject({
    state: 'failed',
    backup: '2031-05-01T06:00:00Z',
  });
});

test('a library is not made anew beside the log of a lost one, nor over one emptied', () => {
  const lost = temporaryFolder();
  writeFileSync(`${libraryFile(lost)}-wal`, 'log');
  expect(() => openLibrary(lost)).toThrow(coded('library-missing'));
  expect(readdirSync(lost)).toEqual(['library.sqlite-wal']);

  const emptied = temporaryFolder();
  writeFileSync(libraryFile(emptied), '');
  writeFileSync(join(emptied, 'library-broken-2031-05-01T06-00-00Z.sqlite'), 'x');
  expect(() => openLibrary(emptied)).toThrow(coded('library-corrupt'));
});

test('a library another program holds on to is named, and not to be replaced', () => {
  const folder = libraryOfOneShow();
  mkdirSync(join(folder, 'backups'));
  writeFileSync(join(folder, 'backups', 'library-2031-05-01T06-00-00Z.sqlite'), 'x');
  const other = new Database(libraryFile(folder));
  onTestFinished(() => other.close());
  const problem = { code: 'library-busy' };
  other.exec('BEGIN EXCLUSIVE');
  expect(new Library().open(folder)).toMatchObject({ state: 'failed', problem, backup: null });
  other.exec('ROLLBACK');

  const library = new Library();
  expect(library.open(folder)).toEqual({ state: 'ready' });
  onTestFinished(() => library.close());
  const store = createStore(() => library.database());
  other.exec('BEGIN IMMEDIATE');
  expect(() => store.saveSettings({ volume: 0.5 })).toThrow(coded('library-busy'));
  other.exec('ROLLBACK');
  store.saveSettings({ volume: 0.5 });
  expect(store.settings().volume).toBe(0.5);
});

test('a full disk is named, and what was there stays whole', () => {
  const { library, store } = newLibrary();
  const { feedId } = saveShow(store, 'small', [['one line']]);
  const { page_count } = library.database().get<{ page_count: number }>('PRAGMA page_count') ?? {};
  library.database().exec(`PRAGMA max_page_count = ${(page_count ?? 0) + 20}`);
  const large = aFeed(manyEpisodes(500));
  expect(() => store.saveFeed('https://feeds.example/large', large, FETCH)).toThrow(
    coded('disk-full'),
  );
  expect(store.listFeeds().map(({ id }) => id)).toEqual([feedId]);
  store.savePosition(1, 12.5);
  expect(store.episode(1)?.position).toBe(12.5);
});

test('damage that shows only in use is named', () => {
  const folder = libraryOfOneShow();
  const bytes = readFileSync(libraryFile(folder));
  // The file begins as it should; its pages hold nonsense.
  bytes.fill(0x5a, 200_000);
  writeFileSync(libraryFile(folder), bytes);
  const library = new Library();
  expect(library.open(folder)).toEqual({ state: 'ready' });
  onTestFinished(() => library.close());
  const store = createStore(() => library.database());
  const all = { feedId: null, filter: 'all', offset: 0, limit: 1000 } as const;
  expect(() => store.listEpisodes(all)).toThrow(coded('library-corrupt'));
});

test('nothing can be asked of a library that is not open', () => {
  const library = new Library();
  const store = createStore(() => library.database());
  expect(() => store.listFeeds()).toThrow(coded('library-closed'));
  expect(() => store.savePosition(1, 1)).toThrow(coded('library-closed'));
});

test('another connection reads what is written meanwhile, and cannot write', () => {
  const { folder, store } = newLibrary();
  const reading = readLibrary(folder);
  onTestFinished(() => reading.close());
  const titles = () => reading.all<{ title: string }>('SELECT title FROM feed');
  expect(titles()).toEqual([]);
  store.saveFeed('https://feeds.example/one', aFeed([]), FETCH);
  expect(titles()).toEqual([{ title: 'Harbour Talk' }]);
  expect(() => reading.run('DELETE FROM feed')).toThrow();
  expect(titles()).toHaveLength(1);
});

test('a library that is not open is read without a trace, where nothing may be written, too', () => {
  const folder = libraryOfOneShow();
  const before = readFileSync(libraryFile(folder));
  unwritable(folder, () => {
    const reading = readLibrary(folder);
    onTestFinished(() => reading.close());
    expect(reading.get('SELECT count(*) AS n FROM episode')).toEqual({ n: 500 });
  });
  expect(readdirSync(folder)).toEqual(['library.sqlite']);
  expect(readFileSync(libraryFile(folder)).equals(before)).toBe(true);
});

test('another connection is refused where there is no library of this version', () => {
  const folder = temporaryFolder();
  expect(() => readLibrary(folder)).toThrow(coded('library-missing'));
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(libraryFile(folder), 'no library '.repeat(500));
  expect(() => readLibrary(folder)).toThrow(coded('library-corrupt'));

  const ofVersion = (version: number) => {
    const other = temporaryFolder();
    const database = new Database(libraryFile(other));
    migrate(database, migrations.slice(0, version));
    if (version > migrations.length) database.exec(`PRAGMA user_version = ${version}`);
    database.close();
    return other;
  };
  expect(() => readLibrary(ofVersion(4))).toThrow(coded('library-older'));
  expect(() => readLibrary(ofVersion(migrations.length + 1))).toThrow(coded('library-newer'));
});
