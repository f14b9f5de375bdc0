import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChapterList } from '../shared/model.ts';
import { fitted } from './fit-list.ts';
import { normalise, type RawChapter } from './normalise.ts';

/** As it is kept: read without knowing how long the audio is. */
const kept = (...raw: [start: number, end?: number][]): ChapterList =>
  normalise(
    'json',
    raw.map(([start, end]) => ({ start, end, title: `At ${start}` })),
    null,
  );

const codes = ({ warnings }: ChapterList) => warnings.map(({ code }) => code);
const times = ({ chapters }: ChapterList) => chapters.map(({ start, end }) => [start, end]);

test.each([
  [
    'ends with the audio',
    [[0], [60]],
    100,
    [
      [0, 60],
      [60, 100],
    ],
    [],
  ],
  [
    'begins after it',
    [[0], [60], [100]],
    100,
    [
      [0, 60],
      [60, 100],
    ],
    ['beyond-end'],
  ],
  [
    'ends after it',
    [[0], [60, 130]],
    100,
    [
      [0, 60],
      [60, 100],
    ],
    ['end-beyond-end'],
  ],
  [
    'ends a blink after it',
    [[0], [60, 100.3]],
    100,
    [
      [0, 60],
      [60, 100],
    ],
    [],
  ],
  ['all of it lies beyond', [[200], [300]], 100, [], ['beyond-end', 'beyond-end']],
] as const)('what %s', (_, raw, duration, expected, warned) => {
  const list = fitted(kept(...raw.map(([...one]) => one as [number, number?])), duration);
  expect(times(list)).toEqual(expected);
  expect(codes(list)).toEqual(warned);
});

test.each([null, 0, -1, NaN, Infinity])(
  'without a length (%s) a list stays as it is',
  (duration) => {
    const list = kept([0], [60]);
    expect(fitted(list, duration)).toBe(list);
  },
);

test('a list that is read before the length is known is the one that is read after', () => {
  const entry: fc.Arbitrary<RawChapter> = fc.record({
    start: fc.integer({ min: 0, max: 40 }),
    end: fc.option(fc.integer({ min: 0, max: 45 })),
    title: fc.constantFrom('Ebb', 'Flow'),
    toc: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 12 }),
      fc.integer({ min: 1, max: 40 }),
      (raw, length) => {
        const later = fitted(normalise('json', raw, null), length);
        expect(later.chapters).toEqual(normalise('json', raw, length).chapters);
      },
    ),
  );
});
