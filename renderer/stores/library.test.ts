// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { library, useLibrary } from './library.ts';
import { useToasts } from './toasts.ts';
import { useView } from './view.ts';

const titles = () => useLibrary.getState().feeds?.map(({ title }) => title);
const lastToast = () => useToasts.getState().toasts.at(-1);

let stop: () => void;
beforeEach(async () => {
  stop = library.start();
  await expect.poll(titles).toContain('Slow Machines');
});
afterEach(() => stop());

test('lists the shows once the library is open, and again when they change', async () => {
  expect(useLibrary.getState().status).toEqual({ state: 'ready' });
  const [first] = fake.feeds;
  if (first) first.title = 'Harbour Tapes, renamed';
  fake.emit.feeds.changed(null);
  await expect.poll(titles).toContain('Harbour Tapes, renamed');
});

test('a removed show leaves its page, and comes back on undo', async () => {
  const show = useLibrary.getState().feeds?.find(({ title }) => title === 'Slow Machines');
  if (!show) throw new Error('the fake has no such show');
  const before = { screen: 'search', query: 'loom' } as const;
  useView.setState({ place: { screen: 'show', feedId: show.id }, past: [before] });

  await library.remove(show);
  expect(titles()).not.toContain('Slow Machines');
  expect(useView.getState()).toMatchObject({ place: { screen: 'episodes' }, past: [before] });

  expect(lastToast()?.text).toBe('Removed Slow Machines');
  lastToast()?.actions[0]?.run();
  await expect.poll(titles).toContain('Slow Machines');
  expect(useView.getState().place).toEqual({ screen: 'show', feedId: show.id });
});

test('whoever has gone elsewhere while a show is removed stays there', async () => {
  const [show] = useLibrary.getState().feeds ?? [];
  if (!show) throw new Error('the fake has no shows');
  useView.setState({ place: { screen: 'show', feedId: show.id } });
  const removed = library.remove(show);
  useView.setState({ place: { screen: 'downloads' } });
  await removed;
  expect(useView.getState().place).toEqual({ screen: 'downloads' });
});

test('adding says what was added; an address that leads nowhere throws its sentence', async () => {
  const feed = await library.add('https://new.example/feed.xml');
  expect(titles()).toContain(feed.title);
  expect(lastToast()?.text).toBe(`Added ${feed.title}`);
  await expect(library.add('https://new.example/nothing')).rejects.toMatchObject({
    code: 'no-feed-here',
    message: expect.stringContaining('new.example') as string,
  });
});

test('a refresh that fails is told by the show, and is over', async () => {
  const broken = fake.feeds.find(({ problem }) => problem);
  if (!broken) throw new Error('the fake has no show with a problem');
  const refreshing = library.refresh(broken.id);
  expect(useLibrary.getState().refreshing).toEqual([broken.id]);
  await refreshing;
  expect(useLibrary.getState().refreshing).toEqual([]);
  expect(useLibrary.getState().feeds?.find(({ id }) => id === broken.id)?.problem?.code).toBe(
    'unreachable-host',
  );

  await library.refresh(999);
  expect(lastToast()?.tone).toBe('alert');
});

test('takes over the status of a library that cannot be opened', () => {
  const problem = { code: 'library-corrupt', message: 'Damaged.' } as const;
  fake.emit.library.statusChanged({ state: 'failed', problem, backup: null });
  expect(useLibrary.getState().status).toEqual({ state: 'failed', problem, backup: null });
});
