import { resolve } from 'node:path';

/** Options of ours and of Chromium's whose value is the next argument. */
const WITH_VALUE = new Set(['--user-data-dir', '-r', '--require']);

/**
 * The files named on the command line, as absolute paths. `argv` begins with the program; the folder
 * of the app stands in it, too, while the app is not packaged (`appFolder`).
 */
export function fileArguments(
  argv: readonly string[],
  workingFolder: string,
  appFolder: string | null,
): string[] {
  const files: string[] = [];
  for (let at = 1; at < argv.length; at++) {
    const argument = argv[at] ?? '';
    if (WITH_VALUE.has(argument)) at++;
    else if (argument !== '' && !argument.startsWith('-'))
      files.push(resolve(workingFolder, argument));
  }
  return files.filter((file) => file !== appFolder);
}
