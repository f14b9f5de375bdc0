import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  CHAPTERS_LAST,
  chapterFile,
  GULL,
  TIDES,
  type ChapterFile,
} from '../../../e2e/chapter-files.ts';
import { plainJpeg } from '../../../e2e/jpeg.ts';
import { chaptersOfFile } from './file-chapters.ts';

/** One of the files with chapters, and where its pictures would go. */
async function put(name: ChapterFile): Promise<{ path: string; folder: string }> {
  const root = await mkdtemp(join(tmpdir(), 'cuecast-chapters-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFile(join(root, name), chapterFile(name));
  return { path: join(root, name), folder: join(root, 'pictures') };
}

const RED = plainJpeg(240, [196, 62, 48]);

test('the pictures of a file’s chapters stand in a folder, under names of their content', async () => {
  const { path, folder } = await put('tides.mp3');
  const list = await chaptersOfFile(path, null, folder);
  const [low, ferry, gull, sponsor, high] = list?.chapters ?? [];
  expect(low?.image).toMatch(/^chapter-[0-9a-f]{16}\.jpg$/);
  expect(await readFile(join(folder, low?.image ?? ''))).toEqual(RED);
  expect(high?.image).toBe(low?.image);
  expect(sponsor?.image).toBeNull();
  expect(gull).toMatchObject({ start: GULL, toc: false });
  expect(gull?.image).toMatch(/\.png$/);
  expect((await readdir(folder)).sort()).toEqual(
    [low?.image, ferry?.image, gull?.image].toSorted(),
  );
  expect(list?.warnings).toEqual([]);
});

test('what is there already is left as it is; what is not whole is written again', async () => {
  const { path, folder } = await put('tides.mp3');
  const list = await chaptersOfFile(path, null, folder);
  const [low, ferry] = list?.chapters.map(({ image }) => join(folder, image ?? '')) ?? [];
  const before = await stat(low ?? '');
  await truncate(ferry ?? '', 10);
  expect(await chaptersOfFile(path, null, folder)).toEqual(list);
  const after = await stat(low ?? '');
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect((await stat(ferry ?? '')).size).toBeGreaterThan(10);
});

test.each(['tides.mp3', 'tides.m4a', 'tides.opus'] as const)('reads %s', async (name) => {
  const { path, folder } = await put(name);
  for (const pictures of [folder, null]) {
    const list = await chaptersOfFile(path, CHAPTERS_LAST, pictures);
    expect(list?.chapters.filter(({ toc }) => toc)).toMatchObject(
      TIDES.map(({ start, end, title }) => ({ start, end, title })),
    );
    expect(list?.warnings).toEqual([]);
    const hasPictures = pictures !== null && name !== 'tides.opus';
    expect(list?.chapters.some(({ image }) => image !== null)).toBe(hasPictures);
  }
});

test.each<[ChapterFile, string[], string[]]>([
  ['out-of-order.mp3', TIDES.map(({ title }) => title), ['out-of-order']],
  [
    'broken.mp3',
    ['Low tide', 'The ferry', 'Sponsor'],
    ['broken-frame', 'broken-frame', 'broken-frame'],
  ],
])('mends %s', async (name, titles, warnings) => {
  const { path, folder } = await put(name);
  const list = await chaptersOfFile(path, CHAPTERS_LAST, folder);
  expect(list?.chapters.map(({ title }) => title)).toEqual(titles);
  expect(list?.warnings.map(({ code }) => code)).toEqual(warnings);
});

test('a file without chapters, one that is no sound, and one that is not there', async () => {
  const { path, folder } = await put('tides.mp3');
  await writeFile(path, Buffer.from([0xff, 0xfb, 0x90, 0, 1, 2, 3]));
  expect(await chaptersOfFile(path, null, folder)).toBeNull();
  await writeFile(path, 'words');
  expect(await chaptersOfFile(path, null, folder)).toBeNull();
  await expect(chaptersOfFile(`${path}.gone`, null, folder)).rejects.toMatchObject({
    code: 'no-such-file',
  });
  await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});
