import { plainText } from '../feeds/plain-text.ts';
import { addressResolver } from '../feeds/resolve-address.ts';
import type { Chapter, ChapterList, ChapterSource, Warning } from '../shared/model.ts';
import { LONGEST_TITLE, shortened } from '../shared/shortened.ts';
import { chapterWarnings, untitledChapter } from '../shared/strings/chapter-warnings.ts';
import { warnInto, type Warn } from '../shared/warnings.ts';
import { resolveEntities } from '../transcripts/text.ts';

/** A chapter as its source has it; anything but the start may be missing. Times are seconds. */
export interface RawChapter {
  start: number | null;
  end?: number | null;
  title?: string | null;
  /** The title is text as it stands; else it may be HTML, which many write where text belongs. */
  plain?: boolean;
  url?: string | null;
  image?: string | null;
  /** What stands for a picture that was inside the file; it goes before `image`. */
  picture?: string | null;
  toc?: boolean;
}

export type ChapterWarn = Warn<typeof chapterWarnings>;

const MARKUP = /<\/?(?:a|b|br|code|em|font|i|p|s|small|span|strong|sub|sup|u)\b[^<>]*>/i;
const absolute = addressResolver('', '');
/** Sources round to milliseconds, some to tenths: less than this is no overlap worth a word. */
const SLACK = 0.5;

/**
 * Makes a sound list of what a source gave: starts ascend and lie within the audio, no two listed chapters start
 * together, every chapter ends where the next listed one starts at the latest, titles are plain text. What had
 * to be mended or left out is told in the warnings. `duration` is the audio's length in seconds, where known.
 */
export function normalise(
  source: ChapterSource,
  raw: RawChapter[],
  duration: number | null,
  warnings: Warning[] = [],
): ChapterList {
  const warn = warnInto(warnings, chapterWarnings);
  const length = duration !== null && Number.isFinite(duration) && duration > 0 ? duration : null;
  const usable = raw.flatMap((chapter, index) => toChapter(chapter, index, length, warn));
  if (usable.some((chapter, index) => chapter.start < (usable[index - 1]?.start ?? 0))) {
    warn('out-of-order', {});
    usable.sort((one, other) => one.start - other.start);
  }
  const chapters = withoutDuplicates(usable, warn);
  chapters.forEach((chapter, index) => {
    chapter.end = endOf(chapter, chapters, index, length, warn);
  });
  return { source, chapters, warnings };
}

function toChapter(
  raw: RawChapter,
  index: number,
  duration: number | null,
  warn: ChapterWarn,
): Chapter[] {
  const title = titleOf(raw) || untitledChapter(index + 1);
  const start = seconds(raw.start);
  if (start === null || start < 0) {
    warn('bad-start', { title });
    return [];
  }
  if (duration !== null && start >= duration) {
    warn('beyond-end', { title });
    return [];
  }
  const address = (written: string | null | undefined) => {
    if (!written) return null;
    const url = absolute(written);
    if (url === null) warn('bad-url', { title });
    return url;
  };
  const [url, image] = [address(raw.url), raw.picture ?? address(raw.image)];
  return [{ start, end: seconds(raw.end), title, url, image, toc: raw.toc ?? true }];
}

/** No recording is longer, seconds: three years. */
const LATEST = 1e8;

/** Whole milliseconds: no source is finer, and sums of floats are. */
function seconds(value: number | null | undefined): number | null {
  return typeof value === 'number' && value < LATEST ? Math.round(value * 1000) / 1000 : null;
}

function titleOf({ title, plain }: RawChapter): string {
  const text = title ?? '';
  const read = plain ? text : MARKUP.test(text) ? plainText(text) : resolveEntities(text);
  return shortened(read.replace(/[\s\u0000]+/g, ' ').trim(), LONGEST_TITLE);
}

/** Of chapters that start together the first stays, unless it says itself that it has no length. */
function withoutDuplicates(chapters: Chapter[], warn: ChapterWarn): Chapter[] {
  const kept: Chapter[] = [];
  for (const chapter of chapters) {
    const index = kept.findLastIndex((other) => other.toc === chapter.toc);
    const before = kept[index];
    if (before?.start !== chapter.start) {
      kept.push(chapter);
      continue;
    }
    const isEmpty = before.end !== null && before.end <= before.start;
    warn('duplicate', { title: isEmpty ? before.title : chapter.title });
    if (isEmpty) kept[index] = chapter;
  }
  return kept;
}

/** An entry that is not listed interrupts no chapter; it lasts until whatever comes next. */
function endOf(
  chapter: Chapter,
  chapters: Chapter[],
  index: number,
  duration: number | null,
  warn: ChapterWarn,
): number | null {
  const next = chapters
    .slice(index + 1)
    .find((other) => other.start > chapter.start && (other.toc || !chapter.toc));
  const latest = next?.start ?? duration;
  if (chapter.end === null) return latest;
  if (chapter.end <= chapter.start) {
    const code = chapter.end === chapter.start ? 'zero-length' : 'bad-end';
    warn(code, { title: chapter.title });
    return latest;
  }
  if (latest === null || chapter.end <= latest) return chapter.end;
  if (chapter.end - latest > SLACK) {
    warn(next ? 'overlap' : 'end-beyond-end', { title: chapter.title });
  }
  return latest;
}
