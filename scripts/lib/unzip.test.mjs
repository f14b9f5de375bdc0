import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzip } from './unzip.mjs';
import { zipOf } from './zip-fixture.mjs';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cue cast-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function unpack(entries) {
  const zip = join(folder, 'a.zip');
  writeFileSync(zip, Buffer.isBuffer(entries) ? entries : zipOf(entries));
  return unzip(zip, join(folder, 'out'));
}

test('files, folders, run bits and links come out as they went in', async () => {
  const long = 'word '.repeat(50_000);
  await unpack([
    { name: 'App/', text: '', mode: 0o040755, stored: true },
    { name: 'App/run', text: long, mode: 0o100755 },
    { name: 'App/deep/er/ünote', text: 'stored', stored: true },
    { name: 'App/empty', text: '', stored: true },
    { name: 'App/Current', text: 'deep/er', mode: 0o120755 },
  ]);
  const out = (name) => join(folder, 'out', 'App', name);
  expect(readFileSync(out('run'), 'utf8')).toBe(long);
  expect(statSync(out('run')).mode & 0o111).toBe(0o111);
  expect(readFileSync(out('deep/er/ünote'), 'utf8')).toBe('stored');
  expect(statSync(out('deep/er/ünote')).mode & 0o111).toBe(0);
  expect(readFileSync(out('empty'), 'utf8')).toBe('');
  expect(readlinkSync(out('Current'))).toBe('deep/er');
});

test('a name or a link that leads outside is refused', async () => {
  await expect(unpack([{ name: '../evil', text: 'x' }])).rejects.toThrow(/outside/);
  const link = { name: 'link', text: '../../etc', mode: 0o120777 };
  await expect(unpack([link])).rejects.toThrow(/outside/);
  expect(existsSync(join(folder, 'evil'))).toBe(false);
});

test('what is no zip archive is refused', async () => {
  await expect(unpack(Buffer.from('<html>not found</html>'))).rejects.toThrow(/Not a zip/);
});
