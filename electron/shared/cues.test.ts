import { expect, test } from 'vitest';
import { chapterAt, lastStarted, spokenAt } from './cues.ts';

const segments = [
  {
    start: 1,
    end: 3,
    words: [
      { start: 1, end: 1.5 },
      { start: 2, end: 3 },
    ],
  },
  { start: 3, end: 4 },
  { start: 4, end: 4.5 },
  { start: 10, end: null },
];

test.each([
  ['before the first', 0.999, { started: 0, segment: -1, word: -1, silent: false }],
  ['at a start', 1, { started: 1, segment: 0, word: 0, silent: false }],
  ['between two words', 1.7, { started: 1, segment: 0, word: 0, silent: false }],
  ['in the second word', 2, { started: 1, segment: 0, word: 1, silent: false }],
  ['where one ends and the next starts', 3, { started: 2, segment: 1, word: -1, silent: false }],
  ['in a short silence', 6.4, { started: 3, segment: 2, word: -1, silent: true }],
  ['in a long silence', 6.5, { started: 3, segment: -1, word: -1, silent: false }],
  ['in one without an end', 500, { started: 4, segment: 3, word: -1, silent: false }],
])('%s', (_, time, expected) => {
  expect(spokenAt(segments, time)).toEqual(expected);
});

test('of items that start together the last counts', () => {
  expect(lastStarted([{ start: 1 }, { start: 2 }, { start: 2 }, { start: 3 }], 2)).toBe(2);
});

test('a chapter is heard until it ends, where the next leaves room; else until that one begins', () => {
  const chapters = [
    { start: 5, end: 19.8 },
    { start: 20, end: 30 },
    { start: 60, end: null },
  ];
  const heard = (time: number) => chapterAt(chapters, time);
  expect([4, 5, 19.9, 20, 30.4, 30.5, 59, 60, 999].map(heard)).toEqual([
    -1, 0, 0, 1, 1, -1, -1, 2, 2,
  ]);
  expect(chapterAt([], 3)).toBe(-1);
});

test('agrees with a linear scan over many items', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ start: Math.floor(i / 3) * 0.7 }));
  for (let time = -1; time < 240; time += 0.35) {
    const linear = many.filter((item) => item.start <= time).length - 1;
    expect(lastStarted(many, time)).toBe(linear);
  }
});

test('nothing is spoken in nothing', () => {
  expect(spokenAt([], 3)).toEqual({ started: 0, segment: -1, word: -1, silent: false });
});
