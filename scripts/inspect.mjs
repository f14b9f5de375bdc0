/** `npm run -s inspect -- KIND FILE`: prints what the app understands from a file. */
import './lib/node-version.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFresh } from './lib/bundles.mjs';
import { dist } from './lib/paths.mjs';
import { run } from './lib/say.mjs';

await run(async () => {
  if (!isFresh('cli')) {
    const { ensureDependencies } = await import('./lib/dependencies.mjs');
    const { build } = await import('./lib/build.mjs');
    await ensureDependencies();
    await build(['cli'], { quiet: true });
  }
  // npm starts scripts in the project's folder; the file is named from where the person stands.
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  if (script === 'inspect' && folder) process.chdir(folder);
  // Runs on the arguments of this process, and sets its exit code.
  await import(pathToFileURL(join(dist, 'cli', 'inspect.js')).href);
  return process.exitCode;
});
