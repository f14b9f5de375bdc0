/** A list of episodes of any length, fetched page by page as it is looked at, and kept live. */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { failureOf } from '../../electron/shared/errors.ts';
import { type EpisodeSummary } from '../../electron/shared/library.ts';
import { type Failure } from '../../electron/shared/result.ts';
import { api, unwrap } from '../bridge/api.ts';

export interface EpisodeListQuery {
  /** One show, or null for the whole library. */
  feedId: number | null;
  filter: 'all' | 'downloads' | 'starred';
  /** Only episodes that name this person. */
  person?: string;
}

interface EpisodeListState {
  /** Null until the first page has arrived. */
  total: number | null;
  /** What has arrived, by its place in the list. */
  rows: ReadonlyMap<number, EpisodeSummary>;
  /** Why the last page asked for did not come. */
  problem: Failure | null;
}

export interface EpisodeList {
  store: StoreApi<EpisodeListState>;
  /** Fetches what is missing between two places, both included. */
  want: (first: number, last: number) => void;
  /** Fetches anew what is being looked at; what stands stays until then. */
  reload: () => void;
  /** Fetches the first page and follows the library's events; the answer stops. */
  start: () => () => void;
}

const PAGE = 50;

export function createEpisodeList({ feedId, filter, person }: EpisodeListQuery): EpisodeList {
  const store = createStore<EpisodeListState>()(() => ({
    total: null,
    rows: new Map(),
    problem: null,
  }));
  let wanted = { first: 0, last: PAGE - 1 };
  let asked = new Set<number>();

  const ask = async (page: number, pages: Set<number>) => {
    pages.add(page);
    const offset = page * PAGE;
    try {
      const { items, total } = await unwrap(
        api.episodes.list({ feedId, filter, person, offset, limit: PAGE }),
      );
      // Asked before the list changed: a newer answer is on its way.
      if (pages !== asked) return;
      store.setState(({ rows }) => {
        const next = new Map([...rows].filter(([place]) => place < total));
        items.forEach((item, i) => next.set(offset + i, item));
        return { total, rows: next, problem: null };
      });
    } catch (error) {
      if (pages !== asked) return;
      pages.delete(page);
      store.setState({ problem: failureOf(error) });
    }
  };

  const list: EpisodeList = {
    store,

    want: (first, last) => {
      // The first place also of an empty list: something may come there.
      wanted = { first, last: Math.max(first, last) };
      for (let page = Math.floor(first / PAGE); page <= Math.floor(wanted.last / PAGE); page++) {
        if (!asked.has(page)) void ask(page, asked);
      }
    },

    reload: () => {
      asked = new Set();
      list.want(wanted.first, wanted.last);
    },

    start: () => {
      list.reload();
      const stops = [
        api.feeds.changed(list.reload),
        // One that is starred now may be anywhere in the list.
        api.episodes.changed(({ episodeId }) =>
          filter === 'starred' ? list.reload() : void replace(episodeId),
        ),
        api.downloads.changed(({ episodeId, status }) => {
          if (filter !== 'downloads') return;
          if (status === null || placeOf(episodeId) === null) list.reload();
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };

  const placeOf = (episodeId: number): number | null => {
    for (const [place, { id }] of store.getState().rows) if (id === episodeId) return place;
    return null;
  };

  const replace = async (episodeId: number) => {
    if (placeOf(episodeId) === null) return;
    const answer = await api.episodes.get(episodeId);
    // It may have moved, or gone, meanwhile.
    const place = placeOf(episodeId);
    if (place === null) return;
    if (!answer.ok) list.reload();
    else store.setState(({ rows }) => ({ rows: new Map(rows).set(place, answer.value) }));
  };

  return list;
}

/** A live list for a component; starts anew when the query changes. */
export function useEpisodeList({ feedId, filter, person }: EpisodeListQuery) {
  const list = useMemo(
    () => createEpisodeList({ feedId, filter, person }),
    [feedId, filter, person],
  );
  useEffect(() => list.start(), [list]);
  return { list, ...useStore(list.store) };
}
