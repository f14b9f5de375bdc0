import { useMemo } from 'react';
import { besideOf, useCurrentHit } from '../../stores/hits.ts';

/**
 * Where the hit is that was gone to last: what stands beside the transcript, or the middle; null without one. `middle`
 * is what the middle shows of what else stands beside it.
 */
export function useHitBeside(
  episodeId: number,
  middle: string | null,
): { tab: string | null } | null {
  const hit = useCurrentHit(episodeId);
  return useMemo(() => {
    if (!hit) return null;
    const tab = besideOf(hit);
    return { tab: tab === middle ? null : tab };
  }, [hit, middle]);
}
