// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { expect, test } from 'vitest';
import { createEpisodeList, type EpisodeListQuery } from './episode-list.ts';

async function opened(query: EpisodeListQuery) {
  const list = createEpisodeList(query);
  const stop = list.start();
  await expect.poll(() => list.store.getState().total).not.toBeNull();
  return { list, stop, state: () => list.store.getState() };
}

test('fetches the pages that are looked at, and no others', async () => {
  const { list, stop, state } = await opened({ feedId: null, filter: 'all' });
  expect(state().total).toBe(fake.episodes.length);
  expect([...state().rows.keys()]).toEqual(Array.from({ length: 50 }, (_, place) => place));

  list.want(140, 160);
  await expect.poll(() => state().rows.size).toBe(50 + 84);
  expect(state().rows.has(60)).toBe(false);
  expect(state().rows.get(140)?.id).toBe(fake.episodes[140]?.id);
  stop();
});

test('a row follows its episode, a list its shows', async () => {
  const { stop, state } = await opened({ feedId: 1, filter: 'all' });
  const [first] = state().rows.values();
  if (!first) throw new Error('the fake has no episodes');
  expect(first.progress).toBe('new');

  const known = fake.episodes.find(({ id }) => id === first.id);
  if (known) known.progress = 'played';
  fake.emit.episodes.changed({ episodeId: first.id });
  await expect.poll(() => state().rows.get(0)?.progress).toBe('played');

  fake.episodes.splice(
    fake.episodes.findIndex(({ id }) => id === first.id),
    1,
  );
  fake.emit.feeds.changed(null);
  await expect.poll(() => state().rows.get(0)?.id).not.toBe(first.id);
  expect(state().total).toBe(127);
  stop();
});

test('an empty list is filled once there is something for it', async () => {
  const gone = fake.episodes.splice(0);
  const { list, stop, state } = await opened({ feedId: null, filter: 'all' });
  expect(state().total).toBe(0);
  list.want(0, -1);
  fake.episodes.push(...gone);
  fake.emit.feeds.changed(null);
  await expect.poll(() => state().total).toBe(gone.length);
  stop();
});

test('a download that begins enters the list of downloads, one that is removed leaves it', async () => {
  const { stop, state } = await opened({ feedId: null, filter: 'downloads' });
  const before = state().total ?? 0;
  await fake.api.downloads.start(1010);
  await expect.poll(() => state().total).toBe(before + 1);
  await fake.api.downloads.cancel(1010);
  await expect.poll(() => state().total).toBe(before);
  expect([...state().rows.values()].some(({ id }) => id === 1010)).toBe(false);
  stop();
});

test('an episode that is starred enters the list of starred ones, and leaves it again', async () => {
  const { stop, state } = await opened({ feedId: null, filter: 'starred' });
  const ids = () => [...state().rows.values()].map(({ id }) => id);
  const other = fake.episodes.find(({ starred }) => !starred) ?? expect.fail('all are starred');
  const before = ids();
  expect(before).not.toContain(other.id);
  await fake.api.episodes.setStarred(other.id, true);
  await expect.poll(ids).toContain(other.id);
  await fake.api.episodes.setStarred(other.id, false);
  await expect.poll(ids).toEqual(before);
  stop();
});
