/** Search over all that is stored: what it finds, on any connection to the library. */
import { type Database } from '../../storage/database.ts';
import {
  type FoundName,
  type FoundSpeaker,
  type HitList,
  type SearchCount,
  type SearchCoverage,
  type SearchOrder,
  type SearchPage,
} from '../../shared/search-results.ts';
import { countHits, hitsByEpisode } from './count.ts';
import { coverageOf } from './coverage.ts';
import { hitsOfEpisode } from './episode.ts';
import { namesOf } from './names.ts';
import { type Pause } from './pause.ts';
import { planOf } from './plan.ts';
import { type Results, resultsOf } from './results.ts';
import { showsOf } from './shows.ts';
import { speakersOf } from './speakers.ts';
import { suggestions } from './suggest.ts';

/** Any text is a search; none fails but by what the library itself throws, or where `pause` rejects. */
export interface Engine {
  /**
   * Episodes with what was typed, from `offset` on (0, or `next` of the page before). A page may hold fewer than `limit`
   * although `next` says there may be more.
   */
  find(
    query: string,
    order: SearchOrder,
    offset: number,
    limit: number,
    pause: Pause,
  ): Promise<SearchPage>;
  /** All hits of one episode, 1,000 at most. */
  episode(query: string, episodeId: number): HitList;
  /** How many hits there are; counting stops at 1,000. */
  count(query: string, pause: Pause): Promise<SearchCount>;
  /** What to type instead where nothing is found, three at most; each of them has hits. */
  suggest(query: string, pause: Pause): Promise<string[]>;
  /** Shows, episodes and chapters that are called so, the last word perhaps unfinished. */
  names(text: string, limit: number): FoundName[];
  /** Who speaks in the newest episodes that the filters of a search leave, those first who do in most. */
  speakers(query: string, limit: number, pause: Pause): Promise<FoundSpeaker[]>;
  /** How many of these episodes cannot be found by what was said. */
  coverage(query: string): SearchCoverage;
  /**
   * How many hits one episode has, 1,000 at most. Where its rows are written in the same transaction: after all of
   * them, since each look at the index makes SQLite write out what it has of it.
   */
  hitsIn(query: string, episodeId: number): number;
  /** The hits of every episode that has any. */
  episodesWith(query: string, pause: Pause): Promise<Map<number, number>>;
}

export function createEngine(db: () => Database): Engine {
  /** What was found last, and in which state of the library: for its next pages. */
  let last: { key: string; state: string; results: Results } | null = null;

  /**
   * A page that follows goes on in the order of the one before, whoever wrote to the library meanwhile; the first one is
   * found anew then.
   */
  async function resultsFor(
    query: string,
    order: SearchOrder,
    follows: boolean,
    pause: Pause,
  ): Promise<Results> {
    const key = JSON.stringify([query, order]);
    const state = stateOf(db());
    if (last?.key === key && (follows || last.state === state)) return last.results;
    const results = await resultsOf(db(), planOf(db(), query), order, pause);
    last = { key, state, results };
    return results;
  }

  const episode: Engine['episode'] = (query, episodeId) =>
    hitsOfEpisode(db(), planOf(db(), query), episodeId);

  return {
    async find(query, order, offset, limit, pause) {
      const results = await resultsFor(query, order, offset > 0, pause);
      const shows = offset === 0 ? showsOf(db(), query) : [];
      return { ...(await results.page(offset, limit, pause)), shows };
    },
    episode,
    count: (query, pause) => countHits(db(), planOf(db(), query), pause),
    suggest: (query, pause) => suggestions(db(), query, pause),
    names: (text, limit) => namesOf(db(), text, limit),
    speakers: (query, limit, pause) => speakersOf(db(), query, limit, pause),
    coverage: (query) => coverageOf(db(), query),
    hitsIn: (query, episodeId) => episode(query, episodeId).hits.length,
    episodesWith: (query, pause) => hitsByEpisode(db(), planOf(db(), query), pause),
  };
}

/** Another one after each change of the library, by this connection or others. */
function stateOf(db: Database): string {
  const row = db.get<{ others: number; own: number }>(
    'SELECT data_version AS others, total_changes() AS own FROM pragma_data_version',
  );
  return JSON.stringify(row);
}
