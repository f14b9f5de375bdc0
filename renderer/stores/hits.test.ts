// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../electron/shared/errors.ts';
import { failed } from '../../electron/shared/result.ts';
import { type SearchHit } from '../../electron/shared/search-results.ts';
import { replaceApi, unwrap } from '../bridge/api.ts';
import { player } from '../player/player.ts';
import { readings } from './reading.ts';
import { heardFrom, hitTour, isBeyondSound, openHit, useHitTour } from './hits.ts';
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

test('words that the keys lead to take the focus where they are shown', () => {
  openHit('sleeve', hit(), { play: false, byKey: true });
  const { place } = useView.getState();
  const asked = () => useHitTour.getState().focusAsked;
  expect(asked()).toEqual({ hit: hit(), place, from: document.body });
  expect(asked()?.place).toBe(place);
  const other = hit({ id: 'other', start: 40 });
  hitTour.goTo(other, { play: false });
  expect(asked()).toBeNull();
  hitTour.goTo(hit(), { play: false, byKey: true });
  expect(asked()).toMatchObject({ hit: hit(), place: useView.getState().place });
});

test('words come into view by themselves where the playhead does not go to them', () => {
  const asked = () => useHitTour.getState().sightAsked?.hit;
  openHit('sleeve', hit(), { play: true });
  expect(asked()).toBeUndefined();
  const state = vi.spyOn(player, 'state', 'get');
  state.mockReturnValue({ ...player.state, playing: true });
  hitTour.goTo(hit({ id: 'other' }), { play: false });
  expect(asked()?.id).toBe('other');
  state.mockRestore();
  hitTour.seen();
  expect(asked()).toBeUndefined();
});

test('what is beyond the end of the sound moves no playhead, however it is opened', async () => {
  const sound = { measured: true, duration: 12.5 };
  expect(isBeyondSound(hit(), sound)).toBe(true);
  expect(isBeyondSound(hit(), { ...sound, duration: 12.6 })).toBe(false);
  expect(isBeyondSound(hit({ start: null }), sound)).toBe(false);
  // What the feed alone says may be wrong.
  expect(isBeyondSound(hit(), { ...sound, measured: false })).toBe(false);

  const detail = await unwrap(fake.api.episodes.get(1000));
  vi.spyOn(readings, 'detail').mockReturnValueOnce({ ...detail, ...sound });
  openHit('sleeve', hit(), { play: true });
  expect(load).toHaveBeenCalledExactlyOnceWith(1000, { at: undefined, play: false });
  expect(useHitTour.getState().sightAsked?.hit).toEqual(hit());
});

test('however far on one goes, there is one way back', () => {
  openHit('sleeve', hit(), { play: false });
  hitTour.goTo(hit({ id: 'other', start: 40 }), { play: false });
  expect(useHitTour.getState().tour?.current).toBe('other');
  expect(useView.getState().place).toMatchObject({ at: 40 });
  hitTour.goTo(hit({ id: 'next', episodeId: 1001 }), { play: false });
  expect(useHitTour.getState().tour).toMatchObject({
    episodeId: 1001,
    current: 'next',
    hits: null,
  });
  view.back();
  expect(useView.getState().place).toEqual({ screen: 'search', query: 'sleeve' });
  expect(useHitTour.getState().tour).toBeNull();
  view.forward();
  expect(useHitTour.getState().tour).toMatchObject({ episodeId: 1001, current: 'next' });
});

test('a tour is where it was begun, and goes on there for whoever comes back', () => {
  openHit('sleeve', hit(), { play: false });
  const { tour } = useHitTour.getState();
  view.go({ screen: 'show', feedId: 1 });
  view.openReading(1000);
  expect(useHitTour.getState().tour).toBeNull();
  view.back();
  view.back();
  expect(useHitTour.getState().tour).toMatchObject({
    current: hit().id,
    episodeId: tour?.episodeId,
  });
  // Another moment of the same episode.
  view.openReading(1000, { at: 3 });
  expect(useHitTour.getState().tour).toMatchObject({ current: hit().id });
  hitTour.end();
  view.go({ screen: 'settings' });
  view.back();
  expect(useHitTour.getState().tour).toBeNull();
});

test('a tour has all hits of its episode, whatever came between', async () => {
  openHit('tide', hit({ episodeId: 1001 }), { play: false });
  openHit('sleeve', hit(), { play: false });
  expect(useHitTour.getState().tour?.hits).toBeNull();
  await expect.poll(() => useHitTour.getState().tour?.hits?.length).toBeGreaterThan(3);
  expect(useHitTour.getState().tour?.hits?.every(({ episodeId }) => episodeId === 1000)).toBe(true);
});

test('one that was left before its hits came has them on the way back', async () => {
  openHit('sleeve', hit(), { play: false });
  view.go({ screen: 'settings' });
  view.back();
  await expect.poll(() => useHitTour.getState().tour?.hits?.length).toBeGreaterThan(3);
});

test('where they cannot be had there is no tour, and it says so', async () => {
  const problem = failure('unexpected', {});
  const episode = () => Promise.resolve(failed(problem));
  replaceApi({ ...fake.api, search: { ...fake.api.search, episode } });
  openHit('sleeve', hit(), { play: false });
  await expect.poll(() => useHitTour.getState().tour).toBeNull();
  expect(useToasts.getState().toasts.at(-1)?.text).toBe(problem.message);
});
