import { expect, onTestFinished, test } from 'vitest';
import { bundled } from '../../storage/fixtures/bundle.ts';
import { killedAfter } from '../../storage/fixtures/killed.ts';
import { newLibrary, saveShow } from '../../storage/fixtures/samples.ts';
import { closeLibrary, openLibrary } from '../../storage/open.ts';
import { createIndexer } from './indexer.ts';
import { contentsOf, madeAnew, settle } from './test-index.ts';

/** How it is killed: while it indexes and tidies, or makes a damaged index anew, after so many steps. */
const KILLS = [
  ...[1, 2, 4, 9].map((rounds) => ({ what: 'index', rounds })),
  ...[1, 2, 3].map((rounds) => ({ what: 'remake', rounds })),
];

test(
  'killed whatever it does, an index is whole, and goes on from there',
  { timeout: 120_000 },
  async () => {
    const script = await bundled('../../search/index/fixtures/indexing.ts');
    const { folder, library, store } = newLibrary();
    const lines = (of: number) =>
      Array.from(
        { length: 150 },
        (_, at) => `line ${at} of ${of} and w${(at * of) % 997} said again`,
      );
    saveShow(
      store,
      'harbour',
      Array.from({ length: 40 }, (_, of) => lines(of)),
    );
    library.close();
    for (const { what, rounds } of KILLS) {
      await killedAfter(rounds, folder, script, what);
      const { database } = openLibrary(folder);
      onTestFinished(() => closeLibrary(database));
      expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
      // Of every row its words are there, and of none that is not.
      const { rows, said } = contentsOf(database);
      const known = new Set(said.map((word) => word.split(' ')[0]));
      expect(known).toEqual(new Set(rows.map(({ id }) => String(id))));
    }
    const { database } = openLibrary(folder);
    onTestFinished(() => closeLibrary(database));
    settle(database, createIndexer(database));
    expect(contentsOf(database)).toEqual(madeAnew(database));
  },
);
