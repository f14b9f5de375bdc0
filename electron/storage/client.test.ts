import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { CuecastError, failure } from '../shared/errors.ts';
import { type LibraryStatus } from '../shared/library.ts';
import { remote } from '../shared/rpc.ts';
import { backupsIn } from './backup-files.ts';
import { startStore, type StoreHooks, type StoreOwner } from './client.ts';
import { bundled } from './fixtures/bundle.ts';
import { type Notebook } from './fixtures/notebook.ts';
import { aFeed, anEpisode, FETCH, temporaryFolder } from './fixtures/samples.ts';
import { libraryFile } from './open.ts';

const FEED = aFeed([anEpisode('1')]);
const URL = 'https://feeds.example/harbour';

async function owner(hooks: StoreHooks = {}): Promise<StoreOwner> {
  const started = startStore(await bundled('../worker.ts'), hooks);
  onTestFinished(() => started.close());
  return started;
}

/** A hook, and what it was told first. */
function heard<T>(): { tell: (value: T) => void; promise: Promise<T> } {
  let tell!: (value: T) => void;
  const promise = new Promise<T>((resolve) => (tell = resolve));
  return { tell, promise };
}

/** Waits until the library of `folder` has a backup made by the keeping thread. */
async function backedUp(folder: string): Promise<void> {
  await expect.poll(() => backupsIn(folder).length, { timeout: 10_000 }).toBe(1);
}

/** A folder with a library of one show, backed up once. */
async function libraryWithBackup(library: StoreOwner): Promise<string> {
  const folder = temporaryFolder();
  await library.open(folder);
  await library.store.saveFeed(URL, FEED, FETCH);
  await library.close();
  expect(await library.open(folder)).toEqual({ state: 'ready' });
  await backedUp(folder);
  return folder;
}

test('the store answers over its thread, and keeps what it was told', async () => {
  const library = await owner();
  const folder = temporaryFolder();
  await expect(library.store.listFeeds()).rejects.toMatchObject({ code: 'library-closed' });
  expect(await library.open(folder)).toEqual({ state: 'ready' });
  const { feedId } = await library.store.saveFeed(URL, FEED, FETCH);
  await expect(library.store.removeFeed(99, FETCH.at)).rejects.toMatchObject({ code: 'not-found' });
  await library.close();
  await expect(library.store.listFeeds()).rejects.toMatchObject({ code: 'library-closed' });
  // Closed for good: the log is in the file, and nothing else is left.
  expect(readdirSync(folder)).toEqual(['library.sqlite']);
  await library.open(folder);
  expect(await library.store.feedSummary(feedId)).toMatchObject({ url: URL, title: FEED.title });
});

test('what may have changed the library is told, and nothing else', async () => {
  let writes = 0;
  const library = await owner({ onWrite: () => writes++ });
  await library.open(temporaryFolder());
  await library.store.listFeeds();
  await library.store.settings();
  expect(writes).toBe(0);
  await library.store.saveFeed(URL, FEED, FETCH);
  await library.store.setPlayed(1, true);
  expect(writes).toBe(2);
  await expect(library.store.removeFeed(99, FETCH.at)).rejects.toThrow();
  expect(writes).toBe(2);
});

test('damage that another connection came upon is told as its own', async () => {
  const told: LibraryStatus[] = [];
  const library = await owner({ onProblem: (status) => told.push(status) });
  await library.open(temporaryFolder());
  library.watch(new Error('nothing of the library'));
  library.watch(new CuecastError(failure('library-busy', { file: 'library.sqlite' })));
  expect(told).toEqual([]);
  library.watch(new CuecastError(failure('library-corrupt', { file: 'library.sqlite' })));
  expect(told).toMatchObject([{ state: 'failed', problem: { code: 'library-corrupt' } }]);
});

test('a damaged library is set aside for the newest backup that can be read', async () => {
  const library = await owner();
  const folder = await libraryWithBackup(library);
  await library.close();
  const [backup] = backupsIn(folder);
  // A newer backup that is damaged itself.
  const newer = join(folder, 'backups', 'library-2099-01-01T00-00-00Z.sqlite');
  copyFileSync(backup?.file ?? '', newer);
  truncateSync(newer, 5000);
  expect(readdirSync(folder)).toEqual(['backups', 'library.sqlite']);
  writeFileSync(libraryFile(folder), 'damaged');

  expect(await library.open(folder)).toMatchObject({
    state: 'failed',
    problem: { code: 'library-corrupt' },
    backup: '2099-01-01T00:00:00Z',
  });
  expect(await library.startFromBackup()).toEqual({ state: 'ready' });
  expect(await library.store.listFeeds()).toMatchObject([{ url: URL }]);
  const aside = readdirSync(folder).filter((name) => name.startsWith('library-broken-'));
  expect(aside).toHaveLength(1);
  expect(readFileSync(join(folder, aside[0] ?? ''), 'utf8')).toBe('damaged');
});

test('a start from a backup that was killed half-way can be made again', async () => {
  const library = await owner();
  const folder = await libraryWithBackup(library);
  await library.close();
  // As it is left when the kill comes between the library and its log.
  renameSync(libraryFile(folder), join(folder, 'library-broken-2031-05-01T06-00-00Z.sqlite'));
  writeFileSync(`${libraryFile(folder)}-wal`, 'a log without its library');
  writeFileSync(`${libraryFile(folder)}.part`, 'half a copy');

  expect(await library.open(folder)).toMatchObject({ problem: { code: 'library-missing' } });
  expect(await library.startFromBackup()).toEqual({ state: 'ready' });
  expect(await library.store.listFeeds()).toMatchObject([{ url: URL }]);
  expect(existsSync(`${libraryFile(folder)}.part`)).toBe(false);
  const logs = readdirSync(folder).filter((name) => /^library-broken-.*-wal$/.test(name));
  expect(readFileSync(join(folder, logs[0] ?? ''), 'utf8')).toBe('a log without its library');
});

test('without a backup nothing is moved', async () => {
  const library = await owner();
  const folder = temporaryFolder();
  writeFileSync(libraryFile(folder), 'damaged');
  expect(await library.open(folder)).toMatchObject({ state: 'failed', backup: null });
  expect(await library.startFromBackup()).toMatchObject({ problem: { code: 'no-backup' } });
  expect(readdirSync(folder)).toEqual(['library.sqlite']);
});

test('damage found while the library is open is told', async () => {
  const told = heard<LibraryStatus>();
  const library = await owner({ onProblem: told.tell });
  const folder = temporaryFolder();
  await library.open(folder);
  const episodes = Array.from({ length: 500 }, (_, index) =>
    anEpisode(String(index), { description: 'Some words about the sea. '.repeat(40) }),
  );
  await library.store.saveFeed(URL, aFeed(episodes), FETCH);
  await library.close();
  const bytes = readFileSync(libraryFile(folder));
  bytes.fill(0x5a, 200_000);
  writeFileSync(libraryFile(folder), bytes);
  // Opening reads few pages; the check before the first backup reads them all.
  expect(await library.open(folder)).toEqual({ state: 'ready' });
  expect(await told.promise).toMatchObject({
    state: 'failed',
    problem: { code: 'library-corrupt' },
    backup: null,
  });
  expect(backupsIn(folder)).toEqual([]);
});

test('a backup that cannot be made is told, and the library goes on', async () => {
  const told = heard<unknown>();
  const library = await owner({ onBackupFailed: told.tell });
  const folder = temporaryFolder();
  await library.open(folder);
  await library.close();
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
  await library.open(folder);
  expect(await told.promise).toMatchObject({ code: 'folder-not-writable' });
  expect(await library.store.listFeeds()).toEqual([]);
});

test('a thread that ends by itself is told', async () => {
  const told = heard<LibraryStatus>();
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'code'));
  const worker = join(folder, 'code', 'worker.mjs');
  writeFileSync(worker, 'throw new Error("broken");');
  const library = startStore(worker, { onProblem: told.tell });
  expect(await library.open(folder)).toMatchObject({ problem: { code: 'library-unopened' } });
  expect(await told.promise).toMatchObject({ problem: { code: 'library-unopened' } });
  await expect(library.store.listFeeds()).rejects.toMatchObject({ code: 'library-closed' });
});

test('of calls in a row that replace each other only the last is made, and answers for all', async () => {
  const worker = new Worker(await bundled('notebook.ts'));
  onTestFinished(async () => void (await worker.terminate()));
  const { note, notes } = remote<Notebook>(worker);
  // All of them are there before the thread has begun.
  const calls = [note(1, 'a'), note(1, 'b'), note(1, 'c'), note(2, 'd'), notes(), note(2, 'e')];
  expect(await Promise.all(calls)).toEqual(['c', 'c', 'c', 'd', ['1c', '2d'], 'e']);
  expect(await notes()).toEqual(['1c', '2d', '2e']);
});
