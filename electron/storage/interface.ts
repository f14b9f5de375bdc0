/**
 * What the library can be asked and told: readable and writable apart, declared once.
 * The worker implements it synchronously over SQLite; the rest of the app calls `StoreClient`.
 * Times are seconds, sizes bytes, dates ISO 8601 in UTC. File names are relative to the data folder.
 */
import type { Bookmark, NewBookmark } from '../shared/bookmarks.ts';
import type { SkippedTitle } from '../shared/chapters.ts';
import type { Correction } from '../shared/corrections.ts';
import type { JsonText } from '../shared/json-text.ts';
import type {
  ChoiceReason,
  DownloadState,
  DownloadStatus,
  EpisodePage,
  EpisodeSummary,
  FeedSummary,
  PersonSummary,
  Settings,
  TranscriptChoice,
  TranscriptOrigin,
  WindowBounds,
} from '../shared/library.ts';
import type {
  ChapterList,
  ChapterSource,
  Enclosure,
  EpisodeFacts,
  ParsedFeed,
  PodloveEntry,
  Transcript,
  TranscriptFormat,
  TranscriptLink,
} from '../shared/model.ts';
import type { Failure } from '../shared/result.ts';
import type { KeptSearch } from '../shared/search-results.ts';
import type { Sync } from '../shared/sync.ts';

/** A show with what refreshing and removing it needs. */
export interface FeedRecord {
  id: number;
  url: string;
  title: string;
  imageUrl: string | null;
  /** Stored artwork, or null. */
  artworkFile: string | null;
  /** Validators of the last successful fetch, for conditional requests. */
  etag: string | null;
  lastModified: string | null;
  refreshedAt: string | null;
  sample: boolean;
  /** Set while the show is out of the library but can still be restored. */
  removedAt: string | null;
}

/** An episode with what playing, downloading and reading it needs. */
export interface EpisodeRecord extends EpisodeSummary {
  /** Whether `duration` is that of the audio, and not only what the feed says. */
  measured: boolean;
  link: string | null;
  /** The address of its feed, and its guid there. */
  feedUrl: string;
  guid: string;
  season: number | null;
  episode: number | null;
  description: string | null;
  facts: EpisodeFacts;
  /** Chapters the feed itself gives. */
  podlove: PodloveEntry[];
  /** Whether the show's notes may show their pictures. */
  notesImages: boolean;
  imageUrl: string | null;
  artworkFile: string | null;
  enclosure: Enclosure | null;
  chaptersLink: { url: string; type: string | null } | null;
  /** The episode's own folder, a random name relative to the data folder. */
  folder: string;
  sample: boolean;
}

/** One transcript an episode's feed offers, and what became of it when it was last asked for. */
export interface TranscriptLinkRecord extends TranscriptLink {
  id: number;
  episodeId: number;
  /** True when the feed no longer names it. */
  withdrawn: boolean;
  /** Validators of the last successful fetch, for conditional requests. */
  etag: string | null;
  lastModified: string | null;
  /** When it was last asked for. */
  checkedAt: string | null;
  problem: Failure | null;
}

/** What was read of a transcript, in a form that no thread has to copy object by object. */
export interface ReadTranscript {
  source: JsonText<Transcript>;
  format: TranscriptFormat;
  language: string | null;
  timing: NonNullable<TranscriptChoice['timing']>;
}

/** A transcript to be kept. */
export interface NewVersion extends ReadTranscript {
  /** What served it, or null for what the listener brought in. */
  link: { id: number; etag: string | null; lastModified: string | null } | null;
  origin: TranscriptOrigin;
  /** The file's name; null for a paste, and for what a link served. */
  name: string | null;
  /** As served or brought in. */
  file: string;
  /** SHA-256 of that, hexadecimal. */
  sha256: string;
  fetchedAt: string;
  /** Whether the listener wants to see it, however it ranks. */
  choose: boolean;
}

/** A stored version with what is laid over it. */
export interface VersionContent {
  versionId: number;
  source: JsonText<Transcript>;
  corrections: Correction[];
  sync: Sync;
}

/** The transcripts of an episode. */
export interface EpisodeTranscripts {
  /** Null while none is stored. */
  shown: (VersionContent & { reason: ChoiceReason }) | null;
  /** All there are and are offered, best first. */
  choices: TranscriptChoice[];
}

/** A list of chapters as it was read, and of what. */
export interface StoredChapterList {
  list: ChapterList;
  /** An address, a file, or the hash of a text: read again when that is another. */
  readOf: string | null;
  /** Validators of the last successful fetch of a chapters file. */
  etag: string | null;
  lastModified: string | null;
  /** When the file was last asked for. */
  checkedAt: string | null;
}

/** A download as it is remembered between starts. */
export interface DownloadRecord {
  episodeId: number;
  state: DownloadState;
  /** The audio file, while unfinished with `.part` behind it on the disk. */
  file: string;
  received: number;
  total: number | null;
  /** Validators of the response that began it, for `If-Range`. */
  etag: string | null;
  lastModified: string | null;
  problem: Failure | null;
}

export interface EpisodeQuery {
  feedId: number | null;
  filter: 'all' | 'downloads' | 'starred';
  /** Only episodes that name this person. */
  person?: string;
  offset: number;
  limit: number;
}

/** What was fetched of a feed, beside its content. */
export interface FeedFetch {
  etag: string | null;
  lastModified: string | null;
  at: string;
  /** True for the show that ships with the app. */
  sample?: boolean;
}

export interface ReadableStore {
  listFeeds(): FeedSummary[];
  feedSummary(id: number): FeedSummary | null;
  feed(id: number): FeedRecord | null;
  /** Also finds shows that are removed but not yet purged. */
  feedByUrl(url: string): FeedRecord | null;
  /** The same by the feed's `podcast:guid`, which stays when a show moves to another address. */
  feedByGuid(guid: string): FeedRecord | null;
  /** Shows not refreshed since `before`; never the show of local files. */
  feedsDue(before: string): number[];
  removedFeeds(): FeedRecord[];
  /** Newest first. */
  listEpisodes(query: EpisodeQuery): EpisodePage;
  episode(id: number): EpisodeRecord | null;
  /** The id of the episode that an audio file of the listener's became, also of a removed one; `url` is the file's. */
  localEpisode(url: string): number | null;
  /** Every folder and artwork file of a show, for deleting it. */
  filesOfFeed(feedId: number): string[];
  /** In the order of the feed. */
  transcriptLinks(episodeId: number): TranscriptLinkRecord[];
  /** All transcripts an episode has and is offered, best first. `languages`: see `transcripts`. */
  transcriptChoices(episodeId: number, languages: readonly string[]): TranscriptChoice[];
  /** A stored version, removed ones excepted, and its episode. */
  transcriptVersion(versionId: number): VersionContent & { episodeId: number };
  /** Where a version lies as it was served, relative to the data folder. */
  transcriptFile(versionId: number): string;
  /** Versions taken away by the listener that can still be restored. */
  removedTranscripts(): { versionId: number; file: string }[];
  /** Every list of chapters that was read or made, one a source. */
  chapterLists(episodeId: number): StoredChapterList[];
  /** The source the listener chose, or null for the best by itself. */
  chapterChoice(episodeId: number): ChapterSource | null;
  /** Of an episode, by time. */
  bookmarks(episodeId: number): Bookmark[];
  /** What is always skipped in a show: see `skipPattern`. */
  skipPatterns(feedId: number): string[];
  /** The same of all shows in the library, by show, as it is written there. Reads all their chapters. */
  skippedTitles(): SkippedTitle[];
  /** The episode of this guid in the show at this address, of any show in the library. */
  episodeByGuid(feedUrl: string, guid: string): number | null;
  /** People whose names contain all the words, most episodes first. */
  findPeople(words: string, limit: number): PersonSummary[];
  /** Saved ones first, by query; then the recent ones, last used first. */
  keptSearches(): KeptSearch[];
  /** Those of the shows that are in the library. */
  downloads(): DownloadRecord[];
  /** Those of one show, in the library or removed from it. */
  downloadsOfFeed(feedId: number): DownloadRecord[];
  download(episodeId: number): DownloadRecord | null;
  settings(): Settings;
  /** Size and place of the window, or null before the first close. */
  windowBounds(): WindowBounds | null;
  /** Whether the sample show was put into this library once; who removed it does not get it again. */
  sampleOffered(): boolean;
}

export interface WritableStore {
  /**
   * Adds a show or brings it up to date, in one transaction: all of it or nothing.
   * Episodes are matched by guid; what the listener did with them is kept; episodes that left the
   * feed stay. Restores a removed show.
   */
  saveFeed(url: string, feed: ParsedFeed, fetch: FeedFetch): { feedId: number };
  /** Null clears it. */
  saveFeedProblem(feedId: number, problem: Failure | null): void;
  /** After a permanent redirect: the address to ask from now on. */
  moveFeed(feedId: number, url: string): void;
  /** After a 304: nothing new, but it was asked. */
  touchFeed(feedId: number, at: string): void;
  saveFeedArtwork(feedId: number, file: string): void;
  saveEpisodeArtwork(episodeId: number, file: string): void;
  removeFeed(feedId: number, at: string): void;
  restoreFeed(feedId: number): void;
  /** Deletes a removed show for good: rows, segments, index. */
  purgeFeed(feedId: number): void;
  /** Also marks the episode as started, unless it is played; answers whether its progress is another now. */
  savePosition(episodeId: number, position: number): boolean;
  /** Played sets the position back to 0. */
  setPlayed(episodeId: number, played: boolean): void;
  saveDuration(episodeId: number, duration: number): void;
  /** `at`: when the listener starred it; null takes the star away. */
  setStarred(episodeId: number, at: string | null): void;
  /** The file of a local episode is found elsewhere; `url` is the file's. */
  moveLocalEpisode(episodeId: number, url: string): void;
  /** Takes one out of the library; it is purged at the next start as removed shows are. */
  removeLocalEpisode(episodeId: number, at: string): void;
  /** Brings it back, and its show; one that was not removed stays as it is. */
  restoreLocalEpisode(episodeId: number): void;
  /**
   * The transcript an episode shows: the listener's choice, else the best by `transcript-rank.ts`.
   * `languages` are the system's (BCP 47, best first), which count where the listener set none.
   * What is shown is marked to be searched, in the same transaction; so for all that follow.
   */
  transcripts(episodeId: number, languages: readonly string[]): EpisodeTranscripts;
  /**
   * Keeps a transcript; its id. What is there already with the same content stays as it is, and comes
   * back, as of now, if it was removed. A newer version of a link inherits the sync of the one before unless only
   * one of them has times, and takes its place where the listener has not corrected or synced that.
   */
  saveTranscript(episodeId: number, version: NewVersion, languages: readonly string[]): number;
  /**
   * Shows a version, or the best again (null). A newer version of a link that has no corrections gets
   * those of the one before wherever its lines are the same; the one before keeps them too.
   */
  chooseTranscript(episodeId: number, versionId: number | null, languages: readonly string[]): void;
  /** Takes away what the listener brought in; `null` as date brings it back. */
  removeTranscript(
    episodeId: number,
    versionId: number,
    at: string | null,
    languages: readonly string[],
  ): void;
  /** Deletes removed versions for good. */
  purgeTranscripts(versionIds: readonly number[]): void;
  saveTranscriptProblem(linkId: number, problem: Failure, at: string): void;
  /** A link serves what it served before. */
  touchTranscriptLink(linkId: number, at: string): void;
  /**
   * Replaces the estimated times of the version that is shown; one that the listener corrected or synced
   * stays as it is. Whether anything changed.
   */
  estimateAgain(versionId: number, source: JsonText<Transcript>): boolean;
  /** Also makes the version the listener's choice when it is not the one shown. */
  saveCorrections(versionId: number, corrections: readonly Correction[]): void;
  /** As `saveCorrections`. */
  saveSync(versionId: number, sync: Sync): void;
  /** Replaces the list of the same source, and that of `before`: what the same file was read as until now. */
  saveChapterList(episodeId: number, stored: StoredChapterList, before?: ChapterSource): void;
  /** Replaces the listener's own list, null takes it away; what was chosen before is chosen no more. */
  saveOwnChapters(episodeId: number, list: ChapterList | null): void;
  /** Null for the best by itself. */
  chooseChapters(episodeId: number, source: ChapterSource | null): void;
  /** `pattern`: see `skipPattern`. */
  setSkippedTitle(feedId: number, pattern: string, skipped: boolean): void;
  /** Adds one (`id` null), gives it another note or time, or puts a removed one back as it was. */
  saveBookmark(bookmark: NewBookmark): Bookmark;
  removeBookmark(id: number): void;
  /** Remembers that a search was made, among the recent ones or the saved one that means the same. */
  useSearch(query: string, at: string): void;
  /** Keeps a search; one that means the same takes this form of it. */
  saveSearch(query: string, at: string): KeptSearch;
  removeSearch(id: number): void;
  /** Puts a removed one back, with what was seen of it; with one that was made anew meanwhile it becomes one. */
  restoreSearch(search: KeptSearch): void;
  /**
   * Watches a search from now on: `hits` are the episodes that have it now, and how many hits each; they are seen. It
   * is saved, too. Watched already, it stays as it is.
   */
  watchSearch(id: number, at: string, hits: ReadonlyMap<number, number>): KeptSearch;
  unwatchSearch(id: number): KeptSearch;
  /** The new hits of a watched search were looked at. */
  seeSearch(id: number): void;
  /** Whether the notes of a show may show their pictures. */
  setNotesImages(feedId: number, allowed: boolean): void;
  saveDownload(record: DownloadRecord): void;
  deleteDownload(episodeId: number): void;
  saveSettings(patch: Partial<Settings>): void;
  saveWindowBounds(bounds: WindowBounds): void;
  saveSampleOffered(): void;
}

export type Store = ReadableStore & WritableStore;

/** The store as the rest of the app calls it: the same methods, answered by the worker. */
export type StoreClient = {
  [K in keyof Store]: (...args: Parameters<Store[K]>) => Promise<ReturnType<Store[K]>>;
};

/** A download row as the window sees it. */
export const statusOf = (record: DownloadRecord): DownloadStatus => ({
  episodeId: record.episodeId,
  state: record.state,
  received: record.received,
  total: record.total,
  problem: record.problem,
});
