import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { LONGEST_LINK } from '../shared/moment-link.ts';
import { outsideArguments, shorterArguments } from './outside-arguments.ts';

const folder = resolve('/music');
const LINK = 'cuecast://episode?feed=https%3A%2F%2Fshows.example%2F&guid=a&t=5';
const named = (...argv: string[]) => outsideArguments(['cuecast', ...argv], folder, null);
const files = (...argv: string[]) => named(...argv).files;

test('files are what is no option, from where the person stands', () => {
  expect(files('a talk.mp3', '/tmp/b.wav', '../c.ogg')).toEqual([
    join(folder, 'a talk.mp3'),
    resolve('/tmp/b.wav'),
    resolve('/c.ogg'),
  ]);
  expect(named()).toEqual({ files: [], link: null });
});

test('options, and the values of those that have one, are left out', () => {
  expect(files('--no-sandbox', '--user-data-dir=/d', '--user-data-dir', '/d', 'a.mp3')).toEqual([
    join(folder, 'a.mp3'),
  ]);
  expect(named(`--user-data-dir=${LINK}`, '--user-data-dir', LINK).link).toBeNull();
});

test('while it is not packaged, the folder of the app is named too', () => {
  expect(outsideArguments(['electron', '.', 'a.mp3', LINK], folder, folder)).toEqual({
    files: [join(folder, 'a.mp3')],
    link: LINK,
  });
});

test('a file may be named by its address', () => {
  const file = resolve('/tmp/50% of it, #1.mp3');
  expect(files(pathToFileURL(file).href)).toEqual([file]);
  expect(files('file://elsewhere/share/a.mp3', 'file:///%2f', 'file:a.mp3')).toHaveLength(3);
});

test('links and files stand beside each other, and the last link counts', () => {
  const last = LINK.replace('t=5', 't=7');
  expect(named('a.mp3', LINK, 'b.mp3', last)).toEqual({
    files: [join(folder, 'a.mp3'), join(folder, 'b.mp3')],
    link: last,
  });
});

test('a link that is far too long is passed on as one that is none', () => {
  const long = `cuecast://${'é'.repeat(LONGEST_LINK / 2)}`;
  expect(shorterArguments(['cuecast', '--a', long, 'b.mp3'])).toEqual([
    'cuecast',
    '--a',
    'cuecast:',
    'b.mp3',
  ]);
  expect(shorterArguments(['cuecast', LINK, '/'.repeat(LONGEST_LINK + 1)])).toBeNull();
});

test.each(['cuecast:', 'CUECAST://x', 'cuecast:/etc/passwd', 'cuecast:../../a.mp3'])(
  '%s is a link, if a bad one, and never a file',
  (argument) => {
    expect(named(argument)).toEqual({ files: [], link: argument });
  },
);

test.each(['./cuecast:a.mp3', 'cuecast', 'cuecast-app://app/index.html', 'javascript:alert(1)'])(
  '%s is a file, if there is one, and never a link',
  (argument) => {
    expect(named(argument)).toEqual({ files: [resolve(folder, argument)], link: null });
  },
);
