import { expect, test } from 'vitest';
import { marks, momentAt, spanOf } from './marks.ts';

const starts = (...at: number[]) => at.map((start) => ({ start }));
const chapter = (start: number, end: number | null = null) => ({
  start,
  end,
  title: `At ${start}`,
  url: null,
  image: null,
  toc: true,
});

test('every chapter but one that begins with the episode is marked', () => {
  expect(marks(starts(0, 25, 50, 75), 100, 600)).toEqual([0.25, 0.5, 0.75]);
});

test('nothing is marked where nothing is, nor at the ends of the bar', () => {
  expect(marks([], 100, 600)).toEqual([]);
  expect(marks(starts(0.5, 99.5, 120, 30, 40, 50), 100, 600)).toEqual([0.3, 0.4, 0.5]);
});

test('of marks too close to tell apart the first stays', () => {
  expect(marks(starts(50, 51, 53), 100, 500)).toEqual([0.5, 0.53]);
});

test('two hundred chapters are no comb, unless there is room for them', () => {
  const many = starts(...Array.from({ length: 200 }, (_, index) => index * 18));
  for (const width of [0, 90, 320, 680]) expect(marks(many, 3600, width)).toEqual([]);
  expect(marks(many, 3600, 2100)).toHaveLength(199);
});

test('a chapter lasts to its end, to the next one, or to the end of all', () => {
  const chapters = [chapter(0, 40), chapter(50), chapter(60)];
  expect(spanOf(chapters, 0, 100)).toEqual({ start: 0, end: 40 });
  expect(spanOf(chapters, 1, 100)).toEqual({ start: 50, end: 60 });
  expect(spanOf(chapters, 2, 100)).toEqual({ start: 60, end: 100 });
  expect(spanOf(chapters, 2, 55)).toBeNull();
  expect(spanOf(chapters, -1, 100)).toBeNull();
});

test('pointing at a bookmark means its moment, the nearest of several; anywhere else what is pointed at', () => {
  const bookmarks = [100, 104, 500].map((time, id) => ({
    id,
    episodeId: 1,
    time,
    note: '',
    createdAt: '2031-05-02T06:00:00.000Z',
  }));
  // Two seconds a pixel: bookmarks are touched from ten seconds away.
  const bar = { length: 1200, width: 600 };
  expect(
    [89, 90, 101.5, 103, 114, 115, 490.5].map((time) => momentAt(bookmarks, time, bar)),
  ).toEqual([89, 100, 100, 104, 104, 115, 500]);
  expect(momentAt([], 90, bar)).toBe(90);
});
