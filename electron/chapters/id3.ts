/**
 * Chapters in the ID3v2.3 and 2.4 tag of an MP3: `CHAP` frames, listed by `CTOC` (id3v2-chapters-1.0). Read by
 * hand frame by frame: one damaged frame must not cost the others, and pictures need not be read at all.
 */
import type { ChapterList, Warning } from '../shared/model.ts';
import { chapterWarnings } from '../shared/strings/chapter-warnings.ts';
import { warnInto } from '../shared/warnings.ts';
import { bytesSource, Reader, type ByteSource } from './byte-source.ts';
import { normalise, type RawChapter } from './normalise.ts';

const HEADER = 10;
const COMPRESSED_OR_ENCRYPTED = { 3: 0xc0, 4: 0x0c } as const;
const NO_TIME = 0xffffffff;
/** A chapter's title and link stand within this many bytes; its picture may follow. */
const LARGEST_CHAPTER = 64 * 1024;
const LARGEST_TAG = 64 * 1024 * 1024;
const MOST_FRAMES = 20_000;

type Major = 3 | 4;

interface Frame {
  id: string;
  /** Offset and length of what follows the frame's header. */
  from: number;
  length: number;
  flags: number;
}

interface Id3Chapter extends RawChapter {
  id: string;
}

/** An empty list where there is no tag or no chapter in it. `duration` in seconds, where known. */
export async function chaptersFromId3(
  source: ByteSource,
  duration: number | null,
): Promise<ChapterList> {
  const warnings: Warning[] = [];
  const warn = warnInto(warnings, chapterWarnings);
  const chapters: Id3Chapter[] = [];
  const listed = new Set<string>();

  const tag = await openTag(source);
  for (const frame of tag ? await framesOf(tag.source, tag.from, tag.to, tag.major) : []) {
    if (!tag || (frame.id !== 'CHAP' && frame.id !== 'CTOC')) continue;
    try {
      const body = await bodyOf(frame, tag.source, tag.major);
      if (frame.id === 'CHAP') chapters.push(await readChapter(body, tag.major));
      else for (const id of readContents(body)) listed.add(id);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      warn('broken-frame', {});
    }
  }
  // What a table of contents leaves out is there for its picture alone.
  const isListed = (id: string) => listed.size === 0 || listed.has(id);
  const hasContents = chapters.some(({ id }) => isListed(id));
  const raw = chapters.map((chapter) => ({
    ...chapter,
    toc: !hasContents || isListed(chapter.id),
  }));
  return normalise('id3', raw, duration, warnings);
}

interface Tag {
  source: ByteSource;
  from: number;
  to: number;
  major: Major;
}

async function openTag(source: ByteSource): Promise<Tag | null> {
  const reader = new Reader(await source.read(0, HEADER + 6));
  if (reader.left < HEADER || reader.latin1(3) !== 'ID3') return null;
  const major = reader.u8();
  if (major !== 3 && major !== 4) return null;
  reader.skip(1);
  const flags = reader.u8();
  const to = Math.min(HEADER + synchsafe(reader.u32()), source.size, LARGEST_TAG);
  const isUnsynchronised = (flags & 0x80) !== 0 && major === 3;
  const tag = isUnsynchronised
    ? bytesSource(resynchronised(await source.read(HEADER, to - HEADER)))
    : source;
  const start = isUnsynchronised ? 0 : HEADER;
  const end = isUnsynchronised ? tag.size : to;
  if ((flags & 0x40) === 0) return { source: tag, from: start, to: end, major };
  const extended = new Reader(await tag.read(start, 4)).u32();
  // 2.4 counts the size of the extended header in itself, 2.3 does not.
  const skip = major === 4 ? synchsafe(extended) : extended + 4;
  return { source: tag, from: start + skip, to: end, major };
}

/** Headers of the frames between two offsets, up to the padding. */
async function framesOf(
  source: ByteSource,
  from: number,
  to: number,
  major: Major,
): Promise<Frame[]> {
  const frames: Frame[] = [];
  let offset = from;
  while (offset + HEADER <= to && frames.length < MOST_FRAMES) {
    const header = await source.read(offset, HEADER);
    if (header.length < HEADER || !isFrameId(header)) break;
    const reader = new Reader(header);
    const id = reader.latin1(4);
    const written = reader.u32();
    const flags = reader.u16();
    const length = major === 3 ? written : await frameLength(source, offset, written, to);
    frames.push({
      id,
      from: offset + HEADER,
      length: Math.min(length, to - offset - HEADER),
      flags,
    });
    offset += HEADER + length;
  }
  return frames;
}

/** 2.4 writes sizes with seven bits a byte; some writers use all eight. The next frame tells which. */
async function frameLength(
  source: ByteSource,
  offset: number,
  written: number,
  to: number,
): Promise<number> {
  const sevenBits = synchsafe(written);
  if (written === sevenBits) return written;
  if ((written & 0x80808080) !== 0) return written;
  const follows = async (length: number) => {
    const next = offset + HEADER + length;
    if (next === to) return true;
    const id = await source.read(next, 4);
    return next < to && (isFrameId(id) || id[0] === 0);
  };
  return !(await follows(sevenBits)) && (await follows(written)) ? written : sevenBits;
}

async function bodyOf(frame: Frame, source: ByteSource, major: Major): Promise<Uint8Array> {
  if ((frame.flags & COMPRESSED_OR_ENCRYPTED[major]) !== 0) {
    throw new RangeError('compressed or encrypted frame');
  }
  const bytes = await source.read(frame.from, Math.min(frame.length, LARGEST_CHAPTER));
  if (major === 3) return bytes;
  const body = (frame.flags & 0x01) !== 0 ? bytes.subarray(4) : bytes;
  return (frame.flags & 0x02) !== 0 ? resynchronised(body) : body;
}

async function readChapter(body: Uint8Array, major: Major): Promise<Id3Chapter> {
  const reader = new Reader(body);
  const id = latin1(reader.untilZero());
  const [start, end] = [reader.u32(), reader.u32()];
  reader.skip(8);
  const chapter: Id3Chapter = { id, start: milliseconds(start), end: milliseconds(end) };
  const source = bytesSource(body);
  for (const frame of await framesOf(source, reader.offset, body.length, major)) {
    const data = await bodyOf(frame, source, major);
    if (frame.id === 'TIT2') chapter.title ??= textOf(data);
    else if (frame.id === 'WXXX') chapter.url ??= linkOf(data);
    else if (frame.id.startsWith('W')) chapter.url ??= latin1(new Reader(data).untilZero());
  }
  return chapter;
}

function readContents(body: Uint8Array): string[] {
  const reader = new Reader(body);
  reader.untilZero();
  reader.skip(1);
  const count = reader.u8();
  const ids: string[] = [];
  while (ids.length < count && reader.left > 0) ids.push(latin1(reader.untilZero()));
  return ids;
}

const ENCODINGS = ['latin1', 'utf-16', 'utf-16be', 'utf-8'];

/** A text frame: one byte that names the encoding, then the text, perhaps ended by zeros. */
function textOf(data: Uint8Array): string {
  const encoding = ENCODINGS[data[0] ?? 0] ?? 'latin1';
  const isBigEndian = encoding === 'utf-16' && data[1] === 0xfe && data[2] === 0xff;
  const text = new TextDecoder(isBigEndian ? 'utf-16be' : encoding).decode(data.subarray(1));
  return text.replace(/\0[\s\S]*$/, '');
}

/** A `WXXX` frame: encoding, a description that is not used, the address in Latin-1. */
function linkOf(data: Uint8Array): string {
  const isWide = data[0] === 1 || data[0] === 2;
  let end = 1;
  while (end < data.length && (data[end] !== 0 || (isWide && data[end + 1] !== 0))) {
    end += isWide ? 2 : 1;
  }
  return latin1(new Reader(data.subarray(end + (isWide ? 2 : 1))).untilZero());
}

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

const milliseconds = (time: number) => (time === NO_TIME ? null : time / 1000);

/** Four bytes of seven bits each. */
function synchsafe(written: number): number {
  return (
    ((written >>> 24) & 0x7f) * 0x200000 +
    ((written >>> 16) & 0x7f) * 0x4000 +
    ((written >>> 8) & 0x7f) * 0x80 +
    (written & 0x7f)
  );
}

function isFrameId(bytes: Uint8Array): boolean {
  return /^[A-Z][A-Z0-9]{3}$/.test(latin1(bytes.subarray(0, 4)));
}

/** Undoes unsynchronisation: a zero after 0xFF was put there so that no player takes it for sound. */
function resynchronised(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== 0 || bytes[index - 1] !== 0xff);
}
