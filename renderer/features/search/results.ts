/** What was found, for as long as the window lives: coming back from a hit finds the list as it was. */
import { create } from 'zustand';
import { CuecastError, failureOf } from '../../../electron/shared/errors.ts';
import { type Failure } from '../../../electron/shared/result.ts';
import {
  type EpisodeHits,
  type FoundShow,
  type HitList,
  type SearchCount,
  type SearchOrder,
  type SearchPage,
} from '../../../electron/shared/search-results.ts';
import { api } from '../../bridge/api.ts';
import { createTurns } from '../../stores/in-turn.ts';
import { toasts } from '../../stores/toasts.ts';
import { useView } from '../../stores/view.ts';
import { selection } from './selection.ts';

interface ResultsState {
  /** What the list answers, as it was typed; null before anything was asked. */
  query: string | null;
  order: SearchOrder;
  /** Rises when another list is shown: how the one before was scrolled does not count. */
  answer: number;
  episodes: readonly EpisodeHits[];
  shows: readonly FoundShow[];
  /** Episodes in all; may turn out to be fewer, as `count` says. */
  total: number;
  /** Where the next page begins; null at the end. */
  next: number | null;
  /** How many there are in all, once that is known. */
  count: SearchCount | null;
  /** Why nothing could be found. */
  problem: Failure | null;
  /** Why the next page did not come. */
  stuck: Failure | null;
  /** The list would be another now; it is shown when asked for. */
  newer: boolean;
  /** All hits of episodes that were in sight. */
  lists: ReadonlyMap<number, HitList>;
  /** Episodes all of whose hits are shown. */
  open: ReadonlySet<number>;
  /** The hit that has the focus, or had it when the screen was left. */
  focused: string | null;
}

/** Episodes in a page. */
const PAGE = 10;
/** What is not the list itself waits until nobody types, milliseconds. */
export const LATER = 120;
/** Looking for what is new rests so long, milliseconds: while much is indexed, there is always something. */
const REST = 1000;

const nothing = {
  episodes: [],
  shows: [],
  total: 0,
  next: null,
  count: null,
  problem: null,
  stuck: null,
  newer: false,
  lists: new Map(),
  open: new Set(),
  focused: null,
} satisfies Partial<ResultsState>;

export const useResults = create<ResultsState>()(() => ({
  query: null,
  order: 'relevance',
  answer: 0,
  ...nothing,
}));

const { getState: get, setState: set } = useResults;

let wanted = '';
/** Counts questions, and tells which of them is answered by what is shown. */
let turn = 0;
let shown = 0;
let paging = false;
let later: ReturnType<typeof setTimeout> | undefined;
/** There may be more to find than the list knows. */
let outdated = false;
let resting: ReturnType<typeof setTimeout> | undefined;
let listening = false;
const inTurn = createTurns();

export const results = {
  /** Shows what answers this; what is shown stays until then. Nothing happens where it is shown already. */
  ask: async (query: string, order: SearchOrder): Promise<void> => {
    listen();
    const typed = query.trim() === '' ? '' : query;
    if (typed === wanted && order === get().order) return;
    wanted = typed;
    if (order !== get().order) set({ order });
    await askFirst();
  },

  /** Asks the same again: after a failure, or where the answer is another now. */
  retry: (): Promise<void> => askFirst(),

  /** Fetches the next page of what is shown. */
  loadMore: async (): Promise<void> => {
    const { query, next } = get();
    const mine = turn;
    if (paging || query === null || next === null || mine !== shown) return;
    paging = true;
    try {
      const page = await results.page(next);
      if (page) append(page);
    } catch (error) {
      if (mine === turn) set({ stuck: failureOf(error) });
    } finally {
      paging = false;
    }
  },

  /** Looks whether there is other to find by now, if there may be, and somebody sees the list. */
  look: async (): Promise<void> => {
    const { query, newer } = get();
    if (useView.getState().place.screen !== 'search') return;
    if (!outdated || newer || query === null || turn !== shown) return;
    outdated = false;
    // Why it failed is told when somebody asks.
    const page = await results.page(0).catch(() => null);
    if (!page || !isOther(page)) return;
    // Nobody reads an empty list.
    if (get().total === 0) show(query, page);
    else set({ newer: true });
  },

  /**
   * A page of what is asked for from `offset` on; null where another question came meanwhile. One page after the
   * other: each would end the one before.
   */
  page: (offset: number): Promise<SearchPage | null> => {
    const mine = turn;
    const { query, order } = get();
    return inTurn(async () => {
      const isWanted = () => mine === turn;
      if (query === null || !isWanted()) return null;
      const page = await findPage(query, order, offset, isWanted);
      return isWanted() ? page : null;
    });
  },

  keepFocus: (focused: string | null): void => set({ focused }),
};

async function askFirst(): Promise<void> {
  const mine = ++turn;
  const query = wanted;
  clearTimeout(later);
  outdated = false;
  if (query === '') {
    shown = mine;
    selection.clear();
    set(({ answer }) => ({ ...nothing, query: null, answer: answer + 1 }));
    return;
  }
  try {
    const page = await findPage(query, get().order, 0, () => mine === turn);
    // An older answer never follows a newer one.
    if (!page || mine < shown) return;
    shown = mine;
    show(query, page);
  } catch (error) {
    if (mine !== turn) return;
    shown = mine;
    set(({ answer }) => ({ ...nothing, query, problem: failureOf(error), answer: answer + 1 }));
  }
}

/** Asked again where something else came between; null when it is not wanted any more by then. */
async function findPage(
  query: string,
  order: SearchOrder,
  offset: number,
  isWanted: () => boolean,
): Promise<SearchPage | null> {
  for (;;) {
    const answer = await api.search.find(query, order, offset, PAGE);
    if (answer.ok) return answer.value;
    if (!isWanted()) return null;
    if (answer.error.code !== 'superseded') throw new CuecastError(answer.error);
  }
}

function show(query: string, page: SearchPage): void {
  const { episodes, shows, total, next } = page;
  selection.clear();
  set(({ answer }) => ({
    ...nothing,
    ...{ query, episodes, shows, total, next },
    count: countOf(page),
    answer: answer + 1,
  }));
  clearTimeout(later);
  later = setTimeout(() => {
    if (!get().count) void count(query);
    void results.look();
  }, LATER);
}

function append({ episodes, next }: SearchPage): void {
  set((state) => {
    // What came in meanwhile may have moved some to the next page.
    const there = new Set(state.episodes.map(({ episodeId }) => episodeId));
    const fresh = episodes.filter(({ episodeId }) => !there.has(episodeId));
    return { episodes: [...state.episodes, ...fresh], next, stuck: null };
  });
}

async function count(query: string): Promise<void> {
  const mine = turn;
  const answer = await api.search.count(query);
  if (mine !== turn) return;
  if (answer.ok) set(({ total }) => ({ count: oneEach(answer.value, total) }));
  else if (answer.error.code !== 'superseded') toasts.alert(answer.error.message);
}

/** Where counting stopped, there are still as many hits as episodes. */
const oneEach = (counted: SearchCount, episodes: number): SearchCount =>
  counted.more ? { ...counted, hits: Math.max(counted.hits, episodes) } : counted;

/** How many there are, where a page has all of them. */
function countOf({ episodes, next }: SearchPage): SearchCount | null {
  if (next !== null || episodes.some(({ more }) => more)) return null;
  const hits = episodes.reduce((sum, episode) => sum + episode.hits.length, 0);
  return { hits, episodes: episodes.length, more: false };
}

/** Whether a first page is another than the one that is shown. */
function isOther({ episodes, total }: SearchPage): boolean {
  const idsOf = (some: readonly EpisodeHits[]) =>
    some.map(({ episodeId, hits }) => [episodeId, hits.map(({ id }) => id)]);
  const before = get().episodes.slice(0, episodes.length);
  return total !== get().total || JSON.stringify(idsOf(episodes)) !== JSON.stringify(idsOf(before));
}

/** Hears of what is new, from the first question on. */
function listen(): void {
  if (listening) return;
  listening = true;
  api.search.changed(() => {
    outdated = true;
    resting ??= setTimeout(() => {
      resting = undefined;
      void results.look();
    }, REST);
  });
}
