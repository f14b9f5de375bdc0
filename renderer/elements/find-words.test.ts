import { expect, test } from 'vitest';
import { find, firstFrom, indexOf } from './find-words.ts';

const texts = [
  'We crossed at Zürich, at dawn.',
  'The ferry’s bell rang: one, two —',
  'three. Nobody counted to four, and the',
  'ferry waited.',
];
const index = indexOf(texts);

/** What is marked, as text. */
const found = (typed: string) =>
  find(index, typed).map((match) =>
    match.map(({ segment, from, to }) => texts[segment]?.slice(from, to)),
  );

test.each([
  ['nothing for nothing', '', []],
  ['nothing for blanks', '  ', []],
  ['nothing where there is nothing', 'boat', []],
  ['whatever the case', 'FERRY', [['ferry'], ['ferry']]],
  ['without accents', 'zurich', [['Zürich']]],
  ['with accents where there are none', 'dáwn', [['dawn']]],
  ['a straight apostrophe for a curly one', "ferry's", [['ferry’s']]],
  ['a hyphen for a dash', 'two -', [['two —']]],
  ['across a border', 'the ferry wait', [['the', 'ferry wait']]],
  ['across a border, with a dash', 'two — three', [['two —', 'three']]],
  ['blanks typed twice', 'at  dawn', [['at dawn']]],
  ['all of one letter', 'z', [['Z']]],
])('%s', (_, typed, expected) => {
  expect(found(typed)).toEqual(expected);
});

test('combining accents belong to the letter they stand on', () => {
  const decomposed = ['cafe\u0301 noir'];
  const [match] = find(indexOf(decomposed), 'café');
  expect(match).toEqual([{ segment: 0, from: 0, to: 5 }]);
  expect(find(indexOf(decomposed), 'cafe noir')).toHaveLength(1);
});

test('letters that fold into several are marked whole', () => {
  const [match] = find(indexOf(['the eﬃcient way']), 'efficient');
  expect(match).toEqual([{ segment: 0, from: 4, to: 11 }]);
});

test('letters outside the basic plane keep their places', () => {
  const [match] = find(indexOf(['🎧🎧 listen']), 'listen');
  expect(match).toEqual([{ segment: 0, from: 5, to: 11 }]);
});

test('matches do not overlap', () => {
  expect(find(indexOf(['aaaa']), 'aa')).toHaveLength(2);
});

test('a phrase may span a whole segment', () => {
  const match = find(indexOf(['one', 'two', 'three']), 'one two three')[0];
  expect(match?.map((mark) => mark.segment)).toEqual([0, 1, 2]);
});

test('starts from where the reader is, and comes round', () => {
  const matches = find(index, 'ferry');
  expect([0, 1, 2, 3, 4].map((segment) => firstFrom(matches, segment))).toEqual([0, 0, 1, 1, 0]);
});

test('an hour-long transcript is searched in a blink', () => {
  const long = Array.from(
    { length: 7000 },
    (_, i) => `Ségment ${i} of a very long talk about ferries.`,
  );
  const begun = performance.now();
  const matches = find(indexOf(long), 'segment 6999 of');
  expect(matches).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(1000);
});
