import { expect, onTestFinished, test } from 'vitest';
import { bundled } from '../../storage/fixtures/bundle.ts';
import { killedAfter } from '../../storage/fixtures/killed.ts';
import { newLibrary, saveShow } from '../../storage/fixtures/samples.ts';
import { closeLibrary, openLibrary } from '../../storage/open.ts';
import { createIndexer } from './indexer.ts';
import { contentsOf, madeAnew, settle } from './test-index.ts';

test('killed while it indexes or tidies, an index is whole, and goes on from there', async () => {
  const script = await bundled('../../search/index/fixtures/indexing.ts');
  const { folder, library, store } = newLibrary();
  const lines = (of: number) =>
    Array.from(
      { length: 300 },
      (_, at) => `line ${at} of ${of} and w${(at * of) % 997} said again`,
    );
  saveShow(
    store,
    'harbour',
    Array.from({ length: 60 }, (_, of) => lines(of)),
  );
  library.close();
  for (const rounds of [1, 2, 4, 9]) {
    await killedAfter(rounds, folder, script);
    const { database } = openLibrary(folder);
    onTestFinished(() => closeLibrary(database));
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    // Of every row its words are there, and of none that is not.
    const { rows, said } = contentsOf(database);
    const known = new Set(said.map((word) => word.split(' ')[0]));
    expect(known).toEqual(new Set(rows.map(({ id }) => String(id))));
    if (rounds < 9) continue;
    settle(database, createIndexer(database));
    expect(contentsOf(database)).toEqual(madeAnew(database));
  }
});
