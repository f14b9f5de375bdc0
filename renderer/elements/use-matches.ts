import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { find, firstFrom, indexOf, type Match } from './find-words.ts';

/** Finding words in what is on the screen. */
export interface Matches {
  typed: string;
  setTyped: (typed: string) => void;
  matches: readonly Match[];
  /** Index of the match the person stands on; meaningless without matches. */
  current: number;
  next: () => void;
  previous: () => void;
}

interface Found {
  matches: readonly Match[];
  current: number;
}

const nothing: readonly string[] = [];
const nothingFound: Found = { matches: [], current: 0 };

/**
 * Finds what is typed in texts. `textsOf` gives them once something is typed, and anew when it is another function;
 * `placeOf` says which of them the reader is at: finding starts there.
 */
export function useMatches(textsOf: () => readonly string[], placeOf: () => number): Matches {
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const searching = wanted !== '';
  const index = useMemo(
    () => (searching ? indexOf(textsOf()) : indexOf(nothing)),
    [textsOf, searching],
  );

  const place = useRef(placeOf);
  useEffect(() => {
    place.current = placeOf;
  });
  const [{ matches, current }, setFound] = useState(nothingFound);
  useEffect(() => {
    const all = find(index, wanted);
    setFound({ matches: all, current: firstFrom(all, place.current()) });
  }, [index, wanted]);

  // Among those there are by then: what was typed last may still be looked for.
  const move = (by: number) =>
    setFound((found) => {
      const { length } = found.matches;
      return length === 0 ? found : { ...found, current: (found.current + by + length) % length };
    });
  return { typed, setTyped, matches, current, next: () => move(1), previous: () => move(-1) };
}
