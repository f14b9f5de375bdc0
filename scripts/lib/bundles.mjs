/**
 * The app's bundles by their folder in dist/, and whether each is newer than what it is made of.
 * Imports nothing that has to be installed, so that a command can look before it sets anything up.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dist, inProject, root } from './paths.mjs';

/** `entries` by the name they are built under; `madeOf` the files and folders that are read. */
export const bundles = {
  renderer: {
    entries: { index: 'renderer/index.html' },
    madeOf: ['renderer', 'electron/shared'],
  },
  main: {
    entries: {
      main: 'electron/main.ts',
      'store-worker': 'electron/storage/worker.ts',
      'parser-worker': 'electron/workers/parser-worker.ts',
      'search-worker': 'electron/search/find/search-worker.ts',
      'index-worker': 'electron/search/index/index-worker.ts',
    },
    madeOf: ['electron'],
  },
  preload: {
    entries: { preload: 'electron/preload.ts' },
    madeOf: ['electron/preload.ts', 'electron/shared'],
  },
  cli: {
    entries: { inspect: 'electron/cli/inspect.ts' },
    madeOf: ['electron'],
  },
};

/** What every bundle depends on besides its own sources. */
const tools = [
  'package-lock.json',
  'tsconfig.json',
  'scripts/lib/bundles.mjs',
  'scripts/lib/vite.mjs',
];

/** Names a bundle's sources as they are now: another answer means it has to be built again. */
export const fingerprint = (name) => fingerprintOf([...bundles[name].madeOf, ...tools]);

/** A hash over names, sizes and times of files and of what is in folders, relative to the project. */
export function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => sources(inProject(path)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Where a bundle keeps the fingerprint it was built from. */
export const stampOf = (folder) => join(folder, '.stamp');

/** Whether a bundle stands in dist/ and none of its sources changed since. */
export function isFresh(name) {
  const stamp = stampOf(join(dist, name));
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(name);
}

function sources(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !/\.test\.tsx?$|^fixtures$|^\./.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? sources(join(path, entry.name)) : [join(path, entry.name)],
    );
}
