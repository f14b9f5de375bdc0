// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type Bookmark } from '../../electron/shared/bookmarks.ts';
import { failure } from '../../electron/shared/errors.ts';
import { failed } from '../../electron/shared/result.ts';
import { api, unwrap } from '../bridge/api.ts';
import { bookmarks, useBookmarkStore } from './bookmarks.ts';
import { toasts, useToasts } from './toasts.ts';
import { useView } from './view.ts';

const EPISODE = 1000;
const full = failure('disk-full', { folder: '/home/ada' });

const shown = () => useBookmarkStore.getState().byEpisode.get(EPISODE)?.bookmarks ?? [];
const times = () => shown().map(({ time }) => time);
const kept = () => unwrap(api.bookmarks.list(EPISODE));
const last = () => useToasts.getState().toasts.at(-1);
const act = (label: string) =>
  last()
    ?.actions.find((one) => one.label === label)
    ?.run();
const first = (): Bookmark => shown()[0] ?? expect.fail('no bookmark');
const writing = () => useBookmarkStore.getState().writing;

/** Lets a call fail until the test is over. */
function failing(name: 'save' | 'remove' | 'list'): void {
  const before = fake.api.bookmarks[name];
  const failing = () => Promise.resolve(failed(full));
  Object.assign(fake.api.bookmarks, { [name]: failing });
  onTestFinished(() => void Object.assign(fake.api.bookmarks, { [name]: before }));
}

beforeEach(async () => {
  for (const { id } of await kept()) await unwrap(api.bookmarks.remove(id));
  for (const { id } of useToasts.getState().toasts) toasts.dismiss(id);
  useBookmarkStore.setState({ byEpisode: new Map(), writing: null });
  useView.setState({ place: { screen: 'episodes' } });
});

test('bookmarks stand by time, as they are kept, and what was said of the one before goes', async () => {
  await bookmarks.add(EPISODE, 62.5);
  await bookmarks.add(EPISODE, 3.2);
  expect(times()).toEqual([3.2, 62.5]);
  expect(await kept()).toEqual(shown());
  expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['Bookmark added at 0:03']);
});

test('a moment is marked once; the message leads to its note', async () => {
  await bookmarks.add(EPISODE, 3.2);
  await bookmarks.add(EPISODE, 4.1);
  expect(times()).toEqual([3.2]);
  expect(last()?.text).toBe('There is a bookmark at 0:03 already');
  act('Add note');
  expect(writing()).toEqual({ id: first().id, episodeId: EPISODE });
  expect(useView.getState().place).toEqual({ screen: 'reading', episodeId: EPISODE });
  await bookmarks.add(EPISODE, 4.3);
  expect(times()).toEqual([3.2, 4.3]);
});

test('without anything in the player a message says so', async () => {
  await bookmarks.addHere();
  expect(last()?.text).toMatch(/^Listen to an episode first/);
  await bookmarks.addHere(EPISODE);
  expect(last()?.text).toMatch(/^Listen to this episode first/);
  expect(await kept()).toEqual([]);
});

test('a note is kept; one that cannot be stays open, and the one before it stays', async () => {
  await bookmarks.add(EPISODE, 3);
  bookmarks.write(first());
  expect(await bookmarks.saveNote(first(), 'Ebb')).toBe(true);
  expect([first().note, writing()]).toEqual(['Ebb', null]);
  bookmarks.write(first());
  failing('save');
  expect(await bookmarks.saveNote(first(), 'Flow')).toBe(false);
  expect(first().note).toBe('Ebb');
  expect(writing()).not.toBeNull();
  expect(last()).toMatchObject({ tone: 'alert', text: full.message });
});

test('what is removed comes back as it was, by its message or by the key, once', async () => {
  await bookmarks.add(EPISODE, 3);
  await bookmarks.saveNote(first(), 'Ebb');
  const before = first();
  await bookmarks.remove(before);
  expect(await kept()).toEqual([]);
  expect(last()?.text).toBe('Bookmark at 0:03 removed');
  act('Undo');
  await expect.poll(shown).toEqual([before]);
  await bookmarks.undo(EPISODE);
  expect(shown()).toEqual([before]);

  await bookmarks.add(EPISODE, 9);
  const [, other] = shown();
  for (const one of [before, other]) await bookmarks.remove(one ?? expect.fail('no bookmark'));
  await bookmarks.undo(EPISODE);
  await bookmarks.undo(EPISODE);
  expect(shown()).toEqual([before, other]);
  expect(await kept()).toEqual([before, other]);
});

test('a note that was being written goes with its bookmark and comes back with it', async () => {
  await bookmarks.add(EPISODE, 3);
  const before = first();
  // Leaving the field by pressing the button keeps the note first.
  const keeping = bookmarks.saveNote(before, 'Ebb');
  await bookmarks.remove(before);
  expect(await keeping).toBe(true);
  // The field that goes with the row keeps nothing.
  expect(await bookmarks.saveNote(before, 'Flow')).toBe(true);
  expect(await kept()).toEqual([]);
  await bookmarks.undo(EPISODE);
  expect(shown()).toEqual([{ ...before, note: 'Ebb' }]);
});

test('what cannot be removed stays, and why there is no list is said in its place', async () => {
  await bookmarks.add(EPISODE, 3);
  failing('remove');
  await bookmarks.remove(first());
  expect(times()).toEqual([3]);
  expect(last()?.tone).toBe('alert');
  failing('list');
  await bookmarks.load(EPISODE);
  expect(useBookmarkStore.getState().byEpisode.get(EPISODE)).toEqual({
    bookmarks: [],
    problem: full,
  });
});
