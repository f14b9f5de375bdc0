/** Typed calls to a worker thread. Arguments and answers are structured clones. */
import { parentPort, type Worker } from 'node:worker_threads';
import { CuecastError, failureOf } from './errors.ts';
import type { Result } from './result.ts';

type Methods = Record<string, (...args: never[]) => unknown>;

/** The worker's methods as its owner calls them. */
export type Remote<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

interface Request {
  id: number;
  method: string;
  args: never[];
}

interface Reply {
  id: number;
  result: Result<unknown>;
  /** The stack of a failure nobody foresaw, for the log. */
  stack?: string;
}

/** In the worker: answers calls to `methods`, one at a time and in order. */
export function serve(methods: object): void {
  const table = methods as Methods;
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (request: Request) => {
    last = last.then(async () => parentPort?.postMessage(await answer(table, request)));
  });
}

async function answer(table: Methods, { id, method, args }: Request): Promise<Reply> {
  try {
    if (!Object.hasOwn(table, method)) throw new Error(`No method ${method}`);
    return { id, result: { ok: true, value: await table[method]?.(...args) } };
  } catch (error) {
    const failure = failureOf(error);
    const stack = failure.code === 'unexpected' ? String((error as Error).stack) : undefined;
    return { id, result: { ok: false, error: failure }, stack };
  }
}

/**
 * In the owner: an object whose methods run in the worker. A named failure in the worker is thrown
 * here as the same `CuecastError`; when the worker ends, calls under way reject.
 */
export function remote<T extends object>(worker: Worker): Remote<T> {
  let nextId = 1;
  const pending = new Map<number, PromiseWithResolvers<unknown>>();

  worker.on('message', ({ id, result, stack }: Reply) => {
    const call = pending.get(id);
    pending.delete(id);
    if (result.ok) call?.resolve(result.value);
    else call?.reject(new CuecastError(result.error, { cause: stack }));
  });
  const rejectAll = (reason: Error) => {
    for (const call of pending.values()) call.reject(reason);
    pending.clear();
  };
  worker.on('error', rejectAll);
  worker.on('exit', () => rejectAll(new Error('The worker has ended.')));

  return new Proxy({} as Remote<T>, {
    get: (_, method) => {
      // A promise is told from an object by its `then`; this object is not a promise.
      if (typeof method !== 'string' || method === 'then') return undefined;
      return (...args: never[]) => {
        const call = withResolvers();
        const id = nextId++;
        pending.set(id, call);
        worker.postMessage({ id, method, args } satisfies Request);
        return call.promise;
      };
    },
  });
}

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: unknown) => void;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers(): PromiseWithResolvers<unknown> {
  let resolve!: (value: unknown) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
