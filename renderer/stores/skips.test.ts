// @vitest-environment happy-dom
import '../bridge/install-fake.ts';
import { expect, test } from 'vitest';
import { type ChaptersView } from '../../electron/shared/library.ts';
import { skippedStarts } from './skips.ts';

const titles = ['Hello', 'Sponsor: Rope', 'Tides', 'Sponsor'];

const viewWith = (skips: string[]): ChaptersView => ({
  list: {
    source: 'json',
    chapters: titles.map((title, index) => ({
      start: index * 10,
      end: index * 10 + 10,
      title,
      url: null,
      image: null,
      toc: true,
    })),
    warnings: [],
  },
  reason: 'only',
  choices: [],
  skips,
  problem: null,
});

const skipped = (skips: string[], once: number[] = []) => [
  ...skippedStarts(viewWith(skips), new Set(once)),
];

test('what is skipped: by its title or how that begins, or this time', () => {
  expect(skipped([])).toEqual([]);
  expect(skipped(['sponsor'])).toEqual([30]);
  expect(skipped(['sponsor:'])).toEqual([10]);
  expect(skipped([], [20])).toEqual([20]);
});

test('what is always skipped can be heard this time', () => {
  expect(skipped(['sponsor:', 'sponsor'], [30])).toEqual([10]);
});

test('what is not listed is not skipped, and without a list nothing is', () => {
  const view = viewWith(['tides']);
  for (const chapter of view.list?.chapters ?? []) chapter.toc = false;
  expect(skippedStarts(view, new Set())).toEqual(new Set());
  expect(skippedStarts({ ...view, list: null }, new Set([10]))).toEqual(new Set());
});
