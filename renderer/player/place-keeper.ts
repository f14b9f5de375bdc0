import { type Failure, type Result } from '../../electron/shared/result.ts';
import { api } from '../bridge/api.ts';

/** How often the position is kept while playing, milliseconds. */
const KEEP_EVERY = 2000;

/** Keeps what listening teaches of an episode: how far it was heard, how long it is. */
export class PlaceKeeper {
  readonly #onProblem: (problem: Failure) => void;
  #keptAt = 0;

  constructor(onProblem: (problem: Failure) => void) {
    this.#onProblem = onProblem;
  }

  /** Whether the position is due to be kept again. */
  get due(): boolean {
    return performance.now() - this.#keptAt >= KEEP_EVERY;
  }

  /** Keeps the playhead's place, seconds. */
  keep(episodeId: number, position: number): void {
    this.#keptAt = performance.now();
    void this.report(api.episodes.savePosition(episodeId, position));
  }

  /** Keeps how long the audio is, seconds, unless that was `known`. */
  measured(episodeId: number, duration: number, known: number | null): void {
    if (Math.abs((known ?? 0) - duration) < 1) return;
    void this.report(api.episodes.saveDuration(episodeId, duration));
  }

  /** The episode was heard to its end. */
  played(episodeId: number): void {
    void this.report(api.episodes.setPlayed(episodeId, true));
  }

  /** Tells when something could not be kept. */
  async report(answer: Promise<Result<null>>): Promise<void> {
    const result = await answer;
    if (!result.ok) this.#onProblem(result.error);
  }
}
