import { expect, onTestFinished, test } from 'vitest';
import { type IndexProgress } from '../../shared/search-results.ts';
import { bundled } from '../../storage/fixtures/bundle.ts';
import { newLibrary, saveShow } from '../../storage/fixtures/samples.ts';
import { type IndexHooks, startIndex } from './client.ts';

/** A library, and the index's thread beside it; `until` waits for what onChange brings about. */
async function withIndex(hooks: Partial<IndexHooks> = {}, idleMs = 60_000) {
  const opened = newLibrary();
  const logged: unknown[] = [];
  let changed = () => undefined as void;
  const index = startIndex(
    await bundled('../../search/index/index-worker.ts'),
    {
      onProgress: () => undefined,
      log: (error) => logged.push(error),
      ...hooks,
      onChange() {
        hooks.onChange?.();
        changed();
      },
    },
    { idleMs },
  );
  onTestFinished(() => index.close());
  const database = opened.library.database();
  const found = (match: string) =>
    database.all('SELECT rowid FROM search_index WHERE search_index MATCH ?', match).length;
  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => (changed = resolve));
  }
  return { ...opened, index, database, found, until, logged };
}

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
  const { folder, store, index, database, until, logged } = await withIndex({
    onProgress: (one) => progress.push(one),
  });
  const show = Array.from({ length: 120 }, (_, at) => lines(800, `word${at}`));
  const { episodeIds } = saveShow(store, 'harbour', show);
  await index.open(folder);
  const waiting = () =>
    database.get<{ n: number }>('SELECT count(*) AS n FROM search_todo')?.n ?? 0;
  let writes = 0;
  while (waiting() > 0) {
    // Throws where the library is busy for longer than the store waits.
    store.savePosition(episodeIds[writes % episodeIds.length] ?? 0, (writes += 1));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await until(() => index.progress() === null);
  expect(writes).toBeGreaterThan(0);
  expect(logged).toEqual([]);
  if (progress.length > 0) expect(progress.at(-1)).toBeNull();
});
