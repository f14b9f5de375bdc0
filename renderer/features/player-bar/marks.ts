/** Where chapters are marked on a bar, and what is meant by pointing at it. */
import { type Bookmark } from '../../../electron/shared/bookmarks.ts';
import { type Chapter } from '../../../electron/shared/model.ts';

/** Marks closer than this would be noise, pixels. */
const NEAREST = 10;
/** As near as this the pointer is on a bookmark, pixels. */
const TOUCHES = 5;

/**
 * Where a bar is parted because a chapter begins, as shares of its length: not at its ends, and of those too close to
 * each other the first; nowhere where so few remain that they would say nothing. `length` is the episode's in seconds,
 * `width` the bar's in pixels.
 */
export function marks(
  chapters: readonly { start: number }[],
  length: number,
  width: number,
): number[] {
  const shares: number[] = [];
  const nearest = NEAREST / width;
  for (const { start } of chapters) {
    const share = start / length;
    if (share - (shares.at(-1) ?? 0) >= nearest && 1 - share >= nearest) shares.push(share);
  }
  return shares.length < chapters.length / 2 ? [] : shares;
}

/** From when to when a listed chapter lasts, seconds; one without an end lasts to the next one's start or the end of all. */
export function spanOf(
  chapters: readonly Chapter[],
  index: number,
  length: number,
): { start: number; end: number } | null {
  const chapter = chapters[index];
  if (!chapter) return null;
  const next = chapters[index + 1]?.start ?? length;
  const end = Math.min(chapter.end ?? next, next, length);
  return end > chapter.start ? { start: chapter.start, end } : null;
}

/**
 * The moment that is meant by pointing at `time`: a bookmark's where one is touched, or nobody would hit it. All in
 * seconds; `width` is the bar's in pixels.
 */
export function momentAt(
  bookmarks: readonly Bookmark[],
  time: number,
  { length, width }: { length: number; width: number },
): number {
  let nearest = time;
  let distance = (TOUCHES * length) / width;
  for (const bookmark of bookmarks) {
    const away = Math.abs(bookmark.time - time);
    if (away > distance) continue;
    nearest = bookmark.time;
    distance = away;
  }
  return nearest;
}
