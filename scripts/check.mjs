/** `npm run check`: types, lint with the folder boundaries, and format, with no warning left. */
import './lib/node-version.mjs';
import { runChecks } from './lib/checks.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { sayOutcomes } from './lib/outcomes.mjs';
import { run } from './lib/say.mjs';

await run(async () => {
  await ensureDependencies();
  return sayOutcomes(await runChecks());
});
