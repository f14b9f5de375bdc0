import { type RefObject, useEffect } from 'react';
import { type SearchHit } from '../../electron/shared/search-results.ts';
import { useHitTour } from './hits.ts';

/** Whether the hit that was gone to last is in this row; a row that has it comes into view. */
export function useHitRow(
  row: RefObject<HTMLElement | null>,
  isHere: (hit: SearchHit) => boolean,
): boolean {
  const here = useHitTour(({ tour }) => {
    const hit = tour?.hits?.find(({ id }) => id === tour.current);
    return hit !== undefined && isHere(hit);
  });
  useEffect(() => {
    if (here) row.current?.scrollIntoView({ block: 'nearest' });
  }, [row, here]);
  return here;
}
