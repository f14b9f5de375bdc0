import { Worker } from 'node:worker_threads';
import { remote, type Remote } from '../shared/rpc.ts';
// Only its type: the parsers themselves stay in the thread.
import type { ParserMethods } from './parser-methods.ts';
import type { TranscriptHints } from '../transcripts/draft.ts';
import type { HashedTranscript } from '../transcripts/read-transcript.ts';

/** Whoever waits for a transcript to be read. */
export interface Watcher {
  /** Gives up on it: the call rejects at once. */
  signal?: AbortSignal;
  /** Hears how much has been read, 0 to 1. */
  report?: (done: number) => void;
}

/** The parsers, run in a thread of their own. */
export type Parsers = Omit<Remote<ParserMethods>, 'readTranscript'> & {
  readTranscript(
    bytes: Uint8Array,
    hints: TranscriptHints,
    watcher?: Watcher,
  ): Promise<HashedTranscript>;
};

export interface ParserThread {
  parsers: Parsers;
  /** Ends the thread; calls under way reject. */
  close(): Promise<void>;
}

/** Beyond this the thread ends, not the app. Megabytes; the largest feed allowed needs a fifth. */
const MOST_MEMORY = 1536;
/** Nothing that is read takes this long, unless it was made to. */
const LONGEST_MS = 60_000;
/** A transcript of more bytes gets a thread of its own: nobody waits for it, and it can be ended. */
const LONG_TRANSCRIPT = 1_000_000;

interface Thread {
  worker: Worker;
  calls: Remote<ParserMethods>;
}

type Work<T> = (calls: Remote<ParserMethods>) => Promise<T>;

/**
 * Prepares the parsers' thread; it begins with the first call. `workerPath` is the bundled
 * `parser-worker.ts`. When a file ends the thread or never comes to an end, that call rejects and
 * the next one begins a new thread.
 */
export function startParsers(workerPath: string | URL, longestMs = LONGEST_MS): ParserThread {
  let thread: Thread | null = null;
  const alone = new Set<Thread>();

  function begin(): Thread {
    const worker = new Worker(workerPath, {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    // An idle thread does not keep a program running that has nothing else to do.
    worker.unref();
    const begun = { worker, calls: remote<ParserMethods>(worker) };
    worker.on('exit', () => {
      if (thread === begun) thread = null;
    });
    return begun;
  }

  async function inTime<T>(work: Work<T>, { worker, calls }: Thread = shared()): Promise<T> {
    const timer = setTimeout(() => void worker.terminate(), longestMs);
    try {
      return await work(calls);
    } finally {
      clearTimeout(timer);
    }
  }

  const shared = () => (thread ??= begin());

  async function inItsOwn<T>(work: Work<T>, signal: AbortSignal | undefined): Promise<T> {
    const own = begin();
    const end = () => void own.worker.terminate();
    alone.add(own);
    signal?.addEventListener('abort', end);
    try {
      return await inTime(work, own);
    } finally {
      signal?.removeEventListener('abort', end);
      alone.delete(own);
      end();
    }
  }

  return {
    parsers: {
      parseFeed: (...args) => inTime((calls) => calls.parseFeed(...args)),
      discoverFeed: (...args) => inTime((calls) => calls.discoverFeed(...args)),
      readTranscript: async (bytes, hints, { signal, report = () => undefined } = {}) => {
        signal?.throwIfAborted();
        const read: Work<HashedTranscript> = (calls) => calls.readTranscript(bytes, hints, report);
        const reading = bytes.length > LONG_TRANSCRIPT ? inItsOwn(read, signal) : inTime(read);
        return signal ? unlessAborted(reading, signal) : reading;
      },
      exportTranscript: (...args) => inTime((calls) => calls.exportTranscript(...args)),
      parseChapters: (...args) => inTime((calls) => calls.parseChapters(...args)),
      chaptersFromNotes: (...args) => inTime((calls) => calls.chaptersFromNotes(...args)),
      chaptersFromPodloveEntries: (...args) =>
        inTime((calls) => calls.chaptersFromPodloveEntries(...args)),
      chaptersOfFile: (...args) => inTime((calls) => calls.chaptersOfFile(...args)),
      chaptersInBlocks: (...args) => inTime((calls) => calls.chaptersInBlocks(...args)),
      writeChapters: (...args) => inTime((calls) => calls.writeChapters(...args)),
      readAudio: (...args) => inTime((calls) => calls.readAudio(...args)),
    },
    close: async () => {
      await Promise.all(
        [...alone, ...(thread ? [thread] : [])].map(({ worker }) => worker.terminate()),
      );
    },
  };
}

/** A short transcript is read to its end, but nobody waits for it any more. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
