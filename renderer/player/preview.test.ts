// @vitest-environment happy-dom
import { fake } from '../bridge/install-fake.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { failure } from '../../electron/shared/errors.ts';
import { failed, ok } from '../../electron/shared/result.ts';
import { type EpisodeDetail } from '../../electron/shared/library.ts';
import { replaceApi } from '../bridge/api.ts';
import { player } from './player.ts';
import { Preview } from './preview.ts';

const audioOf = (episode: EpisodeDetail) => ({
  ...episode,
  audio: {
    ...{ url: `cuecast-media://audio/${episode.id}`, source: 'file', host: '', place: '' },
  } as EpisodeDetail['audio'],
});

let audio: HTMLAudioElement;
let preview: Preview;
const heardFrom: number[] = [];
const pause = vi.spyOn(player, 'pause').mockReturnValue(undefined);
const play = vi.spyOn(player, 'play').mockReturnValue(undefined);
const stateOfPlayer = vi.spyOn(player, 'state', 'get');
const idle = player.state;
const listeners: ((state: typeof idle) => void)[] = [];
vi.spyOn(player, 'subscribe').mockImplementation((listener) => {
  listeners.push(listener);
  return () => true;
});

const passage = { id: 'a', episodeId: 1000, start: 30 };

/** What the player does. */
function playerIs(patch: Partial<typeof idle>): void {
  stateOfPlayer.mockReturnValue({ ...idle, ...patch });
  for (const listener of listeners) listener(player.state);
}

/** The sound arrives, and goes on until `time`, seconds. */
function hear(time: number): void {
  audio.dispatchEvent(new window.Event('loadedmetadata'));
  heardFrom.push(audio.currentTime);
  audio.dispatchEvent(new window.Event('playing'));
  audio.currentTime = time;
  audio.dispatchEvent(new window.Event('timeupdate'));
}

beforeEach(() => {
  listeners.length = 0;
  heardFrom.length = 0;
  pause.mockClear();
  play.mockClear();
  stateOfPlayer.mockReturnValue(idle);
  audio = document.createElement('audio');
  audio.play = () => Promise.resolve();
  preview = new Preview(audio);
  replaceApi({
    ...fake.api,
    episodes: {
      ...fake.api.episodes,
      async get(id) {
        const answer = await fake.api.episodes.get(id);
        return answer.ok ? ok(audioOf(answer.value)) : answer;
      },
      savePosition: () => {
        throw new Error('nothing of a preview is kept');
      },
    },
  });
});

test('it is heard from a second before, for six seconds; nothing begins where nothing played', async () => {
  await preview.start(passage);
  expect(preview.state).toEqual({ of: 'a', heard: false });
  hear(30);
  expect(heardFrom).toEqual([29]);
  expect(preview.state).toEqual({ of: 'a', heard: true });
  hear(35.1);
  expect(preview.state).toEqual({ of: null, heard: false });
  expect(pause).not.toHaveBeenCalled();
  expect(play).not.toHaveBeenCalled();
});

test('what plays waits, through several previews, and goes on after the last', async () => {
  playerIs({ playing: true, episodeId: 7 });
  await preview.start(passage);
  expect(pause).toHaveBeenCalledOnce();
  playerIs({ playing: false, episodeId: 7 });
  expect(preview.holdsPlayer).toBe(true);
  await preview.start({ ...passage, id: 'b', start: 0.4 });
  expect(play).not.toHaveBeenCalled();
  hear(3);
  expect(heardFrom).toEqual([0]);
  preview.stop();
  expect(play).toHaveBeenCalledOnce();
  preview.stop();
  expect(play).toHaveBeenCalledOnce();
});

test('who plays what is in the player, or another episode, hears that alone', async () => {
  playerIs({ playing: true, episodeId: 7 });
  await preview.start(passage);
  playerIs({ playing: false, episodeId: 7 });
  playerIs({ playing: true, episodeId: 7 });
  expect(preview.state.of).toBeNull();
  expect(play).not.toHaveBeenCalled();

  await preview.start(passage);
  playerIs({ playing: false, episodeId: 8 });
  preview.stop();
  expect(play).not.toHaveBeenCalled();
});

test('it is as loud as the player, also meanwhile', async () => {
  playerIs({ volume: 0.3, muted: true });
  await preview.start(passage);
  expect([audio.volume, audio.muted]).toEqual([0.3, true]);
  playerIs({ volume: 0.8 });
  expect([audio.volume, audio.muted]).toEqual([0.8, false]);
});

test('what comes late counts no more', async () => {
  const late = preview.start(passage);
  preview.stop();
  await late;
  expect(audio.getAttribute('src')).toBeNull();
  expect(preview.state.of).toBeNull();
});

test('where there is nothing to hear it says why, and what waits goes on', async () => {
  const told: string[] = [];
  preview.onFailure(({ code }) => told.push(code));
  playerIs({ playing: true, episodeId: 7 });
  replaceApi({
    ...fake.api,
    episodes: {
      ...fake.api.episodes,
      get: () => Promise.resolve(failed(failure('not-found', {}))),
    },
  });
  await preview.start(passage);
  expect(told).toEqual(['not-found']);
  expect(preview.state.of).toBeNull();
  expect(play).toHaveBeenCalledOnce();
});
