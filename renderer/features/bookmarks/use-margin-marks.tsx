import { type ReactNode, useMemo } from 'react';
import { useBookmarks } from '../../stores/bookmarks.ts';
import { bySegment } from './by-segment.ts';
import { MarginMark } from './margin-mark.tsx';

/** What stands in the margin of a transcript, by the index of the segment; the same as long as it does not change. */
export function useMarginMarks(
  episodeId: number,
  segments: readonly { start: number }[],
): ReadonlyMap<number, ReactNode> {
  const listed = useBookmarks(episodeId)?.bookmarks;
  return useMemo(
    () =>
      new Map(
        [...bySegment(listed ?? [], segments)].map(([segment, [first, ...others]]) => [
          segment,
          first && <MarginMark key={segment} marked={[first, ...others]} />,
        ]),
      ),
    [listed, segments],
  );
}
