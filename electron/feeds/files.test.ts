import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../storage/fixtures/samples.ts';
import { namedFileError, pathIn, sizeOf, writeAt, writeWhole } from './files.ts';

test.each(['../x', 'a/../../x', '', '.', 'a/..'])('%j leads out of the data folder', (file) => {
  expect(() => pathIn(resolve('/data'), file)).toThrow();
});

test('files are named relative to the data folder', () => {
  expect(pathIn(resolve('/data'), 'episodes/1/audio.mp3')).toBe(
    join(resolve('/data'), 'episodes', '1', 'audio.mp3'),
  );
});

test('a file is written whole, over the one before, with nothing left beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a', 'b.txt');
  await writeWhole(path, Buffer.from('one'));
  await writeWhole(path, Buffer.from('two'));
  expect(await readFile(path, 'utf8')).toBe('two');
  expect(await readdir(join(folder, 'a'))).toEqual(['b.txt']);
  expect(await sizeOf(path)).toBe(3);
  expect(await sizeOf(join(folder, 'none'))).toBeNull();
});

test('what cannot be written leaves nothing behind', async () => {
  const folder = temporaryFolder();
  await mkdir(join(folder, 'taken'));
  await expect(writeWhole(join(folder, 'taken'), Buffer.from('x'))).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
});

test.skipIf(!existsSync('/dev/full'))('a full disk has a name', async () => {
  const full = await open('/dev/full', 'r+');
  const error: unknown = await writeAt(full, Buffer.from('x'), 0).catch((e: unknown) => e);
  await full.close();
  expect(namedFileError(error, '/data')).toMatchObject({
    code: 'disk-full',
    message: expect.stringContaining('/data') as string,
  });
});
