/** The same sound from the disk instead of the publisher, once its download is there. */
import { fileIsBetter, type PlayerState } from './player-state.ts';
import { type Sound } from './sound.ts';

interface Surroundings {
  state: () => PlayerState;
  sound: Sound;
  set: (patch: Partial<PlayerState>) => void;
  play: () => void;
}

/** Goes over to the file where nobody hears it: when the sound stops, stands still or jumps anyway. */
export class FromDisk {
  readonly #player: Surroundings;

  constructor(player: Surroundings) {
    this.#player = player;
  }

  /** Goes on from the file, at a time in seconds, if there is one and it is better; whether it does. */
  take(at: number): boolean {
    const { state, sound, set, play } = this.#player;
    const { episode, playing } = state();
    if (!episode?.audio || !fileIsBetter(state()) || sound.element.ended) return false;
    sound.replace(episode.audio.url, at);
    set({ source: 'file', problem: null });
    if (playing) play();
    return true;
  }
}
