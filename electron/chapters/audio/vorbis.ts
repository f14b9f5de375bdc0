import { parseBuffer } from 'music-metadata';
import type { ChapterList } from '../../shared/model.ts';
import { Reader, type ByteSource } from './byte-source.ts';
import { normalise, type RawChapter } from '../normalise.ts';
import { parsePlayTime } from '../timestamps.ts';

const CHAPTER = /^CHAPTER(\d{1,4})(NAME|URL)?$/i;
/** Comments stand at the start of the file; pictures in front of them are seldom larger. Bytes. */
const HEAD = 1.5 * 1024 * 1024;

/**
 * Chapters in the Vorbis comments of Ogg, Opus and FLAC files: `CHAPTER001=00:00:00.000`, `CHAPTER001NAME`,
 * `CHAPTER001URL`. An empty list where there are none. `duration` in seconds, where known.
 */
export async function chaptersFromVorbis(
  source: ByteSource,
  duration: number | null,
): Promise<ChapterList> {
  const head = await headOf(source);
  const { native } = await parseBuffer(head, { size: source.size }, { skipCovers: true });
  const chapters = new Map<number, RawChapter>();
  for (const { id, value } of native['vorbis'] ?? []) {
    const match = CHAPTER.exec(id);
    if (!match || typeof value !== 'string') continue;
    const number = Number(match[1]);
    const chapter = chapters.get(number) ?? { start: null };
    const field = match[2]?.toUpperCase();
    if (field === 'NAME') chapter.title = value;
    else if (field === 'URL') chapter.url = value;
    else chapter.start = parsePlayTime(value);
    chapters.set(number, chapter);
  }
  const raw = [...chapters].sort(([one], [other]) => one - other).map(([, chapter]) => chapter);
  return normalise('vorbis', raw, duration);
}

const STREAM_INFO = 0;
const COMMENTS = 4;
/** A FLAC file has a few blocks before its sound. */
const MOST_BLOCKS = 128;

/** What a file says of itself: nothing of the sound behind it, nor of the pictures in a FLAC file. */
async function headOf(source: ByteSource): Promise<Uint8Array> {
  const mark = new TextDecoder('latin1').decode(await source.read(0, 4));
  return mark === 'fLaC' ? flacHead(source) : source.read(0, await oggHead(source));
}

const PAGE_HEADER = 27;
const MOST_SEGMENTS = 255;
const BEGINS = 0x02;

/** How long the pages are that hold the first two packets, of which the second one has the comments (RFC 3533, 6). */
async function oggHead(source: ByteSource): Promise<number> {
  let offset = 0;
  let packets = 0;
  while (packets < 2 && offset < HEAD) {
    const header = await source.read(offset, PAGE_HEADER + MOST_SEGMENTS);
    const [flags = 0, count = 0] = [header[5], header[PAGE_HEADER - 1]];
    const lengths = header.subarray(PAGE_HEADER, PAGE_HEADER + count);
    // Streams side by side have their pages in any order; and a page of nothing leads nowhere.
    if ((offset > 0 && (flags & BEGINS) !== 0) || lengths.length === 0) return HEAD;
    packets += lengths.filter((length) => length < MOST_SEGMENTS).length;
    offset += PAGE_HEADER + count + lengths.reduce((sum, length) => sum + length, 0);
  }
  return Math.min(offset, HEAD);
}

async function flacHead(source: ByteSource): Promise<Uint8Array> {
  const pieces = [await source.read(0, 4)];
  let offset = 4;
  for (let count = 0; count < MOST_BLOCKS; count += 1) {
    const header = await source.read(offset, 4);
    if (header.length < 4) break;
    const written = new Reader(header).u32();
    const [type, length] = [(written >>> 24) & 0x7f, written & 0xffffff];
    if (type === STREAM_INFO || type === COMMENTS) {
      const isLast = type === COMMENTS ? 0x80 : 0;
      pieces.push(Uint8Array.of(type | isLast), header.subarray(1));
      pieces.push(await source.read(offset + 4, Math.min(length, HEAD)));
    }
    if (type === COMMENTS || written >>> 31 === 1) break;
    offset += 4 + length;
  }
  return new Uint8Array(Buffer.concat(pieces));
}
