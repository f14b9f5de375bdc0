/** Chapters in the ID3v2.3 and 2.4 tags of an MP3: `CHAP` frames, listed by `CTOC` (id3v2-chapters-1.0). */
import type { ChapterList, Warning } from '../../shared/model.ts';
import { chapterWarnings } from '../../shared/strings/chapter-warnings.ts';
import { warnInto } from '../../shared/warnings.ts';
import { Reader, type ByteSource } from './byte-source.ts';
import {
  bytesOf,
  framesOf,
  latin1,
  openFrame,
  tagsOf,
  type Frame,
  type Section,
} from './id3-frames.ts';
import { pictureOf } from './id3-pictures.ts';
import { normalise, type ChapterWarn, type RawChapter } from '../normalise.ts';
import { LARGEST_PICTURE, type ReadPicture } from './pictures.ts';

const NO_TIME = 0xffffffff;
/** The name of a chapter and its times take no more, bytes. */
const LONGEST_HEAD = 1024;

interface Id3Chapter extends RawChapter {
  id: string;
}

/**
 * An empty list where there is no tag or no chapter in it. `duration` in seconds, where known. Pictures that are links
 * are read always, those in the tag with `readPicture` alone.
 */
export async function chaptersFromId3(
  source: ByteSource,
  duration: number | null,
  readPicture: ReadPicture | null = null,
): Promise<ChapterList> {
  const warnings: Warning[] = [];
  const warn = warnInto(warnings, chapterWarnings);
  for (const tag of await tagsOf(source)) {
    const chapters: Id3Chapter[] = [];
    const listed = new Set<string>();
    for (const frame of await framesOf(tag, () => warn('broken-frame', {}))) {
      if (frame.id !== 'CHAP' && frame.id !== 'CTOC') continue;
      try {
        if (frame.id === 'CHAP') chapters.push(await readChapter(frame, tag, readPicture, warn));
        else for (const id of await readContents(await openFrame(frame, tag))) listed.add(id);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        warn('broken-frame', {});
      }
    }
    if (chapters.length === 0) continue;
    // What a table of contents leaves out is there for its picture alone. Tables may hold tables: all count.
    const isListed = (id: string) => listed.size === 0 || listed.has(id);
    const hasContents = chapters.some(({ id }) => isListed(id));
    const raw = chapters.map((chapter) => ({
      ...chapter,
      toc: !hasContents || isListed(chapter.id),
    }));
    return normalise('id3', raw, duration, warnings);
  }
  return normalise('id3', [], duration, warnings);
}

async function readChapter(
  frame: Frame,
  tag: Section,
  readPicture: ReadPicture | null,
  warn: ChapterWarn,
): Promise<Id3Chapter> {
  const body = await openFrame(frame, tag, readPicture ? 2 * LARGEST_PICTURE : undefined);
  const reader = new Reader(await bytesOf(body, LONGEST_HEAD));
  const id = latin1(reader.untilZero());
  const [start, end] = [reader.u32(), reader.u32()];
  reader.skip(8);
  const chapter: Id3Chapter = { id, start: milliseconds(start), end: milliseconds(end) };
  const inside = { ...body, from: body.from + reader.offset };
  const frames = await framesOf(inside, () => undefined);
  for (const frame of frames) {
    if (frame.id !== 'TIT2' && !frame.id.startsWith('W')) continue;
    const data = await bytesOf(await openFrame(frame, inside));
    if (frame.id === 'TIT2') chapter.title ??= textOf(data);
    else if (frame.id === 'WXXX') chapter.url ??= linkOf(data);
    else chapter.url ??= latin1(new Reader(data).untilZero());
  }
  const pictures = frames.filter((frame) => frame.id === 'APIC');
  Object.assign(chapter, await pictureOf(pictures, inside, readPicture));
  if (readPicture && pictures.length > 0 && !chapter.picture && !chapter.image) {
    warn('bad-picture', { title: chapter.title ?? id });
  }
  return chapter;
}

async function readContents(body: Section): Promise<string[]> {
  const reader = new Reader(await bytesOf(body));
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

const milliseconds = (time: number) => (time === NO_TIME ? null : time / 1000);
