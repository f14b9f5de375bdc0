/**
 * The process boundary, declared once. Main's handlers, the preload's API, the window's client and
 * the tests' fakes are all derived from this file.
 */
import * as v from 'valibot';
import {
  bookmark,
  chapterSource,
  choice,
  corrections,
  count,
  episodeQuery,
  exportFormat,
  hitsFile,
  id,
  keptSearch,
  offset,
  ownChapters,
  ownFile,
  searchOrder,
  searchText,
  seconds,
  settingsPatch,
  shortText,
  sync,
  transcriptFile,
} from './ipc-arguments.ts';
import type { Bookmark } from './bookmarks.ts';
import type { SkippedTitle } from './chapters.ts';
import type {
  ChaptersView,
  DownloadStatus,
  EpisodeDetail,
  EpisodePage,
  FeedSummary,
  LibraryStatus,
  LinkTarget,
  PersonSummary,
  Settings,
  TranscriptProgress,
  TranscriptView,
} from './library.ts';
import { LONGEST_LINK } from './moment-link.ts';
import type { Failure, Result } from './result.ts';
import type {
  FoundName,
  FoundSpeaker,
  HitList,
  IndexProgress,
  KeptSearch,
  SearchCount,
  SearchCoverage,
  SearchPage,
} from './search-results.ts';

type Arguments = v.TupleSchema<v.TupleItems, undefined>;

/** A call from the window: its arguments are checked at run time, its answer is a `Result`. */
export interface Call<A extends Arguments, R> {
  kind: 'call';
  args: A;
  /** Only a type; never set. */
  result?: R;
}

/** A message from main to the window. */
export interface Event<P> {
  kind: 'event';
  /** Only a type; never set. */
  payload?: P;
}

function call<R>() {
  return <const I extends v.TupleItems>(...items: I): Call<v.TupleSchema<I, undefined>, R> => ({
    kind: 'call',
    args: v.tuple(items),
  });
}
const event = <P>(): Event<P> => ({ kind: 'event' });

/** Formats a transcript is written in. */
export type ExportFormat = v.InferOutput<typeof exportFormat>;

/** What the menu asks the window to do. */
export type MenuCommand =
  | 'add-podcast'
  | 'open-audio'
  | 'find'
  | 'search'
  | 'next-hit'
  | 'previous-hit'
  | 'palette'
  | 'play-pause'
  | 'skip-back'
  | 'skip-forward'
  | 'previous-chapter'
  | 'next-chapter'
  | 'add-bookmark'
  | 'copy-link'
  | 'mark-chapter'
  | 'show-library'
  | 'show-downloads'
  | 'settings';

export const ipcSchema = {
  library: {
    status: call<LibraryStatus>()(),
    /** Sets the damaged file aside and starts from the newest automatic backup. */
    startFromBackup: call<null>()(),
    openDataFolder: call<null>()(),
    statusChanged: event<LibraryStatus>(),
  },
  feeds: {
    list: call<FeedSummary[]>()(),
    /** Adds the feed behind an address, or answers the show that is there already. */
    add: call<FeedSummary>()(shortText),
    /** Gives up on the show being added; its `add` fails with `cancelled`. */
    cancelAdd: call<null>()(),
    refresh: call<FeedSummary>()(id),
    /** Takes a show out of the library; `restore` brings it back until the app ends. */
    remove: call<null>()(id),
    restore: call<FeedSummary>()(id),
    /** Shows were added, removed or refreshed. */
    changed: event<null>(),
  },
  episodes: {
    list: call<EpisodePage>()(episodeQuery),
    get: call<EpisodeDetail>()(id),
    savePosition: call<null>()(id, seconds),
    setPlayed: call<null>()(id, v.boolean()),
    setStarred: call<null>()(id, v.boolean()),
    /** Duration as the audio element measured it. */
    saveDuration: call<null>()(id, seconds),
    /** Why the audio did not come when it was last asked for, where only main knows; else null. */
    audioProblem: call<Failure | null>()(id),
    changed: event<{ episodeId: number }>(),
  },
  transcripts: {
    /** The transcript to show, fetched and stored first when none is there yet. */
    get: call<TranscriptView>()(id),
    /** Shows another of the episode's; fails when that one cannot be fetched or read, and all stays. */
    choose: call<TranscriptView>()(id, choice),
    /** Reads a file or a paste for an episode, keeps it, and shows it. */
    importFile: call<TranscriptView>()(id, transcriptFile),
    /** The same with a file the person chooses in the system's dialog; null when they choose none. */
    importChosen: call<TranscriptView | null>()(id),
    /** Takes a version that was brought in away; `restoreVersion` brings it back until the app ends. */
    removeVersion: call<TranscriptView>()(id, id),
    restoreVersion: call<TranscriptView>()(id, id),
    /** Asks the publisher whether there is a newer version of what is shown. */
    checkForNewer: call<TranscriptView>()(id),
    /** Gives up on what is being fetched or read for an episode; its call fails with `cancelled`. */
    cancel: call<null>()(id),
    /** Replaces the corrections of a version. */
    saveCorrections: call<null>()(id, corrections),
    /** Replaces how a version lies on the audio. */
    saveSync: call<null>()(id, sync),
    /** Writes what is shown of a version to a file the person chooses; its name, or null when none. */
    exportTo: call<string | null>()(id, exportFormat),
    progress: event<TranscriptProgress>(),
    /** An episode's transcripts changed by themselves: another was fetched, or found beside its audio. */
    changed: event<{ episodeId: number }>(),
  },
  chapters: {
    /** What there is, at once; a chapters file that must be fetched first is waited for shortly. */
    get: call<ChaptersView>()(id),
    /** Shows another list, or the best by itself (null). */
    choose: call<ChaptersView>()(id, v.nullable(chapterSource)),
    /** Asks for the chapters file again. */
    retry: call<ChaptersView>()(id),
    /** Replaces the listener's own list and shows it; an empty one takes it away. */
    saveOwn: call<ChaptersView>()(id, ownChapters),
    /** Always skips chapters of this pattern (`skipPattern`) in a show, or no more. */
    setSkipped: call<null>()(
      id,
      v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
      v.boolean(),
    ),
    skipped: call<SkippedTitle[]>()(),
    /** The list that is shown, as lines for show notes. */
    lines: call<string>()(id),
    /** Writes the list that is shown to a file the person chooses; its name, or null when none. */
    exportTo: call<string | null>()(id, v.picklist(['json', 'podlove', 'lines'])),
    /** An episode's chapters changed by themselves, or what is skipped in its show. */
    changed: event<{ episodeId: number }>(),
  },
  bookmarks: {
    /** Of an episode, by time. */
    list: call<Bookmark[]>()(id),
    /** Adds one (`id` null), gives it another note, or puts a removed one back; as it is kept now. */
    save: call<Bookmark>()(bookmark),
    remove: call<null>()(id),
  },
  notes: {
    /** Whether pictures in notes may be fetched: of this episode until the app ends, or of its show. */
    allowImages: call<null>()(id, v.picklist(['episode', 'show']), v.boolean()),
  },
  people: {
    /** Those whose names contain the words, most episodes first. */
    find: call<PersonSummary[]>()(shortText, count),
  },
  links: {
    /**
     * The link that was named from outside, at the start or since; it is named once. Fails with `bad-moment-link`
     * when what was named is none.
     */
    takeWaiting: call<string | null>()(),
    /** A link was named from outside: `takeWaiting` answers it. */
    waiting: event<null>(),
    /** Where a `cuecast:` link leads; fails with `bad-moment-link`. */
    resolve: call<LinkTarget>()(v.pipe(v.string(), v.maxLength(LONGEST_LINK))),
  },
  downloads: {
    list: call<DownloadStatus[]>()(),
    /** Starts, or resumes what was paused or failed. */
    start: call<null>()(id),
    pause: call<null>()(id),
    /** Stops and deletes what has arrived. */
    cancel: call<null>()(id),
    /** Deletes a finished download; the episode stays in the library. */
    remove: call<null>()(id),
    /** `null` status: the download is gone. */
    changed: event<{ episodeId: number; status: DownloadStatus | null }>(),
  },
  search: {
    /**
     * The episodes that have what was typed (`search-query.ts`), a page of `limit` from `offset` (0, or `next` of the
     * page before). Like the calls below it fails with `superseded` when something newer was asked meanwhile.
     */
    find: call<SearchPage>()(searchText, searchOrder, offset, count),
    /** All hits of one episode. */
    episode: call<HitList>()(searchText, id),
    /** How many there are in all: for after the first page, since it reads what was found. */
    count: call<SearchCount>()(searchText),
    /** What else to type where nothing was found: the nearest words that have hits, best first. */
    suggest: call<string[]>()(searchText),
    /** Titles of shows, episodes and chapters that have the words, the last of them perhaps unfinished. */
    names: call<FoundName[]>()(searchText, count),
    /** Who speaks most often in the newest episodes that the filters of what is typed leave. */
    speakers: call<FoundSpeaker[]>()(searchText, count),
    /** How many of these episodes have no transcript, where nothing was found. */
    coverage: call<SearchCoverage>()(searchText),
    /** How far the index is behind; null when it is up to date. */
    progress: call<IndexProgress | null>()(),
    progressed: event<IndexProgress | null>(),
    /** The index has taken in what is new: answers may be others now. */
    changed: event<null>(),
    /** Writes hits to a file the person chooses; its name, or null when none. */
    save: call<string | null>()(hitsFile),
  },
  searches: {
    /** Saved ones first, by name; then the recent ones, last used first. */
    list: call<KeptSearch[]>()(),
    /** Remembers a search among the recent ones. */
    used: call<null>()(searchText),
    save: call<KeptSearch>()(searchText),
    /** Forgets one, recent or saved; `restore` puts it back. */
    remove: call<null>()(id),
    restore: call<null>()(keptSearch),
    /** Counts new hits in episodes that come from now on, or no more; saves it, too. */
    watch: call<KeptSearch>()(id, v.boolean()),
    /** The new hits were looked at. */
    seen: call<null>()(id),
    changed: event<null>(),
  },
  settings: {
    get: call<Settings>()(),
    set: call<null>()(settingsPatch),
  },
  localFiles: {
    /** Opens the system's dialog for audio files; the episodes they became, in order. */
    choose: call<number[]>()(),
    /**
     * Makes episodes of audio files; the transcripts beside them come along. Fails when none of the
     * files could be opened.
     */
    open: call<number[]>()(v.pipe(v.array(ownFile), v.minLength(1), v.maxLength(500))),
    /** The same with the files named from outside, at the start or since; none when none were. */
    openWaiting: call<number[]>()(),
    /** Files were named from outside, by the system or a second start: `openWaiting` opens them. */
    waiting: event<null>(),
    /** Some of several files could not be opened; the others were. */
    failed: event<Failure>(),
    /** Asks for the file of an episode that is no longer where it was; false when none was chosen. */
    locate: call<boolean>()(id),
    /** Takes an episode out of the library, its file stays; `restore` brings it back until the app ends. */
    remove: call<null>()(id),
    restore: call<null>()(id),
  },
  app: {
    /** Opens an http(s) address in the system's browser. */
    openLink: call<null>()(shortText),
    menu: event<MenuCommand>(),
  },
} as const;

export type IpcSchema = typeof ipcSchema;
export type Domain = keyof IpcSchema;

type CallNames<D> = { [K in keyof D]: D[K] extends Call<Arguments, unknown> ? K : never }[keyof D];
type EventNames<D> = { [K in keyof D]: D[K] extends Event<unknown> ? K : never }[keyof D];
/** What the window gives, and what of it reaches main. */
type GivenOf<C> = C extends Call<infer A, unknown> ? v.InferInput<A> : never;
type ArgsOf<C> = C extends Call<infer A, unknown> ? v.InferOutput<A> : never;
type ResultOf<C> = C extends Call<Arguments, infer R> ? R : never;
type PayloadOf<E> = E extends Event<infer P> ? P : never;

/** What the preload puts on `window.cuecast`, and what a test fakes. */
export type CuecastApi = {
  [D in Domain]: {
    [K in CallNames<IpcSchema[D]>]: (
      ...args: GivenOf<IpcSchema[D][K]>
    ) => Promise<Result<ResultOf<IpcSchema[D][K]>>>;
  } & {
    /** Listens; the answer stops listening. */
    [K in EventNames<IpcSchema[D]>]: (
      listener: (payload: PayloadOf<IpcSchema[D][K]>) => void,
    ) => () => void;
  };
};

/** What main implements: values, or a thrown `CuecastError`. */
export type IpcHandlers = {
  [D in Domain]: {
    [K in CallNames<IpcSchema[D]>]: (
      ...args: ArgsOf<IpcSchema[D][K]>
    ) => ResultOf<IpcSchema[D][K]> | Promise<ResultOf<IpcSchema[D][K]>>;
  };
};

/** What main sends with. */
export type IpcEmitters = {
  [D in Domain]: {
    [K in EventNames<IpcSchema[D]>]: (payload: PayloadOf<IpcSchema[D][K]>) => void;
  };
};

/** The channel of a call or an event on the wire. */
export const channelOf = (domain: string, name: string): string => `${domain}.${name}`;
