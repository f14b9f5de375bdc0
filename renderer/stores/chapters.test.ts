// @vitest-environment happy-dom
import '../bridge/install-fake.ts';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { failure } from '../../electron/shared/errors.ts';
import { type Chapter } from '../../electron/shared/model.ts';
import { api, unwrap } from '../bridge/api.ts';
import { readings } from './reading.ts';
import { toasts, useToasts } from './toasts.ts';
import { ownChapters } from './chapters.ts';

const EPISODE = 1000;

const view = async () => (await readings.chapters(EPISODE)) ?? expect.fail('no chapters');
const shown = async () => (await view()).list ?? expect.fail('no list');
const titles = async () => (await shown()).chapters.map(({ title }) => title);
const kept = async () => (await unwrap(api.chapters.get(EPISODE))).list;
const last = () => useToasts.getState().toasts.at(-1);
const chapterAt = async (index: number): Promise<Chapter> =>
  (await shown()).chapters[index] ?? expect.fail('no such chapter');

let published: string[];

beforeEach(async () => {
  for (const { id } of useToasts.getState().toasts) toasts.dismiss(id);
  await unwrap(api.chapters.saveOwn(EPISODE, []));
  readings.putChapters(EPISODE, await unwrap(api.chapters.get(EPISODE)));
  published = await titles();
});

test('the first change makes a list one’s own, and says so; undoing it brings the publisher’s back', async () => {
  const first = await chapterAt(0);
  await ownChapters.rename(EPISODE, first.start, 'Before anything');
  expect(await shown()).toMatchObject({ source: 'own' });
  expect(await titles()).toEqual(['Before anything', ...published.slice(1)]);
  expect(await kept()).toEqual(await shown());
  expect(last()?.text).toMatch(/^These are your chapters now/);

  await ownChapters.undo(EPISODE);
  expect((await shown()).source).toBe('json');
  expect((await kept())?.source).toBe('json');
  await ownChapters.redo(EPISODE);
  expect((await titles())[0]).toBe('Before anything');
});

test('chapters are marked, moved and removed, each undone in turn', async () => {
  const before = await chapterAt(0);
  await ownChapters.mark(EPISODE, before.start + 2.5);
  expect((await titles())[1]).toBe('Chapter 2');
  const marked = await chapterAt(1);
  expect(marked.start).toBe(before.start + 2.5);
  await ownChapters.move(EPISODE, marked, before.start + 4);
  expect((await chapterAt(1)).start).toBe(before.start + 4);
  await ownChapters.remove(EPISODE, await chapterAt(0));
  expect(await titles()).toEqual(['Chapter 2', ...published.slice(1)]);
  expect(last()).toMatchObject({ actions: [{ label: 'Undo' }] });

  last()?.actions[0]?.run();
  await expect.poll(titles).toEqual([published[0], 'Chapter 2', ...published.slice(1)]);
  await ownChapters.undo(EPISODE);
  expect((await chapterAt(1)).start).toBe(marked.start);
});

test('where a chapter is already none is marked, and nothing is there to undo', async () => {
  const { start } = await chapterAt(1);
  await ownChapters.mark(EPISODE, start + 0.4);
  expect(last()?.text).toMatch(/^There is a chapter at/);
  expect((await shown()).source).toBe('json');
});

test('with another list shown, a mark goes into one’s own', async () => {
  await ownChapters.rename(EPISODE, (await chapterAt(0)).start, 'Mine');
  await ownChapters.choose(EPISODE, 'json');
  expect(await titles()).toEqual(published);
  await ownChapters.mark(EPISODE, (await chapterAt(0)).start + 3);
  expect((await titles()).slice(0, 2)).toEqual(['Mine', 'Chapter 2']);
});

test('discarded chapters come back by the message', async () => {
  await ownChapters.rename(EPISODE, (await chapterAt(0)).start, 'Mine');
  await ownChapters.discard(EPISODE);
  expect(await titles()).toEqual(published);
  last()?.actions[0]?.run();
  await expect.poll(async () => (await titles())[0]).toBe('Mine');
});

test('what could not be kept is not shown, and is no step to undo', async () => {
  await ownChapters.rename(EPISODE, (await chapterAt(0)).start, 'Kept');
  const { saveOwn } = api.chapters;
  onTestFinished(() => void (api.chapters.saveOwn = saveOwn));
  const problem = failure('disk-full', { folder: '/' });
  api.chapters.saveOwn = () => Promise.resolve({ ok: false, error: problem });
  await ownChapters.rename(EPISODE, (await chapterAt(0)).start, 'Lost');
  expect(last()?.text).toBe(problem.message);
  await expect.poll(async () => (await titles())[0]).toBe('Kept');
  api.chapters.saveOwn = saveOwn;
  await ownChapters.undo(EPISODE);
  expect(await titles()).toEqual(published);
});

test('several changes at once are all kept', async () => {
  const { start } = await chapterAt(0);
  await Promise.all([2, 4, 6].map((after) => ownChapters.mark(EPISODE, start + after)));
  expect((await titles()).slice(1, 4)).toEqual(['Chapter 2', 'Chapter 3', 'Chapter 4']);
  expect(await kept()).toEqual(await shown());
});
