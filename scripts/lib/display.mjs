/** A virtual display for machines without a screen. */
import { spawn } from 'node:child_process';
import { beforeTheEnd } from './processes.mjs';
import { say, Trouble } from './say.mjs';
import { hasDisplay } from './system.mjs';

const READY_MS = 10_000;

/**
 * Makes sure this process, and so its children, has a display. Without one it starts Xvfb, which
 * ends with this process. Returns how to end it sooner.
 */
export async function ensureDisplay() {
  if (hasDisplay()) return () => {};
  // Xvfb picks a free number itself and writes it to the descriptor it is given. When its last client
  // leaves it would begin anew, and turn away who is just coming: the next start of the app.
  const args = ['-displayfd', '3', '-screen', '0', '2560x1600x24', '-nolisten', 'tcp', '-noreset'];
  // In a group of its own, so that Ctrl+C does not take the display from an app that is closing.
  const options = { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] };
  const xvfb = spawn('Xvfb', args, options);
  const stop = () => {
    delete process.env.DISPLAY;
    xvfb.kill();
  };
  beforeTheEnd(stop);
  process.env.DISPLAY = `:${await displayNumber(xvfb)}`;
  xvfb.unref();
  // Left open: Xvfb ends when it cannot write there.
  xvfb.stdio[3].unref();
  say(`No display here: using a virtual one (Xvfb, ${process.env.DISPLAY}), which nobody sees.`);
  return stop;
}

function displayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Trouble('The virtual display (Xvfb) did not start.'));
    const timer = setTimeout(fail, READY_MS);
    xvfb.once('error', fail).once('exit', fail);
    let written = '';
    xvfb.stdio[3].on('data', (bytes) => {
      written += bytes;
      if (!written.endsWith('\n')) return;
      clearTimeout(timer);
      xvfb.off('exit', fail);
      resolve(written.trim());
    });
  });
}
