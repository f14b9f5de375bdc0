/** `npm start [-- ARGS]`: sets up what is missing, builds what changed, and runs the app. */
import './lib/node-version.mjs';
import { build } from './lib/build.mjs';
import { ensureDisplay } from './lib/display.mjs';
import { startElectron } from './lib/launch.mjs';
import { root } from './lib/paths.mjs';
import { ended } from './lib/processes.mjs';
import { run } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await run(async () => {
  const { runtime, flags } = await setUp();
  await build();
  const endDisplay = await ensureDisplay();
  const args = [...flags, root, ...process.argv.slice(2)];
  const code = await ended(startElectron(runtime, args));
  endDisplay();
  return code;
});
