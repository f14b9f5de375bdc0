/** What was found, for as long as the window lives: coming back from a passage finds the list as it was. */
import { create } from 'zustand';
import { failureOf } from '../../../electron/shared/errors.ts';
import { type SearchHit } from '../../../electron/shared/library.ts';
import { type Failure } from '../../../electron/shared/result.ts';
import { api, unwrap } from '../../bridge/api.ts';

/** A line of the list: an episode, or a passage of the one above it. */
export type Line = { kind: 'episode'; hit: SearchHit } | { kind: 'hit'; hit: SearchHit };

interface ResultsState {
  /** What the lines answer; null before anything was asked. */
  query: string | null;
  lines: Line[];
  loaded: number;
  total: number;
  /** There are more than `total`. */
  more: boolean;
  problem: Failure | null;
  /** Where the list was scrolled to, pixels. */
  scrolledTo: number;
}

const PAGE = 200;
const nothing = { lines: [], loaded: 0, total: 0, more: false, problem: null, scrolledTo: 0 };

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
    const { query, loaded, total } = useResults.getState();
    if (busy || query === null || loaded >= total) return;
    busy = true;
    try {
      const page = await unwrap(api.search.transcripts(query, loaded, PAGE));
      useResults.setState((state) => ({
        lines: [...state.lines, ...grouped(page.hits)],
        // An empty page ends the list, whatever was announced.
        loaded: page.hits.length === 0 ? total : loaded + page.hits.length,
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
    const { hits, total, more } = await unwrap(api.search.transcripts(query, 0, PAGE));
    return { ...nothing, query, lines: grouped(hits), loaded: hits.length, total, more };
  } catch (error) {
    return { ...nothing, query, problem: failureOf(error) };
  }
}

/** The hits under their episodes; episodes in the order of their best hit, hits as they were spoken. */
export function grouped(hits: readonly SearchHit[]): Line[] {
  const episodes = new Map<number, SearchHit[]>();
  for (const hit of hits) {
    episodes.set(hit.episodeId, [...(episodes.get(hit.episodeId) ?? []), hit]);
  }
  return [...episodes.values()].flatMap((own): Line[] => {
    const [best] = own;
    if (!best) return [];
    const spoken = own.toSorted((a, b) => a.start - b.start);
    return [{ kind: 'episode', hit: best }, ...spoken.map((hit): Line => ({ kind: 'hit', hit }))];
  });
}
