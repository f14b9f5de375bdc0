/** Serves artwork and audio to the window: files with ranges, streams passed through. */
import { open, type FileHandle } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { APP_ORIGIN, MEDIA_SCHEME } from '../shared/media.ts';
import { parseRange } from './byte-range.ts';

/** Where the bytes are. Paths are absolute; null when there is nothing. */
export interface MediaSources {
  artworkPath(name: string): string | null;
  /** `image` as the window names it: nothing is certain of it. */
  chapterImagePath(episodeId: number, image: string): Promise<string | null>;
  /** A picture in an episode's notes; `extension` says what it is by its first bytes. */
  notesImage(
    episodeId: number,
    address: string,
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; extension: string } | null>;
  audioPath(episodeId: number): Promise<string | null>;
  /** The publisher's answer to a request for the audio, with its `Range`. */
  streamAudio(episodeId: number, range: string | null): Promise<Response | null>;
  log(error: unknown): void;
}

const CHUNK = 256 * 1024;

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.m4b': 'audio/mp4',
  '.mp4': 'audio/mp4',
  '.aac': 'audio/aac',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.flac': 'audio/flac',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
};

const empty = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers });

/** Starts answering `cuecast-media:` addresses. */
export function serveMedia(sources: MediaSources): void {
  protocol.handle(MEDIA_SCHEME, async (request) => {
    try {
      return await respond(sources, request);
    } catch (error) {
      sources.log(error);
      return Response.error();
    }
  });
}

async function respond(sources: MediaSources, request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  const [, id = '', rest = ''] = /^\/(?:(\d+)\/)?(.*)$/.exec(pathname) ?? [];
  const name = decoded(rest);
  if (name === null) return empty(404);
  switch (host) {
    case 'artwork':
      return serveFile(sources.artworkPath(name), null);
    case 'chapter-image':
      return serveFile(await sources.chapterImagePath(Number(id), name), null);
    case 'notes-image':
      return servePicture(await sources.notesImage(Number(id), name));
    case 'audio':
      return serveAudio(sources, Number(id), name, request.headers.get('range'));
    default:
      return empty(404);
  }
}

/** What an address has in its path; null where that is not well-formed. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function servePicture(
  picture: { bytes: Uint8Array<ArrayBuffer>; extension: string } | null,
): Response {
  const type = picture && types[`.${picture.extension}`];
  if (!picture || !type) return empty(404);
  return new Response(picture.bytes, {
    headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
  });
}

async function serveAudio(
  sources: MediaSources,
  id: number,
  source: string,
  range: string | null,
): Promise<Response> {
  const sound =
    source === 'file'
      ? await serveFile(await sources.audioPath(id), range)
      : source === 'stream'
        ? await sources.streamAudio(id, range)
        : null;
  if (sound?.ok) return sound;
  // An audio element knows statuses in http alone: in our scheme the page of an error would be sound
  // to it, and kept as such, so that trying again would never ask again.
  await sound?.body?.cancel();
  return Response.error();
}

async function serveFile(path: string | null, rangeHeader: string | null): Promise<Response> {
  const file = path && (await openFile(path));
  if (!path || !file) return empty(404);
  const { size } = await file.stat();
  const range = parseRange(rangeHeader, size);
  if (range === 'unsatisfiable') {
    await file.close();
    return empty(416, { 'content-range': `bytes */${size}` });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const headers: Record<string, string> = {
    'content-type': type,
    'content-length': String(end - start + 1),
    'accept-ranges': 'bytes',
    // Lets the window read a picture's colours; only our own page can ask at all.
    'access-control-allow-origin': APP_ORIGIN,
  };
  // A picture is what its first bytes said when it was kept, and nothing else.
  if (type.startsWith('image/')) headers['x-content-type-options'] = 'nosniff';
  if (range) headers['content-range'] = `bytes ${start}-${end}/${size}`;
  return new Response(readRange(file, start, end), { status: range ? 206 : 200, headers });
}

async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads as the audio element asks for more, so that a seek never leaves a whole file in memory. */
function readRange(file: FileHandle, start: number, end: number): ReadableStream<Uint8Array> {
  let position = start;
  return new ReadableStream({
    async pull(controller) {
      const buffer = new Uint8Array(Math.min(CHUNK, end - position + 1));
      const { bytesRead } = buffer.length
        ? await file.read(buffer, 0, buffer.length, position)
        : { bytesRead: 0 };
      if (bytesRead > 0) {
        position += bytesRead;
        controller.enqueue(buffer.subarray(0, bytesRead));
        return;
      }
      await file.close();
      controller.close();
    },
    cancel: () => file.close(),
  });
}
