import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fallbackFolder, fallbackVersion } from './electron-fallback.mjs';
import { officialFolder, officialVersion } from './electron-official.mjs';
import { ensureRuntime, executableIn, findRuntime } from './electron-runtime.mjs';

/** Without what may be installed on this machine. */
const find = (env) => findRuntime(env, join(home, 'none'));

let home;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'cuecast-'))));
afterEach(() => rmSync(home, { recursive: true }));

const env = (more = {}) => ({ XDG_CACHE_HOME: home, LOCALAPPDATA: home, ...more });

function makeElectron(folder, version) {
  const executable = executableIn(folder);
  mkdirSync(dirname(executable), { recursive: true });
  writeFileSync(executable, '', { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  return folder;
}

const inCache = (name) => join(home, 'cuecast', name);

test('the folder of ELECTRON_OVERRIDE_DIST_PATH comes first', async () => {
  makeElectron(inCache(officialFolder(officialVersion())), officialVersion());
  const own = makeElectron(join(home, 'own'), '40.0.0');
  const runtime = await ensureRuntime(env({ ELECTRON_OVERRIDE_DIST_PATH: own }));
  expect(runtime).toMatchObject({ folder: own, version: '40.0.0' });
});

test('an override without an Electron is an error, not a reason to look elsewhere', async () => {
  makeElectron(inCache(officialFolder(officialVersion())), officialVersion());
  const wrong = env({ ELECTRON_OVERRIDE_DIST_PATH: home });
  await expect(ensureRuntime(wrong)).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH/);
});

test('the official release comes before the fallback', () => {
  makeElectron(inCache(fallbackFolder), fallbackVersion);
  expect(find(env())?.version).toBe(fallbackVersion);
  makeElectron(inCache(officialFolder(officialVersion())), officialVersion());
  expect(find(env())?.version).toBe(officialVersion());
});

test('an official release of another version is none', () => {
  makeElectron(inCache(officialFolder(officialVersion())), '1.0.0');
  expect(find(env())).toBeUndefined();
});
