import { Readable } from 'node:stream';
import { type IncomingMessage, net } from 'electron';

/** How a request is made: one hop, so that every redirect can be looked at before it is followed. */
export interface OneHop {
  headers: Record<string, string>;
  redirect: 'manual';
  signal: AbortSignal;
}

/** Statuses whose answers have no body (Fetch standard, "null body status"). */
const bodiless = [101, 204, 205, 304];

/**
 * Asks through Chromium's network, and so through the system's proxy and certificates: no cookies,
 * no cache, none of the app's own schemes. A redirect is answered, not followed, which Electron's
 * own `net.fetch` cannot. Rejects when there is no answer.
 */
export function fetchOneHop(url: string, { headers, signal }: OneHop): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = net.request({
      url,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      bypassCustomProtocolHandlers: true,
    });
    let body: Readable | null = null;
    const abort = () => {
      request.abort();
      body?.destroy(signal.reason as Error);
      reject(signal.reason as Error);
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
    request.on('redirect', (status, _method, location) => {
      resolve(new Response(null, { status, headers: { location } }));
      request.abort();
    });
    request.on('response', (message) => {
      // Electron's message is a Node stream, though its types do not say so.
      const stream = message as unknown as Readable;
      body = stream;
      // Only what is let go of early: ending what has ended takes Electron tens of milliseconds.
      stream.once('close', () => {
        if (!stream.readableEnded) request.abort();
      });
      resolve(responseOf(message, stream));
    });
    request.on('error', reject);
    request.end();
  });
}

function responseOf(message: IncomingMessage, stream: Readable): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const one of [value].flat()) headers.append(name, one);
  }
  const body = bodiless.includes(message.statusCode)
    ? null
    : (Readable.toWeb(stream) as ReadableStream<Uint8Array>);
  return new Response(body, { status: message.statusCode, headers });
}
