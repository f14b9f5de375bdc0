/**
 * Chapters of one's own with one edit made. Every function takes a sound list (starts ascend) and gives a new one that is sound again: each
 * chapter lasts until the next, the last one as long as the list did. Where an edit changes nothing it answers the very list it was given.
 * Times are seconds, kept to the millisecond. Entries that are not listed (`toc: false`) interrupt no chapter, and may stand close to one.
 */
import { plainLine } from './corrections.ts';
import { type Chapter } from './model.ts';
import { untitledChapter } from './strings/chapter-warnings.ts';

/** Listed chapters never stand closer than this, seconds. */
export const CLOSEST = 1;
/** The longest title, in letters. */
export const LONGEST_TITLE = 250;

/**
 * A chapter more, at the playhead. Within a second of another there is none to make. An empty title is "Chapter 3", by its place in the
 * list.
 */
export function markChapter(chapters: Chapter[], at: number, title: string): Chapter[] {
  const start = exact(at);
  if (start === null || isTaken(chapters, start, true)) return chapters;
  const place = chapters.filter((one) => one.toc && one.start < start).length + 1;
  const marked: Chapter = {
    start,
    end: null,
    title: titleOf(title) || untitledChapter(place),
    url: null,
    image: null,
    toc: true,
  };
  return soundly([...chapters, marked], chapters);
}

/** Another title for the chapter at `index`; an empty one changes nothing. */
export function renameChapter(chapters: Chapter[], index: number, typed: string): Chapter[] {
  const [chapter, title] = [chapters[index], titleOf(typed)];
  if (!chapter || title === '' || title === chapter.title) return chapters;
  return chapters.with(index, { ...chapter, title });
}

/** The chapter at `index` begins at `to` instead, and stands where that puts it; within a second of another it stays. */
export function moveChapter(chapters: Chapter[], index: number, to: number): Chapter[] {
  const [chapter, start] = [chapters[index], exact(to)];
  if (!chapter || start === null || start === chapter.start) return chapters;
  const others = chapters.toSpliced(index, 1);
  if (isTaken(others, start, chapter.toc)) return chapters;
  return soundly([...others, { ...chapter, start }], chapters);
}

/** One chapter less: the one before it goes on in its place. */
export function removeChapter(chapters: Chapter[], index: number): Chapter[] {
  return chapters[index] ? soundly(chapters.toSpliced(index, 1), chapters) : chapters;
}

/** Whole milliseconds; null for what is no time of a recording. */
function exact(seconds: number): number | null {
  return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) / 1000 : null;
}

const titleOf = (typed: string): string =>
  plainLine([...plainLine(typed)].slice(0, LONGEST_TITLE).join(''));

const isTaken = (chapters: Chapter[], start: number, toc: boolean): boolean =>
  chapters.some((one) => one.toc === toc && Math.abs(one.start - start) < CLOSEST);

/** In order, each until the next that interrupts it; the last until `before` ended. */
function soundly(edited: Chapter[], before: Chapter[]): Chapter[] {
  const sorted = edited.toSorted((one, other) => one.start - other.start);
  const end = endOf(before);
  return sorted.map((chapter, index) => {
    const next = sorted
      .slice(index + 1)
      .find((other) => other.start > chapter.start && (other.toc || !chapter.toc));
    return { ...chapter, end: next?.start ?? (end !== null && end > chapter.start ? end : null) };
  });
}

/** Where a list ends: with its last listed chapter, which nothing interrupts. */
const endOf = (chapters: Chapter[]): number | null =>
  (chapters.findLast(({ toc }) => toc) ?? chapters.at(-1))?.end ?? null;
