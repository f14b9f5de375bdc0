import { useMemo } from 'react';
import { besideOf, useCurrentHit } from '../../stores/hits.ts';

/** Where the hit is that was gone to last: what stands beside the transcript, or the middle; null without one. */
export function useHitBeside(episodeId: number): { tab: string | null } | null {
  const hit = useCurrentHit(episodeId);
  return useMemo(() => (hit ? { tab: besideOf(hit) } : null), [hit]);
}
