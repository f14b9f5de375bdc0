/** What a search finds, read episode by episode as far as somebody looks. */
import { type Database } from '../../storage/database.ts';
import {
  type EpisodeHits,
  type SearchOrder,
  type SearchPage,
} from '../../shared/search-results.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { factsOf } from './facts.ts';
import { type FoundHit, readerOf } from './hits.ts';
import { type Pause } from './pause.ts';
import { type Plan } from './plan.ts';
import { episodeScore, recency, rowShare } from './rank.ts';
import { arranged, hitsInRow } from './read-rows.ts';

/** Episodes that are read before it is settled which of them comes first. */
const BLOCK: Record<SearchOrder, number> = { relevance: 10, date: 5 };
/** Rows of an episode that are read for its best hits; where none of them has any, the others are, too. */
const MOST_ROWS = 3;
const BEST_HITS = 3;
/** Rows read in vain for a page: where so many hold nothing after all, it is what was found by then. */
const MOST_IN_VAIN = 400;

export type ResultsPage = Pick<SearchPage, 'episodes' | 'total' | 'next'>;

export interface Results {
  /**
   * Episodes from `offset` on. There may be more behind `next` although the page is not full, or empty: then much was
   * read in vain.
   */
  page(offset: number, limit: number, pause: Pause): Promise<ResultsPage>;
}

/**
 * The results of a search, in an order that stays, whatever is written meanwhile; what does not belong there any more
 * by the time it is read is left out. What was read once is kept for the pages that follow.
 */
export async function resultsOf(
  db: Database,
  plan: Plan,
  order: SearchOrder,
  pause: Pause,
): Promise<Results> {
  const candidates = await candidatesOf(db, plan, order, pause);
  const newest = newestOf(db);
  const read = readerOf(plan);
  const settled: EpisodeHits[] = [];
  let looked = 0;

  /** Reads the next candidates. Answers how many rows were read in vain. */
  async function settle(pause: Pause): Promise<number> {
    const block = candidates.slice(looked, looked + BLOCK[order]);
    const facts = factsOf(
      db,
      block.map(({ episodeId }) => episodeId),
      plan.scope,
    );
    const verified: { episode: EpisodeHits; score: number }[] = [];
    let inVain = 0;
    for (const candidate of block) {
      const best = bestOf(candidate);
      if (best.hits.length === 0) inVain += best.rows;
      await pause();
      const about = facts.get(candidate.episodeId);
      if (!about || best.hits.length === 0) continue;
      const published = about.published === null ? null : Date.parse(about.published);
      const hits = arranged(db, candidate.episodeId, best.hits);
      verified.push({
        episode: { ...about, hits, more: best.more },
        score: episodeScore(best.hits.map(({ score }) => score)) * recency(published, newest),
      });
    }
    if (order === 'relevance') verified.sort((a, b) => b.score - a.score);
    settled.push(...verified.map(({ episode }) => episode));
    looked += block.length;
    return inVain;
  }

  /** The best hits of an episode, best first; none where the index promised too much. */
  function bestOf({ rows }: Candidate): {
    hits: FoundHit[];
    more: boolean;
    rows: number;
  } {
    const hits: FoundHit[] = [];
    let looked = 0;
    for (const { id, bm25 } of rows) {
      if (hits.length >= BEST_HITS || (hits.length > 0 && looked >= MOST_ROWS)) break;
      for (const hit of hitsInRow(db, id, read)) {
        hits.push({ ...hit, score: hit.score * rowShare(bm25) });
      }
      looked++;
    }
    hits.sort((a, b) => b.score - a.score);
    const more = hits.length > BEST_HITS || looked < rows.length;
    return { hits: hits.slice(0, BEST_HITS), more, rows: looked };
  }

  return {
    async page(offset, limit, pause) {
      let inVain = 0;
      const isFull = () => settled.length >= offset + limit || looked === candidates.length;
      while (!isFull() && inVain < MOST_IN_VAIN) inVain += await settle(pause);
      const episodes = settled.slice(offset, offset + limit);
      const end = offset + episodes.length;
      const more = end < settled.length || looked < candidates.length;
      return {
        episodes,
        total: settled.length + candidates.length - looked,
        next: more ? end : null,
      };
    },
  };
}

/** Milliseconds; 0 where no episode has a date. */
function newestOf(db: Database): number {
  const row = db.get<{ newest: string | null }>('SELECT max(published) AS newest FROM episode');
  return row?.newest ? Date.parse(row.newest) : 0;
}
