/** Whether a transcript can lie on its audio as it does. Seconds throughout. */
import { type Transcript } from './model.ts';

/** The transcript ends so much `after` the end of the audio, or `before` it. */
export interface Drift {
  side: 'after' | 'before';
  by: number;
}

/**
 * Nobody can have heard words after the end: what passes it is a shift. Feeds round the duration, and
 * captions let the last line stand; ten seconds are left for both, less than any advertisement.
 */
const AFTER = 10;

/**
 * Music, credits and silence after the last word seldom last more than a minute and a half, in long
 * shows as in short ones. Two minutes are four spots of thirty seconds: one usual block.
 */
const BEFORE = 120;

/**
 * How the end of a transcript (in audio time, as it is shown) differs from that of the audio, where
 * it cannot be right; null where it may be, where times are estimates, and where nobody knows how
 * long the audio is.
 */
export function driftOf(
  { timed, segments }: Pick<Transcript, 'timed' | 'segments'>,
  duration: number | null,
): Drift | null {
  const last = segments.at(-1);
  if (!timed || !last || duration === null || duration <= 0) return null;
  const by = (last.end ?? last.start) - duration;
  if (by > AFTER) return { side: 'after', by };
  if (by < -BEFORE) return { side: 'before', by: -by };
  return null;
}
