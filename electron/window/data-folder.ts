import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The data folder asked for on the command line, as `--user-data-dir DIR` or `--user-data-dir=DIR`;
 * absolute, or null when none was.
 */
export function dataFolderArgument(argv: readonly string[]): string | null {
  const flag = '--user-data-dir';
  const index = argv.findIndex((argument) => argument === flag || argument.startsWith(`${flag}=`));
  const given = argv[index]?.startsWith(`${flag}=`)
    ? argv[index].slice(flag.length + 1)
    : argv[index + 1];
  return index >= 0 && given ? resolve(given) : null;
}

/**
 * Makes the data folder; false when that is not possible, or nothing can be written to it (opening
 * the library then says why, while Chromium would end without a word).
 */
export function makeDataFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    rmdirSync(mkdtempSync(join(folder, 'writable-')));
    return true;
  } catch {
    return false;
  }
}
