/**
 * Typed calls to a worker thread. Arguments and answers are structured clones; an argument that is a
 * function stays with the caller, and hears what the worker calls it with until the answer is there.
 */
import { parentPort, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import { CuecastError, failureOf } from './errors.ts';
import type { Result } from './result.ts';

type Methods = Record<string, (...args: never[]) => unknown>;

/** The worker's methods as its owner calls them. */
export type Remote<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

/** A call as it reaches the worker. */
export interface Call {
  method: string;
  args: unknown[];
}

interface Request extends Call {
  id: number;
}

/** Stands for an argument that is a function. */
interface Callback {
  callback: typeof CALLBACK;
}
const CALLBACK = 'cuecast-callback';

/** The worker calls the function that was argument `argument`. */
interface Report {
  id: number;
  argument: number;
  values: unknown[];
}

interface Reply {
  id: number;
  result: Result<unknown>;
  /** The stack of a failure nobody foresaw, for the log. */
  stack?: string;
}

/**
 * In the worker: answers calls to `methods`, one at a time and in order. Where `replaces` says that the
 * very next call makes one needless, only the next is done, and answers for both.
 */
export function serve(
  methods: object,
  replaces: (call: Call, next: Call) => boolean = () => false,
): void {
  const table = methods as Methods;
  const waiting: Request[] = [];
  let working = false;

  const work = async () => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      const ids = [request.id];
      waiting.push(...arrived());
      for (let next = waiting[0]; next && replaces(request, next); next = waiting[0]) {
        request = next;
        ids.push(next.id);
        waiting.shift();
      }
      const reply = await answer(table, request);
      for (const id of ids) parentPort?.postMessage({ ...reply, id } satisfies Reply);
    }
    working = false;
  };
  parentPort?.on('message', (request: Request) => {
    waiting.push(request);
    if (working) return;
    working = true;
    void work();
  });
}

/** In the worker: answers calls to `methods` as they come; a later one may be answered before an earlier one. */
export function serveAtOnce(methods: object): void {
  parentPort?.on('message', (request: Request) => {
    void answer(methods as Methods, request).then((reply) => parentPort?.postMessage(reply));
  });
}

/** What has been sent meanwhile, oldest first. */
function arrived(): Request[] {
  const requests: Request[] = [];
  if (!parentPort) return requests;
  let received: { message: unknown } | undefined;
  while ((received = receiveMessageOnPort(parentPort))) requests.push(received.message as Request);
  return requests;
}

async function answer(table: Methods, { id, method, args }: Request): Promise<Reply> {
  try {
    if (!Object.hasOwn(table, method)) throw new Error(`No method ${method}`);
    const value = await table[method]?.(...args.map((arg, at) => received(arg, id, at)));
    return { id, result: { ok: true, value } };
  } catch (error) {
    const failure = failureOf(error);
    const stack = failure.code === 'unexpected' ? String((error as Error).stack) : undefined;
    return { id, result: { ok: false, error: failure }, stack };
  }
}

/** An argument as the worker's method gets it. */
function received(arg: unknown, id: number, argument: number): never {
  const call = (...values: unknown[]) =>
    parentPort?.postMessage({ id, argument, values } satisfies Report);
  return (isCallback(arg) ? call : arg) as never;
}

const isCallback = (arg: unknown): arg is Callback =>
  typeof arg === 'object' && arg !== null && 'callback' in arg && arg.callback === CALLBACK;

/**
 * In the owner: an object whose methods run in the worker. A named failure in the worker is thrown
 * here as the same `CuecastError`; when the worker ends, calls under way reject.
 */
export function remote<T extends object>(worker: Worker): Remote<T> {
  let nextId = 1;
  const pending = new Map<number, Pending>();

  worker.on('message', (message: Reply | Report) => {
    const call = pending.get(message.id);
    if ('argument' in message) {
      call?.functions.get(message.argument)?.(...message.values);
      return;
    }
    const { id, result, stack } = message;
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
        const functions: Pending['functions'] = new Map();
        const sent = args.map((arg: unknown, at) => {
          if (typeof arg !== 'function') return arg;
          functions.set(at, arg as (...values: unknown[]) => void);
          return { callback: CALLBACK } satisfies Callback;
        });
        pending.set(id, { ...call, functions });
        worker.postMessage({ id, method, args: sent } satisfies Request);
        return call.promise;
      };
    },
  });
}

/** A call under way, and the functions among its arguments. */
interface Pending extends PromiseWithResolvers<unknown> {
  functions: Map<number, (...values: unknown[]) => void>;
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
