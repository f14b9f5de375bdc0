import { parseTimestamp } from '../shared/time.ts';

/** A line that begins with a time, or is nothing but one. */
export interface Stamp {
  /** Index of the line. */
  at: number;
  start: number;
  end: number | null;
  /** What the line says besides. */
  rest: string;
  /** How the time is written: its bracket, and whether a name comes first. Cues of one file are written alike. */
  style: string;
  speaker: string | null;
}

const TIME = String.raw`(?:\d{1,4}:)?\d{1,4}:\d{2}(?:[.,]\d{1,3})?`;
const RANGE = String.raw`(${TIME})(?!:?\d|\.\d|,\d+(?!\d*:))(?:\s{0,3}(?:-{1,3}>|[-\u2010-\u2015~\u2192,]|to|bis)\s{0,3}(${TIME})(?!:?\d))?`;
/** Marks of lists, quotes, headings and emphasis that Markdown puts before a time, and those that nobody sees. */
const MARKS = String.raw`[\s>#*_•·\-\u2013\u2014|\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff${'`'}]{0,12}(?:\d{1,5}[.)]\s{1,3})?`;
const LINK = String.raw`(?:\(https?:[^()\s]{0,500}\))?`;
/** The end of a range of which each time has brackets of its own. */
const BRACKETED_END = String.raw`(?:\s{0,3}(?:-{1,3}>|[-\u2010-\u2015\u2192])\s{0,3}[[(<【（]\s{0,3}(${TIME})\s{0,3}[\])>】）])?`;

const BRACKETED = new RegExp(
  String.raw`^${MARKS}(?:[([]\[|[[(<【（])\s{0,3}${RANGE}\s{0,3}(?:\](?!\()|[)>】）]|\]${LINK}[)\]]?)${BRACKETED_END}[*_${'`'}]{0,3}\s*(?:[:|\u2013\u2014-](?=\s|$))?`,
);
const BARE = new RegExp(
  String.raw`^${MARKS}${RANGE}(?!\s?[ap]\.?m\b)(?:[*_${'`'}]{1,3}|(?=[\s:|)\u2013\u2014\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af-]|$))\s*(?:(?:[:|\u2013\u2014-]|\))(?=\s|$))?`,
  'i',
);
/**
 * `Ann (00:05):`, `**Ann:** [00:05]`, `ANN 00:05: …`, `Ann: 00:05 …` or `Speaker 1  00:05`; the text follows, on the line only after brackets
 * or a colon.
 */
const NAMED = new RegExp(
  String.raw`^[\s*_#]{0,8}[[(]?([^\s\d\[\](){}<>:,.!?][^\[\](){}<>:!?]{0,40}?)[\])]?:?[*_]{0,3}\s{0,3}(?::\s{0,3})?(?:[[(]\s?(${TIME})\s?[\])]\s{0,3}:?(?=\s|$)|[\s|,\u2013\u2014-]{1,6}(${TIME})\s*(?:$|:\s+(?=\S))|(?<=:[*_]{0,3}\s{1,3})(${TIME})\s+(?=\S))`,
);

/** The time that a line begins with, or null. A time further inside is speech. */
export function stampOf(line: string, at: number): Stamp | null {
  if (!/\d:\d\d/.test(line.slice(0, 100))) return null;
  const match = BRACKETED.exec(line) ?? BARE.exec(line);
  if (match) return stampFrom(line, at, match, null, match[1] ?? '', match[2] ?? match[3]);
  const named = NAMED.exec(line);
  const name = named?.[1]?.trim() ?? '';
  if (!named || !isName(name)) return null;
  return stampFrom(line, at, named, name, named[2] ?? named[3] ?? named[4] ?? '', undefined);
}

function stampFrom(
  line: string,
  at: number,
  match: RegExpExecArray,
  speaker: string | null,
  from: string,
  to: string | undefined,
): Stamp | null {
  const start = parseTimestamp(from);
  if (start === null) return null;
  const rest = line.slice(match[0].length).trim();
  const bracket = /^[^\d]*?([[(<【（])\s*\d/.exec(match[0].slice(speaker?.length ?? 0))?.[1] ?? '';
  const style = speaker === null ? bracket : `name${bracket}`;
  return { at, start, end: to === undefined ? null : parseTimestamp(to), rest, style, speaker };
}

/** Whether a line of its own, or what stands before a time, can be a name: a few words, each with a capital or a number. */
export function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= 5 &&
    text.length <= 50 &&
    /\p{L}/u.test(text) &&
    !/[.!?…,;:]$/.test(text.replace(/\b(?:Jr|Sr|Dr)\.$/, '')) &&
    words.every((word) => /^[\p{Lu}\p{Lo}\d(&]|^(?:von|van|de|der|da|bin|al|and|und)$/u.test(word))
  );
}
