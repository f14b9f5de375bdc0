/** Writes asar archives, the format Electron looks for its default app in. */

/**
 * An archive of `files`, texts by name, in one flat folder.
 *
 * The format: a pickle holding the size of the header's pickle, the header's pickle (a JSON string
 * with each file's size and offset), then the files' bytes one after the other.
 */
export function asarOf(files) {
  const entries = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    entries[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  const header = pickle(stringField(JSON.stringify({ files: entries })));
  return Buffer.concat([pickle(uint32(header.length)), header, ...bodies]);
}

const pickle = (payload) => Buffer.concat([uint32(payload.length), payload]);

/** The length in bytes, the bytes, and zeros up to the next multiple of four. */
function stringField(text) {
  const bytes = Buffer.from(text);
  return Buffer.concat([uint32(bytes.length), bytes, Buffer.alloc(-bytes.length & 3)]);
}

function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
