/** Packs the app into its unpacked directory with electron-builder. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from './bundles.mjs';
import { inProject } from './paths.mjs';
import { runTool } from './processes.mjs';
import { say, Trouble } from './say.mjs';

/** What the packed app is made of. */
const madeOf = [
  'dist',
  'assets',
  'package-lock.json',
  'package.json',
  'electron-builder.config.js',
];
const stampFile = inProject('release', '.stamp');

/** Packs what is in dist/ around an Electron, unless that was done; returns the executable's path. */
export async function pack(runtime) {
  const executable = packedExecutable();
  const stamp = createHash('sha256')
    .update(`${runtime.folder} ${fingerprintOf(madeOf)}`)
    .digest('hex');
  const packed = existsSync(stampFile) && readFileSync(stampFile, 'utf8');
  if (packed === stamp && existsSync(executable)) return executable;

  say('Packing the app…');
  const args = ['--dir', '--publish=never', '--config', 'electron-builder.config.js'];
  const code = await runTool('electron-builder/cli.js', args, {
    CUECAST_ELECTRON_DIST: runtime.folder,
    CUECAST_ELECTRON_VERSION: runtime.version,
  });
  if (code !== 0 || !existsSync(executable)) {
    throw new Trouble('The app could not be packed; electron-builder says why above.');
  }
  writeFileSync(stampFile, stamp);
  return executable;
}

/** Where electron-builder puts the executable for this machine. */
function packedExecutable() {
  const { platform, arch } = process;
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin') {
    return inProject('release', `mac${suffix}`, 'Cuecast.app', 'Contents', 'MacOS', 'Cuecast');
  }
  if (platform === 'win32') return inProject('release', `win${suffix}-unpacked`, 'Cuecast.exe');
  return inProject('release', `linux${suffix}-unpacked`, 'cuecast');
}
