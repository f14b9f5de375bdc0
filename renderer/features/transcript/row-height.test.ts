// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { rowHeight } from './row-height.ts';

const look = { readingSize: 18, readingMeasure: 64, readingLineHeight: 1.7 };
const paragraph = { start: 0, headings: [], speaker: null, from: 0, to: 5, length: 600 };
const wide = 1200;

test('a line is as tall as the look says, and something stands below', () => {
  const line = rowHeight({ ...paragraph, length: 5 }, wide, look);
  expect(line).toBe(Math.round(18 * 1.7 + 18));
});

test.each([
  ['larger letters', { ...look, readingSize: 24 }, wide],
  ['taller lines', { ...look, readingLineHeight: 2 }, wide],
  ['shorter lines', { ...look, readingMeasure: 44 }, wide],
  ['a narrow pane', look, 400],
])('%s make it taller', (_, other, width) => {
  expect(rowHeight(paragraph, width, other)).toBeGreaterThan(rowHeight(paragraph, wide, look));
});

test('a name and headings add to it', () => {
  const plain = rowHeight(paragraph, wide, look);
  expect(rowHeight({ ...paragraph, speaker: 'Ann' }, wide, look)).toBeGreaterThan(plain);
  expect(rowHeight({ ...paragraph, headings: ['A', 'B'] }, wide, look)).toBe(plain + 98);
});
