/**
 * The frames of ID3v2.3 and 2.4 tags, wherever the tags stand in a file. Read by hand frame by frame: one damaged
 * frame must not cost the others, and pictures need not be read at all. What the tag library makes of such tags
 * is in tag-library.test.ts.
 */
import { bytesSource, Reader, type ByteSource } from './byte-source.ts';

const HEADER = 10;
const COMPRESSED_OR_ENCRYPTED = { 3: 0xc0, 4: 0x0c } as const;
/** No title and no link is longer, bytes. */
const LARGEST_TEXT = 16 * 1024;
/** As much of an unsynchronised chapter is read, unless its pictures are wanted. */
const LARGEST_CHAPTER = 256 * 1024;
/** How far a lost chapter is looked for, and how often. */
const SEARCHED = 256 * 1024;
const MOST_SEARCHES = 4;
/** As much of a tag is held in memory where it is unsynchronised as a whole. */
const LARGEST_TAG = 64 * 1024 * 1024;
const MOST_FRAMES = 20_000;

type Major = 3 | 4;

export interface Frame {
  id: string;
  /** Offset and length of what follows the frame's header. */
  from: number;
  length: number;
  /** Its header promises more than there is. */
  isCut: boolean;
  flags: number;
}

/** Frames one after another: those of a tag, or those inside a frame. */
export interface Section {
  source: ByteSource;
  from: number;
  to: number;
  major: Major;
  /** The whole tag says that its frames are unsynchronised (2.4). */
  isUnsynchronised: boolean;
}

const ID3V1 = 128;
/** Some files carry a second tag behind the first one; more is a mistake. */
const MOST_TAGS = 4;

/** The tags at the start of a file, one behind the other, and the one at its end (2.4, found by its footer). */
export async function tagsOf(source: ByteSource): Promise<Section[]> {
  const tags: Section[] = [];
  let offset = 0;
  for (let count = 0; count < MOST_TAGS; count += 1) {
    const header = await headerAt(source, offset, 'ID3');
    if (!header) break;
    const tag = await openTag(source, offset, header);
    if (tag) tags.push(tag);
    offset += HEADER + header.size + ((header.flags & 0x10) !== 0 ? HEADER : 0);
  }
  for (const end of [source.size, source.size - ID3V1]) {
    const footer = await headerAt(source, end - HEADER, '3DI');
    const from = end - HEADER - (footer?.size ?? 0) - HEADER;
    if (!footer || from < offset) continue;
    const tag = await openTag(source, from, footer);
    if (tag) tags.push(tag);
  }
  return tags;
}

interface Header {
  major: number;
  flags: number;
  /** Bytes between the header and the end of the tag, or its footer. */
  size: number;
}

async function headerAt(source: ByteSource, at: number, mark: string): Promise<Header | null> {
  if (at < 0) return null;
  const reader = new Reader(await source.read(at, HEADER));
  if (reader.left < HEADER || reader.latin1(3) !== mark) return null;
  const major = reader.u8();
  reader.skip(1);
  return { major, flags: reader.u8(), size: synchsafe(reader.u32()) };
}

/** Null for versions that have no chapters: they came with 2.3. */
async function openTag(source: ByteSource, at: number, header: Header): Promise<Section | null> {
  const { major, flags } = header;
  if (major !== 3 && major !== 4) return null;
  const from = at + HEADER;
  const to = Math.min(from + header.size, source.size);
  const isUnsynchronised = (flags & 0x80) !== 0;
  // 2.3 does it to the tag as a whole, sizes included; 2.4 to the inside of every frame.
  const tag: Section =
    isUnsynchronised && major === 3
      ? await resynchronisedSection(source, from, Math.min(to, from + LARGEST_TAG), major)
      : { source, from, to, major, isUnsynchronised };
  const start = await tag.source.read(tag.from, 4);
  // Some writers promise an extended header and begin with the first frame.
  if ((flags & 0x40) === 0 || start.length < 4 || isFrameId(start)) return tag;
  const extended = new Reader(start).u32();
  // 2.4 counts the size of the extended header in itself, 2.3 does not.
  return { ...tag, from: tag.from + (major === 4 ? synchsafe(extended) : extended + 4) };
}

async function resynchronisedSection(
  source: ByteSource,
  from: number,
  to: number,
  major: Major,
): Promise<Section> {
  const bytes = resynchronised(await source.read(from, to - from));
  return { source: bytesSource(bytes), from: 0, to: bytes.length, major, isUnsynchronised: false };
}

/** Headers of the frames of a section, up to the padding. Where a size is wrong, the next chapter is looked for. */
export async function framesOf(section: Section, onLost: () => void): Promise<Frame[]> {
  const { source, from, to } = section;
  const frames: Frame[] = [];
  let offset = from;
  let searches = 0;
  while (offset + HEADER <= to && frames.length < MOST_FRAMES) {
    const header = await source.read(offset, HEADER);
    if (header.length < HEADER) break;
    const before = frames.at(-1);
    if (!isFrameId(header)) {
      if (isPadding(header) || !before || (searches += 1) > MOST_SEARCHES) break;
      const found = await nextChapter(source, before.from, to);
      if (found === null) break;
      onLost();
      before.length = found - before.from;
      offset = found;
      continue;
    }
    const reader = new Reader(header);
    const id = reader.latin1(4);
    const length = await frameLength(section, offset, reader.u32());
    const flags = reader.u16();
    offset += HEADER;
    const found = offset + length > to ? await nextChapter(source, offset, to) : null;
    if (found !== null) onLost();
    const end = found ?? Math.min(offset + length, to);
    frames.push({ id, from: offset, length: end - offset, isCut: end < offset + length, flags });
    offset = end;
  }
  return frames;
}

const isPadding = (header: Uint8Array) => header.subarray(0, 4).every((byte) => byte === 0);

/** Where the next `CHAP` frame begins, not far behind an offset. */
async function nextChapter(source: ByteSource, from: number, to: number): Promise<number | null> {
  const bytes = await source.read(from, Math.min(to - from, SEARCHED));
  const index = latin1(bytes).indexOf('CHAP');
  return index === -1 ? null : from + index;
}

/**
 * 2.4 writes sizes with seven bits a byte, 2.3 with eight; some writers confuse them. What follows the frame
 * tells which.
 */
async function frameLength(section: Section, offset: number, written: number): Promise<number> {
  const { source, to, major } = section;
  const sevenBits = synchsafe(written);
  if (written === sevenBits || (written & 0x80808080) !== 0) return written;
  const [right, wrong] = major === 4 ? [sevenBits, written] : [written, sevenBits];
  const follows = async (length: number) => {
    const next = offset + HEADER + length;
    if (next === to) return true;
    const id = await source.read(next, 4);
    return next < to && (isFrameId(id) || isPadding(id));
  };
  return !(await follows(right)) && (await follows(wrong)) ? wrong : right;
}

/**
 * The inside of a frame; nothing of it is read, but for the first `most` bytes of what is unsynchronised. Throws a
 * RangeError for what cannot be read.
 */
export async function openFrame(
  frame: Frame,
  tag: Section,
  most = LARGEST_CHAPTER,
): Promise<Section> {
  const { source, major } = tag;
  if ((frame.flags & COMPRESSED_OR_ENCRYPTED[major]) !== 0) {
    throw new RangeError('compressed or encrypted frame');
  }
  const hasLength = major === 4 && (frame.flags & 0x01) !== 0;
  const from = frame.from + (hasLength ? 4 : 0);
  const to = Math.max(from, frame.from + frame.length);
  const isUnsynchronised = major === 4 && (tag.isUnsynchronised || (frame.flags & 0x02) !== 0);
  return isUnsynchronised
    ? resynchronisedSection(source, from, Math.min(to, from + most), major)
    : { source, from, to, major, isUnsynchronised };
}

/** The start of a frame's inside: all of it, but for pictures, unless less is wanted. */
export async function bytesOf(frame: Section, most = LARGEST_TEXT): Promise<Uint8Array> {
  return frame.source.read(frame.from, Math.min(frame.to - frame.from, most));
}

export const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

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

/**
 * Undoes unsynchronisation: a zero after 0xFF was put there so that no player takes it for sound. Some writers promise
 * it and do not do it, which shows in what the zeros would have kept apart; a picture lost the zeros of its own, then.
 */
function resynchronised(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  let from = 0;
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next >= 0xe0) return bytes;
    if (next !== 0) continue;
    plain.set(bytes.subarray(from, at + 1), length);
    length += at + 1 - from;
    from = at + 2;
  }
  plain.set(bytes.subarray(from), length);
  return plain.subarray(0, length + bytes.length - from);
}
