import { expect, test } from 'vitest';
import { countsOf, linesOf, outcomeOfReport, outcomeOfStep, outcomeOfTests } from './outcomes.mjs';

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

/** Playwright's report of tests that ended so, two in a file and the others in a group of it. */
function reportOf(...statuses) {
  const specs = statuses.map((status, n) => ({
    file: 'specs/tide.spec.ts',
    line: 10 * n,
    title: `test ${n}`,
    tests: [{ status }],
  }));
  const count = (status) => statuses.filter((one) => one === status).length;
  return {
    stats: {
      expected: count('expected'),
      unexpected: count('unexpected'),
      flaky: count('flaky'),
      skipped: count('skipped'),
    },
    suites: [{ specs: specs.slice(0, 2), suites: [{ specs: specs.slice(2) }] }],
  };
}

test('what passed only at the second try has passed, and is named', () => {
  const report = reportOf('expected', 'flaky', 'skipped', 'flaky');
  const outcome = outcomeOfReport('e2e', 0, report);
  expect(countsOf([outcome])).toBe('3 passed, 0 failed');
  expect(linesOf(outcome)).toEqual([
    '✓ e2e: 3 passed, 2 of them only at the second try, 0 failed, 1 skipped',
    '  at the second try: specs/tide.spec.ts:10 › test 1',
    '  at the second try: specs/tide.spec.ts:30 › test 3',
  ]);
});

test('what failed at both tries has failed', () => {
  const outcome = outcomeOfReport('e2e', 1, reportOf('expected', 'unexpected'));
  expect(linesOf(outcome)).toEqual(['✗ e2e: 1 passed, 1 failed']);
});

test('a run that left no report has failed', () => {
  expect(outcomeOfReport('e2e', 0, {}).failed).toBe(1);
});
