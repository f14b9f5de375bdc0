/** Chapters of a file of which only some blocks are here. Runs in the parsers' thread, which never waits for a network. */
import { failureOf } from '../../shared/errors.ts';
import type { ChapterList } from '../../shared/model.ts';
import type { ByteSource } from './byte-source.ts';
import { chaptersFromAudio } from '../parse-chapters.ts';

/** Bytes of a block; the last one of a file is shorter. */
export const BLOCK = 32 * 1024;

/** Blocks by their number: block 0 begins the file. */
export type Blocks = ReadonlyMap<number, Uint8Array>;

/** Blocks side by side, both included. */
export interface BlockRun {
  first: number;
  last: number;
}

/** The chapters, null where there are none; or what is missing to tell. */
export type BlocksAnswer =
  { list: ChapterList | null; missing: null } | { list: null; missing: BlockRun };

/** Reads chapters as `chaptersFromAudio` does, as far as the blocks go. `size` is that of the file in bytes. */
export async function chaptersInBlocks(
  blocks: Blocks,
  size: number,
  duration: number | null,
): Promise<BlocksAnswer> {
  const state: { missing: BlockRun | null } = { missing: null };
  const source: ByteSource = {
    size,
    read: (offset, length) => {
      const run = missingIn(blocks, size, offset, length);
      if (run === null) return Promise.resolve(bytesIn(blocks, offset, length));
      state.missing ??= run;
      return Promise.reject(new Missing());
    },
  };
  try {
    const list = await chaptersFromAudio(source, duration);
    return { list, missing: null };
  } catch (error) {
    if (state.missing) return { list: null, missing: state.missing };
    if (failureOf(error).code === 'not-chapters') return { list: null, missing: null };
    throw error;
  }
}

class Missing extends Error {}

/** The first blocks in a row that are missing of some bytes. */
function missingIn(blocks: Blocks, size: number, offset: number, length: number): BlockRun | null {
  const end = Math.min(offset + length, size);
  let first = Math.floor(offset / BLOCK);
  while (blocks.has(first)) first += 1;
  if (first * BLOCK >= end) return null;
  let last = first;
  while ((last + 1) * BLOCK < end && !blocks.has(last + 1)) last += 1;
  return { first, last };
}

function bytesIn(blocks: Blocks, offset: number, length: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = offset; at < offset + length;) {
    const start = at % BLOCK;
    const piece = blocks.get((at - start) / BLOCK)?.subarray(start, start + offset + length - at);
    if (!piece || piece.length === 0) break;
    pieces.push(piece);
    at += piece.length;
  }
  const [only] = pieces;
  return pieces.length === 1 && only ? only : new Uint8Array(Buffer.concat(pieces));
}
