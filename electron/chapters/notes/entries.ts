import { MOMENT_CLOSE, MOMENT_OPEN } from './lines.ts';
import { timesOf, type NoteTime, type TimesOfLine } from './times.ts';

/** A line of show notes with the times in it. */
export interface NoteLine extends TimesOfLine {
  text: string;
}

export const noteLine = (text: string): NoteLine => ({ text, ...timesOf(text) });

/** What could be a line of a list of chapters. */
export interface Entry {
  start: number;
  end: number | null;
  title: string;
  /** Index of the line. */
  line: number;
  /** The time stands apart from the title, by brackets or by a dash. */
  firm: boolean;
  /** Nothing sets the time apart: enough only in a list that starts with the audio. */
  weak: boolean;
  /** Its time may be one of day, or an amount. */
  doubtful: boolean;
  precise: boolean;
}

const BULLETS = String.raw`[^\p{L}\p{N}"“„«'‘]*`;
const PART = String.raw`(?:part|chapter|teil|kapitel|partie|chapitre|parte|cap[ií]tulo|segment|topic|thema) \d{1,3}\s?[:.–-]`;
const NUMBER = String.raw`(?:${PART}|(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)/、．）]|\d{1,3} [-–—]|#\d{1,3}[.):]?)\s+|\d\ufe0f?\u20e3`;
/** Before the time of a line: bullets, pictograms, a number of the list. */
const LEAD = new RegExp(`^${BULLETS}(?:${NUMBER})?${BULLETS}$`, 'iu');
/** A word for a time, or a bare number, before every one of a list; sentences begin so, too. */
const WORD =
  /^[^\p{L}\p{N}"“„«'‘]*(?:at|ab|ca\.?|(?:ab )?min(?:\.|ute|uto)?|time(?:[ -]?(?:code|stamp))?|zeit|tc|\d{1,3})[^\p{L}\p{N}"“„«'‘]*$/iu;
/** Before the first time: a label that ends with a colon. */
const LABEL = /^[^\p{L}\p{N}]*\p{L}[\p{L} ]{2,30}:\s*$/u;
export const SEPARATORS =
  /^(?:[\s)\]）】:：;,、|｜／•·∙・–—−~〜～=>→➔➜➝➞➡⇒»\ufe0f]|[./\\_](?=\s)|-(?!\d))+/u;
/** What sets a time behind a title apart from it. A `>` that closes a bracket is the title's own. */
const TAIL =
  /(?:[\s:：;,、|｜／•·∙–—−\-~〜～=→➔➜➝➞➡⇒(（【「@[\u200d]|(?<![\p{L}\p{N}\])>?*&])>|[⏱⏲⏰⏳⌚]\ufe0f?)+$/u;
const ADDRESS = /\s+\(?https?:\/\/\S+$/;
const DASHES = /^\s*[:|–—−\-=>→~〜～•·]/u;
const MOMENTS = new RegExp(`${MOMENT_OPEN}[^${MOMENT_CLOSE}]*${MOMENT_CLOSE}`, 'g');
const NUMBERED = /^\d{1,3}[.)]\s+(?=\S)/;
/** Longer than anything a list of chapters calls a chapter. */
const LONGEST_TITLE = 250;

/**
 * A time alone on its line belongs to the line under it, when that has none; where the last line of all is such a time,
 * to the line above it.
 */
export function joinBareTimes(lines: NoteLine[]): NoteLine[] {
  const last = lines.at(-1);
  return (last && isBare(last) && joinedBehind(lines)) || joinedBefore(lines);
}

function joinedBefore(lines: NoteLine[]): NoteLine[] {
  const joined: NoteLine[] = [];
  let bare: NoteLine | null = null;
  for (const line of lines) {
    if (bare && line.times.length === 0) {
      joined.push({ ...bare, text: `${bare.text} ${line.text}` });
      bare = null;
      continue;
    }
    if (bare) joined.push(bare);
    bare = isBare(line) ? line : null;
    if (!bare) joined.push(line);
  }
  return bare ? [...joined, bare] : joined;
}

/** Null where a time has no title above it. */
function joinedBehind(lines: NoteLine[]): NoteLine[] | null {
  const joined: NoteLine[] = [];
  for (const line of lines) {
    if (!isBare(line)) {
      joined.push(line);
      continue;
    }
    const title = joined.pop();
    if (!title || title.times.length > 0) return null;
    const by = title.text.length + 1;
    const times = line.times.map((time) => ({ ...time, from: time.from + by, to: time.to + by }));
    joined.push({ text: `${title.text} ${line.text}`, times, doubtful: null });
  }
  return joined;
}

function isBare({ text, times: [time, ...others] }: NoteLine): boolean {
  if (!time || others.length > 0) return false;
  const isNamed = WORD.test(text.slice(0, time.from)) && time.to === text.length;
  return isNamed || cleaned(without(text, time)) === '';
}

/** Whether nothing but bullets and numbers stands before the first time of a line. */
export const isLeading = ({ text, times: [time] }: NoteLine): boolean =>
  time !== undefined && LEAD.test(text.slice(0, time.from));

/** "(0:00) Title", "• 0:00 – Title", "[0:00] Title", "1. 0:00 Title". */
export function leadingEntry({ text, times, doubtful }: NoteLine, line: number): Entry | null {
  const time = doubtful ?? times[0];
  if (!time) return null;
  const before = text.slice(0, time.from);
  const labelled = time.start === 0 && LABEL.test(before);
  const isLead = LEAD.test(before);
  const weak = !labelled && !isLead && WORD.test(before);
  if (!labelled && !weak && !isLead) return null;
  const rest = text.slice(time.to, againAtTheEnd(text, times)?.from);
  const firm = time.enclosed || DASHES.test(rest);
  const how = { firm, weak, doubtful: doubtful !== null };
  return entry(time, rest.replace(SEPARATORS, ''), line, how);
}

/** The first time once more, as in a link to a moment with the time behind it. */
function againAtTheEnd(text: string, times: NoteTime[]): NoteTime | undefined {
  const again = times.slice(1).at(-1);
  const isAgain = again?.start === times[0]?.start && cleaned(text.slice(again?.to)) === '';
  return isAgain ? again : undefined;
}

/** "Title (12:34)", "Title – 12:34". */
export function trailingEntry({ text, times }: NoteLine, line: number): Entry | null {
  const time = times.at(-1);
  if (!time || !/^[\s.,;]*$/.test(text.slice(time.to))) return null;
  const before = text.slice(0, time.from);
  const firm = time.enclosed || /(?:[:|–—−\-~=→@•·]|\.{2,}|…)\s*$/u.test(before);
  const numberless = before.replace(NUMBERED, '');
  // Dots lead from a title to a bare time; before a bracket they end its sentence.
  const title = time.enclosed ? numberless : numberless.replace(/[.…\s]+$/u, '');
  return entry(time, title, line, { firm, weak: !firm });
}

/** "Part 1 – 12:34 – Title", "Part 1 (12:34): Title"; with its neighbours only, as sentences look the same. */
export function middleEntry({ text, times }: NoteLine, line: number): Entry | null {
  const time = times[0];
  if (!time || times.length > 1) return null;
  const [before, after] = [text.slice(0, time.from), text.slice(time.to)];
  const isApart = time.enclosed
    ? /^\s*[:|–—-]\s/.test(after)
    : /\s[|–—-]\s*$/.test(before) && /^\s*[:|–—-]\s/.test(after);
  if (!isApart || cleaned(before) === '' || cleaned(after) === '') return null;
  const title = `${before.replace(TAIL, '').replace(NUMBERED, '')}${after}`;
  return entry(time, title, line, { firm: true, weak: true });
}

/** An entry with its title cleaned; null where that is longer than any title. */
export function entry(
  { start, end, precise }: NoteTime,
  written: string,
  line: number,
  how: { firm: boolean; weak: boolean; doubtful?: boolean },
): Entry | null {
  const title = cleaned(written);
  if (title.length > LONGEST_TITLE) return null;
  return { start, end, title, line, precise, doubtful: false, ...how };
}

function without(text: string, time: NoteTime): string {
  return text.slice(0, time.from) + text.slice(time.to);
}

/** A title without what set it apart; empty when no letter or digit is left. */
export function cleaned(title: string): string {
  const text = title
    .replace(MOMENTS, '')
    .replace(/^(?:[\s•·▪►▶]|[*+\-–—#]+(?=\s))+/u, '')
    .replace(ADDRESS, '')
    .replace(TAIL, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}
