/** Real JPEG pictures made in memory. */
import type { Colour } from './png.ts';

/** A square picture of one colour; `size` in pixels, a multiple of 8. */
export function plainJpeg(size: number, [red, green, blue]: Colour): Buffer {
  const planes = [
    0.299 * red + 0.587 * green + 0.114 * blue - 128,
    -0.1687 * red - 0.3313 * green + 0.5 * blue,
    0.5 * red - 0.4187 * green - 0.0813 * blue,
  ].map((level) => Math.max(-127, Math.min(127, Math.round(level))));
  const edge = Buffer.from([size >>> 8, size]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    // Every step is 8: the level of a whole block is then a number of its own.
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 8)])),
    segment(0xc0, Buffer.from([8, ...edge, ...edge, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0])),
    // Differences of levels by how many bits they have: none in one bit, 1 to 8 in five.
    segment(0xc4, codes(0x00, { 1: [0], 5: [1, 2, 3, 4, 5, 6, 7, 8] })),
    // Of what there may be inside a block there is only its end.
    segment(0xc4, codes(0x10, { 1: [0] })),
    segment(0xda, Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])),
    stuffed(blocks(planes, (size / 8) ** 2)),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, body: Uint8Array): Buffer {
  const length = body.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >>> 8, length]), body]);
}

/** A table of codes: symbols by how many bits their codes have. */
function codes(table: number, symbols: Record<number, number[]>): Buffer {
  const lengths = Array.from({ length: 16 }, (_, index) => symbols[index + 1] ?? []);
  return Buffer.from([table, ...lengths.map((list) => list.length), ...lengths.flat()]);
}

/** The first block of each plane has its level, those that follow do not differ from it. */
function blocks(planes: number[], count: number): Buffer {
  const first = planes.map((level) => `${difference(level)}0`).join('');
  const bits = first + '00'.repeat(planes.length * (count - 1));
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => parseInt(byte.padEnd(8, '1'), 2)));
}

function difference(level: number): string {
  if (level === 0) return '0';
  const size = Math.floor(Math.log2(Math.abs(level))) + 1;
  const value = level > 0 ? level : level + 2 ** size - 1;
  return (0b10000 + size - 1).toString(2) + value.toString(2).padStart(size, '0');
}

/** A zero stands behind every 0xFF, which would be a marker otherwise. */
const stuffed = (bytes: Uint8Array) =>
  Buffer.from([...bytes].flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])));
