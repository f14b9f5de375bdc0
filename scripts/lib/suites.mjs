/** The two suites: unit tests under Vitest, end-to-end tests in the real app under Playwright. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { outcomeOfReport, outcomeOfTests } from './outcomes.mjs';
import { pack } from './pack.mjs';
import { inProject } from './paths.mjs';
import { runTool } from './processes.mjs';

/** Runs the unit tests; `filters` are parts of file names. */
export async function runUnitTests(filters = []) {
  const report = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // A build in this process has set it to production, where React has nothing for tests.
  const env = { NODE_ENV: 'test' };
  const code = await runTool('vitest/vitest.mjs', ['run', ...reporters, ...filters], env);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = read(report);
  return outcomeOfTests('unit tests', code, numPassedTests, numFailedTests, numPendingTests);
}

/**
 * Runs the end-to-end tests in an Electron and in the app packed around it. They learn of both
 * through CUECAST_ELECTRON, CUECAST_ELECTRON_FLAGS (space-separated) and CUECAST_PACKED.
 */
export async function runEndToEndTests({ runtime, flags }, filters = [], env = {}) {
  const report = freshReport('e2e.json');
  const packed = await pack(runtime);
  const code = await runTool('playwright/cli.js', ['test', ...filters], {
    CUECAST_ELECTRON: runtime.executable,
    CUECAST_ELECTRON_FLAGS: flags.join(' '),
    CUECAST_PACKED: packed,
    ...env,
  });
  return outcomeOfReport('end-to-end tests', code, read(report));
}

function freshReport(name) {
  const path = inProject('test-results', name);
  mkdirSync(inProject('test-results'), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
