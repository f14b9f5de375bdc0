import type { ChapterList, Warning } from '../shared/model.ts';
import { chapterWarnings } from '../shared/strings/chapter-warnings.ts';
import { warnInto } from '../shared/warnings.ts';
import { normalise } from './normalise.ts';
import { noteLines } from './note-lines.ts';
import { timesIn } from './note-times.ts';
import {
  gluedEntries,
  joinBareTimes,
  leadingEntry,
  trailingEntry,
  type Entry,
} from './note-entries.ts';

/** Times that begin late and end in the first part of the audio are lengths of songs, not places in it. */
const LEAST_SPAN = 0.15;

/**
 * Chapters from the timestamps in show notes (HTML, Markdown or plain text). `duration` is the audio's length in
 * seconds, where known. Times make chapters only where they form a list: at the start of lines, at the end of
 * lines, or one after another where the line breaks were lost; ascending; within the audio. An empty list
 * otherwise: a lone time in prose is no chapter.
 */
export function chaptersFromNotes(notes: string, duration: number | null): ChapterList {
  const lines = joinBareTimes(noteLines(notes).map((text) => ({ text, times: timesIn(text) })));
  const columns = [lines.map(leadingEntry), lines.map(trailingEntry)].map((entries) =>
    entries.filter((entry) => entry !== null).filter((entry) => entry.title !== ''),
  );
  const lists = columns.map((entries) => {
    const slips = slipsIn(entries);
    return bestRun(
      entries.filter((entry) => !slips.includes(entry)),
      duration,
    );
  });
  // Where a line holds a whole list, times at the starts of lines are few.
  for (const line of lines) lists.push(gluedEntries(line).filter((entry) => entry.title !== ''));

  const best = lists
    .filter((list) => isChapterList(list, duration))
    .reduce<Entry[]>((longest, list) => (list.length > longest.length ? list : longest), []);

  const warnings: Warning[] = [];
  const warn = warnInto(warnings, chapterWarnings);
  const column = columns.find((entries) => best.some((entry) => entries.includes(entry))) ?? [];
  for (const { title } of slipsIn(column)) warn('out-of-place', { title });
  return normalise('notes', best, duration, warnings);
}

/** Times that alone break the order, one in eight at most: slips of the pen in a list that is otherwise sound. */
function slipsIn(entries: Entry[]): Entry[] {
  const slips = entries.filter(({ start }, index) => {
    const before = entries[index - 1]?.start ?? 0;
    const after = entries[index + 1]?.start ?? Infinity;
    return before <= after && (start > after || start < before);
  });
  return slips.length * 8 <= entries.length ? slips : [];
}

/** Entries whose times ascend; where times fall back, the longest stretch that starts with the audio. */
function bestRun(entries: Entry[], duration: number | null): Entry[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && entry.start >= before.start) run.push(entry);
    else runs.push([entry]);
  }
  if (runs.length <= 1) return runs[0] ?? [];
  // Lengths of songs, opening hours, scores: they rise by chance for a while. A list of chapters starts at 0.
  return runs
    .filter((run) => run.length >= 3 && startsAtZero(run) && isChapterList(run, duration))
    .reduce<Entry[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** Whether what looks like a list is one of chapters. */
function isChapterList(list: Entry[], duration: number | null): boolean {
  const starts = [...new Set(list.map((entry) => entry.start))];
  const inside = duration === null ? starts : starts.filter((start) => start < duration);
  if (inside.length < 2 || inside.length < starts.length * 0.75) return false;
  if (!list.every((entry, index) => entry.start >= (list[index - 1]?.start ?? 0))) return false;
  if (isTranscript(list) || isTimetable(list)) return false;
  if (startsAtZero(list)) return true;
  if (list.some((entry) => entry.weak)) return false;
  if (duration !== null && Math.max(...starts) < duration * LEAST_SPAN) return false;
  return starts.length >= 3 || list.every((entry, index) => isBeside(entry, list[index - 1]));
}

const startsAtZero = (list: Entry[]) => (list[0]?.start ?? Infinity) < 5;

const isBeside = (entry: Entry, before: Entry | undefined) =>
  entry.firm && (before === undefined || entry.line - before.line <= 1);

/** Sentences every few seconds: somebody pasted the transcript. */
function isTranscript(list: Entry[]): boolean {
  const gaps = list.slice(1).map((entry, index) => entry.start - (list[index]?.start ?? 0));
  const longTitles = median(list.map((entry) => entry.title.length)) > 110;
  return longTitles || (list.length >= 12 && median(gaps) < 15);
}

/** 18:00 doors, 19:30 concert: times of day, not of the audio. */
function isTimetable(list: Entry[]): boolean {
  const first = list[0]?.start ?? 0;
  return first >= 300 && list.every((entry) => !entry.precise && entry.start % 15 === 0);
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
