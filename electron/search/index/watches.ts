/** New hits of the searches that are watched. */
import { type Database } from '../../storage/database.ts';

/** How many hits a search has in an episode. */
export type HitsIn = (query: string, episodeId: number) => number;

/** Hits that came are unseen; those that were there stay what they are. */
const COUNT = `
  INSERT INTO watched_episode (search_id, episode_id, hits, unseen) VALUES (?1, ?2, ?3, ?3)
  ON CONFLICT (search_id, episode_id) DO UPDATE SET hits = excluded.hits,
    unseen = min(excluded.hits, unseen + max(0, excluded.hits - hits))`;

/** Counts again in episodes whose rows are others now, in the caller's transaction. */
export function countWatched(database: Database, hitsIn: HitsIn, episodeIds: number[]): void {
  if (episodeIds.length === 0) return;
  const searches = database.all<{ id: number; query: string }>(
    'SELECT id, query FROM kept_search WHERE watched_at IS NOT NULL',
  );
  for (const { id, query } of searches)
    for (const episodeId of episodeIds) {
      const hits = hitsIn(query, episodeId);
      if (hits > 0) database.run(COUNT, id, episodeId, hits);
      else
        database.run(
          'DELETE FROM watched_episode WHERE search_id = ? AND episode_id = ?',
          id,
          episodeId,
        );
    }
}
