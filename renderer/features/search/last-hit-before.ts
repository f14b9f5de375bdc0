import { type SearchHit } from '../../../electron/shared/search-results.ts';
import { allHits } from '../../stores/hits.ts';
import { useResults } from './results.ts';

/**
 * The last hit of the episode before one in the list of results; null at the list's beginning, or where the list
 * answers another search by now.
 */
export async function lastHitBefore(
  query: string,
  episodeId: number,
): Promise<{ title: string; hit: SearchHit } | null> {
  const { query: answered, episodes } = useResults.getState();
  const before = episodes[episodes.findIndex((one) => one.episodeId === episodeId) - 1];
  if (answered !== query || !before) return null;
  const { hits } = await allHits(query, before.episodeId);
  const hit = hits.at(-1);
  return hit ? { title: before.title, hit } : null;
}
