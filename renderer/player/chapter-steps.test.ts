import { expect, test } from 'vitest';
import { nextStep, previousStep } from './chapter-steps.ts';

const chapters = [{ start: 0 }, { start: 60 }, { start: 200 }];
const skipped = (...starts: number[]) => new Set(starts);

test.each([
  ['well into a chapter: its beginning', 90, [], 60],
  ['just begun: the one before', 62, [], 0],
  ['in the first', 2, [], 0],
  ['in the last, well into it', 500, [], 200],
  ['past one that is skipped', 201, [60], 0],
  ['in one that is skipped, well into it: its beginning', 90, [60], 60],
  ['all before it skipped: its own beginning', 201, [0, 60], 200],
])('previous, %s', (_, time, starts, expected) => {
  expect(previousStep(chapters, time, skipped(...starts)).at).toBe(expected);
});

test.each([
  ['from the first', 10, [], 60],
  ['at a boundary: the one after', 60, [], 200],
  ['from the last: nowhere', 250, [], undefined],
  ['past one that is skipped', 10, [60], 200],
  ['all after it skipped: nowhere', 10, [60, 200], undefined],
])('next, %s', (_, time, starts, expected) => {
  expect(nextStep(chapters, time, skipped(...starts))?.at).toBe(expected);
});

test('before the first chapter, back leads to the beginning', () => {
  expect(previousStep([{ start: 30 }], 12)).toEqual({ at: 0, chapter: null });
  expect(nextStep([{ start: 30 }], 12)).toEqual({ at: 30, chapter: { start: 30 } });
});
