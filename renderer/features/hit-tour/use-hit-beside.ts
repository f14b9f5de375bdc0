import { useMemo } from 'react';
import { besideOf, useHitTour } from '../../stores/hits.ts';

/** What is to be seen beside the transcript: where the hit is that was gone to last; null where it is in the middle. */
export function useHitBeside(episodeId: number): { tab: string } | null {
  const hit = useHitTour(({ tour }) =>
    tour?.episodeId === episodeId ? tour.hits?.find(({ id }) => id === tour.current) : undefined,
  );
  return useMemo(() => {
    const tab = hit && besideOf(hit);
    return tab ? { tab } : null;
  }, [hit]);
}
