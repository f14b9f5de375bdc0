import { expect, test } from 'vitest';
import { byShow } from './by-show.ts';

const title = (feedId: number, feedTitle: string, pattern: string) => ({
  feedId,
  feedTitle,
  pattern,
  written: pattern,
});

test('what is skipped stands under its show, all by name; shows of one name stay apart', () => {
  const lists = byShow([
    title(1, 'Tides', 'sponsor'),
    title(2, 'Anchors', 'intro'),
    title(3, 'Tides', 'credits'),
    title(1, 'Tides', 'ad:'),
  ]);
  expect(lists.map(({ feedId, titles }) => [feedId, titles.map(({ pattern }) => pattern)])).toEqual(
    [
      [2, ['intro']],
      [1, ['ad:', 'sponsor']],
      [3, ['credits']],
    ],
  );
});

test('nothing skipped is no show', () => {
  expect(byShow([])).toEqual([]);
});
