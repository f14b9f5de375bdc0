/** Work on transcripts that may take its time: it says how far it is, and can be given up. */
import { Throttle } from '../downloads/throttle.ts';
import { fail } from '../shared/errors.ts';
import type { TranscriptProgress } from '../shared/library.ts';

/** What is over sooner need not say how far it is, milliseconds. */
const SHORT_MS = 300;
const PROGRESS_MS = 100;

export interface Job {
  signal: AbortSignal;
  /** `done`: 0 to 1, or null where nobody can say. */
  report: (phase: TranscriptProgress['phase'], done: number | null) => void;
  /** Nobody waits for it any more: from now on it is done in silence. */
  hush: () => void;
}

export class Jobs {
  private readonly running = new Map<
    AbortController,
    { episodeId: number; over: Promise<unknown> }
  >();

  constructor(private readonly tell: (progress: TranscriptProgress) => void) {}

  /** Does some work on an episode. Throws `cancelled` when it is given up. */
  async run<T>(episodeId: number, work: (job: Job) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const { signal } = controller;
    const began = performance.now();
    let quiet = false;
    const progress = new Throttle<TranscriptProgress>(PROGRESS_MS, this.tell);
    const report: Job['report'] = (phase, done) => {
      if (!quiet && performance.now() - began > SHORT_MS) progress.call({ episodeId, phase, done });
    };
    const hush = () => {
      quiet = true;
      progress.stop();
    };
    const over = work({ signal, report, hush });
    this.running.set(controller, { episodeId, over });
    try {
      return await over;
    } catch (error) {
      if (signal.aborted) fail('cancelled', { transcript: true });
      throw error;
    } finally {
      progress.stop();
      this.running.delete(controller);
    }
  }

  /** Gives up on what is being done for an episode; for all of them without one. */
  cancel(episodeId?: number): void {
    for (const [controller, job] of this.running)
      if (episodeId === undefined || job.episodeId === episodeId) controller.abort();
  }

  /** Gives up on everything, and waits until it is over. */
  async stop(): Promise<void> {
    this.cancel();
    await Promise.allSettled([...this.running.values()].map(({ over }) => over));
  }
}
