/**
 * The show that ships with the app. Its feed names addresses of a host that cannot exist; here that
 * host is answered from the app's own files, so that all the rest treats the show like any other.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Web, WebFetch } from './fetch.ts';

/** Where its feed is read. */
export const SAMPLE_FEED = 'https://cuecast.invalid/sample/feed.xml';

/** The files that are there, and nothing else. */
const types: Record<string, string> = {
  'feed.xml': 'application/rss+xml',
  'episode.mp3': 'audio/mpeg',
  'transcript.vtt': 'text/vtt',
  'chapters.json': 'application/json+chapters',
  'artwork.png': 'image/png',
};

/** The network with the sample's host in it. `folder` holds the files of the sample. */
export function withSample(web: Web, folder: string): Web {
  const fetchWithSample: WebFetch = async (url, init) => {
    const { hostname, pathname } = new URL(url);
    if (hostname !== new URL(SAMPLE_FEED).hostname) return web.fetch(url, init);
    const name = pathname.slice(pathname.lastIndexOf('/') + 1);
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined) return new Response(null, { status: 404 });
    return answer(await readFile(join(folder, name)), type, init.headers.range);
  };
  return { ...web, fetch: fetchWithSample };
}

function answer(file: Uint8Array<ArrayBuffer>, type: string, range: string | undefined): Response {
  const headers = { 'content-type': type, 'accept-ranges': 'bytes' };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === undefined) {
    return new Response(file, { headers: { ...headers, 'content-length': String(file.length) } });
  }
  const start = Number(first);
  const end = Math.min(last ? Number(last) : Infinity, file.length - 1);
  if (start > end) {
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${file.length}` },
    });
  }
  return new Response(file.subarray(start, end + 1), {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      'content-range': `bytes ${start}-${end}/${file.length}`,
    },
  });
}
