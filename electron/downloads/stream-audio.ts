import { hostOf } from '../feeds/address.ts';
import { openWeb, statusFailure, type Web } from '../feeds/fetch.ts';
import { failureOf } from '../shared/errors.ts';
import { type Failure } from '../shared/result.ts';

/** Headers of a publisher's answer that an audio element needs. */
const passedOn = ['content-type', 'content-length', 'content-range', 'accept-ranges'];

export interface Streams {
  /** `streamAudio` for an episode. */
  open: (episodeId: number, address: string, range: string | null) => Promise<Response>;
  /** Why an episode's audio did not come when it was last asked for: an audio element cannot say. */
  problem: (episodeId: number) => Failure | null;
}

/** The publishers' audio for the window. */
export function createStreams(web: Web): Streams {
  const problems = new Map<number, Failure>();
  return {
    async open(episodeId, address, range) {
      try {
        const response = await streamAudio(web, address, range);
        if (response.ok) problems.delete(episodeId);
        else
          problems.set(
            episodeId,
            statusFailure({ status: response.status, host: hostOf(address) }).failure,
          );
        return response;
      } catch (error) {
        problems.set(episodeId, failureOf(error));
        throw error;
      }
    },
    problem: (episodeId) => problems.get(episodeId) ?? null,
  };
}

/**
 * Passes a request for the publisher's audio on, with its `Range` if it has one, and its answer back.
 * Redirects, credentials and time-outs as in `openWeb`, which says what is thrown.
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
  return new Response(toStream(opened.body(), opened.close), { status: opened.status, headers });
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
