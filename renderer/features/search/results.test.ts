// @vitest-environment happy-dom
import { fake } from '../../bridge/install-fake.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../../electron/shared/errors.ts';
import { failed, ok, type Result } from '../../../electron/shared/result.ts';
import { type EpisodeHits, type SearchPage } from '../../../electron/shared/search-results.ts';
import { replaceApi } from '../../bridge/api.ts';
import { view } from '../../stores/view.ts';
import { results, useResults } from './results.ts';

interface Asked {
  query: string;
  order: string;
  offset: number;
  answer: (answer: Result<SearchPage>) => void;
}

const shown = () => useResults.getState();

const episode = (episodeId: number, more = false): EpisodeHits => ({
  episodeId,
  title: `Episode ${episodeId}`,
  feedId: 1,
  feedTitle: 'Harbour Tapes',
  artwork: null,
  published: null,
  duration: 60,
  link: null,
  feedUrl: null,
  guid: '',
  hasAudio: true,
  hits: [
    {
      id: `${episodeId}-0`,
      episodeId,
      part: 'transcript',
      start: 1,
      place: 0,
      speaker: null,
      chapter: null,
      runs: [],
    },
  ],
  more,
});

const page = (ids: number[], next: number | null = null, more = false): Result<SearchPage> =>
  ok({ episodes: ids.map((id) => episode(id, more)), total: ids.length, next, shows: [] });
const superseded = failed(failure('superseded', {}));

/** Questions wait until they are answered. */
function slowly(): Asked[] {
  const asked: Asked[] = [];
  const find = (query: string, order: string, offset: number) =>
    new Promise<Result<SearchPage>>((answer) => asked.push({ query, order, offset, answer }));
  replaceApi({ ...fake.api, search: { ...fake.api.search, find } });
  return asked;
}

beforeEach(async () => {
  replaceApi(fake.api);
  await results.ask('', 'relevance');
});

test('every letter is asked for at once, and an older answer never follows a newer one', async () => {
  const asked = slowly();
  void results.ask('b', 'relevance');
  await expect.poll(() => asked.length).toBe(1);
  void results.ask('bu', 'relevance');
  await expect.poll(() => asked.length).toBe(2);
  void results.ask('buoy ', 'relevance');
  await expect.poll(() => asked.map(({ query }) => query)).toEqual(['b', 'bu', 'buoy ']);

  // It is newer than what is shown, which is nothing.
  asked[0]?.answer(page([1]));
  await expect.poll(() => shown().query).toBe('b');
  asked[2]?.answer(page([3]));
  await expect.poll(() => shown().query).toBe('buoy ');
  asked[1]?.answer(page([2]));
  await Promise.resolve();
  await expect.poll(() => shown().episodes.map(({ episodeId }) => episodeId)).toEqual([3]);
  expect(shown().query).toBe('buoy ');
});

test('what is shown stays until the next answer is there, and what was dropped is not told', async () => {
  await results.ask('buoys', 'relevance');
  const before = shown().episodes;
  expect(before.length).toBeGreaterThan(0);
  const asked = slowly();
  void results.ask('buoys m', 'relevance');
  await expect.poll(() => asked.length).toBe(1);
  void results.ask('buoys mo', 'relevance');
  await expect.poll(() => asked.length).toBe(2);
  asked[0]?.answer(superseded);
  await Promise.resolve();
  expect(shown()).toMatchObject({ query: 'buoys', problem: null });
  expect(shown().episodes).toBe(before);
  asked[1]?.answer(page([7]));
  await expect.poll(() => shown().query).toBe('buoys mo');
});

test('where something else came between, what is wanted is asked again', async () => {
  const asked = slowly();
  void results.ask('tide', 'relevance');
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer(superseded);
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.answer(page([1]));
  await expect.poll(() => shown().query).toBe('tide');
});

test('coming back asks nothing; query and order that change together are one question', async () => {
  const asked = slowly();
  void results.ask('tide', 'date');
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toMatchObject({ query: 'tide', order: 'date' });
  asked[0]?.answer(page([1]));
  await expect.poll(() => shown().query).toBe('tide');
  await results.ask('tide', 'date');
  expect(asked).toHaveLength(1);
});

test('an empty box empties the list at once, whatever is under way', async () => {
  await results.ask('buoys', 'relevance');
  const asked = slowly();
  void results.ask('buoys m', 'relevance');
  await expect.poll(() => asked.length).toBe(1);
  await results.ask('  ', 'relevance');
  expect(shown()).toMatchObject({ query: null, episodes: [], total: 0 });
  asked[0]?.answer(page([1]));
  await Promise.resolve();
  expect(shown().query).toBeNull();
});

test('a failure is told, and trying again shows the answer', async () => {
  const asked = slowly();
  void results.ask('tide', 'relevance');
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer(failed(failure('unexpected', {})));
  await expect.poll(() => shown().problem?.code).toBe('unexpected');
  void results.retry();
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.answer(page([1]));
  await expect.poll(() => shown().problem).toBeNull();
  expect(shown().total).toBe(1);
});

test('the next page follows once, without what is there already, and its failure is told', async () => {
  const asked = slowly();
  void results.ask('tide', 'relevance');
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer(page([1, 2], 2));
  await expect.poll(() => shown().next).toBe(2);

  void results.loadMore();
  void results.loadMore();
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]).toMatchObject({ offset: 2 });
  asked[1]?.answer(failed(failure('unexpected', {})));
  await expect.poll(() => shown().stuck?.code).toBe('unexpected');
  expect(shown().episodes).toHaveLength(2);

  void results.loadMore();
  await expect.poll(() => asked.length).toBe(3);
  asked[2]?.answer(page([2, 3]));
  await expect.poll(() => shown().episodes.map(({ episodeId }) => episodeId)).toEqual([1, 2, 3]);
  expect(shown()).toMatchObject({ stuck: null, next: null });
});

test('a page that comes after another question is left out', async () => {
  const asked = slowly();
  void results.ask('tide', 'relevance');
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer(page([1, 2], 2));
  await expect.poll(() => shown().next).toBe(2);
  const more = results.loadMore();
  await expect.poll(() => asked.length).toBe(2);
  void results.ask('tides', 'relevance');
  await expect.poll(() => asked.length).toBe(3);
  asked[1]?.answer(page([3]));
  await more;
  asked[2]?.answer(page([9]));
  await expect.poll(() => shown().query).toBe('tides');
  expect(shown().episodes.map(({ episodeId }) => episodeId)).toEqual([9]);
});

test('hits are counted once nobody types; a page that has all of them counts by itself', async () => {
  await results.ask('sleeve', 'relevance');
  expect(shown().count).toBeNull();
  await expect.poll(() => shown().count?.more).toBe(true);

  // Counting stops early: the list may have more episodes, each with a hit.
  const first = ok({ episodes: [episode(1)], total: 5_000, next: 1, shows: [] });
  const find = () => Promise.resolve(first);
  const count = () => Promise.resolve(ok({ hits: 1_000, episodes: 800, more: true }));
  replaceApi({ ...fake.api, search: { ...fake.api.search, find, count } });
  await results.ask('sleeves', 'relevance');
  await expect.poll(() => shown().count).toEqual({ hits: 5_000, episodes: 800, more: true });

  const asked = slowly();
  void results.ask('tide', 'relevance');
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer(page([1, 2]));
  await expect.poll(() => shown().count).toEqual({ hits: 2, episodes: 2, more: false });
});

test('what is new is offered, and shown where nothing was found before', async () => {
  view.go({ screen: 'search', query: 'tide' });
  const asked = slowly();
  void results.ask('tide', 'relevance');
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer(page([]));
  await expect.poll(() => shown().query).toBe('tide');

  fake.emit.search.changed(null);
  await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(2);
  asked[1]?.answer(page([1]));
  await expect.poll(() => shown().episodes.length).toBe(1);
  expect(shown().newer).toBe(false);

  // The same as is shown is nothing new.
  fake.emit.search.changed(null);
  await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(3);
  asked[2]?.answer(page([1]));
  fake.emit.search.changed(null);
  await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(4);
  expect(shown().newer).toBe(false);
  asked[3]?.answer(page([2, 1]));
  await expect.poll(() => shown().newer).toBe(true);
  expect(shown().episodes.map(({ episodeId }) => episodeId)).toEqual([1]);

  void results.retry();
  await expect.poll(() => asked.length).toBe(5);
  asked[4]?.answer(page([2, 1]));
  await expect.poll(() => shown().episodes.length).toBe(2);
  expect(shown().newer).toBe(false);
});

test('the window asks nothing by itself while another screen is shown', async () => {
  view.go({ screen: 'search', query: 'tide' });
  const asked = slowly();
  void results.ask('tide', 'relevance');
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer(page([1]));
  await expect.poll(() => shown().query).toBe('tide');
  view.go({ screen: 'downloads' });
  vi.useFakeTimers();
  fake.emit.search.changed(null);
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  expect(asked).toHaveLength(1);
  // Whoever comes back hears of it.
  view.back();
  void results.look();
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.answer(page([1, 2]));
  await expect.poll(() => shown().newer).toBe(true);
});
