/** What a search finds, as the window sees it. Times are seconds on the audio's time, dates ISO 8601 in UTC. */
import type { SearchPart } from './search-query.ts';

export type SearchOrder = 'relevance' | 'date';

/** A run of a hit's text; `hit` runs are what was searched for. */
export interface TextRun {
  text: string;
  hit: boolean;
}

/** A place where what was searched for stands. */
export interface SearchHit {
  /** The same for the same place as long as the text does not change. */
  id: string;
  episodeId: number;
  part: SearchPart;
  /** When its first word is said, to the word where words are timed; null for what has no time. */
  start: number | null;
  /** Index of the segment in the transcript's source, or of the line within its part; a bookmark's id. */
  place: number;
  /** Whose words the first are, or null. */
  speaker: string | null;
  /** The chapter it is in, or null. */
  chapter: string | null;
  /** About 160 characters around, with what was found marked. */
  runs: TextRun[];
}

/** An episode with hits. */
export interface EpisodeHits {
  episodeId: number;
  title: string;
  feedId: number;
  feedTitle: string;
  artwork: string | null;
  published: string | null;
  /** Seconds, or null where unknown. */
  duration: number | null;
  /** The episode's page, or null. */
  link: string | null;
  /** The feed's address and the episode's guid in it, for links; null for local files. */
  feedUrl: string | null;
  guid: string;
  hasAudio: boolean;
  /** The best few of its hits, in the order of the audio; those without a time first. */
  hits: SearchHit[];
  /** There are, or may be, others in this episode: `search.episode` gives all. */
  more: boolean;
}

/** A show that is called so. */
export interface FoundShow {
  feedId: number;
  title: string;
  artwork: string | null;
}

export interface SearchPage {
  /** In the order asked for. */
  episodes: EpisodeHits[];
  /** Episodes in all; those whose text has not been read yet may turn out not to count. */
  total: number;
  /** Where the next page begins, or null at the end. */
  next: number | null;
  /** Shows whose names have the words; only with the first page. */
  shows: FoundShow[];
}

/** All hits of one episode, in the order of the audio; those without a time first. */
export interface HitList {
  hits: SearchHit[];
  /** There are more than these; nobody reads further. */
  more: boolean;
}

/** How many there are. */
export interface SearchCount {
  hits: number;
  episodes: number;
  /** There are more: counting stopped. */
  more: boolean;
}

/** Somebody who speaks, and in how many of the episodes that were looked at. */
export interface FoundSpeaker {
  name: string;
  episodes: number;
}

/** How much of what the filters leave can be found by what was said. */
export interface SearchCoverage {
  /** All of them. */
  episodes: number;
  /** Those of them without a transcript. */
  silent: number;
  /** Those again for which a feed offers one that was not fetched. */
  offered: number;
}

/** A title found for the quick way to it. */
export type FoundName =
  | ({ kind: 'show' } & FoundShow)
  | {
      kind: 'episode';
      episodeId: number;
      title: string;
      feedTitle: string;
      artwork: string | null;
      published: string | null;
    }
  | {
      kind: 'chapter';
      episodeId: number;
      title: string;
      episodeTitle: string;
      feedTitle: string;
      artwork: string | null;
      start: number;
    };

/** How far the index is behind what is stored. */
export interface IndexProgress {
  /** Episodes that wait. */
  waiting: number;
  /** Of so many since it was last up to date. */
  of: number;
  /** It was damaged, and all of it is made anew. */
  isRemade: boolean;
}

/** A search that was made or is kept. */
export interface KeptSearch {
  id: number;
  query: string;
  usedAt: string | null;
  savedAt: string | null;
  watched: boolean;
  /** Hits in episodes that came since it was last looked at; 0 where it is not watched. */
  unseen: number;
}
