/**
 * The process boundary, declared once. Main's handlers, the preload's API, the window's client and
 * the tests' fakes are all derived from this file.
 */
import * as v from 'valibot';
import type {
  ChaptersView,
  DownloadStatus,
  EpisodeDetail,
  EpisodePage,
  FeedSummary,
  LibraryStatus,
  SearchPage,
  Settings,
  TranscriptView,
} from './library.ts';
import type { Failure, Result } from './result.ts';

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

const id = v.pipe(v.number(), v.integer(), v.minValue(1));
const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const shortText = v.pipe(v.string(), v.maxLength(4096));

const settingsPatch = v.strictObject({
  volume: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  muted: v.optional(v.boolean()),
  speed: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(3))),
  currentEpisodeId: v.optional(v.nullable(id)),
});

const episodeQuery = v.strictObject({
  /** One show, or null for the whole library. */
  feedId: v.nullable(id),
  filter: v.picklist(['all', 'downloads']),
  offset,
  limit: count,
});

/** What the menu asks the window to do. */
export type MenuCommand =
  'add-podcast' | 'find' | 'search' | 'play-pause' | 'skip-back' | 'skip-forward' | 'show-library';

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
    /** Brings the sample show back. */
    addSample: call<FeedSummary>()(),
    /** Shows were added, removed or refreshed. */
    changed: event<null>(),
  },
  episodes: {
    list: call<EpisodePage>()(episodeQuery),
    get: call<EpisodeDetail>()(id),
    savePosition: call<null>()(id, seconds),
    setPlayed: call<null>()(id, v.boolean()),
    /** Duration as the audio element measured it. */
    saveDuration: call<null>()(id, seconds),
    /** Why the publisher's audio did not come when it was last asked for, or null when it did. */
    streamProblem: call<Failure | null>()(id),
    changed: event<{ episodeId: number }>(),
  },
  transcripts: {
    /** The stored transcript, fetched and stored first when it is not there yet. */
    get: call<TranscriptView>()(id),
  },
  chapters: {
    get: call<ChaptersView>()(id),
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
    transcripts: call<SearchPage>()(shortText, offset, count),
  },
  settings: {
    get: call<Settings>()(),
    set: call<null>()(settingsPatch),
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
type ArgsOf<C> = C extends Call<infer A, unknown> ? v.InferOutput<A> : never;
type ResultOf<C> = C extends Call<Arguments, infer R> ? R : never;
type PayloadOf<E> = E extends Event<infer P> ? P : never;

/** What the preload puts on `window.cuecast`, and what a test fakes. */
export type CuecastApi = {
  [D in Domain]: {
    [K in CallNames<IpcSchema[D]>]: (
      ...args: ArgsOf<IpcSchema[D][K]>
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
