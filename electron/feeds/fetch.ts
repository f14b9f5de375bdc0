/** Everything that comes from the network comes through here: http and https alone, bounded, in time. */
import { CuecastError, fail, failure } from '../shared/errors.ts';
import { hostOf } from './address.ts';
import { isOwnNetwork } from './own-network.ts';

/** As much of `fetch` as is used: one hop at a time. `globalThis.fetch` is one. */
export type WebFetch = (
  url: string,
  init: { headers: Record<string, string>; redirect: 'manual'; signal: AbortSignal },
) => Promise<Response>;

/** The network as it is handed to the services. */
export interface Web {
  fetch: WebFetch;
  /** `Cuecast/<version>`. */
  userAgent: string;
  /** The longest silence that is waited through, milliseconds; 30 seconds unless said otherwise. */
  idleMs?: number;
  /** What named the addresses that are asked for: see `namedBy`. */
  namedBy?: string;
  /** Which addresses lead into the listener's own network; `isOwnNetwork` unless said otherwise. */
  isOwnNetwork?: (url: string) => boolean;
}

/**
 * The network for what a feed names: pictures, audio, transcripts, chapters. A feed in the listener's own network may
 * lead to what is there, too; one of the internet may not.
 */
export const namedBy = (web: Web, feedUrl: string): Web => ({ ...web, namedBy: feedUrl });

export interface OpenOptions {
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** An answer whose headers are there and whose body is still to come. */
export interface Opened {
  status: number;
  headers: Headers;
  /** Where the answer came from, redirects followed, without user name and password. */
  url: string;
  host: string;
  /** The address to ask from now on, when every redirect on the way was permanent; else null. */
  movedTo: string | null;
  /** The body, piece by piece as it is asked for. Throws `connection-lost` and `timed-out`. */
  body: () => AsyncGenerator<Uint8Array, void>;
  /** Lets go of the connection. */
  close: () => void;
}

const MOST_REDIRECTS = 10;
const REDIRECTS = [301, 302, 303, 307, 308];
const PERMANENT = [301, 308];
const IDLE_MS = 30_000;

/**
 * Asks for an address and follows redirects, each checked like the first. A user name and password in
 * the address become a header for its own origin alone. Nothing on the internet leads into the listener's own network,
 * neither by naming an address there nor by a redirect. Any status is an answer. Throws `bad-address`, `bad-redirect`,
 * `own-network`, `unreachable-host`, `timed-out`; what `signal` says when it aborts.
 */
export async function openWeb(
  web: Web,
  address: string,
  { headers = {}, signal }: OpenOptions = {},
): Promise<Opened> {
  let at = destination(address) ?? fail('bad-address', {});
  let permanent = at.authorization === null;
  const isOwn = web.isOwnNetwork ?? isOwnNetwork;
  let mayBeOwn = web.namedBy === undefined || isOwn(web.namedBy);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (!isOwn(at.url)) mayBeOwn = false;
    else if (!mayBeOwn) fail('own-network', { host: hostOf(at.url) });
    const opened = await openOnce(web, at, headers, signal);
    const location = REDIRECTS.includes(opened.status) ? opened.headers.get('location') : null;
    if (location === null) return { ...opened, movedTo: hop > 0 && permanent ? at.url : null };
    opened.close();
    const next = destination(location, at) ?? fail('bad-redirect', { host: opened.host });
    permanent &&= PERMANENT.includes(opened.status) && next.authorization === null;
    at = next;
  }
  return fail('bad-redirect', { host: hostOf(address) });
}

interface Destination {
  url: string;
  origin: string;
  authorization: string | null;
}

/** An address taken apart, or null when it is not one of the web. */
function destination(address: string, from?: Destination): Destination | null {
  if (!URL.canParse(address, from?.url)) return null;
  const url = new URL(address, from?.url);
  if (!['http:', 'https:'].includes(url.protocol)) return null;
  const authorization =
    basicAuthorization(url) ?? (url.origin === from?.origin ? from.authorization : null);
  url.username = '';
  url.password = '';
  url.hash = '';
  return { url: url.href, origin: url.origin, authorization };
}

function basicAuthorization({ username, password }: URL): string | null {
  if (!username && !password) return null;
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%` is part of the password.
    return text;
  }
}

async function openOnce(
  web: Web,
  { url, authorization }: Destination,
  headers: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<Omit<Opened, 'movedTo'>> {
  const host = hostOf(url);
  const ours = new AbortController();
  const inTime = waiter(web.idleMs ?? IDLE_MS, host, signal);
  const close = () => ours.abort();
  const named = (error: unknown, code: 'unreachable-host' | 'connection-lost') =>
    error instanceof CuecastError || signal?.aborted
      ? error
      : new CuecastError(failure(code, { host }), { cause: error });

  async function* body(reader: ReadableStreamDefaultReader<Uint8Array>) {
    try {
      for (;;) {
        const { done, value } = await inTime(reader.read());
        if (done) return;
        yield value;
      }
    } catch (error) {
      throw named(error, 'connection-lost');
    } finally {
      close();
    }
  }

  try {
    const response = await inTime(
      web.fetch(url, {
        headers: {
          'user-agent': web.userAgent,
          ...(authorization === null ? {} : { authorization }),
          ...headers,
        },
        redirect: 'manual',
        signal: ours.signal,
      }),
    );
    return {
      status: response.status,
      headers: response.headers,
      url,
      host,
      body: () => (response.body ? body(response.body.getReader()) : nothing()),
      close,
    };
  } catch (error) {
    close();
    throw named(error, 'unreachable-host');
  }
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {}

/**
 * Waits for the network, but no longer than `ms`, and not beyond `signal`. Does not rely on the
 * network's own idea of time-outs and aborts: implementations of `fetch` differ in both.
 */
function waiter(ms: number, host: string, signal: AbortSignal | undefined) {
  return <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const late = () => reject(new CuecastError(failure('timed-out', { host })));
      const abort = () => (isTimeout(signal?.reason) ? late() : reject(signal?.reason as Error));
      if (signal?.aborted) return abort();
      const timer = setTimeout(late, ms);
      signal?.addEventListener('abort', abort, { once: true });
      work.then(resolve, reject).finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      });
    });
}

const isTimeout = (reason: unknown) =>
  reason instanceof DOMException && reason.name === 'TimeoutError';

/** The failure behind a status that is not the one hoped for. */
export function statusFailure({ status, host }: { status: number; host: string }): CuecastError {
  return new CuecastError(
    status === 401 ? failure('needs-sign-in', { host }) : failure('http-status', { host, status }),
  );
}

export interface FetchOptions extends OpenOptions {
  /** What is fetched, for the sentence about its size: `The feed`. */
  what: string;
  maxBytes: number;
  /** For all of it, milliseconds. */
  timeoutMs: number;
  /** Hears how many bytes have arrived, and how many are to come in all, or null where nobody can say. */
  onProgress?: (received: number, total: number | null) => void;
}

/** Something small enough to be held in memory, whole. */
export interface Fetched {
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string | null;
  url: string;
  movedTo: string | null;
  etag: string | null;
  lastModified: string | null;
}

/**
 * Fetches all of an address. Throws as `openWeb` does, and `http-status`, `needs-sign-in`,
 * `too-large`, `connection-lost`.
 */
export async function fetchBytes(
  web: Web,
  address: string,
  options: FetchOptions,
): Promise<Fetched> {
  const fetched = await fetchIfChanged(web, address, NO_VALIDATORS, options);
  return fetched ?? fail('http-status', { host: hostOf(address), status: 304 });
}

const NO_VALIDATORS = { etag: null, lastModified: null };

/** The same, but null when the server says that nothing has changed since it gave the validators. */
export async function fetchIfChanged(
  web: Web,
  address: string,
  { etag, lastModified }: { etag: string | null; lastModified: string | null },
  { headers = {}, signal, what, maxBytes, timeoutMs, onProgress }: FetchOptions,
): Promise<Fetched | null> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const opened = await openWeb(web, address, {
    headers: {
      ...headers,
      ...(etag === null ? {} : { 'if-none-match': etag }),
      ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
    },
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  try {
    if (opened.status === 304 && (etag ?? lastModified) !== null) return null;
    if (opened.status < 200 || opened.status > 299) throw statusFailure(opened);
    const bytes = await readAll(opened, what, maxBytes, onProgress);
    return {
      bytes,
      contentType: opened.headers.get('content-type'),
      url: opened.url,
      movedTo: opened.movedTo,
      etag: opened.headers.get('etag'),
      lastModified: opened.headers.get('last-modified'),
    };
  } finally {
    opened.close();
  }
}

async function readAll(
  { headers, body }: Opened,
  what: string,
  maxBytes: number,
  onProgress: FetchOptions['onProgress'],
): Promise<Uint8Array<ArrayBuffer>> {
  const refuse = () => fail('too-large', { what, limit: `${Math.floor(maxBytes / 1e6)} MB` });
  const announced = Number(headers.get('content-length'));
  if (announced > maxBytes) refuse();
  // What is announced of a packed body is its packed length.
  const total = headers.has('content-encoding') || announced === 0 ? null : announced;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) refuse();
    onProgress?.(size, total);
  }
  const all = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    all.set(chunk, place);
    place += chunk.length;
  }
  return all;
}
