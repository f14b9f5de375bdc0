import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { checkLibrary } from '../storage/backups.ts';
import { startStore, type StoreOwner } from '../storage/client.ts';
import { bundled } from '../storage/fixtures/bundle.ts';
import {
  aFeed,
  anEpisode,
  aTranscript,
  aVersion,
  FETCH,
  temporaryFolder,
} from '../storage/fixtures/samples.ts';
import { libraryFile } from '../storage/open.ts';
import { createSearch, type Search } from './service.ts';

const URL = 'https://feeds.example/harbour';
const closed: unknown = expect.objectContaining({ code: 'library-closed' });

interface Scene {
  folder: string;
  storage: StoreOwner;
  search: Search;
  /** What was emitted. */
  told: string[];
  failures: unknown[];
  /** The window appears. */
  show(): void;
  /** Where the next file is saved. */
  chosen: { path: string | null };
}

/** The search of an open library, its window not there yet. */
async function scene(): Promise<Scene> {
  const folder = temporaryFolder();
  const told: string[] = [];
  const failures: unknown[] = [];
  const chosen: Scene['chosen'] = { path: null };
  let show!: () => void;
  const shown = new Promise<void>((resolve) => (show = resolve));
  const storage = startStore(await bundled('../worker.ts'), { onWrite: () => search.wrote() });
  const search = createSearch({
    store: storage.store,
    dataFolder: folder,
    workers: {
      search: await bundled('../../search/find/search-worker.ts'),
      index: await bundled('../../search/index/index-worker.ts'),
    },
    shown,
    chooseSaveFile: ({ what, name, extension }) => {
      told.push(`${what}: ${name}.${extension}`);
      return Promise.resolve(chosen.path);
    },
    now: () => new Date('2031-05-02T06:00:00Z'),
    emit: {
      search: { progressed: () => undefined, changed: () => told.push('search changed') },
      searches: { changed: () => told.push('searches changed') },
    },
    onFailed: (error) => failures.push(error),
    log: (error) => failures.push(error),
  });
  onTestFinished(async () => {
    await search.stop();
    await storage.close();
  });
  expect(await storage.open(folder)).toEqual({ state: 'ready' });
  return { folder, storage, search, told, failures, show, chosen };
}

/** The same with the window there. */
async function shownScene(): Promise<Scene> {
  const there = await scene();
  there.search.begin();
  there.show();
  return there;
}

/** Adds an episode in which these lines are said. */
async function add({ storage }: Scene, guid: string, lines: string[]): Promise<void> {
  await storage.store.saveFeed(`${URL}/${guid}`, aFeed([anEpisode(guid)]), FETCH);
  const id = await storage.store.episodeByGuid(`${URL}/${guid}`, guid);
  const version = aVersion(aTranscript(lines), { origin: 'file' });
  await storage.store.saveTranscript(id ?? 0, version, []);
}

const found = async ({ search }: Scene, query: string): Promise<string[]> =>
  (await search.search.find(query, 'relevance', 0, 10)).episodes.map(({ title }) => title);

const soon = <T>(of: () => Promise<T>) => expect.poll(of, { timeout: 10_000 });

test('what is stored while the window is there is found, and told', async () => {
  const there = await shownScene();
  expect(await found(there, 'tide')).toEqual([]);
  await add(there, 'a', ['The tide comes in', 'and goes']);
  await soon(() => found(there, 'tide')).toEqual(['Episode a']);
  expect(there.told).toContain('search changed');
  await there.storage.store.removeFeed(1, FETCH.at);
  await there.storage.store.purgeFeed(1);
  await soon(() => found(there, 'tide')).toEqual([]);
  expect(there.failures).toEqual([]);
});

test('what is asked before the window is there waits for it', async () => {
  const there = await scene();
  await add(there, 'a', ['The tide comes in']);
  there.search.begin();
  const asked = there.search.search.names('episode', 10);
  there.show();
  expect(await asked).toBeInstanceOf(Array);
  await soon(() => found(there, 'tide')).toEqual(['Episode a']);
});

test('nothing is searched while no library is open', async () => {
  const there = await scene();
  const { search } = there.search;
  await expect(found(there, 'tide')).rejects.toEqual(closed);
  there.search.begin();
  there.show();
  await add(there, 'a', ['The tide comes in']);
  await soon(() => found(there, 'tide')).toHaveLength(1);
  const underWay = expect(search.count('tide')).rejects.toEqual(closed);
  await there.search.stop();
  await underWay;
  await expect(found(there, 'tide')).rejects.toEqual(closed);
  await there.storage.close();
  // Whoever reads beside the store must be gone before it, or its log stays behind.
  expect(readdirSync(there.folder)).toEqual(['library.sqlite']);
  // Another library takes the place of this one.
  await there.storage.open(there.folder);
  there.search.begin();
  expect(await found(there, 'tide')).toEqual(['Episode a']);
  expect(there.failures).toEqual([]);
});

test('a library that is closed before the window is there is left alone', async () => {
  const there = await scene();
  there.search.begin();
  await there.search.stop();
  there.show();
  await expect(found(there, 'tide')).rejects.toEqual(closed);
  await there.storage.close();
  expect(readdirSync(there.folder)).toEqual(['library.sqlite']);
  expect(there.failures).toEqual([]);
});

test('a find is answered before the count that was asked for first, and ends it', async () => {
  const there = await shownScene();
  const lines = Array.from({ length: 4000 }, (_, index) => `line ${index} of the tide and the sea`);
  await add(there, 'a', lines);
  await soon(() => found(there, 'tide')).toHaveLength(1);
  const order: string[] = [];
  const { search } = there.search;
  const counted = Promise.resolve(search.count('the sea')).catch((error: unknown) => {
    order.push('count');
    return error;
  });
  const older = Promise.resolve(search.find('of', 'date', 0, 10)).catch((error: unknown) => {
    order.push('older find');
    return error;
  });
  expect(await found(there, 'line')).toEqual(['Episode a']);
  order.push('find');
  expect([await counted, await older]).toMatchObject([
    { code: 'superseded' },
    { code: 'superseded' },
  ]);
  expect(order.toSorted()).toEqual(['count', 'find', 'older find']);
  expect(there.failures).toEqual([]);
});

test('of a watched search only what comes from now on is new', async () => {
  const there = await shownScene();
  const { searches } = there.search;
  await add(there, 'a', ['The tide comes in', 'the tide goes out']);
  await soon(() => found(there, 'tide')).toHaveLength(1);
  const { id } = await searches.save('tide');
  expect(await searches.watch(id, true)).toMatchObject({ watched: true, unseen: 0 });
  await add(there, 'b', ['No tide here', 'but a tide table']);
  await soon(async () => (await searches.list())[0]?.unseen).toBe(1);
  expect(there.told).toContain('searches changed');
  await searches.seen(id);
  expect(await searches.list()).toMatchObject([{ id, watched: true, unseen: 0 }]);
  expect(await searches.watch(id, false)).toMatchObject({ watched: false });
  await expect(searches.watch(99, true)).rejects.toMatchObject({ code: 'not-found' });
});

test('what holds nothing to search for is not remembered', async () => {
  const { search } = await scene();
  for (const nothing of ['', '  ', '""']) await search.searches.used(nothing);
  expect(await search.searches.list()).toEqual([]);
  await search.searches.used(' tide ');
  expect(await search.searches.list()).toMatchObject([{ query: 'tide' }]);
  expect(() => search.searches.save(' ')).toThrow();
});

test('a damaged library is told', async () => {
  const there = await scene();
  await there.storage.close();
  writeFileSync(libraryFile(there.folder), 'no library '.repeat(500));
  there.search.begin();
  there.show();
  await expect(found(there, 'tide')).rejects.toMatchObject({ code: 'library-corrupt' });
  expect(there.failures).toContainEqual(expect.objectContaining({ code: 'library-corrupt' }));
});

test('hits are saved where the listener wants them, or not at all', async () => {
  const there = await scene();
  const { save } = there.search.search;
  expect(await save({ format: 'csv', text: 'a,b\n', name: 'tide' })).toBeNull();
  const path = join(there.folder, 'hits.md');
  there.chosen.path = path;
  expect(await save({ format: 'markdown', text: '# Tide', name: 'tide' })).toBe('hits.md');
  expect(readFileSync(path, 'utf8')).toBe('# Tide');
  expect(there.told).toEqual(['hits: tide.csv', 'hits: tide.md']);
  there.chosen.path = join(there.folder, 'nowhere', 'hits.md');
  await expect(save({ format: 'markdown', text: '', name: 'tide' })).rejects.toMatchObject({
    code: 'cannot-save-file',
  });
});

/** Past what SQLite itself guards. */
function damageIndex(folder: string, sql: string): void {
  const database = new DatabaseSync(libraryFile(folder), { defensive: false });
  database.exec(sql);
  database.close();
}

test.each([
  ['what it begins with', "UPDATE search_index_data SET block = x'ff00ff00ff' WHERE id = 10"],
  ['its words', "UPDATE search_index_data SET block = x'00' WHERE id > 10"],
])(
  'an index of which %s is damaged is made anew by itself, and costs nothing else',
  async (_, sql) => {
    const there = await shownScene();
    await add(there, 'a', ['The tide comes in']);
    await soon(() => found(there, 'tide')).toEqual(['Episode a']);
    await there.search.stop();
    damageIndex(there.folder, sql);
    checkLibrary(libraryFile(there.folder));
    there.search.begin();
    const damaged: unknown = expect.objectContaining({ code: 'search-damaged' });
    await soon(() => found(there, 'tide').catch(String)).toEqual(['Episode a']);
    expect(there.failures).toContainEqual(damaged);
    expect(await there.storage.store.listFeeds()).toHaveLength(1);
  },
);
