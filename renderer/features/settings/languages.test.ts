import { expect, test } from 'vitest';
import { languageName, moved, otherLanguages } from './languages.ts';

test.each([
  ['de', 'German'],
  ['pt-BR', 'Brazilian Portuguese'],
  ['not a tag', 'not a tag'],
])('%s is %s', (tag, name) => {
  expect(languageName(tag)).toBe(name);
});

test('what is wanted already is not offered; the rest is, by name', () => {
  const offered = otherLanguages(['de', 'en']);
  expect(offered.map(({ tag }) => tag)).not.toContain('de');
  expect(offered.map(({ name }) => name)).toContain('French');
  const names = offered.map(({ name }) => name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
});

test.each([
  ['up', 1, -1, ['b', 'a', 'c']],
  ['down', 1, 1, ['a', 'c', 'b']],
  ['up from the top', 0, -1, ['a', 'b', 'c']],
  ['down from the end', 2, 1, ['a', 'b', 'c']],
])('moved %s', (_, from, by, expected) => {
  expect(moved(['a', 'b', 'c'], from, by)).toEqual(expected);
});
