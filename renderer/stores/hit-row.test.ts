// @vitest-environment happy-dom
import '../bridge/install-fake.ts';
import { expect, test } from 'vitest';
import { type SearchHit } from '../../electron/shared/search-results.ts';
import { isIn } from './hit-row.ts';

const hit: SearchHit = {
  ...{ id: '1', episodeId: 1, part: 'chapters', start: 61.235, place: 4 },
  ...{ speaker: null, chapter: null, runs: [] },
};

test('a chapter is known by when it begins, to the millisecond that the index keeps', () => {
  const at = (start: number) => isIn(hit, { episodeId: 1, part: 'chapters', at: start });
  expect(at(61.2346)).toBe(true);
  expect(at(61.23)).toBe(false);
  expect(isIn(hit, { episodeId: 2, part: 'chapters', at: 61.235 })).toBe(false);
});

test('names and bookmarks are known by their place', () => {
  const person: SearchHit = { ...hit, part: 'people', start: null };
  expect(isIn(person, { episodeId: 1, part: 'people', at: 4 })).toBe(true);
  expect(isIn(person, { episodeId: 1, part: 'people', at: 3 })).toBe(false);
  expect(isIn(person, { episodeId: 1, part: 'bookmarks', at: 4 })).toBe(false);
});
