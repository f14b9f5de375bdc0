import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { afterAll, expect, test } from 'vitest';
import { asarOf } from './asar.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cuecast-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([1, 2, 3, 4])('an archive is read back by the official reader (padding %i)', (n) => {
  const files = { 'package.json': '{}', ['x'.repeat(n)]: 'näive', empty: '' };
  const path = join(folder, `${n}.asar`);
  writeFileSync(path, asarOf(files));
  const names = listPackage(path, { isPack: false }).map((name) => name.slice(1));
  expect(names.sort()).toEqual(Object.keys(files).sort());
  for (const [name, text] of Object.entries(files)) {
    expect(extractFile(path, name).toString()).toBe(text);
  }
});
