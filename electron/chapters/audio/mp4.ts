/**
 * Chapters of M4A and M4B files: QuickTime chapter tracks (`tref/chap`) and Nero's `chpl` box. Read by hand: the
 * tag library knows no `chpl`, and finds chapter tracks only where one stands alone, its index before the sound and every
 * title in a chunk of its own (see tag-library.test.ts).
 */
import type { ChapterList, Warning } from '../../shared/model.ts';
import { chapterWarnings } from '../../shared/strings/chapter-warnings.ts';
import { warnInto } from '../../shared/warnings.ts';
import { Reader, type ByteSource } from './byte-source.ts';
import {
  bodyOf,
  boxes,
  boxesBetween,
  childrenOf,
  find,
  placeOf,
  type BoxPlace,
} from './mp4-boxes.ts';
import { normalise, type ChapterWarn, type RawChapter } from '../normalise.ts';
import { samplesOf, type Sample } from './mp4-samples.ts';
import type { ReadPicture } from './pictures.ts';

interface Track {
  id: number;
  handler: string;
  timescale: number;
  chapterTracks: number[];
  /** Where its sample table is: megabytes for sound, which are left alone. */
  information: BoxPlace | null;
}

const LONGEST_TITLE = 4096;
/** Nero counts in tenths of a microsecond. */
const NERO_SECOND = 10_000_000;

/**
 * An empty list where there are no chapters. `duration` in seconds, else the file's own. The pictures of a QuickTime
 * chapter track are read with `readPicture` alone.
 */
export async function chaptersFromMp4(
  source: ByteSource,
  duration: number | null,
  readPicture: ReadPicture | null = null,
): Promise<ChapterList> {
  const movie = await childrenOf(source, await movieOf(source));
  const length = duration ?? lengthOf(await bodyOf(source, movie, 'mvhd'));

  const tracks: Track[] = [];
  for (const box of movie) {
    if (box.type === 'trak') tracks.push(await trackOf(source, await childrenOf(source, box)));
  }
  const ids = new Set(tracks.flatMap((track) => track.chapterTracks));
  const referred = tracks.filter((track) => ids.has(track.id));
  const chapterTrack = referred.find((track) => track.handler !== 'vide');
  const quickTime = chapterTrack ? await quickTimeChapters(source, chapterTrack) : [];
  const userData = await childrenOf(source, placeOf(movie, 'udta'));
  const nero = neroChapters(await bodyOf(source, userData, 'chpl'));
  // Both usually say the same; a chapter track has ends, and `chpl` stops at 255.
  const chapters = nero.length > quickTime.length ? nero : quickTime;
  const pictureTrack = referred.find((track) => track.handler === 'vide');
  if (!readPicture || !pictureTrack || chapters.length === 0) {
    return normalise('mp4', chapters, length);
  }
  const warnings: Warning[] = [];
  const pictures = await picturesOf(source, pictureTrack, readPicture);
  const warn = warnInto(warnings, chapterWarnings);
  return normalise('mp4', withPictures(chapters, pictures, warn), length, warnings);
}

/** The `moov` box, wherever it stands; the sound itself is jumped over. */
async function movieOf(source: ByteSource): Promise<BoxPlace | null> {
  return placeOf(await boxesBetween(source, 0, source.size, 'moov'), 'moov');
}

async function trackOf(source: ByteSource, trak: BoxPlace[]): Promise<Track> {
  const media = await childrenOf(source, placeOf(trak, 'mdia'));
  const references = find(boxes(await bodyOf(source, trak, 'tref')), 'chap');
  return {
    id: fieldAfterDates(await bodyOf(source, trak, 'tkhd')),
    handler: handlerOf(await bodyOf(source, media, 'hdlr')),
    timescale: fieldAfterDates(await bodyOf(source, media, 'mdhd')),
    chapterTracks: references ? words(references) : [],
    information: placeOf(media, 'minf'),
  };
}

/** The 32 bits after the two dates of `mvhd`, `tkhd` and `mdhd`: time scale or track number; 0 if missing. */
function fieldAfterDates(box: Uint8Array | null): number {
  if (!box || box.length < 24) return 0;
  const reader = new Reader(box);
  const isWide = reader.u8() === 1;
  reader.skip(3 + (isWide ? 16 : 8));
  return reader.u32();
}

function lengthOf(mvhd: Uint8Array | null): number | null {
  const timescale = fieldAfterDates(mvhd);
  if (!mvhd || timescale === 0) return null;
  const reader = new Reader(mvhd);
  const isWide = reader.u8() === 1;
  reader.skip(3 + (isWide ? 20 : 12));
  const units = isWide ? (reader.left >= 8 ? reader.u64() : 0) : reader.u32();
  return units > 0 ? units / timescale : null;
}

function handlerOf(hdlr: Uint8Array | null): string {
  return hdlr && hdlr.length >= 12 ? new TextDecoder('latin1').decode(hdlr.subarray(8, 12)) : '';
}

function words(bytes: Uint8Array): number[] {
  const reader = new Reader(bytes);
  const list: number[] = [];
  while (reader.left >= 4) list.push(reader.u32());
  return list;
}

async function quickTimeChapters(source: ByteSource, track: Track): Promise<RawChapter[]> {
  const chapters: RawChapter[] = [];
  for (const { offset, size, start, end } of await timed(source, track)) {
    const bytes = await source.read(offset, Math.min(size, LONGEST_TITLE));
    const title = bytes.length >= 2 ? textOf(bytes) : '';
    chapters.push({ start, end, title });
  }
  // Such a track has no gaps: where there is no chapter it holds a text without words.
  const titled = chapters.filter((chapter) => chapter.title?.trim());
  return titled.length > 0 ? titled : chapters;
}

/** The samples of a track with their times in seconds. */
async function timed(source: ByteSource, track: Track) {
  const scale = track.timescale || 1;
  const information = await childrenOf(source, track.information);
  const samples: Sample[] = samplesOf(boxes(await bodyOf(source, information, 'stbl')));
  return samples.map(({ offset, size, time, duration }) => ({
    offset,
    size,
    start: time / scale,
    end: (time + duration) / scale,
  }));
}

/** A picture of a chapter track; null where it cannot be shown. */
interface TimedPicture {
  start: number;
  end: number;
  picture: string | null;
}

/** A track without gaps has empty pictures, too. */
async function picturesOf(
  source: ByteSource,
  track: Track,
  readPicture: ReadPicture,
): Promise<TimedPicture[]> {
  const pictures: TimedPicture[] = [];
  for (const { offset, size, start, end } of await timed(source, track)) {
    if (size === 0) continue;
    pictures.push({ start, end, picture: await readPicture(source, offset, size) });
  }
  return pictures;
}

/** The clocks of two tracks differ by less, seconds. */
const SLACK = 0.5;

/** Gives every chapter the picture shown at its start; what is shown from elsewhere becomes entries that are not listed. */
function withPictures(
  chapters: RawChapter[],
  pictures: TimedPicture[],
  warn: ChapterWarn,
): RawChapter[] {
  const near = (start: number) => (chapter: RawChapter) =>
    Math.abs((chapter.start ?? 0) - start) <= SLACK;
  const list: RawChapter[] = chapters.map((chapter) => {
    const at = (chapter.start ?? 0) + SLACK;
    const shown = pictures.findLast(({ start, end }) => start <= at && end > at);
    if (shown?.picture === null) warn('bad-picture', { title: chapter.title ?? '' });
    return { ...chapter, picture: shown?.picture };
  });
  for (const { start, end, picture } of pictures) {
    if (picture === null || chapters.some(near(start))) continue;
    const after = list.findIndex((chapter) => (chapter.start ?? 0) > start);
    const next = after === -1 ? list.length : after;
    // From the next chapter on it is that one's picture.
    const until = Math.min(end, list[next]?.start ?? end);
    list.splice(next, 0, { start, end: until, picture, toc: false });
  }
  return list;
}

/** A text sample: two bytes of length, then UTF-8, or UTF-16 with its mark. */
function textOf(bytes: Uint8Array): string {
  const reader = new Reader(bytes);
  const text = reader.take(reader.u16());
  const [a, b] = text;
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(text);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(text);
  return new TextDecoder().decode(text);
}

function neroChapters(chpl: Uint8Array | null): RawChapter[] {
  if (!chpl || chpl.length < 5) return [];
  const reader = new Reader(chpl);
  const version = reader.u8();
  reader.skip(version === 0 ? 3 : 7);
  const count = reader.left > 0 ? reader.u8() : 0;
  const chapters: RawChapter[] = [];
  while (chapters.length < count && reader.left >= 9) {
    const start = reader.u64() / NERO_SECOND;
    chapters.push({ start, title: new TextDecoder().decode(reader.take(reader.u8())) });
  }
  return chapters;
}
