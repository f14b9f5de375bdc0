import { expect, test } from 'vitest';
import { dataFolderArgument } from './data-folder.ts';

test.each([
  [['app', '.', '--user-data-dir', '/data/one'], '/data/one'],
  [['app', '--user-data-dir=/data/two words', '.'], '/data/two words'],
  [['app', '.'], null],
  [['app', '--user-data-dir'], null],
  [['app', '--user-data-dir='], null],
  [['app', '--user-data-dirs=/x'], null],
])('%j', (argv, expected) => {
  expect(dataFolderArgument(argv)).toBe(expected);
});
