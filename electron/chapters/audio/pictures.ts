/** Pictures inside audio files: read whole where they are wanted, within bounds, each handed over once. */
import { createHash } from 'node:crypto';
import { pictureExtension } from '../../feeds/artwork.ts';
import type { ByteSource } from './byte-source.ts';

/**
 * Takes a picture, which is a PNG, JPEG, GIF, WebP or AVIF by its first bytes, and answers what stands for it in
 * `Chapter.image`; null where it cannot be kept.
 */
export type KeepPicture = (bytes: Uint8Array) => Promise<string | null>;

/** Reads the picture that lies at a place, and answers what stands for it; null for what is no picture or too much. */
export type ReadPicture = (
  source: ByteSource,
  from: number,
  length: number,
) => Promise<string | null>;

/** Bytes of one picture. */
export const LARGEST_PICTURE = 5_000_000;
/** Bytes of all the pictures of a file, and how many there may be. */
const LARGEST_SUM = 100_000_000;
const MOST_PICTURES = 300;

/** A reader for one file's pictures, which are handed to `keep`. */
export function pictureReader(keep: KeepPicture): ReadPicture {
  const kept = new Map<string, string | null>();
  let sum = 0;
  return async (source, from, length) => {
    if (length > LARGEST_PICTURE || sum + length > LARGEST_SUM) return null;
    sum += length;
    const bytes = await source.read(from, length);
    if (bytes.length < length || pictureExtension(bytes) === null) return null;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const known = kept.get(hash);
    if (known !== undefined) return known;
    if (kept.size === MOST_PICTURES) return null;
    const answer = await keep(bytes);
    kept.set(hash, answer);
    return answer;
  };
}
