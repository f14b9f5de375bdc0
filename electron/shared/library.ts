/**
 * The library as the window sees it: rows of the database joined into what a screen shows.
 * Times are seconds, sizes bytes, dates ISO 8601 in UTC.
 */
import type { ChapterList, Transcript } from './model.ts';
import type { Failure } from './result.ts';

/** A show in the library. */
export interface FeedSummary {
  id: number;
  url: string;
  title: string;
  author: string | null;
  /** HTML or text as the feed gave it: sanitise before showing. */
  description: string | null;
  link: string | null;
  /** `cuecast-media:` address of the stored artwork, or null while there is none. */
  artwork: string | null;
  /** Number of episodes never started. */
  newCount: number;
  episodeCount: number;
  /** When the feed was last read successfully. */
  refreshedAt: string | null;
  /** Why the last refresh failed, or null. */
  problem: Failure | null;
  /** True for the show that ships with the app. */
  sample: boolean;
}

export type DownloadState = 'queued' | 'running' | 'paused' | 'failed' | 'done';

/** How far a download is. */
export interface DownloadStatus {
  episodeId: number;
  state: DownloadState;
  /** Bytes on the disk. */
  received: number;
  /** Bytes in all, or null where the server does not say. */
  total: number | null;
  /** Set when `state` is `failed`. */
  problem: Failure | null;
}

export type EpisodeProgress = 'new' | 'started' | 'played';

/** An episode as a row of a list. */
export interface EpisodeSummary {
  id: number;
  feedId: number;
  feedTitle: string;
  title: string;
  published: string | null;
  /** From the audio once known, else from the feed. */
  duration: number | null;
  /** Episode's own image if stored, else the show's; `cuecast-media:` address or null. */
  artwork: string | null;
  progress: EpisodeProgress;
  /** The playhead as it was left, seconds. */
  position: number;
  /** Null when never asked for. */
  download: DownloadStatus | null;
  hasAudio: boolean;
  hasTranscript: boolean;
}

/** An episode with all that its own screen shows. */
export interface EpisodeDetail extends EpisodeSummary {
  link: string | null;
  season: number | null;
  episode: number | null;
  /** HTML, Markdown or text as the feed gave it: sanitise before showing. */
  description: string | null;
  /** Where the audio comes from now; null when the feed gave none. */
  audio: {
    url: string;
    source: 'file' | 'stream';
    /** The publisher's host, which the stream comes from. */
    host: string;
  } | null;
}

export interface EpisodePage {
  items: EpisodeSummary[];
  /** How many there are in all. */
  total: number;
}

/** What the transcript pane has to show. */
export type TranscriptView =
  | { state: 'none' }
  | {
      state: 'ready';
      transcript: Transcript;
      /** Where it came from. */
      url: string;
    }
  | { state: 'failed'; problem: Failure };

/** What the chapter list has to show. `chapters` is empty when there are none anywhere. */
export interface ChaptersView {
  list: ChapterList | null;
  /** Why the chapters file could not be used, when a lesser source stands in for it or nothing does. */
  problem: Failure | null;
}

/** A run of a search hit's text; `hit` runs are what was searched for. */
export interface TextRun {
  text: string;
  hit: boolean;
}

export interface SearchHit {
  episodeId: number;
  episodeTitle: string;
  feedTitle: string;
  artwork: string | null;
  published: string | null;
  /** Start of the segment, seconds. */
  start: number;
  speaker: string | null;
  runs: TextRun[];
}

export interface SearchPage {
  hits: SearchHit[];
  /** Hits in all, counted up to a bound; `more` says the bound was reached. */
  total: number;
  more: boolean;
}

/** The listener's settings. Kept in the database. */
export interface Settings {
  /** 0 to 1. */
  volume: number;
  muted: boolean;
  /** Playback rate, 0.5 to 3. */
  speed: number;
  /** The episode in the player, or null. */
  currentEpisodeId: number | null;
}

/** Size and place of the window, in the screen's pixels. */
export interface WindowBounds {
  x: number;
  y: number;
  width: number;
  height: number;
  maximized: boolean;
}

/** Whether the library is usable, and the way on when it is not. */
export type LibraryStatus =
  | { state: 'opening' }
  | { state: 'ready' }
  | {
      state: 'failed';
      problem: Failure;
      /** When the newest automatic backup was made (ISO 8601), or null when there is none. */
      backup: string | null;
    };
