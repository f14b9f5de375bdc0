import { type SearchHit } from '../../../electron/shared/search-results.ts';
import { allHits } from '../../stores/hits.ts';
import { results, useResults } from './results.ts';

/** Pages that are asked for at most, to find out which episode follows. */
const MOST_PAGES = 3;

/**
 * The first hit of the episode that follows one in the list of results; null at the list's end, or where the list
 * answers another search by now.
 */
export async function firstHitAfter(
  query: string,
  episodeId: number,
): Promise<{ title: string; hit: SearchHit } | null> {
  for (let pages = 0; pages <= MOST_PAGES; pages++) {
    const { query: answered, episodes, next } = useResults.getState();
    const at = episodes.findIndex((one) => one.episodeId === episodeId);
    if (answered !== query || at === -1) return null;
    const following = episodes[at + 1];
    if (following) {
      const { hits } = await allHits(query, following.episodeId);
      return hits[0] ? { title: following.title, hit: hits[0] } : null;
    }
    if (next === null) return null;
    await results.loadMore();
  }
  return null;
}
