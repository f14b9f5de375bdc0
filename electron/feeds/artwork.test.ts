import { expect, test } from 'vitest';
import { pictureExtension } from './artwork.ts';

test.each([
  ['\x89PNG\r\n\x1a\n....', 'png'],
  ['\xff\xd8\xff\xe0', 'jpg'],
  ['GIF89a', 'gif'],
  ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'webp'],
  ['\x00\x00\x00\x20ftypavif', 'avif'],
  ['RIFF\x10\x00\x00\x00WAVEfmt ', null],
  ['\x00\x00\x00\x20ftypM4A ', null],
  ['<svg xmlns="http://www.w3.org/2000/svg">', null],
  ['', null],
])('%j is kept as %s', (start, extension) => {
  expect(pictureExtension(Buffer.from(start, 'latin1'))).toBe(extension);
});
