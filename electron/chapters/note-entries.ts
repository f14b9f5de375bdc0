import { MOMENT_CLOSE, MOMENT_OPEN } from './note-lines.ts';
import type { NoteTime } from './note-times.ts';

/** A line of show notes with the times in it. */
export interface NoteLine {
  text: string;
  times: NoteTime[];
}

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
  precise: boolean;
}

/** Before the time of a line: bullets, pictograms, a number of the list, a label that ends with a colon. */
const LEAD = /^[^\p{L}\p{N}"“„«'‘]*(?:\d{1,3}[.)]\s+)?[^\p{L}\p{N}"“„«'‘]*$/u;
const LABEL = /^[^\p{L}\p{N}]*\p{L}[\p{L} ]{2,30}:\s*$/u;
const SEPARATORS = /^(?:[\s:;,|•·–—−~〜～=>→»]|\.(?=\s)|-(?!\d))+/u;
const TAIL = /[\s:;,|•·–—−\-~〜～=>→(@[]+$/u;
const DASHES = /^\s*[:|–—−\-=>→~〜～•·]/u;
/** What may come before a time without brackets in such a line; a quotation mark may not. */
const BEFORE_BARE = /(?:^|[\s|/;,·•\p{L}.!?)])$/u;
const NUMBERED = /^\d{1,3}[.)]\s+(?=\S)/;
/** Longer than anything a list of chapters calls a chapter. */
const LONGEST_TITLE = 250;

/** A time alone on its line belongs to the line under it, when that has none. */
export function joinBareTimes(lines: NoteLine[]): NoteLine[] {
  const joined: NoteLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const time = before?.times.length === 1 ? before.times[0] : undefined;
    const isBare = before && time && cleaned(without(before.text, time)) === '';
    if (isBare && line.times.length === 0) {
      before.text = `${before.text} ${line.text}`;
    } else {
      joined.push({ ...line });
    }
  }
  return joined;
}

/** "(0:00) Title", "• 0:00 – Title", "[0:00] Title", "1. 0:00 Title". */
export function leadingEntry({ text, times }: NoteLine, line: number): Entry | null {
  const time = times[0];
  if (!time) return null;
  const before = text.slice(0, time.from);
  const labelled = time.start === 0 && LABEL.test(before);
  if (!labelled && !LEAD.test(before)) return null;
  const rest = text.slice(time.to);
  const firm = time.enclosed || DASHES.test(rest);
  return entry(time, rest.replace(SEPARATORS, ''), line, { firm, weak: false });
}

/** "Title (12:34)", "Title – 12:34". */
export function trailingEntry({ text, times }: NoteLine, line: number): Entry | null {
  const time = times.at(-1);
  if (!time || !/^[\s.,;]*$/.test(text.slice(time.to))) return null;
  const before = text.slice(0, time.from);
  const firm = time.enclosed || /(?:[:|–—−\-~=→@•·]|\.{2,}|…)\s*$/u.test(before);
  const title = before.replace(NUMBERED, '').replace(/[.…\s]+$/u, '');
  return entry(time, title, line, { firm, weak: !firm });
}

/**
 * A list in one line, its line breaks lost: "Timestamps(0:00) INTRO(1:58) PART 1 …", "0:00 Intro 1:58 Part 1".
 * It has to start with the audio, or every bracket has to touch the text before it, as no writer sets it. Where
 * times stand in brackets, others belong to the titles.
 */
export function gluedEntries({ text, times }: NoteLine): Entry[] {
  const enclosed = times.filter((time) => time.enclosed);
  const bare = times.filter((time) => BEFORE_BARE.test(text.slice(0, time.from)));
  const list = enclosed.length >= 2 ? enclosed : bare;
  const isAttached = list.every(
    (time) => time.enclosed && /(?:^|\S)$/.test(text.slice(0, time.from)),
  );
  const isDashed = list.every((time) => /^\s+[–—|-]\s/.test(text.slice(time.to)));
  const startsAtZero = (list[0]?.start ?? Infinity) < 5;
  const isList = list.length >= 3 && (isAttached || isDashed || startsAtZero);
  if (!isList && !(startsAtZero && list === enclosed)) return [];
  const after = text.slice(list.at(-1)?.to);
  const isTrailing = cleaned(after) === '';
  const entries = list.map((time, index) => {
    const title = isTrailing
      ? text.slice(list[index - 1]?.to ?? 0, time.from).replace(/^[\s,;.|/]+/, '')
      : text
          .slice(time.to, list[index + 1]?.from)
          .replace(SEPARATORS, '')
          .replace(/[\s,;|/]+$/, '');
    return entry(time, title, 0, { firm: true, weak: false });
  });
  return withoutEpilogue(entries.filter((one) => one !== null));
}

/** What follows the list in the same line would be part of its last title: cut where a sentence begins. */
function withoutEpilogue(entries: Entry[]): Entry[] {
  const last = entries.at(-1);
  const longest = Math.max(40, ...entries.slice(0, -1).map((one) => one.title.length));
  if (!last || last.title.length <= longest * 1.5) return entries;
  const [title = ''] = last.title.split(
    /(?<=\p{Ll}|\p{Lu}{2}|[.!?)])(?=\p{Lu}[\p{Ll} ])|(?<=[.!?])\s|\s#+\s/u,
    1,
  );
  return [...entries.slice(0, -1), { ...last, title: cleaned(title) }];
}

function entry(
  { start, end, precise }: NoteTime,
  written: string,
  line: number,
  how: { firm: boolean; weak: boolean },
): Entry | null {
  const title = cleaned(written);
  if (title.length > LONGEST_TITLE) return null;
  return { start, end, title, line, precise, ...how };
}

function without(text: string, time: NoteTime): string {
  return text.slice(0, time.from) + text.slice(time.to);
}

/** A title without what set it apart; empty when no letter or digit is left. */
function cleaned(title: string): string {
  const moments = new RegExp(`${MOMENT_OPEN}[^${MOMENT_CLOSE}]*${MOMENT_CLOSE}`, 'g');
  const text = title
    .replace(moments, '')
    .replace(/^(?:[\s•·▪►▶]|[*+\-–—#]+(?=\s))+/u, '')
    .replace(TAIL, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : '';
}
