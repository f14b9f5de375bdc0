/** All hits of one episode. */
import { type Database } from '../../storage/database.ts';
import { type HitList } from '../../shared/search-results.ts';
import { rowsOfEpisode } from './candidates.ts';
import { type FoundHit, readerOf } from './hits.ts';
import { partOf } from '../rows.ts';
import { type Plan } from './plan.ts';
import { arranged, hitsInRow } from './read-rows.ts';

/** More than anybody goes through. */
export const MOST_HITS = 1000;

/** In the order of the audio, those without a time first. */
export function hitsOfEpisode(db: Database, plan: Plan, episodeId: number): HitList {
  const read = readerOf(plan);
  const found: FoundHit[] = [];
  // What has no time stands first, also where not all are read.
  const rows = rowsOfEpisode(db, plan, episodeId);
  for (const row of rows.toSorted((a, b) => Number(isTranscript(a)) - Number(isTranscript(b)))) {
    found.push(...hitsInRow(db, row, read));
    if (found.length > MOST_HITS) break;
  }
  const hits = arranged(db, episodeId, found.slice(0, MOST_HITS));
  return { hits, more: found.length > MOST_HITS };
}

const isTranscript = (row: number): boolean => partOf(row) === 'transcript';
