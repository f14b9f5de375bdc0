/** Where the previous and the next chapter are. Chapters are the listed ones, sorted by start; times are seconds. */
import { lastStarted } from '../../electron/shared/cues.ts';

/** From this far into a chapter, going back goes to its own beginning first, seconds. */
const SETTLED = 3;

const none: ReadonlySet<number> = new Set();

/** A chapter to go to, or the very beginning, which may belong to none. */
export interface Step<C> {
  at: number;
  chapter: C | null;
}

/**
 * Where `previous chapter` leads from a time: the beginning of this one or of the last before it that is not skipped;
 * the very beginning when none is before. `skipped` are starts.
 */
export function previousStep<C extends { start: number }>(
  chapters: readonly C[],
  time: number,
  skipped = none,
): Step<C> {
  const current = lastStarted(chapters, time);
  const here = chapters[current];
  if (!here) return { at: 0, chapter: null };
  const before = chapters.slice(0, current).findLast(({ start }) => !skipped.has(start));
  if (time - here.start > SETTLED || (current > 0 && !before)) {
    return { at: here.start, chapter: here };
  }
  return before ? { at: before.start, chapter: before } : { at: 0, chapter: null };
}

/** Where `next chapter` leads: the next that is not skipped; null where none follows. */
export function nextStep<C extends { start: number }>(
  chapters: readonly C[],
  time: number,
  skipped = none,
): Step<C> | null {
  const following = chapters.slice(lastStarted(chapters, time) + 1);
  const chapter = following.find(({ start }) => !skipped.has(start));
  return chapter ? { at: chapter.start, chapter } : null;
}
