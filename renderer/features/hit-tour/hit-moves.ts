/** Going from hit to hit of a search: within an episode, on to the next one that has hits, and back to the results. */
import { create } from 'zustand';
import { type SearchHit } from '../../../electron/shared/search-results.ts';
import { player } from '../../player/player.ts';
import { type HitTour, hitTour, openHit, useHitTour } from '../../stores/hits.ts';
import { useView, view } from '../../stores/view.ts';

/** Where the tour leads after the last hit of its episode. */
export interface Onward {
  title: string;
  hit: SearchHit;
}

/** Known only while the last hit of an episode is shown. */
export const useOnward = create<{ onward: Onward | null }>()(() => ({ onward: null }));

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

/** The tour through the episode that is read; null elsewhere. */
function tourHere(): HitTour | null {
  const { tour } = useHitTour.getState();
  const { place } = useView.getState();
  return place.screen === 'reading' && place.episodeId === tour?.episodeId ? tour : null;
}

/** What is heard goes along; what is not is not begun. */
const isHeard = ({ episodeId }: HitTour): boolean =>
  player.state.playing && player.state.episodeId === episodeId;

export const hitMoves = {
  /** Whether there are hits to go to on the screen. */
  areOn: (): boolean => tourHere() !== null,

  /** To the next hit; after the last one, to the next episode that has some. */
  next: (): void => {
    const tour = tourHere();
    if (!tour) return;
    const { next } = placeOf(tour);
    const { onward } = useOnward.getState();
    if (next) hitTour.goTo(next, { play: isHeard(tour) });
    else if (onward) openHit(tour.query, onward.hit, { play: isHeard(tour) });
  },

  previous: (): void => {
    const tour = tourHere();
    const { previous } = tour ? placeOf(tour) : {};
    if (tour && previous) hitTour.goTo(previous, { play: isHeard(tour) });
  },

  /** To the results as they were left. */
  toResults: (): void => {
    const { past } = useView.getState();
    const { tour } = useHitTour.getState();
    const at = past.findLastIndex(({ screen }) => screen === 'search');
    if (at === -1) return view.go({ screen: 'search', query: tour?.query ?? '' });
    for (let steps = past.length - at; steps > 0; steps--) view.back();
  },
};
