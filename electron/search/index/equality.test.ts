import { copyFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { backupsIn } from '../../storage/backup-files.ts';
import { backUp } from '../../storage/backups.ts';
import { temporaryFolder } from '../../storage/fixtures/samples.ts';
import { closeLibrary, libraryFile, openLibrary } from '../../storage/open.ts';
import { createStore } from '../../storage/store.ts';
import { createIndexer } from './indexer.ts';
import { changes, type Scene, scene } from './test-changes.ts';
import { contentsOf, madeAnew, settle } from './test-index.ts';

function expectAsMadeAnew({ database, indexer }: Pick<Scene, 'database' | 'indexer'>): void {
  settle(database, indexer);
  expect(contentsOf(database)).toEqual(madeAnew(database));
}

test('whatever happens to a library, its index is what it would be if it were made anew', () => {
  const change = fc.record({
    name: fc.constantFrom(...Object.keys(changes)),
    episode: fc.integer({ min: 1, max: 8 }),
    seed: fc.nat(999),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 5, maxLength: 40 }), (happened) => {
      const one = scene();
      changes['refresh']?.(one, 0, 0);
      changes['refresh']?.(one, 0, 1);
      changes['transcribe']?.(one, 1, 150);
      for (const { name, episode, seed } of happened) changes[name]?.(one, episode, seed);
      expectAsMadeAnew(one);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test.each(Object.keys(changes).filter((name) => !['index', 'tidy'].includes(name)))(
  'after %s, what changed is in the index, and nothing else',
  (name) => {
    const one = scene();
    changes['refresh']?.(one, 0, 0);
    changes['refresh']?.(one, 0, 1);
    for (const episode of [1, 2, 4]) {
      changes['transcribe']?.(one, episode, 170 + episode);
      changes['bringIn']?.(one, episode, episode);
    }
    one.indexer.all();
    const before = contentsOf(one.database).said;
    let differs = false;
    for (const seed of [9, 13, 14, 20]) {
      // One that has transcripts, and one that has none yet.
      for (const episode of [1, 3]) changes[name]?.(one, episode, seed);
      one.indexer.all();
      differs ||= contentsOf(one.database).said.join() !== before.join();
    }
    expectAsMadeAnew(one);
    // Times are not words.
    expect(differs).toBe(!['sync', 'measure'].includes(name));
  },
);

test('a library from a backup made in the middle of indexing goes on from there', () => {
  const one = scene();
  changes['refresh']?.(one, 0, 0);
  for (const episode of [1, 2, 3]) changes['transcribe']?.(one, episode, 150 + episode);
  one.indexer.step();
  changes['transcribe']?.(one, 2, 77);
  backUp(libraryFile(one.folder), new Date());
  changes['transcribe']?.(one, 3, 78);
  one.indexer.all();

  const folder = temporaryFolder();
  copyFileSync(backupsIn(one.folder)[0]?.file ?? '', libraryFile(folder));
  const { database } = openLibrary(folder);
  onTestFinished(() => closeLibrary(database));
  const restored = { database, indexer: createIndexer(database) };
  expect(restored.indexer.step()).toMatchObject({ done: 1, waiting: 0 });
  changes['correct']?.({ ...restored, store: createStore(() => database) }, 1, 5);
  expectAsMadeAnew(restored);
});
