import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fileArguments } from './file-arguments.ts';

const folder = resolve('/music');
const files = (...argv: string[]) => fileArguments(['cuecast', ...argv], folder, null);

test('files are what is no option, from where the person stands', () => {
  expect(files('a talk.mp3', '/tmp/b.wav', '../c.ogg')).toEqual([
    join(folder, 'a talk.mp3'),
    resolve('/tmp/b.wav'),
    resolve('/c.ogg'),
  ]);
  expect(files()).toEqual([]);
});

test('options, and the values of those that have one, are left out', () => {
  expect(files('--no-sandbox', '--user-data-dir=/d', '--user-data-dir', '/d', 'a.mp3')).toEqual([
    join(folder, 'a.mp3'),
  ]);
});

test('while it is not packaged, the folder of the app is named too', () => {
  expect(fileArguments(['electron', '.', 'a.mp3'], folder, folder)).toEqual([
    join(folder, 'a.mp3'),
  ]);
});
