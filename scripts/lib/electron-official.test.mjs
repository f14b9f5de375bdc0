import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archiveName, downloadOfficial, recentFailure, releaseUrl } from './electron-official.mjs';
import { executableIn, findRuntime } from './electron-runtime.mjs';
import { officialVersion } from './electron-official.mjs';
import { zipOf } from './zip-fixture.mjs';

const version = officialVersion();
/** Without what may be installed on this machine. */
const find = (env) => findRuntime(env, join(env.XDG_CACHE_HOME, 'none'));
const DAY_MS = 24 * 60 * 60 * 1000;
let env;
let server;
let answer;

beforeEach(async () => {
  const home = mkdtempSync(join(tmpdir(), 'cuecast-'));
  server = createServer((request, response) => answer(request, response));
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const mirror = `http://127.0.0.1:${server.address().port}/`;
  env = { XDG_CACHE_HOME: home, LOCALAPPDATA: home, ELECTRON_MIRROR: mirror };
});

afterEach(() => {
  server.close();
  rmSync(env.XDG_CACHE_HOME, { recursive: true });
});

const inCache = () => readdirSync(join(env.XDG_CACHE_HOME, 'cuecast'));

test('a release is downloaded, checked, unpacked and then found', async () => {
  const executable = executableIn('.').replaceAll('\\', '/');
  const zip = zipOf([
    { name: 'version', text: version },
    { name: executable, text: 'binary', mode: 0o100755 },
  ]);
  const asked = [];
  answer = (request, response) => {
    asked.push(request.url);
    response.end(zip);
  };
  const checksums = { [archiveName(version)]: createHash('sha256').update(zip).digest('hex') };
  const folder = await downloadOfficial(version, env, checksums);
  expect(asked).toEqual([`/v${version}/${archiveName(version)}`]);
  expect(find(env)).toMatchObject({ folder, version, why: 'the official release' });
  expect(inCache()).toHaveLength(1);
});

test('another archive than the expected one is refused and leaves nothing', async () => {
  answer = (_, response) => response.end(zipOf([{ name: 'version', text: version }]));
  await expect(downloadOfficial(version, env)).rejects.toThrow(/not the one/);
  expect(inCache()).toEqual(['electron-download-failed.json']);
  expect(find(env)).toBeUndefined();
});

test('a failure is remembered for a day, for that address', async () => {
  answer = (_, response) => response.writeHead(404).end();
  await expect(downloadOfficial(version, env)).rejects.toThrow(/404/);
  const url = releaseUrl(version, env);
  expect(recentFailure(url, env)).toMatch(/404/);
  expect(recentFailure(url, env, Date.now() + 2 * DAY_MS)).toBeUndefined();
  expect(recentFailure('https://elsewhere.example/', env)).toBeUndefined();
  expect(recentFailure(url, { ...env, CUECAST_RETRY_ELECTRON: '1' })).toBeUndefined();
});

test('a mirror is asked by the rules of the official downloader', () => {
  const mirror = 'https://mirror.example/electron/';
  expect(releaseUrl('1.2.3', { ELECTRON_MIRROR: mirror })).toBe(
    `${mirror}v1.2.3/${archiveName('1.2.3')}`,
  );
  const custom = { npm_config_electron_mirror: mirror, ELECTRON_CUSTOM_DIR: '{{ version }}' };
  expect(releaseUrl('1.2.3', custom)).toBe(`${mirror}1.2.3/${archiveName('1.2.3')}`);
});
