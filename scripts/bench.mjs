/**
 * `npm run bench [-- FILTER…]`: runs bench/*.bench.ts, bundled as the app is, in plain Node. Those
 * called `window…` drive the real app: for them it is built, and given a display.
 */
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensureDisplay } from './lib/display.mjs';
import { dist, inProject, root } from './lib/paths.mjs';
import { ended } from './lib/processes.mjs';
import { run, say, Trouble } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const SUFFIX = '.bench.ts';
const filters = process.argv.slice(2);

await run(async () => {
  await ensureDependencies();
  const names = readdirSync(inProject('bench'))
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .filter((name) => filters.length === 0 || filters.some((filter) => name.includes(filter)));
  if (names.length === 0) throw new Trouble('No benchmark has such a name.');

  const folder = join(dist, 'bench');
  await bundle(names, folder);
  const env = names.some((name) => name.startsWith('window')) ? await window() : {};
  let worst = 0;
  for (const name of names) {
    say(`\n${name}`);
    const child = spawn(process.execPath, [join(folder, `${name}.js`)], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    worst = Math.max(worst, await ended(child));
  }
  return worst;
});

/** The app built, a display, and what the fixtures need to know of Electron. */
async function window() {
  const { runtime, flags } = await setUp();
  await build();
  await ensureDisplay();
  return {
    CUECAST_ELECTRON: runtime.executable,
    CUECAST_ELECTRON_FLAGS: flags.join(' '),
    DISPLAY: process.env.DISPLAY,
  };
}

async function bundle(names, outDir) {
  const [{ build: viteBuild }, { configs }] = await Promise.all([
    import('vite'),
    import('./lib/vite.mjs'),
  ]);
  const entries = names.map((name) => [name, inProject('bench', `${name}${SUFFIX}`)]);
  const config = configs.bench(Object.fromEntries(entries));
  await viteBuild({ ...config, build: { ...config.build, outDir, emptyOutDir: true } });
}
