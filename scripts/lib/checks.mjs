/** The checks of `npm run check`: types, lint with the folder boundaries, format, lock file. */
import { readFileSync } from 'node:fs';
import { outcomeOfStep } from './outcomes.mjs';
import { inProject } from './paths.mjs';
import { runTool } from './processes.mjs';
import { say } from './say.mjs';

/** Runs every check, whatever the ones before it found. @returns {Promise<Outcome[]>} */
export async function runChecks() {
  const steps = {
    types: () => runTool('typescript/bin/tsc', ['-p', '.']),
    lint: () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0']),
    format: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
    'lock file': checkLockFile,
  };
  const outcomes = [];
  for (const [name, step] of Object.entries(steps)) {
    say(`Checking ${name}…`);
    outcomes.push(outcomeOfStep(`check ${name}`, await step()));
  }
  return outcomes;
}

/** The lock file names no registry: everyone's own npm settings say where packages come from. */
function checkLockFile() {
  const hosts = readFileSync(inProject('package-lock.json'), 'utf8').match(/"resolved":.*/g) ?? [];
  if (hosts.length === 0) return 0;
  say(`package-lock.json names where packages come from ${hosts.length} times; it should not.`);
  return 1;
}
