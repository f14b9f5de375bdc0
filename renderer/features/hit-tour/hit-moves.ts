/** Going from hit to hit of a search: within an episode, on into its neighbours in the results, and back to these. */
import { create } from 'zustand';
import { type SearchHit } from '../../../electron/shared/search-results.ts';
import { player } from '../../player/player.ts';
import { type HitTour, hitTour, useHitTour } from '../../stores/hits.ts';
import { useView, view } from '../../stores/view.ts';

/** Where the tour leads beyond an end of its episode. */
export interface Neighbour {
  title: string;
  hit: SearchHit;
}

interface Neighbours {
  /** Known only while the first hit of an episode is shown. */
  before: Neighbour | null;
  /** Known only while the last one is. */
  after: Neighbour | null;
  /** The button that has led to the episode shown: it keeps the focus. */
  pressed: 'next' | 'previous' | null;
}

export const useNeighbours = create<Neighbours>()(() => ({
  before: null,
  after: null,
  pressed: null,
}));

/** Where the tour stands: `index` from 0, or -1 while that is not known; null at either end. */
export interface TourPlace {
  index: number;
  previous: SearchHit | null;
  next: SearchHit | null;
}

export function placeOf({ hits, current }: Pick<HitTour, 'hits' | 'current'>): TourPlace {
  if (!hits) return { index: -1, previous: null, next: null };
  const index = hits.findIndex(({ id }) => id === current);
  return { index, previous: hits[index - 1] ?? null, next: hits[index + 1] ?? null };
}

/** What leads to a hit: a key, after which its words have the focus, or a button, which keeps it. */
type By = 'key' | 'button';

function goTo(way: 'next' | 'previous', by: By): void {
  const { tour } = useHitTour.getState();
  if (!tour) return;
  const { before, after } = useNeighbours.getState();
  const hit = placeOf(tour)[way] ?? (way === 'next' ? after : before)?.hit;
  if (!hit) return;
  const goesOn = by === 'button' && hit.episodeId !== tour.episodeId;
  useNeighbours.setState({ pressed: goesOn ? way : null });
  // What is heard goes along; what is not is not begun.
  const play = player.state.playing && player.state.episodeId === tour.episodeId;
  hitTour.goTo(hit, { play, byKey: by === 'key' });
}

export const hitMoves = {
  /** Whether there are hits to go to on the screen. */
  areOn: (): boolean => useHitTour.getState().tour !== null,

  /** To the next hit; after the last one, to the first in the next episode that has some. */
  next: (by: By): void => goTo('next', by),

  /** To the hit before; before the first one, to the last in the episode before that has some. */
  previous: (by: By): void => goTo('previous', by),

  /** To the results as they were left. */
  toResults: (): void => {
    const { past } = useView.getState();
    const { tour } = useHitTour.getState();
    const at = past.findLastIndex(({ screen }) => screen === 'search');
    if (at === -1) return view.go({ screen: 'search', query: tour?.query ?? '' });
    for (let steps = past.length - at; steps > 0; steps--) view.back();
  },
};
