import { Worker } from 'node:worker_threads';
import { CuecastError, type ErrorCode } from '../../shared/errors.ts';
import { type Remote, remote } from '../../shared/rpc.ts';
import { type IndexProgress } from '../../shared/search-results.ts';
// Only its type: the worker itself must not run here.
import type { IndexWorker } from './index-worker.ts';
import { createProgress } from './progress.ts';
import { createRest } from './rest.ts';

export interface IndexHooks {
  /** How far it is; null when it is done. Only told of what takes more than a second. */
  onProgress: (progress: IndexProgress | null) => void;
  /** Something that was stored can be found now. */
  onChange: () => void;
  log: (error: unknown) => void;
}

/** The index in its thread. */
export interface IndexOwner {
  /** Begins to index the library in `dataFolder`, which the store has open. Throws what `connectIndex` throws. */
  open(dataFolder: string): Promise<void>;
  /** Something was stored. Begins a thread anew that ended by itself. */
  wake(): void;
  /** What is there is damaged (`search-damaged`): makes all of it anew, from what is stored. */
  remake(): void;
  progress(): IndexProgress | null;
  /** Ends the thread, after the step it is in: the library is to be closed. */
  close(): Promise<void>;
}

interface Thread {
  worker: Worker;
  calls: Remote<IndexWorker>;
}

/** Nothing came for so long: time to tidy. */
const IDLE_MS = 5000;
/** Between steps of tidying. */
const BREATH_MS = 50;
/** Who has the library is done with it by then. */
const BUSY_MS = 200;
/** After what will not be better at once: a full disk. */
const FAILED_MS = 30_000;

/** Prepares the index's thread. `workerPath` is the bundled `index-worker.ts`. */
export function startIndex(
  workerPath: string | URL,
  hooks: IndexHooks,
  { idleMs = IDLE_MS, failedMs = FAILED_MS }: { idleMs?: number; failedMs?: number } = {},
): IndexOwner {
  const progress = createProgress(hooks);
  const rest = createRest();
  let thread: Thread | null = null;
  /** The library whose thread ended by itself, and when it may begin again, to see whether that helps. */
  let left: { dataFolder: string; from: number } | null = null;
  let running: Promise<void> = Promise.resolve();
  /** Made anew once it is left alone: if that did not help, nothing here does. */
  let health: 'sound' | 'damaged' | 'remade' = 'sound';

  /** Works while something waits, tidies when nothing has for a while, sleeps until it is woken. */
  async function run(of: Thread): Promise<void> {
    let untidy = true;
    let tidyAt = performance.now() + idleMs;
    while (thread === of) {
      try {
        rest.begin();
        if (health === 'damaged') {
          await of.calls.remake();
          health = 'remade';
          progress.remade();
        }
        const began = performance.now();
        const step = await of.calls.step();
        step.problems.forEach(hooks.log);
        progress.tell(step, performance.now() - began);
        if (step.done > 0) [untidy, tidyAt] = [true, performance.now() + idleMs];
        if (step.waiting > 0) continue;
        const idle = tidyAt - performance.now();
        if (!untidy) {
          await rest.orWoken(null);
          // What is written may have taken something away.
          [untidy, tidyAt] = [true, performance.now() + idleMs];
        } else if (idle > 0) await rest.orWoken(idle);
        else {
          untidy = await of.calls.keep();
          tidyAt = performance.now() + BREATH_MS;
        }
      } catch (error) {
        if (thread !== of) return;
        if (isCoded(error, 'library-busy')) await rest.orWoken(BUSY_MS);
        else {
          hooks.log(error);
          if (health === 'sound' && isCoded(error, 'search-damaged')) health = 'damaged';
          else await rest.orEnded(failedMs);
        }
      }
    }
  }

  async function close(): Promise<void> {
    const ending = thread;
    thread = null;
    left = null;
    rest.end();
    await ending?.calls.close().catch(hooks.log);
    await ending?.worker.terminate();
    await running;
    health = 'sound';
    progress.forget();
  }

  async function open(dataFolder: string): Promise<void> {
    await close();
    const worker = new Worker(workerPath);
    const begun: Thread = { worker, calls: remote<IndexWorker>(worker) };
    thread = begun;
    worker.on('exit', () => {
      if (thread !== begun) return;
      thread = null;
      left = { dataFolder, from: performance.now() + failedMs };
      rest.end();
      hooks.log(new Error('The thread of the index has ended.'));
    });
    try {
      await begun.calls.open(dataFolder);
    } catch (error) {
      await close();
      throw error;
    }
    running = run(begun);
  }

  return {
    open,
    wake() {
      if (left && performance.now() >= left.from) void open(left.dataFolder).catch(hooks.log);
      rest.wake();
    },
    remake() {
      if (health === 'sound') health = 'damaged';
      rest.wake();
    },
    progress: () => progress.now(),
    close,
  };
}

const isCoded = (error: unknown, code: ErrorCode): boolean =>
  error instanceof CuecastError && error.code === code;
