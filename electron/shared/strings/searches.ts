import { spokenCount } from './units.ts';

/** The words of the searches that are kept: recent, saved, watched. */
export const searchesStrings = {
  saved: 'Saved searches',
  recent: 'Recent searches',
  clearRecent: 'Clear recent',
  cleared: 'Recent searches cleared',
  save: 'Save this search',
  watch: 'Watch for new episodes',
  /** The name of a kept search's bell. */
  watchOf: (search: string) => `Watch ${search}`,
  /** The name of the button that forgets one. */
  removeOf: (search: string) => `Remove ${search}`,
  remove: 'Remove',
  savedNow: 'Search saved',
  removed: 'Search removed',
  undo: 'Undo',
  unseen: (count: number) => `${spokenCount(count)} new`,
  /** Beside the navigation's entry of the search. */
  unseenInAll: (count: number) => `${spokenCount(count)} new in searches you watch`,
  /** Beside what was found by a watched search. */
  fresh: (count: number) => `${spokenCount(count)} new since you last looked`,
} as const;
