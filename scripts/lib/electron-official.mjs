/** The official Electron release, by the rules of Electron's own downloader. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, makeInCache } from './cache.mjs';
import { inProject } from './paths.mjs';
import { progress, say } from './say.mjs';
import { unzip } from './unzip.mjs';

const RELEASES = 'https://github.com/electron/electron/releases/download/';
const CONNECT_MS = 8000;
const SILENCE_MS = 20_000;
/** How long a failed download is not tried again. */
const FAILURE_LASTS_MS = 24 * 60 * 60 * 1000;

/** The version that package.json asks for; read from the installed package. */
export function officialVersion() {
  const path = inProject('node_modules', 'electron', 'package.json');
  return JSON.parse(readFileSync(path, 'utf8')).version;
}

/** The name of the cache's folder for an official release. */
export const officialFolder = (version) => `electron-${version}-${platformName()}`;

/** The address of a release; the variables are those of Electron's own downloader. */
export function releaseUrl(version, env) {
  const mirror = (name) =>
    env[`npm_config_electron_${name}`] || env[`ELECTRON_${name.toUpperCase()}`];
  const folder = mirror('custom_dir')?.replace('{{ version }}', version) ?? `v${version}`;
  const file = mirror('custom_filename') ?? archiveName(version);
  return `${mirror('mirror') ?? RELEASES}${folder}/${file}`;
}

/** Why the last download from `url` failed, when that was less than a day ago; else undefined. */
export function recentFailure(url, env, now = Date.now()) {
  const path = failurePath(env);
  if (env.CUECAST_RETRY_ELECTRON || !existsSync(path)) return undefined;
  const failure = parsed(readFileSync(path, 'utf8'));
  return failure.url === url && now - failure.at < FAILURE_LASTS_MS ? failure.reason : undefined;
}

/**
 * Downloads a release into the cache and returns its folder. A failure is remembered for a day.
 * `checksums` are SHA-256 in hex by the archive's name.
 */
export async function downloadOfficial(version, env = process.env, checksums = knownChecksums()) {
  const url = releaseUrl(version, env);
  const expected = checksums[archiveName(version)];
  try {
    const fill = (folder) => fetchInto(folder, version, url, expected);
    const made = await makeInCache(officialFolder(version), fill, env);
    await rm(failurePath(env), { force: true });
    return made;
  } catch (error) {
    const reason = error.cause?.message ?? error.message;
    await writeFile(failurePath(env), JSON.stringify({ url, reason, at: Date.now() }));
    throw new Error(reason, { cause: error });
  }
}

async function fetchInto(folder, version, url, expected) {
  const zip = join(folder, 'electron.zip');
  say(`Downloading Electron ${version} from ${new URL(url).host}…`);
  await download(url, zip);
  if ((await hashOf(zip, 'sha256', 'hex')) !== expected) {
    throw new Error('the archive is not the one the electron package names');
  }
  say(`Unpacking Electron ${version}…`);
  await unzip(zip, folder);
  await rm(zip);
}

function knownChecksums() {
  return JSON.parse(readFileSync(inProject('node_modules', 'electron', 'checksums.json'), 'utf8'));
}

/** JSON, or an empty object for what a kill left half written. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Downloads with a limit on the wait for the answer and on silence after that. */
async function download(url, target) {
  const stop = new AbortController();
  let timer;
  const within = (ms, complaint) => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(new Error(complaint)), ms);
  };
  within(CONNECT_MS, `no answer within ${CONNECT_MS / 1000} seconds`);
  try {
    const response = await fetch(url, { signal: stop.signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    const total = Number(response.headers.get('content-length'));
    const said = progress('downloaded', total || Infinity);
    await pipeline(
      response.body,
      async function* (chunks) {
        for await (const chunk of chunks) {
          within(SILENCE_MS, `the download stood still for ${SILENCE_MS / 1000} seconds`);
          said.add(chunk.length);
          yield chunk;
        }
      },
      createWriteStream(target),
    );
  } finally {
    clearTimeout(timer);
  }
}

/** The hash of a file. */
export async function hashOf(path, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}

export const archiveName = (version) => `electron-v${version}-${platformName()}.zip`;
const failurePath = (env) => join(cacheFolder(env), 'electron-download-failed.json');
const platformName = () => `${process.platform}-${process.arch}`;
