import {
  cleaned,
  entry,
  isLeading,
  noteLine,
  SEPARATORS,
  type Entry,
  type NoteLine,
} from './entries.ts';
import { closingOf, isHeading } from './headings.ts';
import type { NoteTime } from './times.ts';

/** What may come before a time without brackets in such a line; a quotation mark may not. */
const BEFORE_BARE = /^$|[\s|/;,·•:\p{L}.!?)：；，、。！？｜／）】]$/u;
/** After a time that belongs to the title before it. */
const TRAILING = /^\s*(?:[,;/|·•，；、／｜]|$)/;
/** Behind a time that a dash sets apart from its title, or that ends the line. */
const DASHED = /^\s+[–—|-]\s|^\s*$/;
/** Between a time and the title of the next. */
const BETWEEN = /^[\s,;.|/·•，；、。／｜]+/;
/** What introduces a list, or nothing at all. */
const INTRODUCTION = /^\W*$|[:：.!?…–—-]\s*$/;
/** More of them than a writer ever set in one line. */
const MOST = 1000;

/** Paragraphs that go on with the list of the one before them, as one line; all other lines as they are. */
export function joinParagraphs(lines: NoteLine[]): NoteLine[] {
  const groups: NoteLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const goesOn = line.times.length >= 2 && isLeading(line);
    if (group && goesOn && (group.at(-1)?.times.length ?? 0) >= 2) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    // Two times in a line may be one of its title.
    const isList = group.length > 1 && group.some(({ times }) => times.length >= 3);
    return isList ? noteLine(group.map(({ text }) => text).join(' ')) : group;
  });
}

/**
 * Times of one width throughout, as `00:00` and `00:00:00` are at the start of a list, begin two digits before their
 * colon; digits in front of those end the title before them: "00:00 Born in 198402:10 School". The line with them
 * apart, where there are any.
 */
export function withDigitsApart({ text, times: [first] }: NoteLine): NoteLine[] {
  const width = first && /^\D*(00:00(?::00)?)(?!:?\d)/.exec(text.slice(first.from, first.to))?.[1];
  if (!width) return [];
  const touching =
    width.length > 5 ? /(?<=\d)(?=\d{2}:\d{2}:\d{2}(?!:?\d))/g : /(?<=\d)(?=\d{2}:\d{2}(?!:?\d))/g;
  const apart = text.replace(touching, ' ');
  return apart === text ? [] : [noteLine(apart)];
}

/**
 * A list in one line, its line breaks lost: "Timestamps(0:00) INTRO(1:58) PART 1 …", "0:00 Intro 1:58 Part 1".
 * It has to start with the audio, or every bracket has to touch the text before it, as no writer sets it. Where
 * times stand in brackets, others belong to the titles. An empty list for anything else, prose above all.
 */
export function gluedEntries({ text, times }: NoteLine): Entry[] {
  const enclosed = times.filter((time) => time.enclosed);
  const bare = times.filter((time) => BEFORE_BARE.test(charBefore(text, time)));
  const all = enclosed.length >= 2 ? enclosed : bare;
  const list = ofOneKind(text, all);
  const first = list[0];
  if (!first || list.length > MOST || !isList(text, list, all === enclosed)) return [];

  const gaps = list.map((time, index) => text.slice(time.to, list[index + 1]?.from));
  const before = text.slice(0, first.from);
  const isTrailing =
    cleaned(gaps.at(-1) ?? '') === '' ||
    (!INTRODUCTION.test(before) &&
      gaps.slice(0, -1).every((gap) => TRAILING.test(gap)) &&
      /^\s*[.,;]/.test(gaps.at(-1) ?? '')) ||
    isBehind(text, list, gaps);
  if (!isTrailing && isProse(before, gaps, list)) return [];
  if (isTrailing && gaps.slice(0, -1).every((gap) => /^[\s,;]*\p{Ll}/u.test(gap))) return [];

  const entries = list.map((time, index) => {
    const title = isTrailing
      ? (index === 0 ? withoutHeading(before) : (gaps[index - 1] ?? '')).replace(BETWEEN, '')
      : (gaps[index] ?? '').replace(SEPARATORS, '').replace(/[\s,;|/]+$/, '');
    return entry(time, title, 0, { firm: true, weak: false });
  });
  return entries.filter((one) => one !== null);
}

/**
 * Times that are written otherwise than the first belong to the titles: in other brackets, without hours where that has
 * some, without its dash. "[2:00] Doors (9:30) [5:00] Show"; "0:00 - Doors 5:00 - The 9:30 club".
 */
function ofOneKind(text: string, times: NoteTime[]): NoteTime[] {
  const kinds = times.map((time) => {
    const hours = /^\D*\d+:\d{2}:\d{2}/.test(text.slice(time.from, time.to));
    const isDashed = DASHED.test(text.slice(time.to, time.to + 9));
    return { time, hours, isDashed, bracket: time.enclosed ? text[time.from] : '' };
  });
  const [first] = kinds;
  const alike = kinds.filter(
    ({ hours, isDashed, bracket }) =>
      bracket === first?.bracket &&
      (hours || !first?.hours) &&
      (isDashed || !first?.isDashed || bracket !== ''),
  );
  return alike.length * 2 > times.length ? alike.map(({ time }) => time) : times;
}

/** "Chapters: Intro (0:00), Talk (5:10)" */
function withoutHeading(text: string): string {
  const heading = /^[^:：]+[:：]/.exec(text)?.[0] ?? '';
  return isHeading(heading) ? text.slice(heading.length) : text;
}

/** "Intro (0:00)Talk (5:10)Bye": each time stands apart from what is before it, and touches what follows. */
function isBehind(text: string, list: NoteTime[], gaps: string[]): boolean {
  const before = text.slice(0, list[0]?.from);
  return (
    cleaned(before) !== '' &&
    !isHeading(before) &&
    list.every((time) => time.enclosed && /\s/.test(charBefore(text, time))) &&
    gaps.every((gap) => /^\S/.test(gap))
  );
}

function isList(text: string, list: NoteTime[], areEnclosed: boolean): boolean {
  const isAttached = list.every((time) => time.enclosed && !/\s$/.test(charBefore(text, time)));
  const isDashed = list.every((time) => DASHED.test(text.slice(time.to, time.to + 9)));
  const startsAtZero = (list[0]?.start ?? Infinity) < 5;
  return list.length >= 3
    ? isAttached || isDashed || startsAtZero
    : list.length === 2 && startsAtZero && areEnclosed;
}

/** "… the talk at 5:00 and 10:00 …" */
const JOINED = /\s(?:and|or|then|und|oder|dann|et|ou|puis)(?:\s\p{Ll}+)?\s*$/u;

/** "The intro (0:00) is new and the outro (58:00) is not": sentences go on in small letters after their times. */
function isProse(before: string, gaps: string[], list: NoteTime[]): boolean {
  if (gaps.some((gap) => JOINED.test(gap) && /^\s*\p{Ll}/u.test(gap))) return true;
  if (INTRODUCTION.test(before)) return false;
  const isAttached = list.every((time) => time.enclosed) && !before.endsWith(' ');
  if (isAttached) return false;
  const small = gaps.filter((gap) => /^[\s,;]*\p{Ll}/u.test(gap));
  return small.length * 2 >= gaps.length;
}

const charBefore = (text: string, time: NoteTime) =>
  text.slice(Math.max(0, time.from - 1), time.from);

/**
 * A list whose last title ends where the next text begins, when the line break between them was lost: a heading
 * or an address ends it, and so does a sentence, where the title would be far longer than its neighbours.
 */
export function withoutEpilogue(entries: Entry[], isGlued: boolean): Entry[] {
  const last = entries.at(-1);
  if (!last || entries.length < 2) return entries;
  const others = entries.slice(0, -1).map(({ title }) => title);
  const longest = Math.max(40, ...others.map((title) => title.length));
  const [headed = ''] = last.title.split(NO_TITLE, 1);
  const title = cleaned(headed) === '' ? last.title : headed;
  const isFar = last.title.length > longest * 1.5;
  const isLong = isFar || (isGlued && last.title.length > longest);
  const areCapitals = !isGlued || others.some((other) => HEADING.test(other));
  const heading = isLong ? HEADING : HEADING_SURE;
  const bare = areCapitals ? title : (title.split(heading, 1)[0] ?? title);
  const [asked = bare] = isGlued ? bare.split(ASKED, 1) : [];
  const areTitles = isGlued && !others.some((other) => other.endsWith('.'));
  const short = areTitles ? beforeSentence(asked) : asked;
  const whole = isLong ? beforeSentences(asked, isGlued && isFar) : short;
  const cut = (isGlued && closingOf(whole, isFar)) || whole;
  return [...entries.slice(0, -1), { ...last, title: cleaned(cut) }];
}

/** A heading, an address, and what the large hosts put under everything. */
const NO_TITLE =
  /\s*(?:#{2,6}\s|(?:(?<=\s)\p{Lu}\p{L}+:\s*)?https?:\/\/|Follow us on\b|Learn more about your ad choices|(?:See )?Privacy Policy at\b|Hosted (?:on|by) (?:Acast|Simplecast)|Our GDPR privacy|Support this podcast)/u;
/** A heading of the next part of the notes, in capitals: "SandLINKS …", "Sand PRODUCED BY: …". */
const HEADING_SURE =
  /(?<=\p{Ll})(?=\p{Lu}{4,}(?:\s|:|$))|(?<=\S)\s+(?=\p{Lu}{4,}(?: \p{Lu}{2,}){0,3}:)/u;
/** Or without a colon: "Sand RESOURCES Ropes: …". */
const HEADING = new RegExp(
  String.raw`${HEADING_SURE.source}|(?<=\S)\s+(?=\p{Lu}{4,}(?:\s|:|$))`,
  'u',
);

/** Where the next text touches a title that asks or calls: "Is it done?Ana is …". */
const ASKED = /(?<=[!?…])(?=\p{Lu}\p{Ll}*\s)/u;

/** Where the next text touches the title, as in "OUTROWe talk about …" and "bye bye!A boat …". */
const TOUCHING = String.raw`(?<=\p{Ll}|\p{Lu}{2}|[.!?)])(?=\p{Lu}\p{Ll})|(?<=\p{Ll}|[.!?)])(?=\p{Lu} )`;
const TOUCH = new RegExp(TOUCHING, 'u');
const TOUCH_OR_SENTENCE = new RegExp(
  String.raw`${TOUCHING}|(?<=[.!?])\s|\s(?=(?:Follow|Subscribe|Support) (?:us|me|the|our|my)\b)`,
  'u',
);

/** `isText`: that sentences follow is sure; else they have to look like some. */
function beforeSentences(title: string, isText: boolean): string {
  const [start = ''] = title.split(isText ? TOUCH_OR_SENTENCE : TOUCH, 1);
  const rest = title.slice(start.length);
  // On a line of its own a long title is likelier than a lost line break, unless whole sentences follow.
  const areSentences = /[.!?…]["”)]?$/.test(rest) && rest.split(' ').length >= 6;
  return isText || areSentences ? start : title;
}

/** "OUTROHosted by Ana and Bo.": where a title of usual length ends, among others that are no sentences. */
function beforeSentence(title: string): string {
  const [start = ''] = title.split(TOUCH, 1);
  const rest = title.slice(start.length);
  return /[^.]\.$/.test(rest) && rest.split(' ').length >= 4 ? start : title;
}
