import { Reader } from './byte-source.ts';
import { find, type Box } from './mp4-boxes.ts';

/** Where a sample of a track lies, in bytes of the file, and when, in units of the track's time scale. */
export interface Sample {
  offset: number;
  size: number;
  time: number;
  duration: number;
}

/** More chapters than this in one file are a mistake. */
const MOST = 10_000;

/** The first samples of a track from its sample table (ISO/IEC 14496-12, 8.6 and 8.7). */
export function samplesOf(table: Box[]): Sample[] {
  const sizes = sizesOf(find(table, 'stsz'));
  const durations = runs(find(table, 'stts'), 2);
  const wide = find(table, 'co64');
  const chunks = wide ? offsets(wide, 8) : offsets(find(table, 'stco'), 4);
  const perChunk = runs(find(table, 'stsc'), 3);

  const samples: Sample[] = [];
  let time = 0;
  let run = 0;
  let left = durations[0]?.[0] ?? 0;
  for (const [index, chunk] of chunks.entries()) {
    const layout = perChunk.findLast(([first = 1]) => first <= index + 1);
    let offset = chunk;
    for (let count = layout?.[1] ?? 1; count > 0; count -= 1) {
      const size = sizes[samples.length];
      if (size === undefined) return samples;
      while (left === 0 && run < durations.length - 1) left = durations[(run += 1)]?.[0] ?? 0;
      const duration = durations[run]?.[1] ?? 0;
      samples.push({ offset, size, time, duration });
      offset += size;
      time += duration;
      left -= 1;
    }
  }
  return samples;
}

function sizesOf(stsz: Uint8Array | null): number[] {
  if (!stsz || stsz.length < 12) return [];
  const reader = new Reader(stsz);
  reader.skip(4);
  const same = reader.u32();
  const count = Math.min(reader.u32(), MOST);
  if (same > 0) return Array.from({ length: count }, () => same);
  const sizes: number[] = [];
  while (sizes.length < count && reader.left >= 4) sizes.push(reader.u32());
  return sizes;
}

/** A table of rows of 32-bit numbers. */
function runs(box: Uint8Array | null, width: number): number[][] {
  if (!box || box.length < 8) return [];
  const reader = new Reader(box);
  reader.skip(4);
  const count = Math.min(reader.u32(), MOST);
  const rows: number[][] = [];
  while (rows.length < count && reader.left >= width * 4) {
    rows.push(Array.from({ length: width }, () => reader.u32()));
  }
  return rows;
}

function offsets(box: Uint8Array | null, width: 4 | 8): number[] {
  if (!box || box.length < 8) return [];
  const reader = new Reader(box);
  reader.skip(4);
  const count = Math.min(reader.u32(), MOST);
  const list: number[] = [];
  while (list.length < count && reader.left >= width) {
    list.push(width === 8 ? reader.u64() : reader.u32());
  }
  return list;
}
