import { expect, test } from 'vitest';
import { isArtwork, pictureExtension } from './artwork.ts';

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

test.each([
  ['artwork/0b9c1c2e-5d53.png', true],
  ['episodes/0b9c1c2e-5d53/artwork.webp', true],
  ['artwork/../library.sqlite', false],
  ['artwork/..\\library.sqlite', false],
  ['episodes/0b9c1c2e-5d53/../../cuecast.log', false],
  ['episodes/0b9c1c2e-5d53/audio.mp3', false],
  ['/etc/passwd.png', false],
  ['artwork/a.png\0', false],
  ['artwork/a.png\n', false],
])('%j can be a stored picture: %s', (file, can) => {
  expect(isArtwork(file)).toBe(can);
});
