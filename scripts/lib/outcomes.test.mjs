import { expect, test } from 'vitest';
import { countsOf, outcomeOfStep, outcomeOfTests } from './outcomes.mjs';

test('counts are summed', () => {
  const outcomes = [outcomeOfTests('unit', 1, 10, 2, 1), outcomeOfStep('types', 0)];
  expect(countsOf(outcomes)).toBe('11 passed, 2 failed');
});

test.each([
  ['fell over after its tests passed', outcomeOfTests('unit', 1, 10, 0, 0)],
  ['found no tests', outcomeOfTests('e2e', 0, 0, 0, 0)],
  ['is a step that failed', outcomeOfStep('types', 2)],
])('a part that %s counts as failed', (_, outcome) => {
  expect(outcome.failed).toBe(1);
});
