/** How the parts of a run went, and the sum of them. */
import { say } from './say.mjs';

/**
 * `retried` names the tests among those that passed which did so only at their second try.
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, retried: string[] }} Outcome
 */

/**
 * The outcome of a suite by what it counted. One that fell over, or found nothing to run, counts a
 * failure.
 * @returns {Outcome}
 */
export function outcomeOfTests(name, exitCode, passed, failed, skipped, retried = []) {
  const broken = failed === 0 && (exitCode !== 0 || passed === 0);
  return { name, passed, failed: broken ? 1 : failed, skipped, retried };
}

/** The outcome of a Playwright run by its JSON report. @returns {Outcome} */
export function outcomeOfReport(name, exitCode, { stats, suites = [] }) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {};
  const retried = suites.flatMap(retriedIn);
  return outcomeOfTests(name, exitCode, expected + flaky, unexpected, skipped, retried);
}

/** `specs/follow.spec.ts:42 › a title` of every test that passed after it had failed. */
function retriedIn({ specs = [], suites = [] }) {
  const here = specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ file, line, title }) => `${file}:${line} › ${title}`);
  return [...here, ...suites.flatMap(retriedIn)];
}

/** The outcome of a step that does well or does not. @returns {Outcome} */
export function outcomeOfStep(name, exitCode) {
  const passed = exitCode === 0 ? 1 : 0;
  return { name, passed, failed: 1 - passed, skipped: 0, retried: [] };
}

/** `12 passed, 0 failed`. */
export function countsOf(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

/** Says how each part went; returns the exit code of the whole. */
export function sayOutcomes(outcomes) {
  say('');
  for (const outcome of outcomes) for (const line of linesOf(outcome)) say(line);
  return outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** What is said of a part: its counts, and below them what passed only at the second try. */
export function linesOf({ name, passed, failed, skipped, retried }) {
  const asides = [
    retried.length > 0 ? `, ${retried.length} of them only at the second try` : '',
    `, ${failed} failed`,
    skipped > 0 ? `, ${skipped} skipped` : '',
  ];
  const counts = `${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed${asides.join('')}`;
  return [counts, ...retried.map((test) => `  at the second try: ${test}`)];
}
