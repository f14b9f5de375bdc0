/** How the parts of a run went, and the sum of them. */
import { say } from './say.mjs';

/** @typedef {{ name: string, passed: number, failed: number, skipped: number }} Outcome */

/**
 * The outcome of a suite by what it counted. One that fell over, or found nothing to run, counts a
 * failure.
 * @returns {Outcome}
 */
export function outcomeOfTests(name, exitCode, passed, failed, skipped) {
  const broken = failed === 0 && (exitCode !== 0 || passed === 0);
  return { name, passed, failed: broken ? 1 : failed, skipped };
}

/** The outcome of a step that does well or does not. @returns {Outcome} */
export function outcomeOfStep(name, exitCode) {
  return { name, passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
}

/** `12 passed, 0 failed`. */
export function countsOf(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}

/** Says how each part went; returns the exit code of the whole. */
export function sayOutcomes(outcomes) {
  say('');
  for (const { name, passed, failed, skipped } of outcomes) {
    const aside = skipped > 0 ? `, ${skipped} skipped` : '';
    say(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${aside}`);
  }
  return outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}
