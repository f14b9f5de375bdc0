import { expect, test } from 'vitest';
import { runsOf } from './runs.ts';

const mark = (from: number, to: number, current = false) => ({ segment: 0, from, to, current });

test('a text without marks is one run', () => {
  expect(runsOf('so it goes', [])).toEqual([{ text: 'so it goes', mark: null }]);
});

test('a text is cut at its marks', () => {
  expect(runsOf('so it goes', [mark(0, 2), mark(6, 10, true)])).toEqual([
    { text: 'so', mark: 'match' },
    { text: ' it ', mark: null },
    { text: 'goes', mark: 'current' },
  ]);
});
