/** How many hits there are, read to be sure. */
import { type Database } from '../../storage/database.ts';
import { type SearchCount } from '../../shared/search-results.ts';
import { candidatesOf } from './candidates.ts';
import { MOST_HITS } from './episode.ts';
import { readerOf } from './hits.ts';
import { type Pause } from './pause.ts';
import { type Plan } from './plan.ts';
import { hitsInRow } from './read-rows.ts';

/** Hits that are counted, and rows that are read for it. */
const MOST_COUNTED = 1000;
const MOST_READ = 2000;

/** Counts, newest episodes first, until there are a thousand. */
export async function countHits(db: Database, plan: Plan, pause: Pause): Promise<SearchCount> {
  const candidates = await candidatesOf(db, plan, 'date', pause);
  const read = readerOf(plan);
  const count = { hits: 0, episodes: 0, more: false };
  let rows = 0;
  for (const candidate of candidates) {
    let hits = 0;
    for (const { id } of candidate.rows) {
      if (count.hits + hits >= MOST_COUNTED || rows >= MOST_READ) {
        return { hits: count.hits + hits, episodes: count.episodes + Math.sign(hits), more: true };
      }
      hits += hitsInRow(db, id, read).length;
      rows++;
      await pause();
    }
    count.hits += hits;
    count.episodes += Math.sign(hits);
  }
  return count;
}

/** The hits of every episode that has any, by its id, each counted as far as `hitsOfEpisode` lists them. */
export async function hitsByEpisode(
  db: Database,
  plan: Plan,
  pause: Pause,
): Promise<Map<number, number>> {
  const read = readerOf(plan);
  const found = new Map<number, number>();
  for (const { episodeId, rows } of await candidatesOf(db, plan, 'date', pause)) {
    let hits = 0;
    for (const { id } of rows) {
      hits += hitsInRow(db, id, read).length;
      await pause();
    }
    if (hits > 0) found.set(episodeId, Math.min(hits, MOST_HITS));
  }
  return found;
}
