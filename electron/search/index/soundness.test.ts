import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../storage/fixtures/samples.ts';
import { libraryFile } from '../../storage/open.ts';
import { createCheck } from './check.ts';
import { connectIndex } from './connection.ts';
import { createIndexer } from './indexer.ts';
import { remakeTables } from './remake.ts';
import { changes, type Scene, scene } from './test-changes.ts';
import { foundIn } from './test-index.ts';

/** The index's thread, over a connection of its own. */
function beside(folder: string) {
  const database = connectIndex(folder);
  const indexer = createIndexer(database);
  const check = createCheck(database);
  return {
    database,
    indexer,
    /** What it does while nothing comes: one step, or all there is to do. */
    keep: () => indexer.step().waiting > 0 || indexer.tidy() || check(),
    keepAll: () => {
      do indexer.all();
      while (indexer.tidy() || check());
    },
  };
}

/** What comes before the index's thread begins anew. */
const STARTS: Record<string, (of: Pick<Scene, 'database'> & { folder: string }) => void> = {
  restart: () => undefined,
  upgrade: ({ database }) =>
    void database.run("UPDATE search_state SET value = 0 WHERE name = 'version'"),
  remake: ({ folder }) => remakeTables(folder),
};

interface Change {
  name: string;
  episode: number;
  seed: number;
}

const histories = fc.array(
  fc.record<Change>({
    name: fc.constantFrom(
      ...Object.keys(changes),
      ...['keep', 'keep', 'keep', ...Object.keys(STARTS)],
    ),
    episode: fc.integer({ min: 1, max: 10 }),
    seed: fc.nat(999),
  }),
  { minLength: 5, maxLength: 50 },
);

/** A library all of that happened to, looked at in between and at the end: nothing may be thrown. */
function lived(history: readonly Change[]) {
  const one = scene();
  let thread = beside(one.folder);
  const restart = () => {
    thread.database.close();
    thread = beside(one.folder);
  };
  for (const { name, episode, seed } of [
    { name: 'refresh', episode: 0, seed: 0 },
    { name: 'refresh', episode: 0, seed: 1 },
    { name: 'transcribe', episode: 1, seed: 150 },
    ...history,
  ]) {
    if (name === 'keep') thread.keep();
    else if (name in STARTS) {
      STARTS[name]?.(one);
      restart();
    } else changes[name]?.({ ...one, indexer: thread.indexer }, episode, seed);
  }
  thread.keepAll();
  restart();
  thread.keepAll();
  onTestFinished(() => thread.database.close());
  return { ...one, database: thread.database };
}

test('a sound index is never called damaged, whatever its library has lived through', () => {
  fc.assert(
    fc.property(histories, (history) => void lived(history)),
    { numRuns: 15 },
  );
}, 300_000);

/** Ways to damage the row of a table. */
const WAYS = {
  zeros: 'UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id = ?',
  page: 'DELETE FROM search_index_data WHERE id = ?',
  words: 'DELETE FROM search_index WHERE rowid = ?',
  size: 'DELETE FROM search_index_docsize WHERE id = ?',
  row: 'DELETE FROM search_row WHERE id = ?',
  byte: 'UPDATE search_index_data SET block = ? WHERE id = ?',
  content: 'UPDATE search_row SET content = ? WHERE id = ?',
};

interface Damage {
  way: keyof typeof WAYS;
  which: number;
  at: number;
  byte: number;
}

const damages = fc.record<Damage>({
  way: fc.constantFrom('byte', 'byte', 'byte', 'byte', ...(Object.keys(WAYS) as Damage['way'][])),
  which: fc.nat(1_000_000),
  at: fc.nat(1_000_000),
  byte: fc.nat(255),
});

/** Past what SQLite itself guards. */
function spoil(folder: string, { way, which, at, byte }: Damage): void {
  const database = new DatabaseSync(libraryFile(folder), { defensive: false });
  database.exec('PRAGMA journal_mode = WAL; DROP TRIGGER search_row_deleted');
  const isData = ['zeros', 'page', 'byte'].includes(way);
  const rows = database
    .prepare(
      isData
        ? 'SELECT id, block AS bytes FROM search_index_data'
        : 'SELECT id, content AS bytes FROM search_row',
    )
    .all() as { id: number; bytes: Uint8Array }[];
  const row = rows[which % rows.length];
  const statement = database.prepare(WAYS[way]);
  if (row && ['byte', 'content'].includes(way)) {
    const bytes = Buffer.from(row.bytes);
    if (bytes.length > 0) bytes[at % bytes.length] = byte;
    statement.run(bytes, row.id);
  } else if (row) statement.run(row.id);
  database.close();
}

/** Whether the index's thread says that it is. */
function isCalledDamaged(folder: string): boolean {
  const { keepAll, database } = beside(folder);
  try {
    keepAll();
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: 'search-damaged' });
    return true;
  } finally {
    database.close();
  }
}

test('damage of any place of it is noticed, unless all is found as it was', () => {
  fc.assert(
    fc.property(histories, fc.array(damages, { minLength: 8, maxLength: 8 }), (history, all) => {
      const { database } = lived(history);
      const whole = foundIn(database);
      for (const damage of all) {
        const folder = temporaryFolder();
        database.run('VACUUM INTO ?', libraryFile(folder));
        spoil(folder, damage);
        if (isCalledDamaged(folder)) continue;
        const spoiled = connectIndex(folder);
        expect(foundIn(spoiled), JSON.stringify(damage)).toEqual(whole);
        spoiled.close();
      }
    }),
    { numRuns: 6 },
  );
}, 300_000);
