import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainJpeg } from '../../../e2e/jpeg.ts';
import { plainPng } from '../../../e2e/png.ts';
import { id3Contents, id3Picture, mp3 } from '../fixtures/audio-bytes.ts';
import { m4a } from '../fixtures/m4a-bytes.ts';
import { chapter, readNamed, TITLES } from './test-pictures.ts';

const RED = plainPng(8, [200, 30, 30]);
const BLUE = plainJpeg(16, [30, 30, 200]);
const names = new Map([
  [RED, 'red'],
  [BLUE, 'blue'],
]);

test('makes a sound list of any damaged file with pictures', async () => {
  const files = [
    mp3([id3Contents(['c0']), chapter(0, [id3Picture(RED)]), chapter(1, [id3Picture(BLUE)])]),
    m4a({
      seconds: 3,
      titles: TITLES,
      pictures: [
        [1, RED],
        [1, BLUE],
      ],
    }),
  ];
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), damage, fc.nat(), async (good, bytes, length) => {
      const file = Buffer.from(good);
      for (const [at, byte] of bytes) file[at % file.length] = byte;
      const result = await readNamed(names, file.subarray(0, file.length - (length % 400))).catch(
        (error: unknown) => error,
      );
      if (result instanceof Error) expect(result).toMatchObject({ code: 'not-chapters' });
      else expect(result).toMatchObject({ list: { chapters: expect.any(Array) as unknown } });
    }),
    { numRuns: 300 },
  );
});
