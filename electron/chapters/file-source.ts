import { type FileHandle } from 'node:fs/promises';
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
