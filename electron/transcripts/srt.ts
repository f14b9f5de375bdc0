import { parseTimestamp } from '../shared/time.ts';
import { type Draft, type DraftSegment, newDraft } from './draft.ts';
import { Lines } from './lines.ts';
import { shownOnce } from './roll-up.ts';
import { assignSpeakers } from './speakers.ts';
import { stampOf } from './stamps.ts';
import { hasWords, resolveEntities, stripMarkup } from './text.ts';
import { parseVttTimestamp } from './vtt-timestamp.ts';

const TIME = String.raw`(\d{1,6}[ ]?:[ ]?\d{1,2}(?:[ ]?:[ ]?\d{1,2})?(?:[ ]?[.,:][ ]?\d{1,9})?)`;
const ARROW = String.raw`[ \t\u00a0]*(?:-{1,3}|[\u2013\u2014\u2212])[ ]?>[ \t\u00a0]*`;
/** The cue's number may stand on the line of its times. */
const START = String.raw`^[ \t]*(?:#?\d{1,7}[.:)]?[ \t]+)?${TIME}${ARROW}`;
const TIMING = new RegExp(String.raw`${START}${TIME}(?![\d:])`);
/** A start without an end that can be read. */
const OPEN_TIMING = new RegExp(String.raw`${START}\S*\s*$`);
const NUMBER = /^\s*#?(\d{1,9})[.:)]?\s*$/;
/** Numbers of cues that were cut out are missing; not more of them than this in a row. */
const LARGEST_GAP = 50;

/** WebVTT that only SubRip can read has no words above its cues, but a header. */
const VTT_HEADER = /^\s*WEBVTT/;

/** So many times tell how the rest is written. */
const ENOUGH = 500;

/** What may follow the times on their line: coordinates, or the settings of WebVTT. */
const SETTINGS = /^\s*(?:[a-z]\w{0,20}\s*:\s*\S.*)?$/i;

/**
 * Whether the cues of a text are SubRip's: times alone on their line, with a fraction or under a number, more of them than of other
 * times at the start of a line.
 */
export function isSrt(text: string): boolean {
  if (!text.includes('>')) return false;
  const lines = new Lines(text, '>');
  let cues = 0;
  let others = 0;
  let above = '';
  for (; !lines.done && cues + others < ENOUGH; lines.next()) {
    const { line } = lines;
    const match = lines.hasMark ? TIMING.exec(line) : null;
    const alone = match !== null && SETTINGS.test(line.slice(match[0].length));
    if (alone && (/[.,]/.test(match[0]) || NUMBER.test(above))) cues++;
    else if (stampOf(line, lines.number)) others++;
    above = line;
  }
  return cues > 0 && cues >= others;
}

interface Cue {
  start: number;
  end: number | null;
  text: string;
  /** 1-based line of the times. */
  line: number;
}

/**
 * SubRip as it is written: a cue is a line of times and what follows it until the next. Numbers and blank lines may be missing, decimals
 * follow a comma or a point. `text` is decoded and has LF line endings.
 */
export function parseSrt(text: string): Draft {
  const { draft, warn } = newDraft('srt');
  const cues: Cue[] = [];
  const lines = new Lines(text, '>');
  /** Where the words of the last cue begin, or those of none; and the cue, unless its times were no good. */
  let words = 0;
  let cue: Cue | null = null;
  let number = 0;
  let count = 0;
  const wordsSoFar = (): string => (lines.start > words ? text.slice(words, lines.start - 1) : '');
  for (; !lines.done; lines.next()) {
    if (!lines.hasMark) continue;
    const { line } = lines;
    const times = readTimings(line);
    const isFirstWords = cues.length > 0 && lines.start === words;
    const malformed = line.includes('-->') && !isFirstWords && startsCue(wordsSoFar());
    if (times === null && !malformed) continue;
    const taken = takeNumber(wordsSoFar(), number, count++);
    number = taken.number;
    if (cue) cue.text = taken.words;
    else if (count === 1 && hasWords(taken.words) && !VTT_HEADER.test(taken.words)) {
      warn('text-before', { count: taken.words.trim().split('\n').length }, 1);
    }
    words = lines.end + 1;
    cue = times && { start: times.start, end: times.end, text: '', line: lines.number };
    if (cue) cues.push(cue);
    else warn('malformed-timing', { text: line.trim().slice(0, 60) }, lines.number);
    if (cue?.end === null) warn('missing-end', {}, lines.number);
  }
  if (cue) cue.text = withoutTrailingNumber(wordsSoFar(), number, count);
  const captions = shownOnce(cues, warn);
  if (captions.length > 0 && captions.every((caption) => NAMED_IN_BOLD.test(caption.text))) {
    return { ...draft, segments: captions.map(namedSegment) };
  }
  const segments = captions.map(({ start, end, text, line: at }): DraftSegment => ({
    start,
    end,
    speaker: null,
    text: stripMarkup(text),
    line: at,
  }));
  return { ...draft, segments: assignSpeakers(segments) };
}

/** Where every cue begins so, nothing but that is a name. */
const NAMED_IN_BOLD = /^<b>(?:([^<>\n]+):)?<\/b>/;

function namedSegment({ start, end, text, line }: Cue): DraftSegment {
  const [label = '', name] = NAMED_IN_BOLD.exec(text) ?? [];
  const speaker = name === undefined ? null : resolveEntities(name);
  return { start, end, speaker, text: stripMarkup(text.slice(label.length)), line };
}

/** The times of a line, null where it has none; an end that is missing or unreadable is null too. */
function readTimings(line: string): { start: number; end: number | null } | null {
  const match = TIMING.exec(line) ?? OPEN_TIMING.exec(line);
  const start = match && readTime(match[1] ?? '');
  return start === null ? null : { start, end: readTime(match?.[2] ?? '') };
}

/** A time, with its slips: spaces in it, one-digit parts, a colon before the thousandths. */
function readTime(text: string): number | null {
  const exact = parseVttTimestamp(text, ',') ?? parseVttTimestamp(text);
  if (exact !== null) return exact;
  const [clock = '', fraction] = text.replace(/\s/g, '').split(/[.,]/);
  const parts = clock.split(':');
  const thousandths = fraction ?? (parts.length === 4 ? parts.pop() : undefined);
  const padded = parts.map((part) => part.padStart(2, '0')).join(':');
  return parseTimestamp(thousandths ? `${padded}.${thousandths}` : padded);
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

/** Whether the times of a cue may follow these words: under a blank line or a number. */
const startsCue = (words: string): boolean => {
  const above = lastLine(words);
  return above.trim() === '' || NUMBER.test(above);
};

/**
 * Takes the number of the next cue off the words of the one before, and returns both (or `previous` where there is none). A number that may be what
 * a cue says stays, unless it stands apart or continues the count; `count` is how many cues came before.
 */
function takeNumber(
  words: string,
  previous: number,
  count: number,
): { words: string; number: number } {
  const filled = words.trimEnd();
  const above = filled.slice(0, filled.lastIndexOf('\n') + 1);
  const text = filled.slice(above.length);
  const digits = NUMBER.exec(text)?.[1];
  if (digits === undefined) return { words, number: previous };
  const number = Number(digits);
  const adjacent = !words.includes('\n', filled.length);
  const apart = above !== '' && lastLine(above.slice(0, -1)).trim() === '';
  const others = above.trim() !== '';
  const continues = number === count + 1 || (previous > 0 && number === previous + 1);
  const counts = continues || number < 2 || isWithin(number, previous, previous + LARGEST_GAP);
  const isNumber = adjacent
    ? apart || (others && counts) || count === 0 || (continues && previous > 0)
    : continues && (count === 0 || (apart && others));
  return isNumber ? { words: above, number } : { words, number: previous };
}

const isWithin = (number: number, from: number, to: number): boolean =>
  from > 0 && number >= from && number <= to;

/** The words of the last cue in a file that is cut off after the number of one that never came. */
function withoutTrailingNumber(words: string, previous: number, count: number): string {
  const taken = takeNumber(words, previous, count).words;
  return previous > 0 && taken.trim() !== '' ? taken : words;
}
