import { type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { shownName } from '../../local-files/names.ts';
import { fail } from '../../shared/errors.ts';
import { type ByteSource } from './byte-source.ts';

/** What stands behind something small is mostly asked for next: so much is read at once, bytes. */
const AHEAD = 2048;

/** An open file as a source: only the parts asked for are read, and a little behind them. The caller closes the file. */
export function fileSource(file: FileHandle, size: number): ByteSource {
  let held = { from: 0, bytes: new Uint8Array() };
  return {
    size,
    read: async (offset, length) => {
      const end = Math.max(offset, Math.min(offset + length, size));
      if (offset < held.from || end > held.from + held.bytes.length) {
        const bytes = new Uint8Array(Math.max(0, Math.min(Math.max(length, AHEAD), size - offset)));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
        held = { from: offset, bytes: bytes.subarray(0, bytesRead) };
      }
      return held.bytes.subarray(offset - held.from, end - held.from);
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
