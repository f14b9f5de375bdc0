import { Worker } from 'node:worker_threads';
import { CuecastError, fail } from '../../shared/errors.ts';
import { type Remote, remote } from '../../shared/rpc.ts';
// Only its type: the worker itself must not run here.
import type { SearchWorker } from './search-worker.ts';

/**
 * The search in its thread. Calls fail with `superseded` where something newer was asked (see `turns.ts`), and with
 * `library-closed` while no library is open, and when it is closed meanwhile.
 */
export interface Finder extends Omit<Remote<SearchWorker>, 'open'> {
  /** Throws what `readLibrary` throws; what is asked later tries again. */
  open(dataFolder: string): Promise<void>;
  /** Ends the thread: only then is its connection gone. */
  close(): Promise<void>;
}

export interface FinderHooks {
  /** Something could not be answered; `superseded` and `library-closed` are not told. */
  onFailed(error: unknown): void;
}

interface Thread {
  worker: Worker;
  calls: Remote<SearchWorker>;
  opened: Promise<void>;
  /** It was ended on purpose. */
  closed: boolean;
}

/** Prepares the search's thread. `workerPath` is the bundled `search-worker.ts`. */
export function startFinder(workerPath: string | URL, hooks: FinderHooks): Finder {
  let folder: string | null = null;
  let thread: Thread | null = null;

  function begin(dataFolder: string): Thread {
    const worker = new Worker(workerPath);
    const calls = remote<SearchWorker>(worker);
    const begun: Thread = { worker, calls, opened: calls.open(dataFolder), closed: false };
    // When it has ended by itself, or could not read the library, the next call begins another.
    worker.on('exit', () => {
      if (thread === begun) thread = null;
    });
    begun.opened.catch(() => worker.terminate());
    return begun;
  }

  async function ask<T>(work: (calls: Remote<SearchWorker>) => Promise<T>): Promise<T> {
    if (folder === null) return fail('library-closed', {});
    const asked = (thread ??= begin(folder));
    try {
      await asked.opened;
      return await work(asked.calls);
    } catch (error) {
      if (asked.closed) return fail('library-closed', {}, error);
      if (!isSuperseded(error)) hooks.onFailed(error);
      throw error;
    }
  }

  async function close(): Promise<void> {
    const ending = thread;
    folder = null;
    thread = null;
    if (!ending) return;
    ending.closed = true;
    await ending.worker.terminate();
  }

  return {
    async open(dataFolder) {
      await close();
      folder = dataFolder;
      await ask(() => Promise.resolve());
    },
    find: (...args) => ask((calls) => calls.find(...args)),
    episode: (...args) => ask((calls) => calls.episode(...args)),
    count: (...args) => ask((calls) => calls.count(...args)),
    suggest: (...args) => ask((calls) => calls.suggest(...args)),
    names: (...args) => ask((calls) => calls.names(...args)),
    speakers: (...args) => ask((calls) => calls.speakers(...args)),
    coverage: (...args) => ask((calls) => calls.coverage(...args)),
    episodesWith: (...args) => ask((calls) => calls.episodesWith(...args)),
    close,
  };
}

const isSuperseded = (error: unknown): boolean =>
  error instanceof CuecastError && error.code === 'superseded';
