import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { type IndexProgress } from '../../shared/search-results.ts';
import { backupsIn } from '../../storage/backup-files.ts';
import { backUp } from '../../storage/backups.ts';
import { Database, WAIT } from '../../storage/database.ts';
import { bundled } from '../../storage/fixtures/bundle.ts';
import { FETCH, newLibrary, saveShow, temporaryFolder } from '../../storage/fixtures/samples.ts';
import { libraryFile } from '../../storage/open.ts';
import { rowId, ROWS } from '../rows.ts';
import { type IndexHooks, startIndex } from './client.ts';
import { createIndexer } from './indexer.ts';

/** A library, and the index's thread beside it; `until` waits for what onChange brings about. */
async function withIndex(
  hooks: Partial<IndexHooks> = {},
  idleMs = 60_000,
  workerOf = (path: string) => path,
) {
  const opened = newLibrary();
  const logged: unknown[] = [];
  let changed = () => undefined as void;
  const index = startIndex(
    workerOf(await bundled('../../search/index/index-worker.ts')),
    {
      onProgress: () => undefined,
      log: (error) => logged.push(error),
      ...hooks,
      onChange() {
        hooks.onChange?.();
        changed();
      },
    },
    { idleMs, failedMs: 0 },
  );
  onTestFinished(() => index.close());
  const database = opened.library.database();
  const found = (match: string) =>
    database.all('SELECT rowid FROM search_index WHERE search_index MATCH ?', match).length;
  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => (changed = resolve));
  }
  const waiting = () =>
    database.get<{ n: number }>('SELECT count(*) AS n FROM search_todo')?.n ?? 0;
  return { ...opened, index, database, found, until, waiting, logged };
}

/** Lets messages in. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, at) => `line ${at} of what ${word} was said that long evening`);

test('what is there and what is stored later is found, also after a rest', async () => {
  const { folder, store, index, found, until, logged } = await withIndex();
  saveShow(store, 'harbour', [['the tide is out']]);
  await index.open(folder);
  await until(() => found('tide') === 1);
  saveShow(store, 'meadow', [['the moon is up']]);
  index.wake();
  await until(() => found('moon') === 1);
  await index.close();
  saveShow(store, 'orchard', [['the sun is down']]);
  await index.open(folder);
  await until(() => found('sun') === 1);
  expect(index.progress()).toBeNull();
  expect(logged).toEqual([]);
});

test('the store writes while thousands of rows are taken in, and both go on', async () => {
  const progress: (IndexProgress | null)[] = [];
  const { folder, store, index, until, waiting, logged } = await withIndex({
    onProgress: (one) => progress.push(one),
  });
  const show = Array.from({ length: 50 }, (_, at) => lines(600, `word${at}`));
  const { episodeIds } = saveShow(store, 'harbour', show);
  await index.open(folder);
  let writes = 0;
  while (waiting() > 0) {
    // Throws where the library is busy for longer than the store waits.
    store.savePosition(episodeIds[writes % episodeIds.length] ?? 0, (writes += 1));
    await turn();
  }
  await until(() => index.progress() === null);
  expect(writes).toBeGreaterThan(0);
  expect(logged).toEqual([]);
  if (progress.length > 0) expect(progress.at(-1)).toBeNull();
});

test('while others have the library it waits, and says nothing of it', async () => {
  const { folder, store, library, index, found, until, logged } = await withIndex();
  saveShow(store, 'harbour', [['the tide is out']]);
  const other = new Database(libraryFile(folder));
  onTestFinished(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  await index.open(folder);
  // For longer than a connection waits.
  await setTimeout(1.5 * WAIT);
  expect(found('tide')).toBe(0);
  other.exec('COMMIT');
  await until(() => found('tide') === 1);
  expect(logged).toEqual([]);
  expect(library.database().get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
});

test('a backup is made while thousands of rows are taken in', async () => {
  const { folder, store, index, until, waiting, logged } = await withIndex();
  saveShow(
    store,
    'harbour',
    Array.from({ length: 30 }, (_, at) => lines(600, `word${at}`)),
  );
  await index.open(folder);
  backUp(libraryFile(folder), new Date());
  const [backup] = backupsIn(folder);
  const copy = new Database(backup?.file ?? '');
  onTestFinished(() => copy.close());
  expect(copy.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  createIndexer(copy).all();
  await until(() => index.progress() === null && waiting() === 0);
  expect(logged).toEqual([]);
});

test('it can be closed at any moment, and goes on later', async () => {
  const { folder, store, index, database, found, until, logged } = await withIndex();
  saveShow(
    store,
    'harbour',
    Array.from({ length: 40 }, (_, at) => lines(300, `word${at}`)),
  );
  for (let round = 0; round < 6; round++) {
    const opening = index.open(folder);
    if (round % 2 === 0) await opening;
    else opening.catch(() => undefined);
    for (let turns = 0; turns < round * 5; turns++) await turn();
    await index.close();
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  }
  await index.open(folder);
  await until(() => found('word0') > 0 && found('word39') > 0);
  expect(logged).toEqual([]);
});

test('when nothing came for a while it forgets what was removed, whatever else is written', async () => {
  const { folder, store, database, index, found, until, logged } = await withIndex({}, 1);
  const { feedId } = saveShow(store, 'harbour', [['zanzibarfish']]);
  saveShow(store, 'meadow', [['the lark']]);
  await index.open(folder);
  await until(() => found('lark') === 1 && found('zanzibarfish') === 1);
  store.removeFeed(feedId, '2031-06-01T00:00:00.000Z');
  store.purgeFeed(feedId);
  index.wake();
  const state = "SELECT sum(value) AS n FROM search_state WHERE name <> 'version'";
  while (database.get<{ n: number }>(state)?.n !== 0) {
    index.wake();
    await turn();
  }
  expect(database.all("SELECT * FROM search_word WHERE text = 'zanzibarfish'")).toEqual([]);
  expect(found('lark')).toBe(1);
  expect(logged).toEqual([]);
});

test('a library that is not there is not made', async () => {
  const { index } = await withIndex();
  const folder = temporaryFolder();
  await expect(index.open(folder)).rejects.toMatchObject({ code: 'library-missing' });
  expect(readdirSync(folder)).toEqual([]);
});

/** The same thread, which the first time ends while it is at work. */
function dyingOnce(path: string): string {
  const folder = temporaryFolder();
  const script = join(folder, 'dying.mjs');
  writeFileSync(
    script,
    `import { existsSync, writeFileSync } from 'node:fs';
    import { parentPort } from 'node:worker_threads';
    const mark = ${JSON.stringify(join(folder, 'died'))};
    await import(${JSON.stringify(path)});
    if (!existsSync(mark))
      parentPort.on('message', ({ method }) => {
        if (method !== 'step') return;
        writeFileSync(mark, '');
        process.exit(1);
      });`,
  );
  return script;
}

test('a thread that ended begins again with what is stored next, and takes in what it left', async () => {
  let ended = () => undefined as void;
  const end = new Promise<void>((resolve) => (ended = resolve));
  const { folder, store, index, found, until } = await withIndex(
    { log: () => ended() },
    60_000,
    dyingOnce,
  );
  saveShow(store, 'harbour', [['the tide is out']]);
  await index.open(folder);
  await end;
  saveShow(store, 'meadow', [['the moon is up']]);
  index.wake();
  await until(() => found('tide') === 1 && found('moon') === 1);
});

test('damage that makes nothing fail is noticed while nothing comes, and mended while the library is used', async () => {
  const { folder, store, index, database, found, until, logged } = await withIndex({}, 1);
  saveShow(store, 'harbour', [['the tide is out'], ['the moon is up']]);
  await index.open(folder);
  await until(() => found('tide') === 1);
  await index.close();
  // Past what SQLite itself guards.
  const other = new DatabaseSync(libraryFile(folder), { defensive: false });
  other.exec('UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10');
  other.close();
  expect([found('tide'), found('moon')]).toEqual([0, 0]);

  await index.open(folder);
  saveShow(store, 'meadow', [['the lark']]);
  index.wake();
  await until(() => found('tide') === 1 && found('moon') === 1 && found('lark') === 1);
  expect(logged).toEqual([expect.objectContaining({ code: 'search-damaged' })]);
  expect(database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

test(
  'of a show that was removed no word is left in any file, while the library is open',
  { timeout: 60_000 },
  async () => {
    const { folder, store, database, index, found, until, logged } = await withIndex({}, 1);
    const words = ['zanzibarfish', 'quokkalamp', 'umbrellatoad'];
    const { feedId, episodeIds } = saveShow(store, 'vanishing', [
      [`the ${words[0]}`, ...lines(500, words[0] ?? '')],
      [`and the ${words[1]}`],
    ]);
    const [id = 0] = episodeIds;
    store.saveBookmark({
      id: 1,
      episodeId: id,
      time: 1,
      note: words[2] ?? '',
      createdAt: FETCH.at,
    });
    saveShow(store, 'meadow', [['the lark']]);
    await index.open(folder);
    await until(() => words.every((word) => found(word) > 0) && found('lark') === 1);
    // What is deflated is looked for as it lies there.
    const first = rowId(id, 0);
    const rows = database.all<{ content: Uint8Array }>(
      'SELECT content FROM search_row WHERE id BETWEEN ? AND ?',
      first,
      first + ROWS - 1,
    );
    const traces = [
      ...[...words, 'vanishing'].map((word) => Buffer.from(word)),
      ...rows.map(({ content }) => Buffer.from(content).subarray(-24)),
    ];
    const left = () =>
      readdirSync(folder).flatMap((name) => {
        const bytes = readFileSync(join(folder, name));
        return traces.flatMap((trace, at) => (bytes.includes(trace) ? `${name}: ${at}` : []));
      });
    expect(left().length).toBeGreaterThan(rows.length);
    // It has nothing more to do by then.
    await setTimeout(500);
    store.removeFeed(feedId, FETCH.at);
    store.purgeFeed(feedId);
    await expect.poll(() => (index.wake(), left()), { timeout: 40_000 }).toEqual([]);
    expect(database.all("SELECT text FROM search_word WHERE text = 'zanzibarfish'")).toEqual([]);
    expect(found('lark')).toBe(1);
    expect(logged).toEqual([]);
  },
);
