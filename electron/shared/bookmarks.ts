/** The longest note of a bookmark, characters. */
export const LONGEST_NOTE = 10_000;

/** A moment of an episode that the listener marked. */
export interface Bookmark {
  id: number;
  episodeId: number;
  /** Seconds into the audio. */
  time: number;
  /** The listener's own words, plain text of at most `LONGEST_NOTE` characters; empty for none. */
  note: string;
  /** ISO 8601. */
  createdAt: string;
}

/** A bookmark as it is saved; `id` is null for one that is new. */
export type NewBookmark = Omit<Bookmark, 'id'> & { id: number | null };
