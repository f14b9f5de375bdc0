/** The folder where what was downloaded is kept, outside the project so that every clone shares it. */
import { accessSync, constants, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdtemp, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inProject } from './paths.mjs';

/** How the folders begin that are still being made. */
const BEGUN = '.new-';
const DAY_MS = 24 * 60 * 60 * 1000;

/** Where the user's caches are kept on a platform. */
export function cacheHome(platform, env, home) {
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  return env.XDG_CACHE_HOME || join(home, '.cache');
}

/** The cache folder, made if need be; inside the project when the user's own cannot be written. */
export function cacheFolder(env = process.env) {
  const own = join(cacheHome(process.platform, env, homedir()), 'cuecast');
  try {
    mkdirSync(own, { recursive: true });
    accessSync(own, constants.W_OK);
    return own;
  } catch {
    const ours = inProject('.cache');
    mkdirSync(ours, { recursive: true });
    return ours;
  }
}

/**
 * Makes the cache's folder `name` by `fill(folder)`, which works aside: it is there whole or not at
 * all, whatever happens on the way. Returns its path.
 */
export async function makeInCache(name, fill, env = process.env) {
  const cache = cacheFolder(env);
  const made = join(cache, name);
  removeAbandoned(cache);
  const aside = await mkdtemp(join(cache, BEGUN));
  try {
    await fill(aside);
    rmSync(made, { recursive: true, force: true });
    await rename(aside, made);
    return made;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Removes what a command that was killed in the middle left behind. */
function removeAbandoned(cache) {
  for (const name of readdirSync(cache).filter((name) => name.startsWith(BEGUN))) {
    const path = join(cache, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}
