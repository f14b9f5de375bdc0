/** Installs what package-lock.json says, when node_modules does not hold it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './paths.mjs';
import { ended, npmCommand } from './processes.mjs';
import { say, Trouble, whileSaying } from './say.mjs';

/** Makes node_modules what the lock file says. */
export async function ensureDependencies() {
  const lock = readPackages(inProject('package-lock.json'));
  if (holds(readPackages(inProject('node_modules', '.package-lock.json')), lock)) return;
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  say('Installing packages from package-lock.json…');
  // Electron's launcher asks for a newer Node than the project does; it is never run.
  const npm = npmCommand(['ci', '--ignore-scripts', '--engine-strict=false']);
  const child = spawn(npm.command, npm.args, { ...npm.options, stdio: ['ignore', 'ignore', 2] });
  const code = await whileSaying(() => `still installing (${seconds()})`, ended(child));
  if (code !== 0) throw new Trouble('The packages could not be installed; npm says why above.');
  say(`Packages installed in ${seconds()}.`);
}

/**
 * Whether what npm installed (its own record in node_modules, written last) is what the lock asks
 * for. Optional packages are for this platform or for another, so they may be missing.
 */
export function holds(installed, lock) {
  if (!installed) return false;
  const wanted = Object.entries(lock).filter(([path]) => path !== '');
  return (
    wanted.every(([path, { version, optional }]) => {
      const there = installed[path];
      return there ? there.version === version : optional === true;
    }) && Object.keys(installed).every((path) => path in lock)
  );
}

function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}
