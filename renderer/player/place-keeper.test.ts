// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { ok } from '../../electron/shared/result.ts';
import { replaceApi } from '../bridge/api.ts';
import { fakeEpisodes } from '../bridge/fake-data.ts';
import { createFakeLibrary } from '../bridge/fake.ts';
import { PlaceKeeper } from './place-keeper.ts';
import { emptyPlayer, type PlayerState } from './player-state.ts';
import { Sound } from './sound.ts';

const [first, second] = fakeEpisodes();
let kept: [id: number, position: number][];
let state: PlayerState;
let sound: Sound;
let places: PlaceKeeper;

beforeEach(() => {
  kept = [];
  const { api } = createFakeLibrary();
  api.episodes.savePosition = (id, position) => {
    kept.push([id, position]);
    return Promise.resolve(ok(null));
  };
  replaceApi(api);
  state = emptyPlayer;
  sound = new Sound();
  places = new PlaceKeeper({ state: () => state, sound, tell: () => undefined });
});

/** Puts an episode into the player that was left then, seconds. */
function open(episode = first, position = 120): number {
  if (!episode) throw new Error('no episode');
  state = { ...emptyPlayer, episodeId: episode.id, source: 'stream' };
  places.opened({ ...episode, position });
  sound.seek(position);
  return episode.id;
}

test('who only looks into an episode leaves its place alone', () => {
  open();
  places.keep();
  sound.seek(120.000_4);
  places.keep();
  open(second, 0);
  places.keep();
  expect(kept).toEqual([]);
});

test('every other place is kept once', () => {
  const id = open();
  sound.seek(150);
  places.keep();
  places.keep();
  sound.seek(120);
  places.keep();
  expect(kept).toEqual([
    [id, 150],
    [id, 120],
  ]);
});

test('an episode begun elsewhere than where it was left is kept there', () => {
  const id = open();
  sound.seek(0);
  places.keep();
  expect(kept).toEqual([[id, 0]]);
});

test('what was heard to its end and begun anew is kept', () => {
  const id = open();
  places.played();
  sound.seek(120);
  places.keep();
  expect(kept).toEqual([[id, 120]]);
});
