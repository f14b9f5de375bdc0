import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dataFolderArgument, makeDataFolder } from './data-folder.ts';

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

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cuecast-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('makes the data folder, and leaves it empty', () => {
  const folder = join(temporaryFolder(), 'one', 'two words');
  expect(makeDataFolder(folder)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
  expect(makeDataFolder(folder)).toBe(true);
});

test('a folder below a file cannot be made', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(makeDataFolder(join(file, 'data'))).toBe(false);
});

test.skipIf(process.platform === 'win32')('a folder that cannot be written to is of no use', () => {
  const folder = temporaryFolder();
  // The superuser may write anywhere, so it becomes nobody for a while.
  const isSuperuser = process.geteuid?.() === 0;
  chmodSync(folder, 0o555);
  if (isSuperuser) process.seteuid?.(65534);
  try {
    expect(makeDataFolder(folder)).toBe(false);
  } finally {
    if (isSuperuser) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  }
});
