/** Unpacks zip archives with their run bits and links, as Electron's releases need it. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** Records of the format (APPNOTE.TXT, 4.3): signature and length without names and comments. */
const END = { signature: 0x06054b50, length: 22 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { length: 30 };
const STORED = 0;
const DEFLATED = 8;

const FILE_TYPE = 0o170000;
const LINK = 0o120000;

/** Unpacks `zip` into the folder `into`; `unpacked(bytes)` hears of each entry's packed bytes. */
export async function unzip(zip, into, unpacked = () => {}) {
  const file = await open(zip);
  try {
    for (const entry of await readDirectory(file)) {
      await unpack(file, zip, entry, into);
      unpacked(entry.packed);
    }
  } finally {
    await file.close();
  }
}

async function readDirectory(file) {
  const { size } = await file.stat();
  // The end record is last but for a comment of at most 64 KiB.
  const tailLength = Math.min(size, END.length + 0xffff);
  const tail = await read(file, size - tailLength, tailLength);
  const end = tail.lastIndexOf(uint32(END.signature));
  if (end < 0) throw new Error('Not a zip archive: it has no end record.');
  const count = tail.readUInt16LE(end + 10);
  const directory = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));

  const entries = [];
  for (let at = 0, n = 0; n < count; n++) {
    if (directory.readUInt32LE(at) !== CENTRAL.signature) throw new Error('A broken zip archive.');
    const nameLength = directory.readUInt16LE(at + 28);
    const name = at + CENTRAL.length;
    entries.push({
      name: directory.toString('utf8', name, name + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    });
    at = name + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpack(file, zip, entry, into) {
  const target = inside(into, entry.name);
  if (entry.name.endsWith('/')) return void (await mkdir(target, { recursive: true }));
  await mkdir(dirname(target), { recursive: true });
  const local = await read(file, entry.offset, LOCAL.length);
  const start = entry.offset + LOCAL.length + local.readUInt16LE(26) + local.readUInt16LE(28);
  const streams = contents(zip, entry, start);
  if ((entry.mode & FILE_TYPE) === LINK) {
    const goal = await pipeline(...streams, text);
    inside(into, resolve(dirname(target), goal));
    await symlink(goal, target);
  } else {
    const mode = entry.mode & 0o777 || 0o644;
    await pipeline(...streams, createWriteStream(target, { mode }));
  }
}

/** The streams that make an entry's bytes, in order. */
function contents(zip, { name, method, packed }, start) {
  if (packed === 0) return [Readable.from([])];
  const bytes = createReadStream(zip, { start, end: start + packed - 1 });
  if (method === STORED) return [bytes];
  if (method === DEFLATED) return [bytes, createInflateRaw()];
  throw new Error(`${name} is packed in a way (${method}) that cannot be read.`);
}

/** The absolute path of a name in the archive; refuses one that leads out of the folder. */
function inside(folder, name) {
  const path = resolve(folder, name);
  if (path !== resolve(folder) && !path.startsWith(resolve(folder) + sep)) {
    throw new Error(`The archive would write outside its folder: ${name}`);
  }
  return path;
}

async function read(file, position, length) {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, position);
  return buffer;
}

function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
