import { expect, test } from 'vitest';
import { type Bookmark } from '../../../electron/shared/bookmarks.ts';
import { bySegment } from './by-segment.ts';

const at = (id: number, time: number): Bookmark => ({
  id,
  episodeId: 1,
  time,
  note: '',
  createdAt: '2026-02-03T06:00:00.000Z',
});
const idsOf = (times: readonly number[], starts: readonly number[]) =>
  [
    ...bySegment(
      times.map((time, index) => at(index, time)),
      starts.map((start) => ({ start })),
    ),
  ].map(([segment, bookmarks]) => [segment, bookmarks.map(({ id }) => id)]);

test('a bookmark lies in the segment that began last; several may lie in one', () => {
  expect(idsOf([4, 8.9, 9, 9.5, 500], [2, 4, 9])).toEqual([
    [1, [0, 1]],
    [2, [2, 3, 4]],
  ]);
});

test('one before anything is said lies in the first; where nothing is said, none lies anywhere', () => {
  expect(idsOf([0, 1], [2, 4])).toEqual([[0, [0, 1]]]);
  expect(idsOf([0, 1], [])).toEqual([]);
});
