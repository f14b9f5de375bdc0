// @vitest-environment happy-dom
import '../../bridge/install-fake.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { type SearchHit } from '../../../electron/shared/search-results.ts';
import { player } from '../../player/player.ts';
import { useHitTour } from '../../stores/hits.ts';
import { useView, view } from '../../stores/view.ts';
import { hitMoves, placeOf, useNeighbours } from './hit-moves.ts';

const hit = (episodeId: number, start: number): SearchHit => ({
  ...{ id: `${episodeId}-${start}`, episodeId, part: 'transcript', start, place: start },
  ...{ speaker: null, chapter: null, runs: [] },
});
const hits = [hit(1, 10), hit(1, 20), hit(1, 30)];
const tourAt = (current: string) => ({ query: 'rust', episodeId: 1, current, hits, more: false });
const current = () => useHitTour.getState().tour?.current;

const load = vi.spyOn(player, 'load');
const stateOfPlayer = vi.spyOn(player, 'state', 'get');
const idle = player.state;

beforeEach(() => {
  load.mockReset().mockResolvedValue(undefined);
  stateOfPlayer.mockReset().mockReturnValue(idle);
  useView.setState({ place: { screen: 'episodes' }, past: [], future: [] });
  view.go({ screen: 'search', query: 'rust' });
  view.openReading(1);
  useHitTour.setState({ tour: tourAt('1-20') });
  useNeighbours.setState({ before: null, after: null, pressed: null });
});

test('a tour stands somewhere among its hits', () => {
  expect(placeOf(tourAt('1-10'))).toEqual({ index: 0, previous: null, next: hits[1] });
  expect(placeOf(tourAt('1-30'))).toEqual({ index: 2, previous: hits[1], next: null });
  // Its hit is not there any more: on with the first.
  expect(placeOf(tourAt('gone'))).toEqual({ index: -1, previous: null, next: hits[0] });
  expect(placeOf({ hits: null, current: '' })).toEqual({ index: -1, previous: null, next: null });
});

test('next and previous move the playhead, and begin nothing that is paused', () => {
  hitMoves.next('key');
  expect(current()).toBe('1-30');
  expect(load).toHaveBeenLastCalledWith(1, { at: 28, play: false });
  hitMoves.next('key');
  expect(current()).toBe('1-30');
  hitMoves.previous('key');
  hitMoves.previous('key');
  hitMoves.previous('key');
  expect(current()).toBe('1-10');
});

test('what is heard goes along; what is heard elsewhere is left alone', () => {
  stateOfPlayer.mockReturnValue({ ...idle, playing: true, episodeId: 1 });
  hitMoves.next('key');
  expect(load).toHaveBeenLastCalledWith(1, { at: 28, play: true });
  load.mockClear();
  stateOfPlayer.mockReturnValue({ ...idle, playing: true, episodeId: 2 });
  hitMoves.previous('key');
  expect(current()).toBe('1-20');
  expect(load).not.toHaveBeenCalled();
});

test('after the last hit, the next episode; before the first, the one before', () => {
  const { past } = useView.getState();
  useHitTour.setState({ tour: tourAt('1-30') });
  useNeighbours.setState({ after: { title: 'Two', hit: hit(2, 5) } });
  hitMoves.next('key');
  expect(useView.getState().place).toMatchObject({ screen: 'reading', episodeId: 2 });
  expect(useHitTour.getState().tour).toMatchObject({ query: 'rust', current: '2-5' });
  expect(useHitTour.getState().focusAsked?.hit.id).toBe('2-5');
  useHitTour.setState({ tour: { ...tourAt('2-5'), episodeId: 2, hits: [hit(2, 5)] } });
  useNeighbours.setState({ before: { title: 'One', hit: hit(1, 30) } });
  hitMoves.previous('key');
  expect(useHitTour.getState().tour).toMatchObject({ query: 'rust', current: '1-30' });
  expect(useView.getState().past).toEqual(past);
});

test('a button keeps the focus, also in the next episode', () => {
  const pressed = () => useNeighbours.getState().pressed;
  hitMoves.next('button');
  expect(useHitTour.getState().focusAsked).toBeNull();
  expect(pressed()).toBeNull();
  useNeighbours.setState({ after: { title: 'Two', hit: hit(2, 5) } });
  hitMoves.next('button');
  expect(useHitTour.getState().focusAsked).toBeNull();
  expect(pressed()).toBe('next');
});

test('there are none on other screens and in other episodes', () => {
  expect(hitMoves.areOn()).toBe(true);
  view.openReading(2);
  expect(hitMoves.areOn()).toBe(false);
  hitMoves.next('key');
  expect(useView.getState().place).toMatchObject({ episodeId: 2 });
  view.go({ screen: 'settings' });
  expect(hitMoves.areOn()).toBe(false);
});

test('the way back leads to the results as they were, from however many episodes on', () => {
  const results = useView.getState().past.at(-1);
  view.openReading(2);
  view.openReading(3);
  hitMoves.toResults();
  expect(useView.getState().place).toBe(results);
  expect(useView.getState().future).toHaveLength(3);

  useView.setState({ place: { screen: 'reading', episodeId: 1 }, past: [], future: [] });
  useHitTour.setState({ tour: tourAt('1-20') });
  hitMoves.toResults();
  expect(useView.getState().place).toEqual({ screen: 'search', query: 'rust' });
});
