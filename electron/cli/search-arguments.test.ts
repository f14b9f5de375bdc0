import { expect, test } from 'vitest';
import { CommandError } from './command-error.ts';
import { asksToSearch, readSearchArguments } from './search-arguments.ts';

test.each([
  [['--search', 'tide'], true],
  [['.', '--search=tide'], true],
  [['--search'], true],
  [['--searching', 'a.mp3'], false],
  [['search', 'tide.mp3'], false],
])('whether %j wants hits is %s', (args, wants) => {
  expect(asksToSearch(['cuecast', ...args])).toBe(wants);
});

test('options stand in any place, the folder of the app and what is Chromium’s before them', () => {
  const asked = { query: '"low tide" -ebb', json: true, limit: 7 };
  for (const args of [
    ['--search', '"low tide" -ebb', '--json', '--limit', '7'],
    ['--limit=7', '--json', '--search="low tide" -ebb'],
    [
      '--no-sandbox',
      '.',
      '--user-data-dir=/d',
      '--search',
      ' "low tide" -ebb ',
      '--limit',
      '7',
      '--json',
    ],
    ['--user-data-dir', '/d', '--json', '--limit', '7', '--search', '"low tide" -ebb'],
  ]) {
    expect(readSearchArguments(args)).toEqual(asked);
  }
});

test('what is searched for may begin with a minus', () => {
  expect(readSearchArguments(['--search', '-ebb tide'])).toEqual({
    query: '-ebb tide',
    json: false,
    limit: 100,
  });
  expect(readSearchArguments(['--search=--json'])).toMatchObject({ query: '--json', json: false });
});

test.each<[string, string[], RegExp]>([
  ['no words', ['--search'], /^Usage: /],
  ['another option for words', ['--search', '--json'], /^Usage: /],
  ['nothing but spaces', ['--search', '  '], /^Usage: /],
  ['words without quotes', ['--search', 'low', 'tide'], /“tide”.*quotes/],
  ['a limit that is none', ['--search', 'tide', '--limit', 'all'], /“all”.*number/],
  ['no hits at all', ['--search', 'tide', '--limit=0'], /“0”/],
  ['half a limit', ['--search', 'tide', '--limit=1.5'], /“1.5”/],
  ['an unknown option', ['--search', 'tide', '--jsn'], /--jsn/],
])('%s is refused with one sentence', (_, args, sentence) => {
  const read = () => readSearchArguments(args);
  expect(read).toThrow(CommandError);
  expect(read).toThrow(sentence);
});
