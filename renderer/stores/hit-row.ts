/** Hits where they are shown outside the words: in a title, a chapter, a name, a bookmark. */
import { type RefObject, useEffect, useLayoutEffect, useMemo } from 'react';
import { type SearchHit } from '../../electron/shared/search-results.ts';
import { focusHit, mayFocus } from './hit-focus.ts';
import { useHitTour } from './hits.ts';

/** A line of an episode that is searched. */
export interface HitSpot {
  episodeId: number;
  part: 'title' | 'chapters' | 'people' | 'bookmarks';
  /** When the chapter begins, seconds; the index of the name; the bookmark's id; 0 for the title. */
  at: number;
}

export interface HitsHere {
  /** Those of the tour that are in this line. */
  hits: readonly SearchHit[];
  /** The `id` of the one that was gone to last, where it is one of them. */
  current: string | null;
}

/** The index keeps milliseconds. */
const SAME_TIME = 0.001;

/** Whether a hit is in a line. */
export function isIn(hit: SearchHit, { episodeId, part, at }: HitSpot): boolean {
  if (hit.episodeId !== episodeId || hit.part !== part) return false;
  if (part !== 'chapters') return hit.place === at;
  return hit.start !== null && Math.abs(hit.start - at) < SAME_TIME;
}

const none: readonly SearchHit[] = [];

/** The hits in a line of the episode that is gone through. */
export function useHitsHere({ episodeId, part, at }: HitSpot): HitsHere {
  const all = useHitTour(({ tour }) => (tour?.episodeId === episodeId ? tour.hits : null));
  const hits = useMemo(
    () => all?.filter((hit) => isIn(hit, { episodeId, part, at })) ?? none,
    [all, episodeId, part, at],
  );
  const current = useHitTour(({ tour }) =>
    hits.some(({ id }) => id === tour?.current) ? (tour?.current ?? null) : null,
  );
  return useMemo(() => ({ hits, current }), [hits, current]);
}

/**
 * The same for a row: that of the hit that was gone to last comes into view, and its button takes the focus where the
 * keys led to it.
 */
export function useHitRow(row: RefObject<HTMLElement | null>, spot: HitSpot): HitsHere {
  const here = useHitsHere(spot);
  const { current } = here;
  useEffect(() => {
    if (current !== null) row.current?.scrollIntoView({ block: 'nearest' });
  }, [row, current]);
  const asked = useHitTour(({ focusAsked }) => focusAsked);
  useLayoutEffect(() => {
    if (!asked || asked.hit.id !== current || !mayFocus(asked, null)) return;
    focusHit(row.current?.querySelector('button'));
  }, [row, asked, current]);
  return here;
}
