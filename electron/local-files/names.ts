import { basename } from 'node:path';

/** A file's name as a sentence can hold it: on one line, whatever the file system let through. */
export const shownName = (path: string): string =>
  basename(path)
    .replace(/\p{C}+/gu, ' ')
    .trim();
