/** What the system must have for Electron to run on Linux: its libraries, and a display. */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { missingLibraries, packagesFor } from './libraries.mjs';
import { ended } from './processes.mjs';
import { say, Trouble, whileSaying } from './say.mjs';

/** Whether there is a screen to show windows on. */
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Whether a program can be found on the PATH. */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Sees to it that an Electron executable can start: installs what is missing where that is ours to
 * do (root, with apt), else says the command that does it.
 */
export async function ensureSystem(executable) {
  if (process.platform !== 'linux') return;
  const libraries = missingLibraries(ldd(executable));
  const needsScreen = !hasDisplay() && !hasProgram('Xvfb');
  if (libraries.length === 0 && !needsScreen) return;

  const missing = [...libraries, ...(needsScreen ? ['a display, or Xvfb to make one'] : [])];
  if (!hasProgram('apt-get')) {
    throw new Trouble(`Electron needs what this system lacks; install it: ${missing.join(', ')}.`);
  }
  const mayInstall = process.getuid() === 0;
  say(`Electron needs what this system lacks: ${missing.join(', ')}.`);
  if (mayInstall) await apt(['update'], 'The list of system packages could not be fetched');

  const wanted = packagesFor(libraries, isPackage);
  const names = [...wanted.packages, ...(needsScreen ? ['xvfb', 'xauth'] : [])];
  const install = ['install', '-y', '--no-install-recommends', ...names];
  if (!mayInstall) {
    throw new Trouble(
      `Run this, then try again:\n  sudo apt-get update && sudo apt-get ${install.join(' ')}`,
    );
  }
  if (names.length > 0) await apt(install, 'The system packages could not be installed');
  const still = missingLibraries(ldd(executable));
  if (still.length > 0) {
    throw new Trouble(`Electron still lacks ${still.join(', ')}; install what brings them.`);
  }
}

async function apt(args, complaint) {
  say(`Running apt-get ${args.join(' ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'pipe', 2] };
  const child = spawn('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], options);
  let last = 'waiting';
  child.stdout.on('data', (bytes) => (last = String(bytes).trim().split('\n').at(-1)));
  const code = await whileSaying(() => last, ended(child));
  if (code !== 0) throw new Trouble(`${complaint}; apt-get says why above.`);
}

const isPackage = (name) =>
  spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;

/** What the dynamic linker says of an executable; nothing where it cannot be asked. */
function ldd(executable) {
  return spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '';
}
