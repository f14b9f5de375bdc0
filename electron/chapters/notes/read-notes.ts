import type { ChapterList, Warning } from '../../shared/model.ts';
import { chapterWarnings } from '../../shared/strings/chapter-warnings.ts';
import { warnInto } from '../../shared/warnings.ts';
import { normalise } from '../normalise.ts';
import { withClocks } from './clocks.ts';
import {
  joinBareTimes,
  leadingEntry,
  middleEntry,
  noteLine,
  trailingEntry,
  type Entry,
  type NoteLine,
} from './entries.ts';
import { withoutEnds } from './ends.ts';
import { gluedEntries, joinParagraphs, withDigitsApart, withoutEpilogue } from './glued.ts';
import { isHeading, isMusicHeading } from './headings.ts';
import { ascends, inHours, pastTheHour } from './hours.ts';
import { noteLines } from './lines.ts';

/** Times that begin late and end in the first part of the audio are lengths of songs, not places in it. */
const LEAST_SPAN = 0.15;
/** More chapters than this are something else. */
const MOST = 1000;

/**
 * Chapters from the timestamps in show notes (HTML, Markdown or plain text). `duration` is the audio's length in
 * seconds, where known. Times make chapters only where they form a list: at the start of lines, at the end of
 * lines, or one after another where the line breaks were lost; ascending; within the audio. An empty list
 * otherwise: a lone time in prose is no chapter.
 */
export function chaptersFromNotes(notes: string, duration: number | null): ChapterList {
  const length = duration !== null && duration > 0 && Number.isFinite(duration) ? duration : null;
  const lines = noteLines(notes);
  const list = chaptersIn(lines, length);
  const clocked = list.chapters.length === 0 ? withClocks(lines) : null;
  return clocked ? chaptersIn(clocked, length) : list;
}

interface Candidate {
  entries: Entry[];
  slips: Entry[];
}

/** What a list is held against. */
interface Around {
  /** Seconds, where known. */
  duration: number | null;
  lines: NoteLine[];
}

function chaptersIn(texts: string[], duration: number | null): ChapterList {
  const lines = joinBareTimes(texts.map(noteLine));
  const around = { duration, lines };
  const [leading, trailing, middle] = [leadingEntry, trailingEntry, middleEntry].map((read) =>
    column(lines.map(read), around),
  );
  const columns: Candidate[] = [];
  if (leading) {
    const entries = withoutEpilogue(withoutEnds(leading.entries), false);
    columns.push({ ...leading, entries });
  }
  if (trailing && !areSongs(trailing.entries, lines)) columns.push(trailing);
  // Two sentences with a time in each are no list.
  if (middle && middle.entries.length >= 3) columns.push(middle);
  const inOne = joinParagraphs(lines).flatMap((line) => [line, ...withDigitsApart(line)]);
  const glued = inOne.map((line): Candidate => {
    const titled = gluedEntries(line).filter((entry) => entry.title !== '');
    const entries = pastTheHour(titled, duration);
    return { entries: withoutEpilogue(entries, true), slips: [] };
  });

  const [ofLines, ofOne] = [longest(columns, around), longest(glued, around)];
  // Where one line holds a whole list, times at the starts of lines are few; else it is a title with times in it.
  const best = startsOf(ofOne).size >= startsOf(ofLines).size * 2 ? ofOne : ofLines;
  const warnings: Warning[] = [];
  const warn = warnInto(warnings, chapterWarnings);
  for (const { title } of best.slips) warn('out-of-place', { title });
  return normalise('notes', best.entries, duration, warnings);
}

const startsOf = ({ entries }: Candidate) => new Set(entries.map(({ start }) => start));

/** The longest of those that are lists of chapters, before all one that starts with the audio; an empty one else. */
const longest = (candidates: Candidate[], around: Around): Candidate =>
  candidates
    .map((candidate) => ({ ...candidate, entries: inHours(candidate.entries, around.duration) }))
    .filter(({ entries }) => isChapterList(entries, around))
    .reduce<Candidate>((one, other) => (rankOf(other) > rankOf(one) ? other : one), {
      entries: [],
      slips: [],
    });

const rankOf = ({ entries }: Candidate) =>
  entries.length + (entries.length >= 3 && startsAtZero(entries) ? MOST : 0);

/** The list that the times in one place of the lines make. */
function column(entries: (Entry | null)[], around: Around): Candidate {
  const titled = entries.filter((entry) => entry !== null).filter((entry) => entry.title !== '');
  if (titled.length > MOST) return { entries: [], slips: [] };
  const sure = titled.filter((entry) => !entry.doubtful);
  const isAmong = startsAtZero(titled) && !titled[0]?.doubtful && sure.length * 2 > titled.length;
  const own = withoutStrangers(isAmong ? titled : sure, around);
  const plausible = pastTheHour(withoutTimetable(withoutProse(own)), around.duration);
  const slips = slipsIn(plausible);
  const sound = plausible.filter((entry) => !slips.has(entry));
  const run = bestRun(sound, around);
  return { entries: run, slips: [...slips, ...cutOff(run, sound)] };
}

/** What goes on where a list ends, line by line, and yet is none of it: its times fall back. */
function cutOff(list: Entry[], all: Entry[]): Entry[] {
  const last = list.at(-1);
  const behind = last ? all.slice(all.indexOf(last) + 1) : [];
  return behind.filter((entry, index) => entry.line === (last?.line ?? 0) + index + 1);
}

/** Three times or more behind brackets or dashes make a list; bare ones behind all of those end sentences. */
function withoutProse(entries: Entry[]): Entry[] {
  const last = entries.findLastIndex(({ firm }) => firm);
  const firm = entries.filter((entry) => entry.firm).length;
  const isProse = firm >= 3 && entries.slice(last + 1).every(({ weak }) => weak);
  return isProse ? entries.slice(0, last + 1) : entries;
}

/** Where times fall back to times of day, what is on somewhere stands behind the list. */
function withoutTimetable(entries: Entry[]): Entry[] {
  const at = entries.findIndex(({ start }, index) => start < (entries[index - 1]?.start ?? 0));
  const behind = entries.slice(at);
  return at >= 3 && behind.length >= 2 && ascends(behind) && isTimetable(behind, null)
    ? entries.slice(0, at)
    : entries;
}

/** Another list begins with a heading of its own, and is written otherwise: "Next live:", "20:15 – Kiel". */
function withoutStrangers(entries: Entry[], { lines }: Around): Entry[] {
  const at = entries.findIndex(({ firm }) => firm !== entries[0]?.firm);
  const [own, others] = [entries.slice(0, at), entries.slice(at)];
  const heading = lines[(others[0]?.line ?? 0) - 1]?.text ?? '';
  const isAnother = own.length >= 2 && /[:：]$/.test(heading) && !isHeading(heading);
  return isAnother && others.every(({ firm }) => firm === others[0]?.firm) ? own : entries;
}

/** Times that alone break the order, one in eight at most: slips of the pen in a list that is otherwise sound. */
function slipsIn(entries: Entry[]): Set<Entry> {
  const slips = entries.filter(({ start }, index) => {
    const before = entries[index - 1]?.start ?? 0;
    const after = entries[index + 1]?.start ?? Infinity;
    // A zero begins a list.
    return before <= after && (start > after || (start < before && start >= 5));
  });
  return new Set(slips.length * 8 <= entries.length ? slips : []);
}

/** Entries whose times ascend; where times fall back, the longest stretch that starts with the audio. */
function bestRun(entries: Entry[], around: Around): Entry[] {
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
    .filter((run) => run.length >= 3 && startsAtZero(run) && isChapterList(run, around))
    .reduce<Entry[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}

/** Whether what looks like a list is one of chapters. */
function isChapterList(list: Entry[], { duration, lines }: Around): boolean {
  const starts = [...new Set(list.map(({ start }) => start))];
  const inside = duration === null ? starts : starts.filter((start) => start < duration);
  // What is beyond may be another list behind this one.
  const least = startsAtZero(list) && inside.length >= 3 ? 0.5 : 0.75;
  if (inside.length < 2 || inside.length < starts.length * least) return false;
  if (!ascends(list)) return false;
  if (isTranscript(list) || (list.length >= 3 && titlesOf(list).size === 1)) return false;
  if (isHeading(lines[(list[0]?.line ?? 0) - 1]?.text ?? '')) return true;
  const isWeak = list.some((entry) => entry.weak);
  if (startsAtZero(list)) return !isWeak || list.length >= 3;
  if (isWeak || isTimetable(list, duration)) return false;
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  // Records of a race.
  if (last - first < first / 10) return false;
  if (duration !== null) {
    // Lengths of songs; records of a longer race.
    if (last < duration * LEAST_SPAN) return false;
    if (first > duration / 2 && list.some((entry) => !entry.firm)) return false;
  }
  return starts.length >= 3 || list.every((entry, index) => isBeside(entry, list[index - 1]));
}

const startsAtZero = (list: Entry[]) => (list[0]?.start ?? Infinity) < 5;

const titlesOf = (list: Entry[]) => new Set(list.map(({ title }) => title));

const isBeside = (entry: Entry, before: Entry | undefined) =>
  entry.firm && (before === undefined || entry.line - before.line <= 1);

/** Under a heading that says music, times behind titles are lengths, even where they happen to rise. */
const areSongs = (list: Entry[], lines: NoteLine[]): boolean =>
  !startsAtZero(list) && isMusicHeading(lines[(list[0]?.line ?? 0) - 1]?.text ?? '');

/** Sentences every few seconds, or the same few names over and over: somebody pasted the transcript. */
function isTranscript(list: Entry[]): boolean {
  const gap = median(list.slice(1).map((entry, index) => entry.start - (list[index]?.start ?? 0)));
  if (median(list.map((entry) => entry.title.length)) > 110) return true;
  // Verses of the Bible stand a second apart, lines of a song a few.
  if (list.length >= 3 && gap < (list.length >= 12 ? 15 : list.length >= 6 ? 5 : 3)) return true;
  const sentences = list.filter(({ title }) => /[.!?…]["”»)]?$/u.test(title));
  if (list.length >= 6 && gap < 15 && sentences.length * 2 > list.length) return true;
  const names = new Set(list.map(({ title }) => title.replace(/[:：].*$/s, '')));
  return list.length >= 6 && names.size * 2 <= list.length && gap < 60;
}

/** 18:00 doors, 19:30 concert; 10:05 Hamburg, 11:17 Bremen: times of day, not of the audio. */
function isTimetable(list: Entry[], duration: number | null): boolean {
  const [first, last] = [list[0]?.start ?? 0, list.at(-1)?.start ?? 0];
  if (first < 300 || list.some((entry) => entry.precise)) return false;
  const areMultiples = (of: number) => list.every((entry) => entry.start % of === 0);
  if (areMultiples(15)) return true;
  if (last >= 24 * 60) return false;
  // Audio that goes on for as long again would have more to tell.
  const isEarly = duration !== null && last * 2 < duration && !list.some((entry) => entry.firm);
  // Nothing is on before six in the morning.
  return (areMultiples(5) && first >= 360) || isEarly;
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
