import { expect, test } from 'vitest';
import { nextChapter, previousChapter } from './chapter-steps.ts';

const chapters = [{ start: 0 }, { start: 60 }, { start: 200 }];

test.each([
  ['well into a chapter: its beginning', 90, 60],
  ['just begun: the one before', 62, 0],
  ['in the first', 2, 0],
  ['in the last, well into it', 500, 200],
])('previous, %s', (_, time, expected) => {
  expect(previousChapter(chapters, time)).toBe(expected);
});

test.each([
  ['from the first', 10, 60],
  ['at a boundary: the one after', 60, 200],
  ['from the last: nowhere', 250, null],
])('next, %s', (_, time, expected) => {
  expect(nextChapter(chapters, time)).toBe(expected);
});

test('before the first chapter, back leads to the beginning', () => {
  expect(previousChapter([{ start: 30 }], 12)).toBe(0);
  expect(nextChapter([{ start: 30 }], 12)).toBe(30);
});
