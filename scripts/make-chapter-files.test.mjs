// The files that make-chapter-files.mjs left are those it makes, and say the same to the tag library.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBuffer } from 'music-metadata';
import { expect, test } from 'vitest';
import { chapterFiles, FOLDER } from './make-chapter-files.mjs';

test('the files are those the script makes, and small', async () => {
  const files = await chapterFiles();
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(files).sort());
  for (const [name, bytes] of Object.entries(files)) {
    expect(Buffer.compare(readFileSync(join(FOLDER, name)), bytes), name).toBe(0);
    expect(bytes.length).toBeLessThan(60_000);
  }
});

test.each(readdirSync(FOLDER))('%s is sound of 36 seconds', async (name) => {
  const { format } = await parseBuffer(readFileSync(join(FOLDER, name)), {}, { duration: true });
  expect(format.duration).toBeCloseTo(36, 1);
});
