import { type Bookmark } from '../../../electron/shared/bookmarks.ts';
import { lastStarted } from '../../../electron/shared/cues.ts';

/**
 * Bookmarks by the index of the segment they lie in: the one that began last, and the first for those before it. In the
 * order they are given; none where there are no segments.
 */
export function bySegment(
  bookmarks: readonly Bookmark[],
  segments: readonly { start: number }[],
): Map<number, Bookmark[]> {
  const found = new Map<number, Bookmark[]>();
  if (segments.length === 0) return found;
  for (const bookmark of bookmarks) {
    const segment = Math.max(0, lastStarted(segments, bookmark.time));
    const others = found.get(segment);
    if (others) others.push(bookmark);
    else found.set(segment, [bookmark]);
  }
  return found;
}
