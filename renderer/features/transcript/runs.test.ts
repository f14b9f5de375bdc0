import { expect, test } from 'vitest';
import { piecesOf, runsOf } from './runs.ts';

const mark = (from: number, to: number, current = false) => ({ segment: 0, from, to, current });
const word = (text: string) => ({ start: 0, end: null, text });

test('a text without marks is one run', () => {
  expect(runsOf('so it goes', [])).toEqual([{ text: 'so it goes', mark: null }]);
});

test('a text is cut at its marks', () => {
  expect(runsOf('so it goes', [mark(0, 2), mark(6, 10, true)])).toEqual([
    { text: 'so', mark: 'match' },
    { text: ' it ', mark: null },
    { text: 'goes', mark: 'current' },
  ]);
});

test('words and blanks joined are the text, whatever is marked', () => {
  const text = 'Count the lights, slowly.';
  const words = ['Count', 'the', 'lights,', 'slowly.'].map(word);
  const pieces = piecesOf(text, words, [mark(3, 12)]);
  expect(pieces.flatMap((piece) => piece.runs.map((run) => run.text)).join('')).toBe(text);
  expect(pieces.filter((piece) => piece.word !== null).map((piece) => piece.word)).toEqual([
    0, 1, 2, 3,
  ]);
  const marked = pieces.flatMap((piece) => piece.runs).filter((run) => run.mark);
  expect(marked.map((run) => run.text)).toEqual(['nt', ' ', 'the', ' ', 'li']);
});

test('a word the text does not have is passed over', () => {
  const pieces = piecesOf('one three', [word('one'), word('two'), word('three')], []);
  expect(pieces.map((piece) => piece.word)).toEqual([0, null, 2]);
});
