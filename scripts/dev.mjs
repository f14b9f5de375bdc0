/**
 * `npm run dev [-- ARGS]`: the app with its page served by Vite, which shows an edit at once; an
 * edit of the main process or the preload builds it and starts the app anew.
 */
import './lib/node-version.mjs';
import { watch } from 'node:fs';
import { build } from './lib/build.mjs';
import { isFresh } from './lib/bundles.mjs';
import { ensureDisplay } from './lib/display.mjs';
import { startElectron } from './lib/launch.mjs';
import { inProject, root } from './lib/paths.mjs';
import { ended } from './lib/processes.mjs';
import { run, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/** Editors write a file in several steps; they are one change. */
const SETTLE_MS = 150;
const parts = ['main', 'preload'];

await run(async () => {
  const { runtime, flags } = await setUp();
  await build(parts);
  const endDisplay = await ensureDisplay();
  const server = await servePage();
  const url = server.resolvedUrls.local[0].replace(/\/$/, '');
  say(`The page is served at ${url}.`);

  let app;
  let restarting = false;
  watchSources(async () => {
    if (parts.every(isFresh)) return;
    try {
      await build(parts);
    } catch (error) {
      return say(`${error.message}\nThe app goes on as it was.`);
    }
    restarting = true;
    app.kill();
  });

  let code;
  do {
    restarting = false;
    app = startElectron(runtime, [...flags, root, ...process.argv.slice(2)], {
      CUECAST_DEV_URL: url,
    });
    code = await ended(app);
  } while (restarting);
  await server.close();
  endDisplay();
  process.exit(code);
});

async function servePage() {
  const [{ createServer }, { configs }] = await Promise.all([
    import('vite'),
    import('./lib/vite.mjs'),
  ]);
  const server = await createServer({
    ...configs.renderer(),
    base: '/',
    server: { host: '127.0.0.1', port: 5173, fs: { allow: [root] } },
  });
  return server.listen();
}

/** Calls `changed`, never twice at a time, some moments after anything in electron/ was written. */
function watchSources(changed) {
  let timer;
  let last = Promise.resolve();
  watch(inProject('electron'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (last = last.then(changed)), SETTLE_MS);
  });
}
