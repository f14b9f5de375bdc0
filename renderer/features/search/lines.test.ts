import { expect, test } from 'vitest';
import {
  type EpisodeHits,
  type HitList,
  type SearchHit,
} from '../../../electron/shared/search-results.ts';
import { hitsOf, type Line, linesOf } from './lines.ts';

const hit = (id: string, start: number | null): SearchHit => ({
  id,
  episodeId: 1,
  part: start === null ? 'title' : 'transcript',
  start,
  place: 0,
  speaker: null,
  chapter: null,
  runs: [],
});

const episode = (episodeId: number, hits: SearchHit[], more: boolean): EpisodeHits => ({
  episodeId,
  title: '',
  feedId: 1,
  feedTitle: '',
  artwork: null,
  published: null,
  duration: null,
  link: null,
  feedUrl: null,
  guid: '',
  hasAudio: true,
  hits,
  more,
});

const title = hit('title', null);
const [early, middle, late] = [hit('early', 1), hit('middle', 50), hit('late', 99)];
const one = episode(1, [title, middle], true);
const two = episode(2, [late], false);

/** The lines, in short. */
const lines = (list: HitList | null, open = false): Line[] =>
  linesOf({
    episodes: [one, two],
    lists: new Map(list ? [[1, list]] : []),
    open: new Set(open ? [1] : []),
  });
const keys = (all: Line[]) => all.map(({ key }) => key);
const footOf = (all: Line[]) => all.find(({ key }) => key === 'foot 1');

test('hits stand under their episodes, and each episode has a foot', () => {
  expect(keys(lines(null))).toEqual([
    'episode 1',
    'title',
    'middle',
    'foot 1',
    'episode 2',
    'late',
    'foot 2',
  ]);
  expect(footOf(lines(null))).toMatchObject({ others: null, open: false });
  expect(lines(null).at(-1)).toMatchObject({ others: 0 });
  expect(hitsOf(lines(null)).map(({ hit: { id } }) => id)).toEqual(['title', 'middle', 'late']);
});

test('others are counted once they are known, and shown when they are asked for', () => {
  const list = { hits: [title, early, middle], more: false };
  expect(keys(lines(list)).slice(1, 3)).toEqual(['title', 'middle']);
  expect(footOf(lines(list))).toMatchObject({ others: 1, beyond: false });
  expect(keys(lines(list, true)).slice(1, 4)).toEqual(['title', 'early', 'middle']);
});

test('the best are shown where a list ends before them', () => {
  const list = { hits: [early], more: true };
  expect(keys(lines(list, true)).slice(1, 4)).toEqual(['title', 'early', 'middle']);
  expect(footOf(lines(list, true))).toMatchObject({ others: 1, beyond: true, open: true });
});

test('lines of an episode nothing has changed of are the same', () => {
  const before = lines(null);
  const after = lines({ hits: [title, early, middle], more: false });
  expect(after.at(-1)).toBe(before.at(-1));
  expect(footOf(after)).not.toBe(footOf(before));
});
