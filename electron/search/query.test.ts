import { expect, test } from 'vitest';
import { matchExpression } from './query.ts';

test.each([
  ['tide', '"tide"*'],
  ['tide ', '"tide"'],
  ['t', '"t"'],
  ['ti', '"ti"*'],
  ['high tide', '"high" "tide"*'],
  ['  high\ttide\n', '"high" "tide"'],
  ['"high tide"', '"high tide"'],
  ['"high tide" moon', '"high tide" "moon"*'],
  ['moon "high tid', '"moon" "high tid"*'],
  ['“high tide” «moon»', '"high tide" "moon"'],
  ['C++', '"C++"'],
  ['asyncio.run', '"asyncio.run"*'],
  ["don't", '"don\'t"'],
  ['潮汐', '"潮汐"*'],
  ['cafe\u0301', '"cafe\u0301"*'],
  ['tide AND moon', '"tide" "AND" "moon"*'],
  ['NEAR(tide moon, 3)', '"NEAR(tide" "moon," "3)"'],
  ['-tide ^moon text:sea ti*', '"-tide" "^moon" "text:sea" "ti*"'],
  ['tide - moon', '"tide" "moon"*'],
  ['tide\0moon', '"tide" "moon"*'],
])('%j is searched for as %s', (typed, expression) => {
  expect(matchExpression(typed)).toBe(expression);
});

test.each(['', '   ', '"', '""', '" "', '*', '- + ^', '()', '👋', '…', '\0'])(
  '%j is nothing to search for',
  (typed) => {
    expect(matchExpression(typed)).toBeNull();
  },
);
