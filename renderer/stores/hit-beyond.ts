import { type SearchHit } from '../../electron/shared/search-results.ts';
import { isBeyondSound, useCurrentHit } from './hits.ts';
import { useEpisodeDetail } from './reading.ts';

/** The hit that was gone to last, where it is beyond the end of the sound; null for any other. */
export function useHitBeyond(episodeId: number): SearchHit | null {
  const hit = useCurrentHit(episodeId);
  const detail = useEpisodeDetail(episodeId);
  if (!hit || !detail || 'problem' in detail) return null;
  return isBeyondSound(hit, detail) ? hit : null;
}
