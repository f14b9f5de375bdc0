import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type Segment } from '../../../electron/shared/model.ts';
import { find, firstFrom, indexOf, type Match } from './find.ts';
import { type SegmentMarks } from './runs.ts';

/** Finding words in the transcript on the screen. */
export interface Find {
  typed: string;
  setTyped: (typed: string) => void;
  matches: readonly Match[];
  /** Index of the match the person stands on; meaningless without matches. */
  current: number;
  next: () => void;
  previous: () => void;
  /** What is marked in each segment that has marks. */
  marks: ReadonlyMap<number, SegmentMarks>;
  /** The segment of the match to be brought into view, or null. A new object at every move. */
  target: { segment: number } | null;
}

const nothing: readonly Segment[] = [];

/** `placeOf` says which segment the reader is at: finding starts there. */
export function useFind(segments: readonly Segment[] = nothing, placeOf: () => number): Find {
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState(0);
  const wanted = useDeferredValue(typed);
  const searching = wanted !== '';
  const index = useMemo(
    () => (searching ? indexOf(segments.map((segment) => segment.text)) : null),
    [segments, searching],
  );
  const matches = useMemo(() => (index ? find(index, wanted) : []), [index, wanted]);

  const place = useRef(placeOf);
  useEffect(() => {
    place.current = placeOf;
  });
  useEffect(() => setCurrent(firstFrom(matches, place.current())), [matches]);

  const match = matches[current];
  const marks = useMemo(() => marksBySegment(matches, match), [matches, match]);
  const target = useMemo(() => (match?.[0] ? { segment: match[0].segment } : null), [match]);
  const move = (by: number) => {
    if (matches.length > 0) setCurrent((current + by + matches.length) % matches.length);
  };
  return {
    typed,
    setTyped,
    matches,
    current,
    next: () => move(1),
    previous: () => move(-1),
    marks,
    target,
  };
}

function marksBySegment(
  matches: readonly Match[],
  current: Match | undefined,
): Map<number, SegmentMarks> {
  const marks = new Map<number, SegmentMarks>();
  for (const match of matches) {
    for (const mark of match) {
      const marked = { ...mark, current: match === current };
      marks.set(mark.segment, [...(marks.get(mark.segment) ?? []), marked]);
    }
  }
  return marks;
}
