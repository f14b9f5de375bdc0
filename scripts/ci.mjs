/** What `.ci/run` runs: every test and every check, each counted. */
import './lib/node-version.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from './lib/build.mjs';
import { runChecks } from './lib/checks.mjs';
import { ensureDisplay } from './lib/display.mjs';
import { countsOf, outcomeOfStep, sayOutcomes } from './lib/outcomes.mjs';
import { inProject } from './lib/paths.mjs';
import { run, say, Trouble } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { runEndToEndTests, runUnitTests } from './lib/suites.mjs';

const outcomes = [];

/** Runs a part; one that throws counts as failed, and what does not need it goes on. */
async function part(name, work) {
  try {
    outcomes.push(...[await work()].flat().filter((outcome) => outcome?.name));
  } catch (error) {
    say(error.message);
    outcomes.push(outcomeOfStep(name, 1));
  }
}

await run(async () => {
  let electron;
  await part('set-up', async () => {
    electron = await setUp();
  });
  await part('build', async () => {
    await build();
    return outcomeOfStep('build', 0);
  });
  await part('checks', runChecks);
  await part('unit tests', () => runUnitTests());
  await part('end-to-end tests', async () => {
    if (!electron) throw new Trouble('There is no Electron to run the end-to-end tests in.');
    const endDisplay = await ensureDisplay();
    const outcome = await runEndToEndTests(electron);
    endDisplay();
    return outcome;
  });
  const code = sayOutcomes(outcomes);
  // `.ci/run` prints it when nothing else can follow.
  mkdirSync(inProject('test-results'), { recursive: true });
  writeFileSync(inProject('test-results', 'counts.txt'), `${countsOf(outcomes)}\n`);
  return code;
});
