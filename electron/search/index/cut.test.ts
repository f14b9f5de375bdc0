import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Line } from '../rows.ts';
import { normalised } from '../words/tokenise.ts';
import { cut, oneRow } from './cut.ts';

const linesOf = (texts: string[]): Line[] =>
  texts.map((text, place) => ({ start: place, speaker: null, text, place }));
const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ');

test('a short transcript is one row', () => {
  const lines = linesOf(['The tide', 'is out.']);
  expect(cut(lines)).toEqual([{ lines, own: 2, words: 'the tide is out', count: 4 }]);
});

test('what says nothing is no row', () => {
  expect(cut([])).toEqual([]);
  expect(cut(linesOf(['…', '  ']))).toEqual([]);
  expect(oneRow(linesOf(['', '!']))).toEqual([]);
});

test('every line is a row’s own once, in order, and the beginning of the next row stands at the end of each', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 });
  fc.assert(
    fc.property(lengths, (counts) => {
      let said = 0;
      const lines = linesOf(counts.map((count) => words(count, (said += count) - count)));
      const rows = cut(lines);
      const own = rows.flatMap((row) => row.lines.slice(0, row.own));
      expect(own).toEqual(said === 0 ? [] : lines);
      rows.forEach((row, at) => {
        const repeated = row.lines
          .slice(row.own)
          .map(({ text }) => text)
          .join(' ')
          .trim();
        const next = rows[at + 1]?.words ?? '';
        expect(next.startsWith(normalised(repeated))).toBe(true);
        const enough = Math.min(32, rows[at + 1]?.count ?? 0);
        expect(repeated.split(' ').filter(Boolean).length).toBeGreaterThanOrEqual(enough);
        expect(row.words).toBe(normalised(row.lines.map(({ text }) => text).join(' ')));
      });
    }),
    { numRuns: 60 },
  );
});

test('of a long line only its beginning is repeated, with the times of its words', () => {
  const long: Line = {
    start: 9,
    speaker: 'Ada',
    text: words(90),
    place: 1,
    words: [[0, 9], [3, 9.5], [words(40).length + 1, 30]], // prettier-ignore
  };
  const [row] = cut([...linesOf([words(1300)]), long]);
  expect(row?.own).toBe(1);
  expect(row?.lines.slice(1)).toEqual([
    { ...long, text: words(32), words: long.words?.slice(0, 2) },
  ]);
});

test('a transcript longer than any has as many rows as there may be', () => {
  const lines = linesOf(Array.from({ length: 100 }, () => words(600)));
  expect(cut(lines).length).toBeGreaterThan(30);
  expect(cut(lines, 8).length).toBeLessThanOrEqual(8);
  expect(cut(lines, 8).reduce((sum, { own }) => sum + own, 0)).toBe(100);
});
