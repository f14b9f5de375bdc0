// @vitest-environment happy-dom
import { fake } from '../../bridge/install-fake.ts';
import { beforeEach, expect, test } from 'vitest';
import { failure } from '../../../electron/shared/errors.ts';
import { failed, ok, type Result } from '../../../electron/shared/result.ts';
import { type FoundName } from '../../../electron/shared/search-results.ts';
import { replaceApi } from '../../bridge/api.ts';
import { palette, usePalette } from './palette-state.ts';

const show = (title: string): FoundName => ({ kind: 'show', feedId: 1, title, artwork: null });
const titles = () => usePalette.getState().names.map(({ title }) => title);

/** What was asked, and how to answer it. */
let asked: { text: string; answer: (answer: Result<FoundName[]>) => void }[] = [];

beforeEach(() => {
  asked = [];
  document.body.replaceChildren();
  replaceApi({
    ...fake.api,
    search: {
      ...fake.api.search,
      names: (text) => new Promise((answer) => asked.push({ text, answer })),
    },
    people: { ...fake.api.people, find: () => Promise.resolve(ok([])) },
  });
  palette.close();
  palette.open();
});

test('an older answer never follows a newer one', async () => {
  palette.type('ha');
  palette.type('harb ');
  expect(asked.map(({ text }) => text)).toEqual(['ha', 'harb']);
  asked[1]?.answer(ok([show('Harbour')]));
  await palette.settled();
  asked[0]?.answer(ok([show('Hamlet')]));
  await palette.settled();
  expect(titles()).toEqual(['Harbour']);
});

test('what was answered stays until the next answer, and goes with what was typed', async () => {
  palette.type('harb');
  asked[0]?.answer(ok([show('Harbour')]));
  await palette.settled();
  palette.type('harbo');
  expect(titles()).toEqual(['Harbour']);
  palette.type('');
  expect(titles()).toEqual([]);
  asked[1]?.answer(ok([show('Harbour')]));
  await palette.settled();
  expect(titles()).toEqual([]);
});

test('what was dropped for something else is asked again, once it is still wanted', async () => {
  palette.type('harb');
  asked[0]?.answer(failed(failure('superseded', {})));
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.answer(ok([show('Harbour')]));
  await palette.settled();
  expect(titles()).toEqual(['Harbour']);
});

test('why there is no answer is told, until there is one', async () => {
  palette.type('harb');
  asked[0]?.answer(failed(failure('library-closed', {})));
  await palette.settled();
  expect(usePalette.getState().problem?.code).toBe('library-closed');
  palette.type('harbo');
  asked[1]?.answer(ok([show('Harbour')]));
  await palette.settled();
  expect(usePalette.getState()).toMatchObject({ problem: null, text: 'harbo' });
});

test('it opens over nothing that has to be answered first', () => {
  palette.close();
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  palette.open();
  expect(usePalette.getState().isOpen).toBe(false);
  dialog.remove();
  palette.open();
  expect(usePalette.getState().isOpen).toBe(true);
});
