/** New hits of the searches that are watched. */
import { type Database } from '../../storage/database.ts';

/** How many hits a search has in an episode. */
export type HitsIn = (query: string, episodeId: number) => number;

/** A search that is watched. */
export interface Watch {
  id: number;
  query: string;
}

export const watchesOf = (database: Database): Watch[] =>
  database.all('SELECT id, query FROM kept_search WHERE watched_at IS NOT NULL');

/** The hits of each in an episode, by its id. Hundreds of them take as long as it takes to index an hour. */
export const countsIn = (
  episodeId: number,
  watches: readonly Watch[],
  hitsIn: HitsIn,
): Map<number, number> => new Map(watches.map(({ id, query }) => [id, hitsIn(query, episodeId)]));

/** Hits that came are unseen; those that were there stay what they are. Nobody may be watching any more. */
const SAVE = `
  INSERT INTO watched_episode (search_id, episode_id, hits, unseen)
  SELECT id, ?2, ?3, ?3 FROM kept_search WHERE id = ?1 AND watched_at IS NOT NULL
  ON CONFLICT (search_id, episode_id) DO UPDATE SET hits = excluded.hits,
    unseen = min(excluded.hits, unseen + max(0, excluded.hits - hits))`;
const REMOVE = 'DELETE FROM watched_episode WHERE search_id = ? AND episode_id = ?';

/** Saves what `countsIn` counted in an episode that is there, in the caller's transaction. */
export function saveCounts(
  database: Database,
  episodeId: number,
  counts: ReadonlyMap<number, number>,
): void {
  for (const [id, hits] of counts)
    if (hits > 0) database.run(SAVE, id, episodeId, hits);
    else database.run(REMOVE, id, episodeId);
}
