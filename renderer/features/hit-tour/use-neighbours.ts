import { useEffect, useEffectEvent } from 'react';
import { type HitTour } from '../../stores/hits.ts';
import { toasts } from '../../stores/toasts.ts';
import { type Neighbour, placeOf, useNeighbours } from './hit-moves.ts';

/** A hit of an episode's neighbour in the results; null at their end, or where others are shown by now. */
export type FindNeighbour = (query: string, episodeId: number) => Promise<Neighbour | null>;

export interface NeighbourFinders {
  /** The last hit of the episode before. */
  lastHitBefore: FindNeighbour;
  /** The first hit of the episode after. */
  firstHitAfter: FindNeighbour;
}

/** Keeps known where the tour leads from the first and from the last hit of its episode. */
export function useFindNeighbours(tour: HitTour, finders: NeighbourFinders): void {
  const { index, previous, next } = placeOf(tour);
  useNeighbour('before', index !== -1 && !previous, tour, finders.lastHitBefore);
  useNeighbour('after', index !== -1 && !next, tour, finders.firstHitAfter);
}

function useNeighbour(
  side: 'before' | 'after',
  isAtEnd: boolean,
  { query, episodeId }: HitTour,
  find: FindNeighbour,
): void {
  const look = useEffectEvent(find);
  useEffect(() => {
    if (!isAtEnd) return;
    let here = true;
    look(query, episodeId).then((found) => {
      if (here) useNeighbours.setState({ [side]: found });
    }, toasts.alert);
    return () => {
      here = false;
      useNeighbours.setState({ [side]: null });
    };
  }, [side, isAtEnd, query, episodeId]);
}
