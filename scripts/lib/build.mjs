/** Builds the bundles of the app into dist/, each only when its sources changed. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bundles, fingerprint, isFresh, stampOf } from './bundles.mjs';
import { say, Trouble } from './say.mjs';
import { dist, inProject } from './paths.mjs';

/** Builds what is not fresh among `names`; `force` builds them all, `quiet` says nothing about what went well. */
export async function build(names = Object.keys(bundles), { force = false, quiet = false } = {}) {
  const stale = names.filter((name) => force || !isFresh(name));
  if (stale.length === 0) return;
  const [{ build: viteBuild }, { configs }] = await Promise.all([
    import('vite'),
    import('./vite.mjs'),
  ]);
  const complaints = [];
  for (const name of stale) {
    const began = Date.now();
    try {
      await buildOne(name, configs[name], viteBuild);
      if (!quiet) say(`Built dist/${name} in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    } catch (error) {
      complaints.push(`dist/${name} could not be built. ${plain(error.message)}`);
    }
  }
  if (complaints.length > 0) throw new Trouble(complaints.join('\n'));
}

const plain = (text) => (process.stderr.isTTY ? text : stripVTControlCharacters(text));

/** Builds aside and moves into place, so that a bundle in dist/ is never half of one. */
async function buildOne(name, configOf, viteBuild) {
  const entries = Object.fromEntries(
    Object.entries(bundles[name].entries).map(([entry, path]) => [entry, inProject(path)]),
  );
  const stamp = fingerprint(name);
  const aside = join(dist, `.${name}-${process.pid}`);
  const config = configOf(entries);
  try {
    await viteBuild({ ...config, build: { ...config.build, outDir: aside, emptyOutDir: true } });
    writeFileSync(stampOf(aside), stamp);
    rmSync(join(dist, name), { recursive: true, force: true });
    renameSync(aside, join(dist, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
