/** What `.ci/run` runs: every test and every check, each counted. */
import './lib/node-version.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from './lib/build.mjs';
import { runChecks } from './lib/checks.mjs';
import { countsOf, outcomeOfStep, sayOutcomes } from './lib/outcomes.mjs';
import { inProject } from './lib/paths.mjs';
import { run, say, Trouble } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { runEndToEndTests, runUnitTests } from './lib/suites.mjs';

const outcomes = [];

/** Runs a part that returns its outcomes; one that throws counts as failed, and the rest goes on. */
async function part(name, work) {
  try {
    outcomes.push(...(await work()));
  } catch (error) {
    say(error instanceof Trouble ? error.message : error.stack);
    outcomes.push(outcomeOfStep(name, 1));
  }
}

await run(async () => {
  let electron;
  let built = false;
  await part('set-up', async () => {
    electron = await setUp();
    return [outcomeOfStep('set-up', 0)];
  });
  await part('build', async () => {
    await build();
    built = true;
    return [outcomeOfStep('build', 0)];
  });
  await part('checks', runChecks);
  await part('unit tests', async () => [await runUnitTests()]);
  await part('end-to-end tests', async () => {
    if (!electron || !built) throw new Trouble('There is no app to run the end-to-end tests in.');
    return [await runEndToEndTests(electron, [], { CI: '1' })];
  });
  const code = sayOutcomes(outcomes);
  // `.ci/run` prints it when nothing else can follow.
  mkdirSync(inProject('test-results'), { recursive: true });
  writeFileSync(inProject('test-results', 'counts.txt'), `${countsOf(outcomes)}\n`);
  return code;
});
