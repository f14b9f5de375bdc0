import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestWords, nearness } from './nearest-words.ts';

/** The same by the book: every cell of the table. */
function slowly(a: string, b: string): number {
  const cells = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => cells[i]?.[j] ?? Infinity;
  for (let j = 0; j <= b.length; j++) (cells[0] ?? [])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const cell = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change, swap);
      (cells[i] ?? [])[j] = cell;
    }
  }
  return at(a.length, b.length);
}

test.each([
  ['harbour', 'harbour', 0],
  ['teh', 'the', 1],
  ['pyton', 'python', 1],
  ['kuberentes', 'kubernetes', 1],
  ['asyncoi', 'asyncio', 1],
  ['recieve', 'receive', 1],
  ['ca', 'abc', 3],
  ['東京', '東都', 1],
  ['', 'ab', 2],
  ['ab', '', 2],
])('%j and %j are %d apart', (a, b, expected) => {
  expect(nearness(a, b, 5)).toBe(expected);
});

test('what is further than wanted is just that', () => {
  expect(nearness('harbour', 'ferry', 2)).toBe(3);
  expect(nearness('a', 'abcdefgh', 2)).toBe(3);
  expect(nearness('x'.repeat(40), 'y'.repeat(40), 2)).toBe(3);
  expect(nearness('x'.repeat(40), 'x'.repeat(40), 2)).toBe(0);
});

test('the distance is that of the table, for any two words', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 12 });
  const long = fc.string({ unit: fc.constantFrom(...'ab'), minLength: 28, maxLength: 32 });
  fc.assert(
    fc.property(
      fc.oneof(fc.tuple(word, word), fc.tuple(long, long)),
      fc.nat(14),
      ([a, b], most) => {
        expect(nearness(a, b, most)).toBe(Math.min(slowly(a, b), most + 1));
        expect(nearness(b, a, most)).toBe(nearness(a, b, most));
      },
    ),
    { numRuns: 5000 },
  );
});

const words = [
  { text: 'harbor', count: 3 },
  { text: 'harbour', count: 40 },
  { text: 'harbours', count: 60 },
  { text: 'arbour', count: 2 },
  { text: 'the', count: 900 },
  { text: 'tea', count: 30 },
  { text: 'ten', count: 50 },
];
const nearest = (typed: string, limit = 9) => nearestWords(typed, words, limit).map((w) => w.text);

test('nearest words come first, of those as near the frequent ones', () => {
  expect(nearest('harbuor')).toEqual(['harbour', 'harbor', 'harbours', 'arbour']);
  expect(nearest('teh')).toEqual(['the', 'ten', 'tea']);
  expect(nearest('teh', 1)).toEqual(['the']);
});

test('a word that is there, one too short to tell, and one like no other have none', () => {
  expect(nearest('the')).toEqual([]);
  expect(nearest('th')).toEqual([]);
  expect(nearest('zeppelin')).toEqual([]);
  expect(nearest('x'.repeat(40))).toEqual([]);
});
