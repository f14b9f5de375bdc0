// Draws the app icon in every size and packs the sizes into icon.ico and icon.icns. Run by hand when assets/icons/*.svg change,
// never by a build:
//
//   apt-get install librsvg2-bin      (or wherever else `rsvg-convert` comes from)
//   node scripts/make-icons.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ICONS = join(import.meta.dirname, '../assets/icons');
const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];
/** Up to this many pixels the drawing with fewer lines is used. */
const SMALL = 32;

mkdirSync(join(ICONS, 'png'), { recursive: true });
const pngs = new Map(SIZES.map((size) => [size, draw(size)]));
for (const [size, png] of pngs) writeFileSync(join(ICONS, `png/${size}x${size}.png`), png);
writeFileSync(join(ICONS, 'icon.png'), pngs.get(1024));
writeFileSync(join(ICONS, 'icon.ico'), ico([16, 32, 48, 64, 128, 256]));
writeFileSync(join(ICONS, 'icon.icns'), icns());

function draw(size) {
  const drawing = join(ICONS, size <= SMALL ? 'icon-small.svg' : 'icon.svg');
  return execFileSync('rsvg-convert', ['-w', `${size}`, '-h', `${size}`, drawing]);
}

/** Windows: a directory of 16-byte entries, then the PNGs. A side of 256 is written as 0. */
function ico(sizes) {
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  sizes.forEach((size, index) => {
    const entry = 6 + 16 * index;
    const { length } = pngs.get(size);
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += length;
  });
  return Buffer.concat([header, ...sizes.map((size) => pngs.get(size))]);
}

/** macOS: blocks of a four-letter kind, a length that counts its own eight bytes, and a PNG. */
function icns() {
  const kinds = [
    ['ic11', 32],
    ['ic12', 64],
    ['ic07', 128],
    ['ic13', 256],
    ['ic08', 256],
    ['ic14', 512],
    ['ic09', 512],
    ['ic10', 1024],
  ];
  const blocks = kinds.map(([kind, size]) => block(kind, pngs.get(size)));
  return block('icns', Buffer.concat(blocks));
}

function block(kind, content) {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
