/** Look-up of what is being spoken, and of the chapter it belongs to. Starts ascend; ties are allowed; intervals are half-open. */
import { countBefore } from './bisect.ts';

interface Timed {
  start: number;
  end: number | null;
}

/** How long what was said last stays current in a silence, seconds. */
const SILENCE = 2;

/** Chapters that end and start this close to each other follow each other, seconds. */
export const TOUCHING = 0.5;

/** What is being spoken, as indices. */
export interface Spoken {
  /** How many segments have started; those before the last of them have been said. */
  started: number;
  /** Index of the segment being spoken, or -1 before the first and in a long silence. */
  segment: number;
  /** Index of the word being spoken within the segment, or -1 where words have no times. */
  word: number;
  /** True in the silence just after the segment: it still marks the place. */
  silent: boolean;
}

/** Index of the last item that starts at or before `time`, or -1 before the first. */
export const lastStarted = (items: readonly { start: number }[], time: number): number =>
  countBefore(items.length, (index) => (items[index]?.start ?? Infinity) <= time) - 1;

/**
 * Index of the chapter heard at `time` (seconds), or -1 before the first and where one has ended and the next is yet to
 * begin. Chapters that all but touch leave no room between them.
 */
export function chapterAt(chapters: readonly Timed[], time: number): number {
  const index = lastStarted(chapters, time);
  return time - (chapters[index]?.end ?? Infinity) < TOUCHING ? index : -1;
}

/**
 * What is spoken at `time` (seconds). An item spans [start, end); one without an end lasts until the
 * next starts. A word stays lit until the next one starts, so that the eye keeps its place between
 * words; in a silence between segments no word is lit.
 */
export function spokenAt(
  segments: readonly (Timed & { words?: readonly Timed[] })[],
  time: number,
): Spoken {
  const index = lastStarted(segments, time);
  const segment = segments[index];
  const started = index + 1;
  const over = segment ? time - (segment.end ?? Infinity) : Infinity;
  if (!segment || over >= SILENCE) return { started, segment: -1, word: -1, silent: false };
  const silent = over >= 0;
  const word = silent || !segment.words ? -1 : lastStarted(segment.words, time);
  return { started, segment: index, word, silent };
}
