import { Reader } from './byte-source.ts';

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
