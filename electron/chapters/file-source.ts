import { type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { shownName } from '../local-files/names.ts';
import { fail } from '../shared/errors.ts';
import { type ByteSource } from './byte-source.ts';

/** An open file as a source: only the parts asked for are read. The caller closes the file. */
export function fileSource(file: FileHandle, size: number): ByteSource {
  return {
    size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
      return bytes.subarray(0, bytesRead);
    },
  };
}

/** Opens a file (absolute path), reads and closes it. Throws `no-such-file`, `cannot-read-file` and `file-is-folder`. */
export async function withFile<T>(
  path: string,
  read: (source: ByteSource) => Promise<T>,
): Promise<T> {
  // Looked at before it is opened: opening a pipe would wait for somebody to write to it.
  const { size } = await statOf(path);
  const file = await open(path, 'r').catch((error: unknown) => unread(error, path));
  try {
    return await read(fileSource(file, size));
  } finally {
    await file.close();
  }
}

async function statOf(path: string): Promise<Stats> {
  const found = await stat(path).catch((error: unknown) => unread(error, path));
  if (found.isDirectory()) fail('file-is-folder', { file: shownName(path) });
  if (!found.isFile()) fail('cannot-read-file', { file: shownName(path) });
  return found;
}

function unread(error: unknown, file: string): never {
  const { code } = error as NodeJS.ErrnoException;
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return fail(missing ? 'no-such-file' : 'cannot-read-file', { file }, error);
}
