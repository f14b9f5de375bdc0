/** Starts Electron: its arguments on this machine, its noise, its end. */
import { spawn, spawnSync } from 'node:child_process';
import { statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { say } from './say.mjs';

/** Below this, Chromium's windows run out of shared memory. */
const ENOUGH_SHARED_MEMORY = 256e6;

/**
 * Lines of Chromium about services this machine does not run (a message bus, a graphics card, a
 * sound device), none of which the app needs.
 */
const noise = [
  /:(ERROR|WARNING):.*\b(dbus|bus|gpu|viz|vaapi|gl|egl|angle|vulkan|alsa|pulse|audio|udev|sandbox_linux|command_buffer|object_proxy)/i,
  /^(ALSA lib|Xlib:|libEGL|MESA|dconf-|Fontconfig warning)/,
  /\b(Gtk|GLib|dconf|dbind)[-\w]*-(WARNING|CRITICAL|Message|INFO)\b/,
];

/** Whether a line of Electron's standard error is worth nobody's reading. */
export const isNoise = (line) => line.trim() === '' || noise.some((pattern) => pattern.test(line));

/** What this machine asks of Electron, and why, a sentence each. */
export function electronNeeds(folder) {
  const needs = [];
  if (process.platform !== 'linux') return needs;
  if (process.getuid() === 0) {
    needs.push({ flag: '--no-sandbox', why: 'You are root, whom Chromium gives no sandbox' });
  } else if (!canSandbox(folder)) {
    needs.push({ flag: '--no-sandbox', why: 'This system allows users no sandbox' });
  }
  if (sharedMemory() < ENOUGH_SHARED_MEMORY) {
    needs.push({ flag: '--disable-dev-shm-usage', why: '/dev/shm is small' });
  }
  return needs;
}

/** The flags alone. */
export const electronFlags = (folder) => electronNeeds(folder).map(({ flag }) => flag);

/**
 * Starts Electron and returns its process. Chromium's noise is held back unless CUECAST_VERBOSE is
 * set.
 */
export function startElectron(runtime, args, env = {}) {
  const verbose = Boolean(process.env.CUECAST_VERBOSE);
  const stdio = ['inherit', 'inherit', verbose ? 'inherit' : 'pipe'];
  const child = spawn(runtime.executable, args, { env: { ...process.env, ...env }, stdio });
  if (child.stderr) {
    createInterface(child.stderr).on('line', (line) => {
      if (!isNoise(line)) say(line);
    });
  }
  return child;
}

/** Chromium's sandbox takes user namespaces, or a helper of root's with the setuid bit. */
function canSandbox(folder) {
  if (spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0) return true;
  const helper = statSync(join(folder, 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
}

function sharedMemory() {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks;
  } catch {
    return 0;
  }
}
