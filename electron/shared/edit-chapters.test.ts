import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CLOSEST,
  markChapter,
  moveChapter,
  removeChapter,
  renameChapter,
} from './edit-chapters.ts';
import { type Chapter } from './model.ts';

const chapter = (start: number, end: number | null, title: string, rest = {}): Chapter => ({
  start,
  end,
  title,
  url: null,
  image: null,
  toc: true,
  ...rest,
});
const brief = (chapters: Chapter[]) =>
  chapters.map(({ start, end, title }) => [start, end, title] as const);

const page = { url: 'https://tides.example/', image: 'https://tides.example/1.jpg' };
const three = [
  chapter(0, 60, 'Tide', page),
  chapter(60, 300, 'Lock'),
  chapter(300, 900, 'Questions'),
];

test.each<[string, Chapter[], unknown]>([
  [
    'marked between two',
    markChapter(three, 120.0004, '  The\nkeeper '),
    [
      [0, 60, 'Tide'],
      [60, 120, 'Lock'],
      [120, 300, 'The keeper'],
      [300, 900, 'Questions'],
    ],
  ],
  [
    'marked before all',
    markChapter([chapter(9, 20, 'Lock')], 2, 'Tide'),
    [
      [2, 9, 'Tide'],
      [9, 20, 'Lock'],
    ],
  ],
  [
    'marked behind all, without a name',
    markChapter(three, 600, ' '),
    [
      [0, 60, 'Tide'],
      [60, 300, 'Lock'],
      [300, 600, 'Questions'],
      [600, 900, 'Chapter 4'],
    ],
  ],
  [
    'marked behind the end of the last',
    markChapter([chapter(0, 5, 'Tide')], 9, 'Lock'),
    [
      [0, 9, 'Tide'],
      [9, null, 'Lock'],
    ],
  ],
  ['the first', markChapter([], 7, 'Tide'), [[7, null, 'Tide']]],
  [
    'renamed',
    renameChapter(three, 1, ' The\tlock '),
    [
      [0, 60, 'Tide'],
      [60, 300, 'The lock'],
      [300, 900, 'Questions'],
    ],
  ],
  [
    'moved within its place',
    moveChapter(three, 1, 61.5),
    [
      [0, 61.5, 'Tide'],
      [61.5, 300, 'Lock'],
      [300, 900, 'Questions'],
    ],
  ],
  [
    'moved behind another',
    moveChapter(three, 0, 400),
    [
      [60, 300, 'Lock'],
      [300, 400, 'Questions'],
      [400, 900, 'Tide'],
    ],
  ],
  [
    'the last removed',
    removeChapter(three, 2),
    [
      [0, 60, 'Tide'],
      [60, 900, 'Lock'],
    ],
  ],
  [
    'the first removed',
    removeChapter(three, 0),
    [
      [60, 300, 'Lock'],
      [300, 900, 'Questions'],
    ],
  ],
])('%s', (_, edited, expected) => {
  expect(brief(edited)).toEqual(expected);
});

test.each<[string, Chapter[]]>([
  ['a mark within a second of another', markChapter(three, 60.999, 'Again')],
  ['a mark just before another', markChapter(three, 299.001, 'Again')],
  ['a mark before the beginning', markChapter(three, -1, 'No')],
  ['a mark nowhere', markChapter(three, Number.NaN, 'No')],
  ['no name', renameChapter(three, 0, ' \n')],
  ['its own name', renameChapter(three, 0, 'Tide ')],
  ['the name of none', renameChapter(three, 3, 'New')],
  ['a move onto another', moveChapter(three, 0, 300.5)],
  ['a move to where it is', moveChapter(three, 1, 60.0001)],
  ['a move to nowhere', moveChapter(three, 1, Infinity)],
  ['the move of none', moveChapter(three, -1, 5)],
  ['the removal of none', removeChapter(three, 7)],
])('%s answers the same list', (_, edited) => {
  expect(edited).toBe(three);
});

test('keeps addresses and images, and the list it was given', () => {
  const before = structuredClone(three);
  expect(markChapter(three, 30, 'Sand')[0]).toEqual(chapter(0, 30, 'Tide', page));
  expect(moveChapter(three, 0, 400)[2]).toEqual(chapter(400, 900, 'Tide', page));
  expect(renameChapter(three, 0, 'Ebb')[0]).toEqual(chapter(0, 60, 'Ebb', page));
  expect(three).toEqual(before);
});

test('images that are not listed interrupt no chapter, and one may begin with them', () => {
  const list = [chapter(0, 100, 'Tide'), chapter(20, 100, 'Chapter 2', { toc: false })];
  expect(brief(markChapter(list, 20, 'Lock'))).toEqual([
    [0, 20, 'Tide'],
    [20, 100, 'Chapter 2'],
    [20, 100, 'Lock'],
  ]);
  expect(brief(markChapter(list, 50, 'Lock'))).toEqual([
    [0, 50, 'Tide'],
    [20, 50, 'Chapter 2'],
    [50, 100, 'Lock'],
  ]);
});

type Edit = (chapters: Chapter[]) => Chapter[];
const at = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => n / 4),
  fc.double({ min: -2, max: 10_000 }),
);
const index = fc.integer({ min: -1, max: 12 });
const typed = fc.string({ unit: 'grapheme', maxLength: 300 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, typed).map(
    ([to, title]): Edit =>
      (list) =>
        markChapter(list, to, title),
  ),
  fc.tuple(index, at).map(
    ([which, to]): Edit =>
      (list) =>
        moveChapter(list, which, to),
  ),
  fc.tuple(index, typed).map(
    ([which, title]): Edit =>
      (list) =>
        renameChapter(list, which, title),
  ),
  index.map(
    (which): Edit =>
      (list) =>
        removeChapter(list, which),
  ),
);

test('is sound after any edits', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const list = edits.reduce((chapters, one) => one(chapters), [] as Chapter[]);
      for (const [place, { start, end, title }] of list.entries()) {
        const next = list[place + 1];
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBe(next?.start ?? null);
        expect((next?.start ?? Infinity) - start).toBeGreaterThanOrEqual(CLOSEST);
        expect(title).toBe(title.trim());
        expect(title).not.toBe('');
      }
    }),
  );
});

test('a mark taken away again leaves the list as it was', () => {
  fc.assert(
    fc.property(fc.array(at, { maxLength: 12 }), at, (starts, mark) => {
      const before = starts.reduce((list, start) => markChapter(list, start, 'x'), [] as Chapter[]);
      const marked = markChapter(before, mark, 'new');
      const place = marked.findIndex(({ title }) => title === 'new');
      expect(removeChapter(marked, place)).toEqual(before);
    }),
  );
});
