import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Deletes unfinished files that a kill left in the data folder, except those in `kept` (relative to
 * it, with `/`): downloads go on with theirs. What was written to since `started` is in the making.
 */
export async function removeLeftovers(
  dataFolder: string,
  kept: readonly string[],
  started: Date,
): Promise<void> {
  for (const folder of ['artwork', 'episodes'].map((name) => join(dataFolder, name))) {
    for (const name of await namesIn(folder)) {
      const path = join(folder, name);
      const file = relative(dataFolder, path).replaceAll(sep, '/');
      if (!file.endsWith('.part') || kept.includes(file)) continue;
      const found = await stat(path).catch(orNull);
      if (found?.isFile() && found.mtime < started) await rm(path, { force: true });
    }
  }
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true }).catch(orNull)) ?? [];

/** What is not there needs no deleting. */
function orNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
