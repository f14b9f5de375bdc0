/**
 * The library as the window sees it: rows of the database joined into what a screen shows.
 * Times are seconds, sizes bytes, dates ISO 8601 in UTC.
 */
import type { Correction } from './corrections.ts';
import type { JsonText } from './json-text.ts';
import type { ChapterListChoice, ChapterListReason } from './chapters.ts';
import type { ChapterList, EpisodeFacts, Transcript, TranscriptFormat } from './model.ts';
import type { Failure } from './result.ts';
import type { Sync } from './sync.ts';

/** A show in the library. */
export interface FeedSummary {
  id: number;
  url: string;
  title: string;
  author: string | null;
  /** HTML or text as the feed gave it: sanitise before showing. */
  description: string | null;
  link: string | null;
  /** BCP 47 tag as the feed gives it, or null. */
  language: string | null;
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
  starred: boolean;
  /** True for an audio file of the listener's own, played where it is: nothing to download or refresh. */
  local: boolean;
}

/** An episode with all that its own screen shows. */
export interface EpisodeDetail extends EpisodeSummary {
  /** Whether `duration` is that of the audio, and not only what the feed says. */
  measured: boolean;
  link: string | null;
  /** The feed's address and the episode's guid in it, for links; null for local files. */
  feedUrl: string | null;
  guid: string;
  season: number | null;
  episode: number | null;
  /** HTML, Markdown or text as the feed gave it: sanitise before showing. */
  description: string | null;
  facts: EpisodeFacts;
  /** Whether the pictures of its notes may be fetched: for this episode or its show; the settings may allow all. */
  notesImages: boolean;
  /** Where the audio comes from now; null when the feed gave none. */
  audio: {
    url: string;
    source: 'file' | 'stream';
    /** The publisher's host, which the stream comes from; empty for a local file. */
    host: string;
    /** Host and path of the enclosure, by which links to it are known; empty for a local file. */
    place: string;
  } | null;
}

export interface EpisodePage {
  items: EpisodeSummary[];
  /** How many there are in all. */
  total: number;
}

/** How a transcript came into the library: offered by the feed, or brought in by the listener. */
export type TranscriptOrigin = 'feed' | 'file' | 'beside' | 'paste';

/** A transcript that an episode has or is offered. Best first in every list. */
export interface TranscriptChoice {
  /** The stored version; null while it was never fetched. */
  versionId: number | null;
  /** The feed's offer; null for what the listener brought in. */
  linkId: number | null;
  origin: TranscriptOrigin;
  /** The publisher's host, or the file's name; null for a paste. */
  name: string | null;
  /** Where it was fetched, or null. */
  url: string | null;
  /** Null until it was read; then what the content is. */
  format: TranscriptFormat | null;
  /** BCP 47 tag, or null where unknown. */
  language: string | null;
  /** What has times of its own; null until it was read. */
  timing: 'words' | 'lines' | 'none' | null;
  /** When it was fetched or brought in. */
  fetchedAt: string | null;
  /** SHA-256 of what was served, hexadecimal. */
  sha256: string | null;
  /** Number of corrections made to it. */
  corrections: number;
  /** True when the publisher serves another version at its address by now. */
  outdated: boolean;
  /** Why it could not be fetched or read when it was last tried. */
  problem: Failure | null;
}

/** Why a transcript is the one that is shown. */
export type ChoiceReason =
  /** The listener chose it. */
  | 'chosen'
  /** The listener brought it in. */
  | 'imported'
  /** It is the only one there is. */
  | 'only'
  /** Others were better on paper, but could not be fetched or read. */
  | 'others-broken'
  /** The listener corrected or synced it; the publisher has a newer one. */
  | 'corrected'
  /** It times its words, or its lines; others do less. */
  | 'timing'
  /** It is in a language of the listener's. */
  | 'language'
  /** The feed marks it as captions. */
  | 'captions'
  /** Its format says more than the others'. */
  | 'format'
  /** Nothing sets it apart but being named first. */
  | 'first';

/** What the transcript pane has to show. */
export type TranscriptView =
  | { state: 'none' }
  | {
      state: 'ready';
      /** The stored version that is shown. */
      versionId: number;
      /** As it was read from what was served; times are the transcript's own. */
      source: JsonText<Transcript>;
      corrections: Correction[];
      sync: Sync;
      reason: ChoiceReason;
      /** All there are, the one shown among them. */
      choices: TranscriptChoice[];
    }
  | { state: 'failed'; problem: Failure; choices: TranscriptChoice[] };

/** How far the fetching or reading of a long transcript is. */
export interface TranscriptProgress {
  episodeId: number;
  phase: 'fetching' | 'reading';
  /** 0 to 1, or null where nobody can say. */
  done: number | null;
}

/** A transcript file as the window hands it over. */
export interface TranscriptFile {
  /** As the system names it, without folders; null for a paste. */
  name: string | null;
  bytes: Uint8Array;
}

/** What the chapter list has to show. `chapters` is empty when there are none anywhere. */
export interface ChaptersView {
  list: ChapterList | null;
  /** Why this list; null while there is none. */
  reason: ChapterListReason | null;
  /** All there are, the one shown among them, best first. */
  choices: ChapterListChoice[];
  /** Titles that are always skipped in this show; see `isSkipped`. */
  skips: string[];
  /** Why the chapters file could not be used, when a lesser source stands in for it or nothing does. */
  problem: Failure | null;
}

/** Somebody named by feeds: hosts, guests. */
export interface PersonSummary {
  /** As most often written. */
  name: string;
  /** In how many episodes. */
  episodes: number;
  /** Titles of shows, at most three. */
  shows: string[];
  /** Roles, most frequent first, at most three. */
  roles: string[];
}

/** Where a link to a moment leads. `at`: seconds, or null. */
export type LinkTarget =
  | { state: 'found'; episodeId: number; at: number | null }
  /** The show is in the library, its feed has no such episode any more. */
  | {
      state: 'no-episode';
      feedId: number;
      feedTitle: string;
      /** Why the show could not be asked whether there are new ones; null when it was. */
      problem: Failure | null;
    }
  /** The show is not in the library. `host` is null for the one that ships with the app. */
  | { state: 'no-show'; feedUrl: string; host: string | null };

/** The listener's settings. Kept in the database. */
export interface Settings {
  /** 0 to 1. */
  volume: number;
  muted: boolean;
  /** Playback rate, 0.5 to 3. */
  speed: number;
  /** The episode in the player, or null. */
  currentEpisodeId: number | null;
  /** Size of the transcript's and the notes' letters, pixels, 14 to 28. */
  readingSize: number;
  /** Longest line of the transcript, in letters, 40 to 100. */
  readingMeasure: number;
  /** Height of a line, in letter sizes, 1.3 to 2.2. */
  readingLineHeight: number;
  /** BCP 47 tags of the languages transcripts are wanted in, best first; empty for the system's. */
  languages: string[];
  /** Whether the pictures of all show notes may be fetched. */
  notesImages: boolean;
  /** What the keyboard's and the system's keys for the previous and next piece do. */
  mediaKeys: 'chapters' | 'skips';
  /** How long before what was found it begins to be played, seconds, 0 to 10. */
  hitLead: number;
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
