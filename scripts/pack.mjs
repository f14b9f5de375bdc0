/**
 * `npm run pack`: the app in its unpacked directory under release/, made without the network
 * around the Electron at hand.
 */
import './lib/node-version.mjs';
import { pack } from './lib/pack.mjs';
import { build } from './lib/build.mjs';
import { run, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await run(async () => {
  const { runtime } = await setUp();
  await build();
  say(`Packed: ${await pack(runtime)}`);
});
