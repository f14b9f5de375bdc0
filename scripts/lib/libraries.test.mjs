import { expect, test } from 'vitest';
import { missingLibraries, packagesFor } from './libraries.mjs';

const ldd = `	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)
	libgtk-3.so.0 => not found
	libasound.so.2 => not found
	libnss3.so => not found
	libnssutil3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`;

test('what ldd does not find is named once', () => {
  const missing = ['libgtk-3.so.0', 'libasound.so.2', 'libnss3.so', 'libnssutil3.so'];
  expect(missingLibraries(ldd)).toEqual(missing);
});

test('each release gets the names it has', () => {
  const missing = missingLibraries(ldd);
  const bookworm = packagesFor(missing, (name) => !name.endsWith('t64'));
  expect(bookworm.packages).toEqual(['libasound2', 'libgtk-3-0', 'libnss3']);
  const noble = packagesFor(missing, () => true);
  expect(noble.packages).toEqual(['libasound2t64', 'libgtk-3-0t64', 'libnss3']);
});

test('a library no package is known for is said', () => {
  expect(packagesFor(['libnew.so.9'], () => true)).toEqual({
    packages: [],
    unknown: ['libnew.so.9'],
  });
});
