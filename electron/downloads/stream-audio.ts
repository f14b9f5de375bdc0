import { openWeb, type Web } from '../feeds/fetch.ts';

/** Headers of a publisher's answer that an audio element needs. */
const passedOn = ['content-type', 'content-length', 'content-range', 'accept-ranges'];

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
