/** Files of the data folder: never outside it, whole or not there at all. */
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { CuecastError, fail, failure, failureOf } from '../shared/errors.ts';

/** The path of a file named relative to the data folder with `/`. Refuses names that lead out of it. */
export function pathIn(dataFolder: string, file: string): string {
  const path = join(dataFolder, file);
  if (!path.startsWith(join(dataFolder, sep)) || path.length <= dataFolder.length + 1)
    throw new Error(`${file} is not in the data folder`);
  return path;
}

/** Size in bytes, or null where there is no such file. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** As `replaceFile`, in a folder that is made when it is not there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw namedFileError(error, folder);
  });
  await replaceFile(path, bytes);
}

/** Writes a file so that a kill leaves the old one, or none, but never half of the new. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    const handle = await open(unfinished, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameDurably(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw namedFileError(error, dirname(path));
  }
}

/** Asks the listener where to save a file: an absolute path, or null when they choose none. */
export type ChooseSaveFile = (suggested: {
  what: 'transcript' | 'chapters' | 'hits';
  /** Without its extension. */
  name: string;
  extension: string;
}) => Promise<string | null>;

/** Writes a file where the listener chose (absolute); its name. Throws `disk-full`, `cannot-save-file`. */
export async function saveChosen(path: string, text: string): Promise<string> {
  const file = basename(path);
  try {
    // In a folder of the listener's own: it is not ours to make.
    await replaceFile(path, new TextEncoder().encode(text));
  } catch (error) {
    if (failureOf(error).code === 'disk-full') throw error;
    fail('cannot-save-file', { file }, error);
  }
  return file;
}

/** Gives a file its name so that a power cut does not take it away again. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  // Windows neither needs nor allows this for folders.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(to), 'r');
  await folder.sync().finally(() => folder.close());
}

/** Writes all of `bytes` at a place in a file. */
export async function writeAt(handle: FileHandle, bytes: Uint8Array, place: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const rest = bytes.length - written;
    written += (await handle.write(bytes, written, rest, place + written)).bytesWritten;
  }
}

/** What the disk refused as a named failure; anything else comes back as it is. */
export function namedFileError(error: unknown, folder: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new CuecastError(failure('disk-full', { folder }), { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new CuecastError(failure('folder-not-writable', { folder }), { cause: error });
    default:
      return error;
  }
}
