/** `npm run screens`: takes the screenshots of docs/screens/ from the real window. */
import './lib/node-version.mjs';
import { build } from './lib/build.mjs';
import { sayOutcomes } from './lib/outcomes.mjs';
import { run } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { runEndToEndTests } from './lib/suites.mjs';

await run(async () => {
  const electron = await setUp();
  await build();
  const outcome = await runEndToEndTests(electron, [], { CUECAST_SCREENS: '1' });
  return sayOutcomes([outcome]);
});
