import { Worker } from 'node:worker_threads';
import { remote, type Remote } from '../shared/rpc.ts';
// Only its type: the parsers themselves stay in the thread.
import type { ParserMethods } from './parser-methods.ts';

/** The parsers, run in a thread of their own. */
export type Parsers = Remote<ParserMethods>;

export interface ParserThread {
  parsers: Parsers;
  /** Ends the thread; calls under way reject. */
  close(): Promise<void>;
}

/** Beyond this the thread ends, not the app. Megabytes; the largest feed allowed needs a fifth. */
const MOST_MEMORY = 1536;
/** Nothing that is read takes this long, unless it was made to. */
const LONGEST_MS = 60_000;

/**
 * Prepares the parsers' thread; it begins with the first call. `workerPath` is the bundled
 * `parser-worker.ts`. When a file ends the thread or never comes to an end, that call rejects and
 * the next one begins a new thread.
 */
export function startParsers(workerPath: string | URL, longestMs = LONGEST_MS): ParserThread {
  let thread: { worker: Worker; calls: Parsers } | null = null;

  function begin(): { worker: Worker; calls: Parsers } {
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

  async function inTime<T>(work: (calls: Parsers) => Promise<T>): Promise<T> {
    const { worker, calls } = (thread ??= begin());
    const timer = setTimeout(() => void worker.terminate(), longestMs);
    try {
      return await work(calls);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    parsers: {
      parseFeed: (...args) => inTime((calls) => calls.parseFeed(...args)),
      discoverFeed: (...args) => inTime((calls) => calls.discoverFeed(...args)),
      parseTranscript: (...args) => inTime((calls) => calls.parseTranscript(...args)),
      parseChapters: (...args) => inTime((calls) => calls.parseChapters(...args)),
      chaptersFromNotes: (...args) => inTime((calls) => calls.chaptersFromNotes(...args)),
      readAudio: (...args) => inTime((calls) => calls.readAudio(...args)),
    },
    close: async () => {
      await thread?.worker.terminate();
    },
  };
}
