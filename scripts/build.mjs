/** `npm run build`: builds the app into dist/. `--if-stale` builds only what changed. */
import './lib/node-version.mjs';
import { build } from './lib/build.mjs';
import { run } from './lib/say.mjs';

await run(() => build(undefined, { force: !process.argv.includes('--if-stale') }));
