import { parseTimestamp } from '../../shared/time.ts';
import { MOMENT_CLOSE, MOMENT_OPEN } from './lines.ts';

/** A time found in a line of show notes. */
export interface NoteTime {
  /** Seconds. */
  start: number;
  /** Seconds, where a range is written ("0:00 – 5:10"). */
  end: number | null;
  /** Offsets of the time in the line, its brackets included. */
  from: number;
  to: number;
  /** Set apart from the text by brackets, or by being the target of a link. */
  enclosed: boolean;
  /** Written with hours or a fraction, as a time of day hardly ever is. */
  precise: boolean;
}

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3}(?!\d))?`;
const DASH = String.raw`\s*(?:-{1,2}>?|[–—−~〜→/]|to|bis|until|à|a)\s*`;
const TIMES = new RegExp(
  String.raw`${MOMENT_OPEN}(\d+(?:\.\d+)?)${MOMENT_CLOSE}|([([{【（「<]\s*)?(?<![\d.,/$€£#]|\d-|(?<!\p{L}{3}):)(${CLOCK})(?:${DASH}(${CLOCK}))?(?!:?\d|[%°])(\s*[)\]}】）」>])?`,
  'gu',
);
/** What follows a time of day, a distance or an amount, not a moment of the audio. */
const OTHER_UNIT =
  /^\s*(?:[ap]\.?\s?m\b\.?|uhr\b|o['’]clock|h\b|hrs?\b|(?:gmt|utc|cest|cet|bst|est|edt|pst|pdt|cst|cdt|mst|mdt|et|pt)\b|min(?:s|utes?)?\b|sec(?:s|onds?)?\b|ratio\b|odds\b|\/(?:km|mi(?:le)?)\b)/i;
/** Of these, what a title may begin with: "Odds and ends", "PM of Kiel". */
const FIRST_WORD = /^\s*(?:[ap]m|h|hrs?|et|pt|est|min|sec|ratio|odds)\s+\p{L}/iu;
const PAIRS: Record<string, string> = {
  '(': ')', '[': ']', '{': '}', '【': '】', '（': '）', '「': '」', '<': '>',
}; // prettier-ignore

/** Digits and colons of other scripts, and the first digit of each row; all are one UTF-16 unit long. */
const OTHER_DIGIT =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g;
const FIRST_DIGITS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];
const MAYBE = new RegExp(`[:：∶${MOMENT_OPEN}]`);
const ADDRESS = /\bhttps?:\/\/[^\s<>()[\]]+/g;

/** The times in a line. */
export interface TimesOfLine {
  /** Every one that could be a moment of the audio, from left to right. */
  times: NoteTime[];
  /** The first of all, where a unit follows that may be the first word of a title: "10:00 Odds and ends". */
  doubtful: NoteTime | null;
}

export function timesOf(written: string): TimesOfLine {
  const times: NoteTime[] = [];
  let doubtful: NoteTime | null = null;
  if (!MAYBE.test(written)) return { times, doubtful };
  const line = inPlainDigits(written);
  for (const match of line.matchAll(TIMES)) {
    const [whole, moment, open, clock, rangeEnd, close] = match;
    const from = match.index;
    const to = from + whole.length;
    if (moment !== undefined) {
      times.push({ start: Number(moment), end: null, from, to, enclosed: true, precise: true });
      continue;
    }
    const start = secondsOf(clock);
    if (start === null) continue;
    const isPair = open !== undefined && PAIRS[open.trim()] === close?.trim();
    const last = secondsOf(rangeEnd);
    const time = {
      start,
      end: last !== null && last > start ? last : null,
      // An opening bracket without its closing one, or the other way round, belongs to the text.
      from: isPair ? from : from + (open?.length ?? 0),
      to: isPair ? to : to - (close?.length ?? 0),
      enclosed: isPair,
      precise: /:\d{2}[:.,]/.test(clock ?? ''),
    };
    const rest = line.slice(to);
    // A unit stands inside the brackets of its time.
    if (isPair || !OTHER_UNIT.test(rest)) times.push(time);
    else if (times.length === 0 && FIRST_WORD.test(rest)) doubtful ??= time;
  }
  return { times, doubtful };
}

const secondsOf = (clock: string | undefined): number | null =>
  clock === undefined ? null : parseTimestamp(clock);

/** The line with every offset kept, its digits and colons as a clock has them, and addresses blanked out. */
function inPlainDigits(line: string): string {
  return line
    .replace(OTHER_DIGIT, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (FIRST_DIGITS.findLast((first) => first <= code) ?? code));
    })
    .replace(/[：∶]/g, ':')
    .replace(ADDRESS, (address) => '/'.repeat(address.length));
}
