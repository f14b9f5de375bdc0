/** Child processes: how they are waited for, and how npm and installed tools are run. */
import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { inProject, root } from './paths.mjs';
import { Trouble } from './say.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * A child process's exit code once it ended; 1 when a signal ended it. Until then it gets the
 * signals that this process gets.
 */
export async function ended(child) {
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', (error) => {
        reject(new Trouble(`${child.spawnfile} could not be run: ${error.message}.`));
      });
      child.on('close', (code) => resolve(code ?? 1));
    });
  } finally {
    for (const signal of signals) process.off(signal, passOn);
  }
}

/** Calls `clean` when this process ends, also by a signal that nobody else sees to. */
export function beforeTheEnd(clean) {
  process.once('exit', clean);
  for (const signal of signals) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(1);
    });
  }
}

/** How to run npm: the one that runs us, else the one on the PATH. For `spawn`. */
export function npmCommand(wanted) {
  const args = [...wanted, '--loglevel=error', '--no-update-notifier'];
  const own = process.env.npm_execpath;
  if (own && basename(own) === 'npm-cli.js') {
    return { command: process.execPath, args: [own, ...args], options: { cwd: root } };
  }
  const windows = process.platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', args, options: { cwd: root, shell: windows } };
}

/** Runs a script of an installed package (`eslint/bin/eslint.js`) with this Node; its exit code. */
export function runTool(script, args, env = {}) {
  const options = { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 2] };
  return ended(spawn(process.execPath, [inProject('node_modules', script), ...args], options));
}
