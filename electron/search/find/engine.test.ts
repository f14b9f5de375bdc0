import { expect, test } from 'vitest';
import { newLibrary, saveShow } from '../../storage/fixtures/samples.ts';
import { createIndexer } from '../index/indexer.ts';
import { createEngine } from './engine.ts';

const pause = () => Promise.resolve();

test('words and phrases are found where they are said', async () => {
  const { library, store } = newLibrary();
  const { episodeIds } = saveShow(store, 'harbour', [
    ['the tide is out', 'and the moon is full'],
    ['no such thing as a full harbour'],
  ]);
  createIndexer(library.database()).all();
  const engine = createEngine(() => library.database());
  const page = await engine.find('"out and the" ', 'relevance', 0, 10, pause);
  expect(page).toMatchObject({ total: 1, next: null, shows: [] });
  expect(page.episodes[0]).toMatchObject({
    episodeId: episodeIds[0],
    more: false,
    hits: [
      {
        part: 'transcript',
        start: 0,
        place: 0,
        runs: [
          { text: 'the tide is ', hit: false },
          { text: 'out and the', hit: true },
          { text: ' moon is full', hit: false },
        ],
      },
    ],
  });
  expect(engine.episode('full', episodeIds[0] ?? 0).hits).toHaveLength(1);
  expect(await engine.count('full ', pause)).toEqual({ hits: 2, episodes: 2, more: false });
});

test('what to type instead is looked for where a few words are nowhere, not for each of two thousand letters', async () => {
  const { library, store } = newLibrary();
  saveShow(store, 'harbour', [['the tide is out', 'and the moon is full']]);
  createIndexer(library.database()).all();
  const engine = createEngine(() => library.database());
  let pieces = 0;
  const counting = () => {
    pieces++;
    return Promise.resolve();
  };
  expect(await engine.suggest('tidde mooon', counting)).toEqual(['tide moon']);
  expect(pieces).toBeGreaterThan(0);
  pieces = 0;
  expect(await engine.suggest('あ'.repeat(2000), counting)).toEqual([]);
  expect(await engine.suggest('tidde mooon ouut fulll moooon', counting)).toEqual([]);
  expect(pieces).toBe(0);
});
