import { parseTimestamp } from '../shared/time.ts';
import { type Draft, type DraftSegment, newDraft } from './draft.ts';
import { assignSpeakers } from './speakers.ts';
import { stampOf } from './stamps.ts';
import { stripMarkup } from './text.ts';

const TIME = String.raw`(\d{1,6}:\d{1,2}(?::\d{1,2})?(?:[ ]?[.,:][ ]?\d{1,9})?)`;
const TIMING = new RegExp(
  String.raw`^[ \t]*${TIME}[ \t]*(?:-{1,3}|[\u2013\u2014\u2212])[ ]?>[ \t]*${TIME}`,
);
const NUMBER = /^\s*\d{1,9}\s*$/;

/** What may follow the times on their line: coordinates, or the settings of WebVTT. */
const SETTINGS = /^\s*(?:[a-z]\w{0,20}\s*:\s*\S.*)?$/i;

/**
 * Whether the cues of a text are SubRip's: times alone on their line, with a fraction or under a number, more of them than of other
 * times at the start of a line.
 */
export function isSrt(text: string): boolean {
  if (!text.includes('>')) return false;
  const lines = text.split('\n');
  let cues = 0;
  let others = 0;
  for (const [index, line] of lines.entries()) {
    const match = line.includes('>') ? TIMING.exec(line) : null;
    const alone = match !== null && SETTINGS.test(line.slice(match[0].length));
    if (alone && (/[.,]/.test(match[0]) || NUMBER.test(lines[index - 1] ?? ''))) cues++;
    else if (stampOf(line, index)) others++;
  }
  return cues > 0 && cues >= others;
}

interface Cue {
  start: number;
  end: number;
  lines: string[];
  /** 1-based line of the times. */
  line: number;
}

/**
 * SubRip as it is written: a cue is a line of times and what follows it until the next. Numbers and blank lines may be missing, decimals
 * follow a comma or a point. `text` is decoded and has LF line endings.
 */
export function parseSrt(text: string): Draft {
  const { draft, warn } = newDraft('srt');
  const lines = text.split('\n');
  const cues: Cue[] = [];
  /** Lines since the last times: the words of that cue, or of none. */
  let words: string[] = [];
  let number = 0;
  let count = 0;
  for (const [index, line] of lines.entries()) {
    const times = line.includes('>') ? readTimings(line) : null;
    const malformed = times === null && line.includes('-->') && startsCue(lines[index - 1]);
    if (times === null && !malformed) {
      words.push(line);
      continue;
    }
    number = takeNumber(words, number, count++);
    words = [];
    if (times === null) warn('malformed-timing', { text: line.trim().slice(0, 60) }, index + 1);
    else cues.push({ ...times, lines: words, line: index + 1 });
  }
  takeTrailingNumber(words, number, count);
  const segments = cues.map((cue): DraftSegment => ({
    start: cue.start,
    end: cue.end,
    speaker: null,
    text: stripMarkup(cue.lines.join('\n')),
    line: cue.line,
  }));
  return { ...draft, segments: assignSpeakers(segments) };
}

function readTimings(line: string): { start: number; end: number } | null {
  const match = TIMING.exec(line);
  if (!match) return null;
  const start = readTime(match[1] ?? '');
  const end = readTime(match[2] ?? '');
  return start === null || end === null ? null : { start, end };
}

/** A time with its slips: spaces in it, one-digit parts, a colon before the thousandths. */
function readTime(text: string): number | null {
  const [clock = '', fraction] = text.replace(/\s/g, '').split(/[.,]/);
  const parts = clock.split(':');
  const thousandths = fraction ?? (parts.length === 4 ? parts.pop() : undefined);
  const padded = parts.map((part) => part.padStart(2, '0')).join(':');
  return parseTimestamp(thousandths ? `${padded}.${thousandths}` : padded);
}

/** Whether the times of a cue may follow this line. */
const startsCue = (above: string | undefined): boolean =>
  above === undefined || above.trim() === '' || NUMBER.test(above);

/**
 * Takes the number of the next cue off the words of the one before, and returns it (or `previous` where there is none). A number that may be what
 * a cue says stays, unless it stands apart or continues the count; `count` is how many cues came before.
 */
function takeNumber(words: string[], previous: number, count: number): number {
  const last = words.findLastIndex((line) => line.trim() !== '');
  const text = words[last];
  if (text === undefined || !NUMBER.test(text)) return previous;
  const number = Number(text);
  const adjacent = last === words.length - 1;
  const apart = last > 0 && words[last - 1]?.trim() === '';
  const others = words.slice(0, last).some((line) => line.trim() !== '');
  const continues = number === count + 1 || (previous > 0 && number === previous + 1);
  const isNumber = adjacent
    ? apart || others || count === 0 || (continues && previous > 0)
    : continues && (count === 0 || (apart && others));
  if (!isNumber) return previous;
  words.length = last;
  return number;
}

/** A file cut off after the number of a cue that never came. */
function takeTrailingNumber(words: string[], previous: number, count: number): void {
  const filled = words.filter((line) => line.trim() !== '');
  if (filled.length > 1 && previous > 0) takeNumber(words, previous, count);
}
