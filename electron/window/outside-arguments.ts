import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOurLink, LINK_SCHEME, LONGEST_LINK } from '../shared/moment-link.ts';

/** What a command line asks to be opened. */
export interface OutsideArguments {
  /** Absolute paths. */
  files: string[];
  /** The last link to a moment, well-formed or not; null when there is none. */
  link: string | null;
}

/** Options of ours and of Chromium's whose value is the next argument. */
const WITH_VALUE = new Set(['--user-data-dir', '-r', '--require']);

/**
 * The files and the link named on a command line. `argv` begins with the program; the folder of the app stands in
 * it, too, while the app is not packaged (`appFolder`). What begins with our scheme is a link and nothing else; a
 * file of such a name is `./cuecast:…`.
 */
export function outsideArguments(
  argv: readonly string[],
  workingFolder: string,
  appFolder: string | null,
): OutsideArguments {
  const files: string[] = [];
  let link: string | null = null;
  for (let at = 1; at < argv.length; at++) {
    const argument = argv[at] ?? '';
    if (WITH_VALUE.has(argument)) at++;
    else if (isOurLink(argument)) link = argument;
    else if (argument !== '' && !argument.startsWith('-'))
      files.push(resolve(workingFolder, pathOf(argument)));
  }
  return { files: files.filter((file) => file !== appFolder), link };
}

/**
 * The command line to start again with, or null where this one will do. A second start that passes on more than
 * 32 KB to the first does not reach it and takes its place, so links that are far too long become one that is none.
 */
export function shorterArguments(argv: readonly string[]): string[] | null {
  const shorter = argv.map((argument) =>
    isOurLink(argument) && Buffer.byteLength(argument) > LONGEST_LINK
      ? `${LINK_SCHEME}:`
      : argument,
  );
  return shorter.some((argument, at) => argument !== argv[at]) ? shorter : null;
}

/** Desktops hand a program that opens links its files as addresses, too. */
function pathOf(argument: string): string {
  if (!/^file:\/\//i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // Of another computer, say: it is looked for as it is written, not found, and named.
    return argument;
  }
}
