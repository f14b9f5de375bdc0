import { expect, test } from 'vitest';
import { type DraftSegment } from './draft.ts';
import { normalise } from './normalise.ts';
import { brief, words } from './test-support.ts';

type Line = [start: number, text: string, end?: number | null, speaker?: string];

const tidy = (...drafts: Line[]): { lines: string[]; warnings: string[] } => {
  const segments = drafts.map(([start, text, end = null, speaker = null], index): DraftSegment => ({
    start,
    end,
    speaker: speaker ?? null,
    text,
    line: index + 1,
  }));
  const done = normalise({ format: 'text', language: null, timed: true, segments, warnings: [] });
  return {
    lines: done.segments.map(brief),
    warnings: done.warnings.map(({ line, code, message }) =>
      code === 'repeated-lines' ? `${line} ${message}` : `${line} ${code}`,
    ),
  };
};

const long = 'Fifty characters of text take two seconds to be said';

test.each<[string, Line[], string[]]>([
  [
    'printed twice',
    [
      [0, long],
      [1, long],
      [5, 'b'],
    ],
    [`0-5 ${long}`, '5-? b'],
  ],
  [
    'printed three times, each too soon',
    [
      [0, long],
      [2, long],
      [4, long],
      [9, 'b'],
    ],
    [`0-9 ${long}`, '9-? b'],
  ],
  [
    'printed again among others',
    [
      [0, long],
      [1, 'b'],
      [1, long],
      [5, 'c'],
    ],
    [`0-1 ${long}`, '1-5 b', '5-? c'],
  ],
  [
    'said twice',
    [
      [0, 'Yeah.'],
      [2, 'Yeah.'],
      [4, 'b'],
    ],
    ['0-2 Yeah.', '2-4 Yeah.', '4-? b'],
  ],
  [
    'said again when the first can be over',
    [
      [0, long],
      [2.5, long],
    ],
    [`0-2.5 ${long}`, `2.5-? ${long}`],
  ],
  [
    'said by two at once',
    [
      [0, long, 2, 'Ann'],
      [1, long, 3, 'Bob'],
    ],
    [`0-2 Ann: ${long}`, `1-3 Bob: ${long}`],
  ],
  [
    'printed twice with ends',
    [
      [0, long, 1],
      [1, long, 3],
    ],
    [`0-3 ${long}`],
  ],
])('a line %s', (_, drafts, expected) => {
  expect(tidy(...drafts).lines).toEqual(expected);
});

test('repeats are counted in one warning, at the first of them', () => {
  const { warnings } = tidy([0, long], [1, long], [1, long], [9, 'b'], [9, 'b']);
  expect(warnings).toEqual(['2 3 lines were repeats of the one before; each is shown once.']);
});

test('sorted by start; lines of one time keep their order and last until the next time', () => {
  const { lines, warnings } = tidy([5, 'c'], [1, 'a'], [1, 'b'], [9, 'd']);
  expect(lines).toEqual(['1-5 a', '1-5 b', '5-9 c', '9-? d']);
  expect(warnings).toEqual(['2 out-of-order', '3 out-of-order']);
});

test('empty lines are left out and named', () => {
  expect(tidy([0, ' \u200b '], [1, '♪'])).toEqual({ lines: ['1-? ♪'], warnings: ['1 empty-cue'] });
});

test('of each kind of warning 200 are listed, then counted', () => {
  const { warnings } = tidy(...Array.from({ length: 500 }, (): Line => [0, '']));
  expect(warnings).toHaveLength(201);
  expect(warnings.at(-1)).toBe('null more-like-this');
});

test('words stay in order and inside their line, and joined they are its text', () => {
  const draft = {
    start: 1,
    end: 4,
    speaker: null,
    text: 'a b c d',
    line: 7,
    words: [
      { start: 0.5, end: null, text: 'a' },
      { start: 2, end: null, text: 'b' },
      { start: 1.5, end: null, text: 'c' },
      { start: 3, end: 2.5, text: 'd' },
    ],
  };
  const done = normalise({
    format: 'json',
    language: null,
    timed: true,
    segments: [draft],
    warnings: [],
  });
  expect(done.segments.map(words)).toEqual(['a@1-2 b c@2-3 d@3-4']);
  expect(done.warnings).toMatchObject([{ line: 7, code: 'word-times-unusable' }]);
});
