/** Hits of a search where they are read: one is shown in its episode, from there one goes on to the others in it. */
import { create } from 'zustand';
import { type EpisodeDetail } from '../../electron/shared/library.ts';
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

/** What a hit asks of the part of the screen it is shown in. */
export interface HitAsked {
  hit: SearchHit;
  /** Where it is shown. */
  place: Place;
  /** What had the focus: whoever has put it elsewhere since keeps it there. */
  from: Element | null;
}

interface HitTourState {
  /** The one through the episode on the screen; null without one. */
  tour: HitTour | null;
  /** Its words, or its row, take the focus; null once they have it. */
  focusAsked: HitAsked | null;
  /** Its words come into view although the playhead does not go there; null once they have. */
  sightAsked: HitAsked | null;
}

export const useHitTour = create<HitTourState>()(() => ({
  tour: null,
  focusAsked: null,
  sightAsked: null,
}));

/** The tours of places that were left, for whoever comes back to them. */
const leftTours = new WeakMap<Place, HitTour>();

// A tour belongs to the place it was begun in: there it is again on the way back, and it is nowhere else.
useView.subscribe(({ place }, { place: before }) => {
  if (place === before) return;
  const { tour } = useHitTour.getState();
  if (tour) leftTours.set(before, tour);
  else leftTours.delete(before);
  const back = isSameEpisode(place, before) ? tour : (leftTours.get(place) ?? null);
  useHitTour.setState({ tour: back });
  if (back && back !== tour && !back.hits) void fill(back);
});

const isSameEpisode = (one: Place, other: Place): boolean =>
  one.screen === 'reading' && other.screen === 'reading' && one.episodeId === other.episodeId;

/** The hit that was gone to last in an episode; undefined without one, or while the hits are on their way. */
export const useCurrentHit = (episodeId: number): SearchHit | undefined =>
  useHitTour(({ tour }) => (tour?.episodeId === episodeId ? currentOf(tour) : undefined));

const currentOf = ({ hits, current }: HitTour): SearchHit | undefined =>
  hits?.find(({ id }) => id === current);

interface ShowOptions {
  play: boolean;
  /** Whether the keys led to it: then its words take the focus, to go on from with the keys. */
  byKey?: boolean;
}

const inTurn = createTurns();

/** All hits in an episode. One episode after the other: a question would end the one before it. */
export const allHits = (query: string, episodeId: number): Promise<HitList> =>
  inTurn(() => unwrap(api.search.episode(query, episodeId)));

export const hitTour = {
  /** Goes on to another of its hits, or to one of another episode: however far on, there is one way back. */
  goTo(hit: SearchHit, options: ShowOptions): void {
    const { tour } = useHitTour.getState();
    if (!tour) return;
    if (hit.episodeId === tour.episodeId) {
      useHitTour.setState({ tour: { ...tour, current: hit.id } });
      show(hit, options, view.replace);
    } else {
      show(hit, options, view.replace);
      begin(tour.query, hit);
    }
  },

  end: (): void => useHitTour.setState({ tour: null }),

  /** Somebody has put the focus elsewhere. */
  leaveFocus: (): void => useHitTour.setState({ focusAsked: null }),

  /** The words are in view. */
  seen: (): void => useHitTour.setState({ sightAsked: null }),
};

/** Begins at a hit that is shown; the others in its episode are fetched. */
function begin(query: string, { id, episodeId }: SearchHit): void {
  const tour: HitTour = { query, episodeId, current: id, hits: null, more: false };
  useHitTour.setState({ tour });
  void fill(tour);
}

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

/** The hit that was gone to last in an episode, where it is heard from `time` (seconds) on; else undefined. */
export function hitHeardFrom(episodeId: number, time: number): SearchHit | undefined {
  const { tour } = useHitTour.getState();
  const hit = tour?.episodeId === episodeId ? currentOf(tour) : undefined;
  // The sound's clock rounds.
  return hit && Math.abs((heardFrom(hit) ?? NaN) - time) < 0.05 ? hit : undefined;
}

/** Whether a hit is in a moment that the sound does not have: transcripts may be longer, or of another cut. */
export function isBeyondSound(
  { start }: SearchHit,
  { measured, duration }: Pick<EpisodeDetail, 'measured' | 'duration'>,
): boolean {
  return measured && start !== null && duration !== null && start >= duration;
}

/**
 * Shows a hit in its episode and begins a tour of the others there. With `play` it is heard from a little before it;
 * else what plays is left alone, and while nothing does, the episode is put into the player there. What has no time,
 * or one beyond the sound, moves no playhead.
 */
export function openHit(query: string, hit: SearchHit, options: ShowOptions): void {
  show(hit, options, view.go);
  begin(query, hit);
}

function show(
  hit: SearchHit,
  { play, byKey = false }: ShowOptions,
  lead: (place: Place) => void,
): void {
  const { episodeId, start } = hit;
  const from = document.activeElement;
  lead({ screen: 'reading', episodeId, ...(start !== null && { at: start }) });
  const beside = besideOf(hit);
  if (beside) leftHere().beside = beside;
  const { episode, playing } = player.state;
  const detail = readings.detail(episodeId) ?? (episode?.id === episodeId ? episode : null);
  const at = detail && isBeyondSound(hit, detail) ? undefined : heardFrom(hit);
  const heard = at !== undefined && play;
  // What waits for a preview to end plays, too.
  const isFree = !playing && !preview.holdsPlayer;
  const moves = at !== undefined && (heard || isFree);
  const asked: HitAsked = { hit, place: useView.getState().place, from };
  useHitTour.setState({
    focusAsked: byKey ? asked : null,
    sightAsked: moves ? null : asked,
  });
  if (heard || isFree) void player.load(episodeId, { at, play: heard });
  readings.want(episodeId);
}
