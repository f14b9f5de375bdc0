// @vitest-environment happy-dom
import '../../bridge/install-fake.ts';
import { expect, test } from 'vitest';
import { api, replaceApi } from '../../bridge/api.ts';
import { ok } from '../../../electron/shared/result.ts';
import { type SearchHit, type SearchPage } from '../../../electron/shared/library.ts';
import { grouped, results, useResults } from './results.ts';

const hit = (episodeId: number, start: number): SearchHit => ({
  episodeId,
  episodeTitle: `Episode ${episodeId}`,
  feedTitle: 'Harbour Tapes',
  artwork: null,
  published: null,
  start,
  speaker: null,
  runs: [],
});

test('passages stand under their episode as they were spoken, the best episode first', () => {
  const lines = grouped([hit(2, 40), hit(1, 9), hit(2, 7)]);
  expect(lines.map(({ kind, hit: { episodeId, start } }) => [kind, episodeId, start])).toEqual([
    ['episode', 2, 40],
    ['hit', 2, 7],
    ['hit', 2, 40],
    ['episode', 1, 9],
    ['hit', 1, 9],
  ]);
});

test('the answer to what was typed last stands, however late the first one comes', async () => {
  const asked: { query: string; answer: (page: SearchPage) => void }[] = [];
  const search = {
    transcripts: (query: string) =>
      new Promise<SearchPage>((answer) => asked.push({ query, answer })).then(ok),
  };
  replaceApi({ ...api, search });

  const first = results.ask('b');
  void results.ask('bu');
  void results.ask('buoy ');
  expect(asked.map(({ query }) => query)).toEqual(['b']);

  asked[0]?.answer({ hits: [hit(1, 1)], total: 1, more: false });
  await expect.poll(() => asked.map(({ query }) => query)).toEqual(['b', 'buoy']);
  expect(useResults.getState().query).toBeNull();

  asked[1]?.answer({ hits: [hit(2, 2)], total: 1, more: false });
  await first;
  expect(useResults.getState()).toMatchObject({ query: 'buoy', total: 1 });
  expect(useResults.getState().lines.map((line) => line.hit.episodeId)).toEqual([2, 2]);
});
