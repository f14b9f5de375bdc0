import { hostOf } from '../feeds/address.ts';
import { namedBy, openWeb, statusFailure, type Web } from '../feeds/fetch.ts';
import { fail, failureOf } from '../shared/errors.ts';
import { type Failure } from '../shared/result.ts';
import { type EpisodeRecord } from '../storage/interface.ts';
import { isWebPage } from './audio-type.ts';

/** Headers of a publisher's answer that an audio element needs. */
const passedOn = ['content-type', 'content-length', 'content-range', 'accept-ranges'];

export interface Streams {
  /** `streamAudio` for an episode, whose feed named the address. */
  open: (
    episode: Pick<EpisodeRecord, 'id' | 'feedUrl'>,
    address: string,
    range: string | null,
  ) => Promise<Response>;
  /** Why an episode's audio did not come when it was last asked for: an audio element cannot say. */
  problem: (episodeId: number) => Failure | null;
}

/** The publishers' audio for the window. */
export function createStreams(web: Web): Streams {
  const problems = new Map<number, Failure>();
  return {
    async open({ id, feedUrl }, address, range) {
      try {
        const response = await streamAudio(namedBy(web, feedUrl), address, range);
        if (response.ok) problems.delete(id);
        else
          problems.set(
            id,
            statusFailure({ status: response.status, host: hostOf(address) }).failure,
          );
        return response;
      } catch (error) {
        problems.set(id, failureOf(error));
        throw error;
      }
    },
    problem: (episodeId) => problems.get(episodeId) ?? null,
  };
}

/**
 * Passes a request for the publisher's audio on, with its `Range` if it has one, and its answer back.
 * In a scheme like ours the audio element takes any answer for the range it asked for: where the
 * publisher sends an earlier one, or all of the audio, what was not asked for is left out.
 * Redirects, credentials and time-outs as in `openWeb`. Throws what that throws, `not-audio`, and
 * `stream-failed` when what was asked for is not in the answer.
 */
export async function streamAudio(
  web: Web,
  address: string,
  range: string | null,
): Promise<Response> {
  const opened = await openWeb(web, address, {
    // Ranges count bytes of the audio, not of a compressed copy of it.
    headers: { 'accept-encoding': 'identity', ...(range === null ? {} : { range }) },
  });
  const headers = new Headers();
  for (const name of passedOn) {
    const value = opened.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const { status, host, close } = opened;
  if (![200, 206].includes(status)) {
    close();
    return new Response(null, { status, headers });
  }
  try {
    if (isWebPage(headers.get('content-type'), new Uint8Array())) fail('not-audio', { host });
    const surplus = surplusOf(status, headers, range);
    if (surplus < 0) fail('stream-failed', { host });
    if (surplus > 0) leaveOut(surplus, headers);
    const body = toStream(after(surplus, opened.body()), close);
    return new Response(body, { status: surplus > 0 ? 206 : status, headers });
  } catch (error) {
    close();
    throw error;
  }
}

/** How many bytes an answer begins before the first one asked for. */
function surplusOf(status: number, headers: Headers, range: string | null): number {
  const asked = Number(/^bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0);
  if (status === 200) return asked;
  const sent = /^bytes (\d+)-/i.exec(headers.get('content-range') ?? '')?.[1];
  return asked - Number(sent ?? asked);
}

/** Makes the headers those of what comes behind the first `surplus` bytes. */
function leaveOut(surplus: number, headers: Headers): void {
  headers.delete('content-range');
  const length = headers.get('content-length');
  if (length !== null) headers.set('content-length', String(Number(length) - surplus));
}

/** The body behind its first `surplus` bytes. */
async function* after(
  surplus: number,
  body: AsyncGenerator<Uint8Array, void>,
): AsyncGenerator<Uint8Array, void> {
  let left = surplus;
  for await (const piece of body) {
    if (piece.length > left) yield piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}

/** Reads ahead no further than asked; letting go of the stream lets go of the connection. */
function toStream(
  body: AsyncGenerator<Uint8Array, void>,
  close: () => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await body.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: close,
  });
}
