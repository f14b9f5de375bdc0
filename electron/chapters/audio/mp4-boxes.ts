import { Reader, type ByteSource } from './byte-source.ts';

/** A box of an MP4 file (ISO/IEC 14496-12, 4.2). */
export interface Box {
  type: string;
  body: Uint8Array;
}

/** The boxes inside a box; what is damaged ends the list. */
export function boxes(body: Uint8Array | null): Box[] {
  const list: Box[] = [];
  const reader = new Reader(body ?? new Uint8Array());
  while (reader.left >= 8) {
    const from = reader.offset;
    let size = reader.u32();
    const type = reader.latin1(4);
    if (size === 1 && reader.left >= 8) size = reader.u64();
    if (size === 0) size = reader.bytes.length - from;
    const header = reader.offset - from;
    if (size < header) break;
    list.push({ type, body: reader.take(size - header) });
  }
  return list;
}

/** The body of the first box of a type. */
export function find(list: Box[], type: string): Uint8Array | null {
  return list.find((box) => box.type === type)?.body ?? null;
}

/** Where a box's body lies in a file, in bytes from its start. */
export interface BoxPlace {
  type: string;
  from: number;
  to: number;
}

/** More boxes side by side than any file has. */
const MOST = 10_000;
/** Nothing of a chapter's is larger, bytes. */
const LARGEST_BODY = 1024 * 1024;

/** The boxes between two offsets, of which the headers alone are read; what is damaged ends the list, and so does a box `until`. */
export async function boxesBetween(
  source: ByteSource,
  from: number,
  to: number,
  until?: string,
): Promise<BoxPlace[]> {
  const list: BoxPlace[] = [];
  let offset = from;
  while (offset + 8 <= to && list.length < MOST) {
    const reader = new Reader(await source.read(offset, 16));
    if (reader.left < 8) break;
    let size = reader.u32();
    const type = reader.latin1(4);
    if (size === 1 && reader.left >= 8) size = reader.u64();
    if (size === 0) size = to - offset;
    if (size < reader.offset) break;
    list.push({ type, from: offset + reader.offset, to: Math.min(offset + size, to) });
    if (type === until) break;
    offset += size;
  }
  return list;
}

/** The boxes inside a box; none where there is no box. */
export async function childrenOf(source: ByteSource, box: BoxPlace | null): Promise<BoxPlace[]> {
  return box ? boxesBetween(source, box.from, box.to) : [];
}

/** The first box of a type. */
export const placeOf = (list: BoxPlace[], type: string): BoxPlace | null =>
  list.find((box) => box.type === type) ?? null;

/** What is in the first box of a type, up to a megabyte. */
export async function bodyOf(
  source: ByteSource,
  list: BoxPlace[],
  type: string,
): Promise<Uint8Array | null> {
  const box = placeOf(list, type);
  return box ? source.read(box.from, Math.min(box.to - box.from, LARGEST_BODY)) : null;
}
