import { useCallback, useMemo } from 'react';
import { type Segment } from '../../../electron/shared/model.ts';
import { type Match } from '../../elements/find-words.ts';
import { type Matches, useMatches } from '../../elements/use-matches.ts';
import { type SegmentMarks } from '../../elements/runs.ts';

/** Finding words in the transcript on the screen. */
export interface Find extends Matches {
  /** What is marked in each segment that has marks. */
  marks: ReadonlyMap<number, SegmentMarks>;
  /** The segment of the match to be brought into view, or null. A new object at every move. */
  target: { segment: number } | null;
}

const nothing: readonly Segment[] = [];

/** `placeOf` says which segment the reader is at: finding starts there. */
export function useFind(segments: readonly Segment[] = nothing, placeOf: () => number): Find {
  const textsOf = useCallback(() => segments.map((segment) => segment.text), [segments]);
  const found = useMatches(textsOf, placeOf);
  const { matches, current } = found;
  const match = matches[current];
  const all = useMemo(() => marksBySegment(matches), [matches]);
  const marks = useMemo(() => withCurrent(all, match), [all, match]);
  const target = useMemo(() => (match?.[0] ? { segment: match[0].segment } : null), [match]);
  return { ...found, marks, target };
}

function marksBySegment(matches: readonly Match[]): Map<number, SegmentMarks[number][]> {
  const marks = new Map<number, SegmentMarks[number][]>();
  for (const match of matches) {
    for (const mark of match) {
      const marked = { ...mark, current: false };
      const others = marks.get(mark.segment);
      if (others) others.push(marked);
      else marks.set(mark.segment, [marked]);
    }
  }
  return marks;
}

/** The same marks, those of the match the person stands on told apart. */
function withCurrent(
  all: ReadonlyMap<number, SegmentMarks>,
  match: Match | undefined,
): ReadonlyMap<number, SegmentMarks> {
  if (!match) return all;
  const marks = new Map(all);
  for (const { segment, from } of match) {
    const told = all.get(segment)?.map((mark) => ({ ...mark, current: mark.from === from }));
    if (told) marks.set(segment, told);
  }
  return marks;
}
