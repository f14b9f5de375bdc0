import { afterEach, expect, test } from 'vitest';
import { type EpisodeHits, type SearchHit } from '../../../electron/shared/search-results.ts';
import { type FoundHit, inListOrder, selection, useSelection } from './selection.ts';

const episode = (episodeId: number): EpisodeHits => ({
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
  hits: [],
  more: false,
});

const hit = (id: string, start: number | null): SearchHit => ({
  id,
  episodeId: 1,
  part: 'transcript',
  start,
  place: 0,
  speaker: null,
  chapter: null,
  runs: [],
});

const [first, second] = [episode(1), episode(2)];
const shown: FoundHit[] = [
  { hit: hit('a', null), episode: first },
  { hit: hit('b', 5), episode: first },
  { hit: hit('c', 9), episode: first },
  { hit: hit('d', 1), episode: second },
];
const [a, , , d] = shown as [FoundHit, FoundHit, FoundHit, FoundHit];
const ids = () => [...useSelection.getState().selected.keys()];

afterEach(selection.clear);

test('a hit is selected, and no more', () => {
  selection.toggle(a);
  selection.toggle(d);
  expect(ids()).toEqual(['a', 'd']);
  selection.toggle(a);
  expect(ids()).toEqual(['d']);
  selection.clear();
  expect(ids()).toEqual([]);
});

test('a selection extends from where it began, upwards too, and keeps what was selected before', () => {
  selection.toggle(d);
  selection.extend(shown, 'b');
  expect(new Set(ids())).toEqual(new Set(['b', 'c', 'd']));
  selection.extend(shown, 'a');
  expect(new Set(ids())).toEqual(new Set(['a', 'b', 'c', 'd']));
});

test('where nothing was selected it begins at the hit the keys come from', () => {
  selection.extend(shown, 'c', 'b');
  expect(ids()).toEqual(['b', 'c']);
});

test('where its beginning is not shown any more it begins anew', () => {
  selection.toggle({ hit: hit('gone', 1), episode: first });
  selection.extend(shown, 'c');
  expect(ids()).toEqual(['gone', 'c']);
});

test('what is selected comes in the order of the list, whatever the order of selecting', () => {
  const [one, two, three, four] = shown as [FoundHit, FoundHit, FoundHit, FoundHit];
  const ordered = inListOrder([three, four, one, two], [second, first]);
  expect(ordered.map(({ hit: { id } }) => id)).toEqual(['d', 'a', 'b', 'c']);
});
