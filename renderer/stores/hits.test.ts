// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../electron/shared/errors.ts';
import { failed } from '../../electron/shared/result.ts';
import { type SearchHit } from '../../electron/shared/search-results.ts';
import { replaceApi } from '../bridge/api.ts';
import { player } from '../player/player.ts';
import { heardFrom, hitTour, openHit, showHit, useHitTour } from './hits.ts';
import { useSettings } from './settings.ts';
import { useToasts } from './toasts.ts';
import { useView, view } from './view.ts';
import { leftHere } from './way-back.ts';

const hit = (patch: Partial<SearchHit> = {}): SearchHit => ({
  id: '1000-transcript-4',
  episodeId: 1000,
  part: 'transcript',
  start: 12.5,
  place: 4,
  speaker: null,
  chapter: null,
  runs: [],
  ...patch,
});

const load = vi.spyOn(player, 'load');

beforeEach(() => {
  view.go({ screen: 'search', query: 'sleeve' });
  load.mockReset().mockResolvedValue(undefined);
});
afterEach(() => {
  replaceApi(fake.api);
  hitTour.end();
});

test('words are heard from a little before them, never from before the beginning', () => {
  expect(heardFrom(hit())).toBe(10.5);
  expect(heardFrom(hit({ start: 0.5 }))).toBe(0);
  useSettings.setState({ hitLead: 5 });
  expect(heardFrom(hit())).toBe(7.5);
  useSettings.setState({ hitLead: 2 });
  // A chapter and a bookmark are where somebody put them.
  expect(heardFrom(hit({ part: 'chapters' }))).toBe(12.5);
  expect(heardFrom(hit({ part: 'title', start: null }))).toBeUndefined();
});

test('a hit is shown where its words are, and played from before them', () => {
  openHit('sleeve', hit(), { play: true });
  expect(useView.getState().place).toEqual({ screen: 'reading', episodeId: 1000, at: 12.5 });
  expect(load).toHaveBeenCalledExactlyOnceWith(1000, { at: 10.5, play: true });
  expect(useHitTour.getState().tour).toMatchObject({ query: 'sleeve', current: hit().id });
});

test('shown without playing it leaves alone what plays, and else waits in the player', () => {
  openHit('sleeve', hit(), { play: false });
  expect(load).toHaveBeenCalledExactlyOnceWith(1000, { at: 10.5, play: false });
  load.mockClear();
  vi.spyOn(player, 'state', 'get').mockReturnValueOnce({ ...player.state, playing: true });
  openHit('sleeve', hit(), { play: false });
  expect(load).not.toHaveBeenCalled();
});

test('what has no time is shown beside the transcript, and moves no playhead', () => {
  openHit('ivo', hit({ part: 'notes', start: null }), { play: true });
  expect(useView.getState().place).toEqual({ screen: 'reading', episodeId: 1000 });
  expect(leftHere().beside).toBe('notes');
  expect(load).toHaveBeenCalledExactlyOnceWith(1000, { at: undefined, play: false });
});

test('words that are opened with the keys take the focus where they are shown, nothing else does', () => {
  openHit('sleeve', hit(), { play: false, byKey: true });
  const { place } = useView.getState();
  expect(useHitTour.getState().focusAsked).toEqual({ hit: hit(), place });
  expect(useHitTour.getState().focusAsked?.place).toBe(place);
  hitTour.goTo(hit({ id: 'other', start: 40 }), { play: false });
  expect(useHitTour.getState().focusAsked).toBeNull();
  openHit('sleeve', hit({ part: 'chapters' }), { play: false, byKey: true });
  expect(useHitTour.getState().focusAsked).toBeNull();
});

test('from hit to hit of one episode there is one way back', () => {
  openHit('sleeve', hit(), { play: false });
  hitTour.goTo(hit({ id: 'other', start: 40 }), { play: false });
  expect(useHitTour.getState().tour?.current).toBe('other');
  expect(useView.getState().place).toMatchObject({ at: 40 });
  view.back();
  expect(useView.getState().place).toEqual({ screen: 'search', query: 'sleeve' });
  showHit(hit({ episodeId: 1001 }), { play: false });
  view.back();
  expect(useView.getState().place.screen).toBe('search');
});

test('a tour has all hits of its episode, whatever came between', async () => {
  hitTour.begin('tide', hit({ episodeId: 1001 }));
  hitTour.begin('sleeve', hit());
  expect(useHitTour.getState().tour?.hits).toBeNull();
  await expect.poll(() => useHitTour.getState().tour?.hits?.length).toBeGreaterThan(3);
  expect(useHitTour.getState().tour?.hits?.every(({ episodeId }) => episodeId === 1000)).toBe(true);
});

test('where they cannot be had there is no tour, and it says so', async () => {
  const problem = failure('unexpected', {});
  const episode = () => Promise.resolve(failed(problem));
  replaceApi({ ...fake.api, search: { ...fake.api.search, episode } });
  hitTour.begin('sleeve', hit());
  await expect.poll(() => useHitTour.getState().tour).toBeNull();
  expect(useToasts.getState().toasts.at(-1)?.text).toBe(problem.message);
});
