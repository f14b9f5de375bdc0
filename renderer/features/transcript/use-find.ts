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

interface Found {
  matches: readonly Match[];
  current: number;
}

const nothing: readonly Segment[] = [];
const nothingFound: Found = { matches: [], current: 0 };

/** `placeOf` says which segment the reader is at: finding starts there. */
export function useFind(segments: readonly Segment[] = nothing, placeOf: () => number): Find {
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const searching = wanted !== '';
  const index = useMemo(
    () => (searching ? indexOf(segments.map((segment) => segment.text)) : null),
    [segments, searching],
  );

  const place = useRef(placeOf);
  useEffect(() => {
    place.current = placeOf;
  });
  const [{ matches, current }, setFound] = useState(nothingFound);
  useEffect(() => {
    const all = index ? find(index, wanted) : nothingFound.matches;
    setFound({ matches: all, current: firstFrom(all, place.current()) });
  }, [index, wanted]);

  const match = matches[current];
  const all = useMemo(() => marksBySegment(matches), [matches]);
  const marks = useMemo(() => withCurrent(all, match), [all, match]);
  const target = useMemo(() => (match?.[0] ? { segment: match[0].segment } : null), [match]);
  const move = (by: number) => {
    if (matches.length === 0) return;
    setFound({ matches, current: (current + by + matches.length) % matches.length });
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
