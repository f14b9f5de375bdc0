/** What was found, for as long as the window lives: coming back from a passage finds the list as it was. */
import { create } from 'zustand';
import { failureOf } from '../../../electron/shared/errors.ts';
import { type EpisodeHits, type SearchHit } from '../../../electron/shared/search-results.ts';
import { type Failure } from '../../../electron/shared/result.ts';
import { api, unwrap } from '../../bridge/api.ts';

/** A line of the list: an episode, or a passage of the one above it. */
export type Line = { kind: 'episode'; hit: EpisodeHits } | { kind: 'hit'; hit: SearchHit };

interface ResultsState {
  /** What the lines answer; null before anything was asked. */
  query: string | null;
  lines: Line[];
  next: number | null;
  total: number;
  problem: Failure | null;
  /** Where the list was scrolled to, pixels. */
  scrolledTo: number;
}

const PAGE = 10;
const nothing = { lines: [], next: null, total: 0, problem: null, scrolledTo: 0 };

export const useResults = create<ResultsState>()(() => ({ query: null, ...nothing }));

let wanted = '';
let busy = false;

export const results = {
  /**
   * Answers what was typed last: one question is under way at a time, and what was typed meanwhile
   * is asked next, so that no old answer follows a newer one.
   */
  ask: async (query: string): Promise<void> => {
    wanted = query.trim();
    if (busy) return;
    busy = true;
    while (wanted !== useResults.getState().query) {
      const asking = wanted;
      const answer = asking === '' ? { query: null, ...nothing } : await firstPage(asking);
      if (asking === wanted) useResults.setState(answer);
      if (asking === '') break;
    }
    busy = false;
  },

  /** Asks the same again, after a failure. */
  retry: async (): Promise<void> => {
    useResults.setState({ query: null });
    await results.ask(wanted);
  },

  /** Fetches the next page of what is shown. */
  loadMore: async (): Promise<void> => {
    const { query, next } = useResults.getState();
    if (busy || query === null || next === null) return;
    busy = true;
    try {
      const page = await unwrap(api.search.find(query, 'relevance', next, PAGE));
      useResults.setState((state) => ({
        lines: [...state.lines, ...linesOf(page.episodes)],
        next: page.next,
      }));
    } catch (error) {
      useResults.setState({ problem: failureOf(error) });
    } finally {
      busy = false;
      if (wanted !== query) void results.ask(wanted);
    }
  },

  keepScroll: (scrolledTo: number): void => {
    useResults.setState({ scrolledTo });
  },
};

async function firstPage(query: string): Promise<Partial<ResultsState>> {
  try {
    const { episodes, total, next } = await unwrap(api.search.find(query, 'relevance', 0, PAGE));
    return { ...nothing, query, lines: linesOf(episodes), next, total };
  } catch (error) {
    return { ...nothing, query, problem: failureOf(error) };
  }
}

/** The hits under their episodes. */
const linesOf = (episodes: readonly EpisodeHits[]): Line[] =>
  episodes.flatMap((episode): Line[] => [
    { kind: 'episode', hit: episode },
    ...episode.hits.map((hit): Line => ({ kind: 'hit', hit })),
  ]);
