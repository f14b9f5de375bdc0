/** Hits that are selected, to be copied or saved. */
import { create } from 'zustand';
import { type EpisodeHits, type SearchHit } from '../../../electron/shared/search-results.ts';

/** A hit and what it is found in. */
export interface FoundHit {
  hit: SearchHit;
  episode: EpisodeHits;
}

interface SelectionState {
  /** By the hit's id. */
  selected: ReadonlyMap<string, FoundHit>;
  /** Where a selection that is extended begins: the hit that was selected last by itself. */
  anchor: string | null;
}

const none: SelectionState = { selected: new Map(), anchor: null };

export const useSelection = create<SelectionState>()(() => none);

const { getState: get, setState: set } = useSelection;

export const selection = {
  toggle: (found: FoundHit): void =>
    set(({ selected }) => {
      const { id } = found.hit;
      const next = new Map(selected);
      if (!next.delete(id)) next.set(id, found);
      return { selected: next, anchor: id };
    }),

  /** Selects all from where the selection began, or from `from`, to a hit; `shown` is the list they stand in. */
  extend: (shown: readonly FoundHit[], to: string, from = to): void =>
    set(({ selected, anchor }) => {
      const placeOf = (id: string) => shown.findIndex(({ hit }) => hit.id === id);
      const begin = anchor !== null && placeOf(anchor) >= 0 ? anchor : from;
      const [first = 0, last = 0] = [placeOf(begin), placeOf(to)].sort((a, b) => a - b);
      const between = shown.slice(Math.max(first, 0), last + 1);
      return { selected: withMore(selected, between), anchor: begin };
    }),

  add: (found: readonly FoundHit[]): void =>
    set(({ selected }) => ({ selected: withMore(selected, found) })),

  clear: (): void => {
    if (get() !== none) set(none, true);
  },
};

const withMore = (selected: ReadonlyMap<string, FoundHit>, found: readonly FoundHit[]) =>
  new Map([...selected, ...found.map((one) => [one.hit.id, one] as const)]);

/** What is selected, in the order of the list: by episode as they are shown, within one as they are spoken. */
export function inListOrder(
  selected: Iterable<FoundHit>,
  episodes: readonly EpisodeHits[],
): FoundHit[] {
  const places = new Map(episodes.map(({ episodeId }, place) => [episodeId, place]));
  const placeOf = ({ episode }: FoundHit) => places.get(episode.episodeId) ?? places.size;
  const startOf = ({ hit }: FoundHit) => hit.start ?? -1;
  return [...selected].sort((a, b) => placeOf(a) - placeOf(b) || startOf(a) - startOf(b));
}
