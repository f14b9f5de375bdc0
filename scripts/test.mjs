/**
 * `npm test [-- unit|e2e [FILTER…]]`: sets up what is missing, builds what changed, and runs the
 * unit tests and the end-to-end tests.
 */
import './lib/node-version.mjs';
import { build } from './lib/build.mjs';
import { sayOutcomes } from './lib/outcomes.mjs';
import { run, Trouble } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { runEndToEndTests, runUnitTests } from './lib/suites.mjs';

const [suite = 'all', ...filters] = process.argv.slice(2);

await run(async () => {
  if (!['all', 'unit', 'e2e'].includes(suite)) {
    throw new Trouble(`There is no suite ${suite}: say unit, e2e, or nothing for both.`);
  }
  const electron = await setUp();
  await build();
  const outcomes = [];
  if (suite !== 'e2e') outcomes.push(await runUnitTests(filters));
  if (suite !== 'unit') {
    outcomes.push(await runEndToEndTests(electron, filters));
  }
  return sayOutcomes(outcomes);
});
