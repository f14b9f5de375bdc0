// @vitest-environment happy-dom
import { fake } from '../../bridge/install-fake.ts';
import { beforeEach, expect, test } from 'vitest';
import { failure } from '../../../electron/shared/errors.ts';
import { failed } from '../../../electron/shared/result.ts';
import { replaceApi } from '../../bridge/api.ts';
import { useToasts } from '../../stores/toasts.ts';
import { hitLists } from './hit-lists.ts';
import { linesOf } from './lines.ts';
import { results, useResults } from './results.ts';

const shown = () => useResults.getState();
const firstIds = () => shown().episodes.map(({ episodeId }) => episodeId);

/** What was asked for, and how many questions were under way at most. */
function watched() {
  const asked: number[] = [];
  const seen = { asked, most: 0 };
  let underWay = 0;
  replaceApi({
    ...fake.api,
    search: {
      ...fake.api.search,
      episode: async (query, id) => {
        asked.push(id);
        seen.most = Math.max(seen.most, ++underWay);
        const answer = await fake.api.search.episode(query, id);
        underWay--;
        return answer;
      },
    },
  });
  return seen;
}

beforeEach(async () => {
  replaceApi(fake.api);
  await results.ask('', 'relevance');
  await results.ask('sleeve', 'relevance');
  expect(shown().episodes.some(({ more }) => more)).toBe(true);
});

test('what is in sight is fetched one after the other, and once', async () => {
  const seen = watched();
  const wanted = firstIds().slice(0, 3);
  await Promise.all([hitLists.want(wanted), hitLists.want(wanted)]);
  await expect.poll(() => [...shown().lists.keys()].sort()).toEqual([...wanted].sort());
  await hitLists.want(wanted);
  expect(seen).toEqual({ asked: wanted, most: 1 });
});

test('another search forgets the lists, and one that comes late is left out', async () => {
  const [first = 0] = firstIds();
  let answer: () => void = () => undefined;
  const episode = async (query: string, id: number) => {
    await new Promise<void>((done) => (answer = done));
    return fake.api.search.episode(query, id);
  };
  replaceApi({ ...fake.api, search: { ...fake.api.search, episode } });
  const late = hitLists.want([first]);
  await results.ask('tide', 'relevance');
  await hitLists.want([]);
  answer();
  await late;
  expect(shown().lists.size).toBe(0);
});

test('all hits of an episode are shown when asked for, and the best of them again', async () => {
  const [first = 0] = firstIds();
  const [episode] = shown().episodes;
  const hitsIn = () =>
    linesOf(shown()).filter((line) => line.kind === 'hit' && line.hit.episodeId === first);
  const foot = () =>
    linesOf(shown()).find((line) => line.kind === 'foot' && line.episode.episodeId === first);
  expect(foot()).toMatchObject({ others: null, open: false });

  await hitLists.open(first);
  const all = shown().lists.get(first)?.hits ?? [];
  expect(all.length).toBeGreaterThan(episode?.hits.length ?? 0);
  expect(hitsIn()).toHaveLength(all.length);
  expect(foot()).toMatchObject({ others: all.length - (episode?.hits.length ?? 0), open: true });

  hitLists.close(first);
  expect(hitsIn()).toHaveLength(episode?.hits.length ?? 0);
});

test('where they cannot be had, it says so and the best stay', async () => {
  const [first = 0] = firstIds();
  const problem = failure('unexpected', {});
  const episode = () => Promise.resolve(failed(problem));
  replaceApi({ ...fake.api, search: { ...fake.api.search, episode } });
  await hitLists.open(first, () => expect.unreachable());
  expect(shown().open.size).toBe(0);
  expect(useToasts.getState().toasts.at(-1)?.text).toBe(problem.message);
});

test('no more lists are held than there is room for, but those that are shown', async () => {
  await results.ask('tide', 'date');
  while (shown().next !== null && shown().episodes.length < 90) await results.loadMore();
  const ids = shown()
    .episodes.filter(({ more }) => more)
    .map(({ episodeId }) => episodeId);
  const [first = 0] = ids;
  await hitLists.open(first);
  for (const id of ids) await hitLists.want([id]);
  expect(ids.length).toBeGreaterThan(62);
  expect(shown().lists.size).toBeLessThan(63);
  expect(shown().lists.has(first)).toBe(true);
});
