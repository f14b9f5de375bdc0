import { decodeText } from '../transcripts/decode.ts';
import { fail, failureOf } from '../shared/errors.ts';
import type { ChapterList } from '../shared/model.ts';
import { bytesSource, type ByteSource } from './audio/byte-source.ts';
import { chaptersFromId3 } from './audio/id3.ts';
import { chaptersFromJson } from './json.ts';
import { chaptersFromMp4 } from './audio/mp4.ts';
import { chaptersFromNotes } from './notes/read-notes.ts';
import { pictureReader, type KeepPicture } from './audio/pictures.ts';
import { chaptersFromPodlove } from './podlove.ts';

export interface ChapterHints {
  /** A media type; believed, unless the bytes are unmistakably something else. */
  type?: string | null;
  /** Length of the audio in seconds. */
  duration?: number | null;
  /** Its extension counts where neither type nor bytes tell. */
  filename?: string | null;
}

type TextKind = 'json' | 'podlove' | 'notes';
type AudioKind = 'id3' | 'mp4' | 'vorbis';

const TYPES: [RegExp, TextKind][] = [
  [/\bjson\b/, 'json'],
  [/^text\/(?:html|markdown|x-markdown)$|^application\/xhtml\+xml$/, 'notes'],
  [/\bxml\b/, 'podlove'],
];
const EXTENSIONS: [RegExp, TextKind][] = [
  [/\.json$/i, 'json'],
  [/\.(?:psc|xml|rss)$/i, 'podlove'],
];

/**
 * Reads chapters from a JSON chapters file, Podlove Simple Chapters (alone or in a feed), the tags of MP3, M4A,
 * Ogg and FLAC files, or the timestamps in show notes. Notes that name none give an empty list, and so does an
 * empty JSON list; any other file without chapters throws `not-chapters`.
 */
export async function parseChapters(
  bytes: Uint8Array,
  hints: ChapterHints = {},
): Promise<ChapterList> {
  const duration = hints.duration ?? null;
  if (isAudio(bytes)) return chaptersFromAudio(bytesSource(bytes), duration);
  const text = textOf(bytes, hints.type);
  switch (kindOfText(text, hints)) {
    case 'json':
      return chaptersFromJson(text.replace(/^\ufeff/, ''), duration);
    case 'podlove':
      return chaptersFromPodlove(text, duration);
    case 'notes':
      return chaptersFromNotes(text, duration);
  }
}

/** Whether a file is sound whose tags may hold chapters: its first 16 bytes are unmistakable, and servers confuse types. */
export const isAudio = (head: Uint8Array): boolean => audioKind(head) !== null;

/**
 * Reads chapters from the tags of an audio file, touching little else of it. `duration` in seconds. Pictures inside the
 * file are read only where there is a `keepPicture` to take them; what it answers becomes the chapters' `image`.
 * Throws `not-chapters`.
 */
export async function chaptersFromAudio(
  source: ByteSource,
  duration: number | null,
  { keepPicture }: { keepPicture?: KeepPicture } = {},
): Promise<ChapterList> {
  const readPicture = keepPicture ? pictureReader(keepPicture) : null;
  switch (audioKind(await source.read(0, 16))) {
    case 'id3':
      return listed(await chaptersFromId3(source, duration, readPicture));
    case 'mp4':
      return listed(await chaptersFromMp4(source, duration, readPicture));
    case 'vorbis':
      return listed(await vorbis(source, duration));
    case null:
      return fail('not-chapters', {});
  }
}

/** The tag library is loaded only for the files that need it. */
async function vorbis(source: ByteSource, duration: number | null): Promise<ChapterList> {
  const { chaptersFromVorbis } = await import('./audio/vorbis.ts');
  try {
    return await chaptersFromVorbis(source, duration);
  } catch (error) {
    fail('not-chapters', {}, error);
  }
}

function listed(list: ChapterList): ChapterList {
  if (list.chapters.length === 0) fail('not-chapters', {});
  return list;
}

function textOf(bytes: Uint8Array, type: string | null | undefined): string {
  try {
    return decodeText(bytes, { contentType: type ?? null });
  } catch (error) {
    if (failureOf(error).code !== 'binary-file') throw error;
    return fail('not-chapters', {}, error);
  }
}

function kindOfType(type: string | null | undefined): TextKind | null {
  const essence = (type ?? '').replace(/;.*$/s, '').trim().toLowerCase();
  return TYPES.find(([pattern]) => pattern.test(essence))?.[1] ?? null;
}

/** By the first bytes; null for what is no audio file that could have chapters. */
function audioKind(head: Uint8Array): AudioKind | null {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 16));
  if (text.startsWith('ID3')) return 'id3';
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2) return 'id3';
  if (/^(?:ftyp|moov|mdat)/.test(text.slice(4))) return 'mp4';
  // Words, too: "The free …". Their length stands before them, and such a box is small.
  if (head[0] === 0 && /^(?:wide|free|skip)/.test(text.slice(4))) return 'mp4';
  return /^(?:OggS|fLaC)/.test(text) ? 'vorbis' : null;
}

function kindOfText(text: string, { type, filename }: ChapterHints): TextKind {
  const start = text.slice(0, 2000).trimStart();
  if (/^\{\s*(?:"|\/[/*])|^\[\s*(?:\{|\])/.test(start)) return 'json';
  const asked = kindOfType(type);
  if (asked !== null) return asked;
  if (/^<\?xml(?![\s\S]*<html)|^<(?:rss|feed|(?:[\w-]+:)?chapters)\b/i.test(start))
    return 'podlove';
  return EXTENSIONS.find(([pattern]) => pattern.test(filename ?? ''))?.[1] ?? 'notes';
}
