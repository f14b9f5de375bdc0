import { Worker } from 'node:worker_threads';
import { CuecastError, failure, failureOf } from '../shared/errors.ts';
import { type LibraryStatus } from '../shared/library.ts';
import { type Failure } from '../shared/result.ts';
import { remote } from '../shared/rpc.ts';
import { type StoreClient } from './interface.ts';
import { type StoreWorker } from './worker.ts';

/** What the owner of the library wants to hear of. */
export interface StoreHooks {
  /** The library that was open has become unusable: it is damaged, or its thread has ended. */
  onProblem?: (status: LibraryStatus) => void;
  /** An automatic backup could not be made; the library itself is fine. For the log. */
  onBackupFailed?: (error: unknown) => void;
}

/** The library in its thread. */
export interface StoreOwner {
  store: StoreClient;
  /** Opens the library; what stands in the way is in the answer. Then backs it up when it is due. */
  open(dataFolder: string): Promise<LibraryStatus>;
  /** Sets a library that cannot be used aside and starts from the newest automatic backup. */
  startFromBackup(): Promise<LibraryStatus>;
  /** Closes the library and ends its thread. */
  close(): Promise<void>;
}

/** Starts the library's thread. `workerPath` is the bundled `worker.ts`. */
export function startStore(workerPath: string | URL, hooks: StoreHooks = {}): StoreOwner {
  const worker = new Worker(workerPath);
  const calls = remote<StoreWorker>(worker);
  let dataFolder = '';
  let keeper: Worker | null = null;
  let closing = false;

  const report = async (problem: Failure, backup: Promise<string | null>) =>
    hooks.onProblem?.({ state: 'failed', problem, backup: await backup });

  worker.on('exit', () => {
    if (closing) return;
    const problem = failure('library-unopened', { file: 'library.sqlite' });
    void report(problem, Promise.resolve(null));
  });

  /** Tells the owner about damage that shows only as the library is used. */
  function watch(error: unknown): void {
    const problem = failureOf(error);
    if (problem.code === 'library-corrupt') void report(problem, calls.newestBackup());
  }

  /** Checks and backs up in a second thread, so that nobody waits for it. */
  async function keep(): Promise<void> {
    const upkeep = await calls.upkeep();
    if (upkeep === 'none' || closing) return;
    keeper = new Worker(workerPath);
    try {
      await remote<StoreWorker>(keeper).keep(dataFolder, upkeep);
    } catch (error) {
      watch(error);
      if (error instanceof CuecastError && error.code === 'library-corrupt') return;
      if (keeper) hooks.onBackupFailed?.(error);
    } finally {
      await stopKeeping();
    }
  }

  async function stopKeeping(): Promise<void> {
    const stopped = keeper;
    keeper = null;
    await stopped?.terminate();
  }

  return {
    store: watched(calls, watch),
    async open(folder) {
      dataFolder = folder;
      const status = await calls.open(folder);
      if (status.state === 'ready') void keep();
      return status;
    },
    async startFromBackup() {
      await stopKeeping();
      return await calls.startFromBackup();
    },
    async close() {
      closing = true;
      await stopKeeping();
      await calls.close();
      await worker.terminate();
    },
  };
}

/** The same calls, with `onError` told of every one that fails. */
function watched(calls: StoreClient, onError: (error: unknown) => void): StoreClient {
  return new Proxy(calls, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function') return call;
      return async (...args: unknown[]): Promise<unknown> => {
        try {
          return await (call as (...args: unknown[]) => Promise<unknown>)(...args);
        } catch (error) {
          onError(error);
          throw error;
        }
      };
    },
  });
}
