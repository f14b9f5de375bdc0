/** Hits of a search where they are read: one is shown in its episode, from there one goes on to the others in it. */
import { create } from 'zustand';
import { type HitList, type SearchHit } from '../../electron/shared/search-results.ts';
import { api, unwrap } from '../bridge/api.ts';
import { player } from '../player/player.ts';
import { preview } from '../player/preview.ts';
import { createTurns } from './in-turn.ts';
import { readings } from './reading.ts';
import { useSettings } from './settings.ts';
import { toasts } from './toasts.ts';
import { type Place, useView, view } from './view.ts';
import { leftHere } from './way-back.ts';

/** The hits of a search in one episode, gone through one after the other. */
export interface HitTour {
  query: string;
  episodeId: number;
  /** The `id` of the hit that was gone to last. */
  current: string;
  /** All hits of the episode, those without a time first, then as they are spoken; null while they are on their way. */
  hits: readonly SearchHit[] | null;
  /** There are more than these; nobody reads further. */
  more: boolean;
}

interface HitTourState {
  tour: HitTour | null;
  /** The hit whose words are to take the focus, and the place they are shown in; null once they have it. */
  focusAsked: { hit: SearchHit; place: Place } | null;
}

export const useHitTour = create<HitTourState>()(() => ({ tour: null, focusAsked: null }));

interface ShowOptions {
  play: boolean;
  /** Whether it was opened with the keys: then its words take the focus, to go on from with the keys. */
  byKey?: boolean;
}

const inTurn = createTurns();

/** All hits in an episode. One episode after the other: a question would end the one before it. */
export const allHits = (query: string, episodeId: number): Promise<HitList> =>
  inTurn(() => unwrap(api.search.episode(query, episodeId)));

export const hitTour = {
  /** Begins at a hit; the others in its episode are fetched. Does not show it: `openHit` does both. */
  begin(query: string, { id, episodeId }: SearchHit): void {
    const tour: HitTour = { query, episodeId, current: id, hits: null, more: false };
    useHitTour.setState({ tour });
    void fill(tour);
  },

  /** Goes on to another of its hits; see `showHit`. */
  goTo(hit: SearchHit, options: { play: boolean }): void {
    useHitTour.setState(({ tour }) => (tour ? { tour: { ...tour, current: hit.id } } : {}));
    showHit(hit, options);
  },

  end: (): void => useHitTour.setState({ tour: null }),

  /** The words have the focus, or somebody has put it elsewhere. */
  focusTaken: (): void => useHitTour.setState({ focusAsked: null }),
};

async function fill({ query, episodeId }: HitTour): Promise<void> {
  const isMeant = (tour: HitTour | null): tour is HitTour =>
    tour?.query === query && tour.episodeId === episodeId;
  try {
    const { hits, more } = await allHits(query, episodeId);
    useHitTour.setState(({ tour }) => (isMeant(tour) ? { tour: { ...tour, hits, more } } : {}));
  } catch (error) {
    if (!isMeant(useHitTour.getState().tour)) return;
    hitTour.end();
    toasts.alert(error);
  }
}

/** What stands beside the transcript where a hit is in it; null for the middle. */
export function besideOf({ part }: Pick<SearchHit, 'part'>): string | null {
  if (part === 'people') return 'notes';
  return part === 'notes' || part === 'chapters' || part === 'bookmarks' ? part : null;
}

/** From when on a hit is heard, seconds: a little before words that are spoken, never before the beginning. */
export function heardFrom({ part, start }: SearchHit): number | undefined {
  if (start === null) return undefined;
  return part === 'transcript' ? Math.max(0, start - useSettings.getState().hitLead) : start;
}

/** Shows a hit in its episode and begins a tour of the others there; see `showHit`. */
export function openHit(query: string, hit: SearchHit, options: ShowOptions): void {
  hitTour.begin(query, hit);
  showHit(hit, options);
}

/**
 * Shows a hit in its episode. With `play` it is heard from a little before it; else what plays is left alone, and
 * while nothing does, the episode is put into the player there. What has no time moves no playhead.
 */
export function showHit(hit: SearchHit, { play, byKey = false }: ShowOptions): void {
  const { episodeId, start } = hit;
  const here = useView.getState().place;
  const place: Place = {
    screen: 'reading',
    episodeId,
    ...(start !== null && { at: start }),
  };
  // From hit to hit of one episode there is one way back.
  if (here.screen === 'reading' && here.episodeId === episodeId) view.replace(place);
  else view.go(place);
  const beside = besideOf(hit);
  if (beside) leftHere().beside = beside;
  const takesFocus = byKey && hit.part === 'transcript';
  useHitTour.setState({
    focusAsked: takesFocus ? { hit, place: useView.getState().place } : null,
  });
  const heard = start !== null && play;
  // What waits for a preview to end plays, too.
  const isFree = !player.state.playing && !preview.holdsPlayer;
  if (heard || isFree) {
    void player.load(episodeId, { at: heardFrom(hit), play: heard });
  }
  readings.want(episodeId);
}
