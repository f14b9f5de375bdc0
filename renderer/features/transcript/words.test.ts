import { expect, test } from 'vitest';
import { timeAt, wordPlaces } from './words.ts';

const word = (start: number, text: string) => ({ start, end: null, text });
const segment = {
  start: 3,
  end: 9,
  speaker: null,
  text: 'the bell, the bell',
  words: [word(3, 'the'), word(4, 'bell,'), word(6, 'the'), word(7, 'bell')],
};

test('words are found one after the other, with what stands on them', () => {
  expect(wordPlaces(segment.text, segment.words)).toEqual([
    { from: 0, to: 3 },
    { from: 4, to: 9 },
    { from: 10, to: 13 },
    { from: 14, to: 18 },
  ]);
});

test('a word that the text does not have is passed over', () => {
  const words = [word(0, 'ring'), word(1, 'the'), word(2, 'bell')];
  expect(wordPlaces('rang the bell', words)).toEqual([
    null,
    { from: 5, to: 8 },
    { from: 9, to: 13 },
  ]);
});

test.each([
  ['the first letter', 0, 3],
  ['within a word', 6, 4],
  ['the end of a word', 18, 7],
  ['past the end', 40, 3],
])('the time of %s', (_, offset, time) => {
  expect(timeAt(segment, offset)).toBe(time);
});

test('without words it is the segment’s', () => {
  expect(timeAt({ start: 5, end: 6, speaker: null, text: 'hello' }, 2)).toBe(5);
});
