import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChapterListReason } from '../shared/chapters.ts';
import { type ChapterList, type ChapterSource } from '../shared/model.ts';
import { rankChapterLists } from './choose-list.ts';
import { normalise, type RawChapter } from './normalise.ts';

const HOUR = 3600;
/** A list as it is read: `titles` are names by place, else every chapter has one of its own. */
const list = (
  source: ChapterSource,
  starts: number[],
  { duration = HOUR, title = (n: number) => `About ${'abcdefghijklmnopqrstuvwxyz'[n]}` } = {},
): ChapterList =>
  normalise(
    source,
    starts.map((start, n): RawChapter => ({ start, title: title(n) })),
    duration,
  );
const every = (seconds: number, until = HOUR) =>
  Array.from({ length: Math.ceil(until / seconds) }, (_, n) => n * seconds);
const numbered = { title: (n: number) => `Chapter ${n + 1}` };

test.each<[string, ChapterList[], ChapterListReason | null, ChapterSource[]]>([
  ['nothing', [], null, []],
  ['one list', [list('notes', [0, 2000])], 'only', ['notes']],
  [
    'one list, and another that lists nothing',
    [list('json', []), list('notes', [0, 2000])],
    'only',
    ['notes', 'json'],
  ],
  [
    'the listener’s own, however short',
    [list('json', every(300)), list('own', [5])],
    'own',
    ['own', 'json'],
  ],
  [
    'alike: by source',
    (['notes', 'id3', 'podlove', 'json'] as const).map((source) => list(source, every(600))),
    'source',
    ['json', 'podlove', 'id3', 'notes'],
  ],
  [
    'one chapter is no list',
    [list('json', [2500]), list('notes', every(900))],
    'richer',
    ['notes', 'json'],
  ],
  [
    'chapters beyond the end',
    [list('json', [...every(600), 4000]), list('mp4', every(600))],
    'agrees',
    ['mp4', 'json'],
  ],
  [
    'a list that stops in the first half',
    [list('json', every(300, 1500)), list('notes', every(900))],
    'agrees',
    ['notes', 'json'],
  ],
  [
    'two that stop early are left to the rest of the rule',
    [list('notes', every(300, 1200)), list('json', every(300, 1500))],
    'source',
    ['json', 'notes'],
  ],
  [
    'three times as many that agree',
    [list('json', [0, 900, 1800, 2700]), list('notes', every(300))],
    'richer',
    ['notes', 'json'],
  ],
  [
    'three times as many, a few seconds off',
    [list('json', [2, 899, 1803, 2704]), list('notes', every(300))],
    'richer',
    ['notes', 'json'],
  ],
  [
    'three times as many that do not agree',
    [list('json', [100, 1000, 2000, 3000]), list('notes', every(300))],
    'source',
    ['json', 'notes'],
  ],
  [
    'twice as many',
    [list('json', every(600)), list('notes', every(300))],
    'source',
    ['json', 'notes'],
  ],
  [
    'three times as many without names',
    [list('id3', every(300), numbered), list('notes', every(900))],
    'titles',
    ['notes', 'id3'],
  ],
  [
    'out of order',
    [list('json', [600, 0, 2400]), list('notes', [0, 2400])],
    'order',
    ['notes', 'json'],
  ],
  [
    'chapters that start together',
    [list('json', [0, 600, 600, 2400]), list('id3', [0, 600, 2400])],
    'order',
    ['id3', 'json'],
  ],
  [
    'names over numbers',
    [list('json', every(600), numbered), list('notes', every(600))],
    'titles',
    ['notes', 'json'],
  ],
  [
    'names over the same name everywhere',
    [list('id3', every(600), { title: () => 'Harbour talk' }), list('notes', every(600))],
    'titles',
    ['notes', 'id3'],
  ],
  [
    'the length before number, order and titles',
    [
      list('json', [600, 0, 2400], numbered),
      list('podlove', every(300, 1500)),
      list('notes', [0, 1900]),
    ],
    'order',
    ['notes', 'json', 'podlove'],
  ],
])('%s', (_, lists, reason, order) => {
  const ranked = rankChapterLists(lists, HOUR);
  expect(ranked.reason).toBe(reason);
  expect(ranked.lists.map(({ source }) => source)).toEqual(order);
});

test('without the audio’s length nothing is held against it', () => {
  const lists = [list('notes', every(600)), list('json', every(60, 600))];
  expect(rankChapterLists(lists, null)).toMatchObject({
    reason: 'source',
    lists: [lists[1], lists[0]],
  });
  expect(rankChapterLists(lists, HOUR)).toMatchObject({ reason: 'agrees', lists });
});

test('entries that only change the image are not counted', () => {
  const images = normalise(
    'json',
    every(60).map((start) => ({ start, title: `Image ${start}`, toc: false })),
    HOUR,
  );
  const notes = list('notes', [0, 1900]);
  expect(rankChapterLists([images, notes], HOUR)).toEqual({
    reason: 'only',
    lists: [notes, images],
  });
});

test.each([
  'Chapter 3', 'Kapitel 12', 'Chapitre 2', 'Capítulo 4', 'Глава 5', '第3章', '第三話', '07', '#3', '00:12:00', 'Track 1', 'untitled',
])('“%s” is no name', (title) => {
  const nameless = list('json', every(600), { title: () => title });
  expect(rankChapterLists([nameless, list('notes', every(600))], HOUR).reason).toBe('titles');
}); // prettier-ignore

const anyList = fc
  .record({
    source: fc.constantFrom<ChapterSource>(
      'json',
      'podlove',
      'id3',
      'mp4',
      'vorbis',
      'notes',
      'own',
    ),
    raw: fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 45 }).map((n) => n * 100),
        title: fc.constantFrom('Tide', 'Lock', 'Chapter 1', '', '7'),
        toc: fc.boolean(),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ source, raw }) => normalise(source, raw, HOUR));
const duration = fc.constantFrom(null, HOUR, HOUR / 2, 0);

test('ranks every list once, and the same way whatever order they come in', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyList, { maxLength: 7 })
        .chain((lists) =>
          fc.tuple(fc.constant(lists), fc.shuffledSubarray(lists, { minLength: lists.length })),
        ),
      duration,
      ([lists, shuffled], length) => {
        const ranked = rankChapterLists(lists, length);
        expect(new Set(ranked.lists)).toEqual(new Set(lists));
        expect(ranked.lists).toHaveLength(lists.length);
        expect(rankChapterLists(shuffled, length)).toEqual(ranked);
        expect(ranked.reason === null).toBe(lists.length === 0);
        if (lists.some(({ source }) => source === 'own')) expect(ranked.reason).toBe('own');
      },
    ),
    { numRuns: 500 },
  );
});

test('without the best the others stand as they stood', () => {
  fc.assert(
    fc.property(fc.array(anyList, { minLength: 2, maxLength: 6 }), duration, (lists, length) => {
      const { lists: ranked } = rankChapterLists(lists, length);
      expect(rankChapterLists(ranked.slice(1), length).lists).toEqual(ranked.slice(1));
    }),
  );
});
