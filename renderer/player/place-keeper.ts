import { type EpisodeDetail } from '../../electron/shared/library.ts';
import { type Failure, type Result } from '../../electron/shared/result.ts';
import { api } from '../bridge/api.ts';
import { type PlayerState } from './player-state.ts';
import { type Sound } from './sound.ts';

/** How often the position is kept while playing, milliseconds. */
const KEEP_EVERY = 2000;
/** The sound's clock rounds: closer places are the same, seconds. */
const SAME = 0.01;

interface Surroundings {
  state: () => PlayerState;
  sound: Sound;
  /** Says a problem, whoever asked. */
  tell: (problem: Failure) => void;
}

/** Keeps what listening teaches of an episode: how far it was heard, how long it is. */
export class PlaceKeeper {
  readonly #player: Surroundings;
  #keptAt = 0;
  /** The place that the library has, seconds. */
  #kept = { episodeId: -1, position: 0 };

  constructor(player: Surroundings) {
    this.#player = player;
  }

  /** Whether the position is due to be kept again. */
  get due(): boolean {
    return performance.now() - this.#keptAt >= KEEP_EVERY;
  }

  /** An episode comes into the player, the playhead where the library has it or elsewhere. */
  opened({ id, position }: EpisodeDetail): void {
    this.#kept = { episodeId: id, position };
  }

  /** Keeps the playhead's place, if it has moved. */
  keep(): void {
    const { episodeId, source } = this.#player.state();
    const { element, time } = this.#player.sound;
    // At the end the episode is played, and its position back at the start.
    if (episodeId === null || !source || element.ended) return;
    const kept = this.#kept;
    if (kept.episodeId === episodeId && Math.abs(kept.position - time) < SAME) return;
    this.#kept = { episodeId, position: time };
    this.#keptAt = performance.now();
    void this.report(api.episodes.savePosition(episodeId, time));
  }

  /** Keeps how long the audio is, seconds, unless that is known. */
  measured(duration: number): void {
    const { episode, episodeId } = this.#player.state();
    // What only the feed says has still to be confirmed, were it right.
    const known = episode?.measured ? (episode.duration ?? 0) : 0;
    if (episodeId === null || Math.abs(known - duration) < 1) return;
    void this.report(api.episodes.saveDuration(episodeId, duration));
  }

  /** The episode was heard to its end. */
  played(): void {
    const { episodeId } = this.#player.state();
    if (episodeId === null) return;
    this.#kept = { episodeId, position: 0 };
    void this.report(api.episodes.setPlayed(episodeId, true));
  }

  /** Tells when something could not be kept. */
  async report(answer: Promise<Result<null>>): Promise<void> {
    const result = await answer;
    if (!result.ok) this.#player.tell(result.error);
  }
}
