import { statfs } from 'node:fs/promises';
import { fail } from '../shared/errors.ts';

/** What a download leaves free on the disk, so that the library can still be written to, bytes. */
const RESERVE = 32e6;

/** Throws `disk-full` unless there is room for so many bytes more in the data folder. */
export async function makeSureOfRoom(dataFolder: string, bytes: number): Promise<void> {
  const { bavail, bsize, blocks } = await statfs(dataFolder);
  // Some network drives do not tell: the disk itself will, when it is full.
  if (blocks > 0 && bavail * bsize < bytes + RESERVE) fail('disk-full', { folder: dataFolder });
}
