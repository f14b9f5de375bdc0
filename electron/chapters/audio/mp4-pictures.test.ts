import { expect, test } from 'vitest';
import { plainJpeg } from '../../../e2e/jpeg.ts';
import { plainPng } from '../../../e2e/png.ts';
import { m4a, neroChapters } from '../fixtures/m4a-bytes.ts';
import { chaptersFromAudio } from '../parse-chapters.ts';
import { bytesSource } from './byte-source.ts';
import { readNamed, SVG, TITLES } from './test-pictures.ts';

const RED = plainPng(8, [200, 30, 30]);
const BLUE = plainJpeg(16, [30, 30, 200]);
const GREEN = plainPng(8, [30, 200, 30]);
const names = new Map([
  [RED, 'red'],
  [BLUE, 'blue'],
  [GREEN, 'green'],
]);
const read = (file: Uint8Array) => readNamed(names, file);

test('an M4A’s chapters have the pictures of its chapter track', async () => {
  const file = m4a({
    seconds: 60,
    titles: TITLES,
    pictures: [
      [10, RED],
      [20, BLUE],
      [30, RED],
    ],
  });
  expect(await read(file)).toMatchObject({
    images: ['red', 'blue', 'red'],
    handed: ['red', 'blue'],
    warnings: [],
  });
  const { chapters } = await chaptersFromAudio(bytesSource(file), null);
  expect(chapters.map(({ image }) => image)).toEqual([null, null, null]);
});

test('pictures of an M4A that change elsewhere than its chapters do', async () => {
  const file = m4a({
    seconds: 60,
    titles: TITLES,
    pictures: [
      [10.2, RED],
      [4.8, Buffer.alloc(0)],
      [30, BLUE],
      [15, GREEN],
    ],
  });
  const { list, warnings } = await read(file);
  expect(list.chapters.map(({ start, end, image, toc }) => [start, end, image, toc])).toEqual([
    [0, 10, 'red', true],
    [10, 30, null, true],
    [15, 30, 'blue', false],
    [30, 60, 'blue', true],
    [45, 60, 'green', false],
  ]);
  expect(warnings).toEqual([]);
});

test('Nero’s chapters get the pictures of the track, damaged ones are left out', async () => {
  const nero = neroChapters([0, 10, 20, 30].map((start) => ({ start, title: `At ${start}` })));
  const pictures: [number, Uint8Array][] = [
    [10, RED],
    [10, SVG],
    [40, BLUE],
  ];
  expect(await read(m4a({ seconds: 60, nero, titles: TITLES, pictures }))).toMatchObject({
    images: ['red', null, 'blue', 'blue'],
    warnings: ['bad-picture'],
  });
  expect(await read(m4a({ seconds: 60, nero, pictures }))).toMatchObject({
    images: ['red', null, 'blue', 'blue'],
  });
});

test('pictures alone are no chapters in an M4A', async () => {
  await expect(read(m4a({ seconds: 60, pictures: [[60, RED]] }))).rejects.toMatchObject({
    code: 'not-chapters',
  });
});
