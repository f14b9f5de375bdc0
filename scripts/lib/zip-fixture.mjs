/** Makes small zip archives for tests. */
import { deflateRawSync } from 'node:zlib';

/** A zip of `entries`: `{ name, text, mode?, stored? }`, the mode as `st_mode` has it. */
export function zipOf(entries) {
  const locals = [];
  const central = [];
  let offset = 0;
  for (const { name, text, mode = 0o100644, stored = false } of entries) {
    const body = stored ? Buffer.from(text) : deflateRawSync(text);
    const nameBytes = Buffer.from(name);
    const method = stored ? 0 : 8;
    const sizes = [
      [4, body.length],
      [4, Buffer.byteLength(text)],
      [2, nameBytes.length],
    ];
    const timeAndSum = [
      [4, 0],
      [4, 0],
    ];
    const local = fields([4, 0x04034b50], [2, 20], [2, 0], [2, method], ...timeAndSum, ...sizes);
    // An extra field here alone: where the bytes start is only known from the local record.
    locals.push(local, fields([2, 4]), nameBytes, Buffer.alloc(4), body);
    central.push(
      fields([4, 0x02014b50], [2, 0x0314], [2, 20], [2, 0], [2, method], ...timeAndSum, ...sizes),
      fields([2, 0], [2, 0], [2, 0], [2, 0], [4, mode * 0x10000], [4, offset]),
      nameBytes,
    );
    offset += local.length + 2 + nameBytes.length + 4 + body.length;
  }
  const directory = Buffer.concat(central);
  const count = entries.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 7],
  );
  return Buffer.concat([...locals, directory, end, Buffer.from('comment')]);
}

function fields(...list) {
  return Buffer.concat(
    list.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
