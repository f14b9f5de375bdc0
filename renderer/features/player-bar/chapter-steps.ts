import { lastStarted } from '../../../electron/shared/cues.ts';

/** From this far into a chapter, going back goes to its own beginning first, seconds. */
const SETTLED = 3;

/** Where `previous chapter` leads from a time (seconds); the beginning when there is none before. */
export function previousChapter(chapters: readonly { start: number }[], time: number): number {
  const current = lastStarted(chapters, time);
  const start = chapters[current]?.start ?? 0;
  return time - start > SETTLED ? start : (chapters[current - 1]?.start ?? 0);
}

/** Where `next chapter` leads, or null in the last. */
export function nextChapter(chapters: readonly { start: number }[], time: number): number | null {
  return chapters[lastStarted(chapters, time) + 1]?.start ?? null;
}
