// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { failure } from '../../electron/shared/errors.ts';
import { failed } from '../../electron/shared/result.ts';
import { api, unwrap } from '../bridge/api.ts';
import { countUnseen, isSaved, savedLike, searches, useSearches } from './searches.ts';
import { toasts, useToasts } from './toasts.ts';

const kept = () => useSearches.getState().kept ?? [];
const queries = () => kept().map(({ query }) => query);
const last = () => useToasts.getState().toasts.at(-1);
const undo = () => last()?.actions[0]?.run();
const settled = () => searches.load();

/** A search that was of use a second after the one before. */
async function used(query: string): Promise<void> {
  vi.setSystemTime(Date.now() + 1000);
  await searches.used(query);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (const { id } of await unwrap(api.searches.list())) await unwrap(api.searches.remove(id));
  for (const { id } of useToasts.getState().toasts) toasts.dismiss(id);
  useSearches.setState({ kept: [], fresh: null });
});

afterEach(() => void vi.useRealTimers());

test('what was of use is among the recent ones, once; saved, it is no longer', async () => {
  await used('tide ');
  await used('lights');
  await used('tide');
  expect(queries()).toEqual(['tide', 'lights']);
  expect(kept().some(isSaved)).toBe(false);
  await searches.save('tide is:starred');
  expect(queries()).toEqual(['tide is:starred', 'tide', 'lights']);
  expect(last()?.text).toBe('Search saved');
  // In whatever order and case it is typed.
  expect(savedLike(kept(), 'is:starred  TIDE')?.query).toBe('tide is:starred');
  expect(savedLike(kept(), 'lights')).toBeUndefined();
});

test('what is removed comes back with Undo, all that was recent too', async () => {
  await used('tide');
  await used('lights');
  await searches.save('harbour');
  await searches.remove(savedLike(kept(), 'harbour') ?? expect.fail('not saved'));
  expect(queries()).toEqual(['lights', 'tide']);
  undo();
  await settled();
  expect(queries()).toEqual(['harbour', 'lights', 'tide']);

  await searches.clearRecent();
  expect(queries()).toEqual(['harbour']);
  expect(last()?.text).toBe('Recent searches cleared');
  undo();
  await settled();
  expect(queries()).toEqual(['harbour', 'lights', 'tide']);
});

test('watching saves; what is new is counted until it was seen, and told while it is looked at', async () => {
  await searches.watch('tide', true);
  const watched = savedLike(kept(), 'tide') ?? expect.fail('not saved');
  expect(watched.watched).toBe(true);
  // As main counts it when an episode comes.
  useSearches.setState({ kept: [{ ...watched, unseen: 3 }] });
  expect(countUnseen(useSearches.getState())).toBe(3);
  await searches.seen('lights');
  expect(useSearches.getState().fresh).toBeNull();
  await searches.seen('Tide');
  expect(useSearches.getState().fresh).toEqual({ query: 'tide', count: 3 });
  expect(countUnseen(useSearches.getState())).toBe(0);
  searches.looked();
  expect(useSearches.getState().fresh).toBeNull();
  await searches.watch('tide', false);
  expect(kept().map(({ watched }) => watched)).toEqual([false]);
});

test('what could not be kept is told, and the list is what is kept', async () => {
  await searches.save('tide');
  const before = fake.api.searches.remove;
  fake.api.searches.remove = () =>
    Promise.resolve(failed(failure('disk-full', { folder: '/home/ada' })));
  onTestFinished(() => void (fake.api.searches.remove = before));
  await searches.remove(kept()[0] ?? expect.fail('not saved'));
  expect(last()?.tone).toBe('alert');
  expect(queries()).toEqual(['tide']);
});

test('it mirrors what is kept elsewhere until it is stopped', async () => {
  const stop = searches.start();
  await unwrap(api.searches.used('harbour'));
  fake.emit.searches.changed(null);
  await settled();
  expect(queries()).toEqual(['harbour']);
  stop();
  await unwrap(api.searches.used('tide'));
  fake.emit.searches.changed(null);
  await Promise.resolve();
  expect(queries()).toEqual(['harbour']);
});
