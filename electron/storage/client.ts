import { Worker } from 'node:worker_threads';
import { fail, failure, failureOf } from '../shared/errors.ts';
import { type LibraryStatus } from '../shared/library.ts';
import { type Failure } from '../shared/result.ts';
import { type Remote, remote } from '../shared/rpc.ts';
import { newestBackup } from './backup-files.ts';
import { type StoreClient } from './interface.ts';
import { isWrite } from './writes.ts';
// Only its type: the worker itself must not run here.
import type { StoreWorker } from './worker.ts';

/** What the owner of the library wants to hear of. */
export interface StoreHooks {
  /** The library has become unusable: it is damaged, or its thread has ended. `cause` is for the log. */
  onProblem?: (status: LibraryStatus, cause: unknown) => void;
  /** A call that may have changed the library has been answered. */
  onWrite?: () => void;
  /** An automatic backup could not be made; the library itself is fine. For the log. */
  onBackupFailed?: (error: unknown) => void;
}

/** The library in its thread. */
export interface StoreOwner {
  /** Every call throws `library-closed` while no library is open. */
  store: StoreClient;
  /** Opens the library; what stands in the way is in the answer. Then backs it up when it is due. */
  open(dataFolder: string): Promise<LibraryStatus>;
  /** Sets the library that `open` could not use aside and starts from the newest automatic backup. */
  startFromBackup(): Promise<LibraryStatus>;
  /** Tells the owner when an error of another connection to the library means that it is damaged. */
  watch(error: unknown): void;
  /** Closes the library and ends its thread. */
  close(): Promise<void>;
}

/** A thread running `worker.ts`. A connection to a library is freed only when its thread ends. */
interface Thread {
  worker: Worker;
  calls: Remote<StoreWorker>;
}

/** Prepares the library's thread. `workerPath` is the bundled `worker.ts`. */
export function startStore(workerPath: string | URL, hooks: StoreHooks = {}): StoreOwner {
  let dataFolder = '';
  let library: Thread | null = null;
  let keeper: Thread | null = null;
  let keeping: Promise<void> = Promise.resolve();

  function startThread(): Thread {
    const worker = new Worker(workerPath);
    return { worker, calls: remote<StoreWorker>(worker) };
  }

  /** Begins with a thread of its own, so that nothing of an earlier attempt is still open. */
  async function begin(how: 'open' | 'startFromBackup'): Promise<LibraryStatus> {
    await close();
    const thread = startThread();
    library = thread;
    thread.worker.on('exit', () => {
      if (library === thread) lost(new Error('The thread of the library has ended.'));
    });
    try {
      const status = await thread.calls[how](dataFolder);
      if (status.state === 'ready') keeping = keep(thread);
      return status;
    } catch (error) {
      return lost(error);
    }
  }

  /** The thread has ended or failed in a way nobody foresaw. */
  function lost(cause: unknown): LibraryStatus {
    library = null;
    return report(failure('library-unopened', { file: 'library.sqlite' }), cause);
  }

  async function close(): Promise<void> {
    const ending = library;
    library = null;
    await keeper?.worker.terminate();
    await keeping;
    // Last, so that it leaves one whole file behind.
    await ending?.calls.close();
    await ending?.worker.terminate();
  }

  /** Checks and backs up in a second thread, so that nobody waits for it. */
  async function keep(opened: Thread): Promise<void> {
    try {
      const upkeep = await opened.calls.upkeep();
      if (upkeep === 'none' || library !== opened) return;
      keeper = startThread();
      await keeper.calls.keep(dataFolder, upkeep);
    } catch (error) {
      // When the library is being closed, the thread was ended and nothing is wrong.
      if (library === opened && !watch(error)) hooks.onBackupFailed?.(error);
    } finally {
      await keeper?.worker.terminate();
      keeper = null;
    }
  }

  /** Tells the owner when an error means that the library is damaged. */
  function watch(error: unknown): boolean {
    const problem = failureOf(error);
    if (problem.code !== 'library-corrupt') return false;
    report(problem, error);
    return true;
  }

  function report(problem: Failure, cause: unknown): LibraryStatus {
    const status: LibraryStatus = { state: 'failed', problem, backup: newestBackup(dataFolder) };
    hooks.onProblem?.(status, cause);
    return status;
  }

  const store = new Proxy({} as StoreClient, {
    get(_, name) {
      // A promise is told from an object by its `then`; this object is not a promise.
      if (name === 'then') return undefined;
      return async (...args: unknown[]): Promise<unknown> => {
        if (!library) return fail('library-closed', {});
        const call = Reflect.get(library.calls, name) as (...args: unknown[]) => Promise<unknown>;
        try {
          const answer = await call(...args);
          if (isWrite(name)) hooks.onWrite?.();
          return answer;
        } catch (error) {
          watch(error);
          throw error;
        }
      };
    },
  });

  return {
    store,
    open(folder) {
      dataFolder = folder;
      return begin('open');
    },
    startFromBackup: () => begin('startFromBackup'),
    watch: (error) => void watch(error),
    close,
  };
}
