import { Parser } from 'htmlparser2';
import { parseTimestamp } from '../shared/time.ts';
import { isName } from './stamps.ts';
import { dataSpan, datetime, linkTime } from './html-times.ts';

/** What a page says, in order. `depth` is how many elements are open around it. */
export type HtmlToken =
  | { kind: 'time'; start: number; end: number | null; depth: number; floor: number; line: number }
  | { kind: 'speaker'; name: string; depth: number; floor: number; line: number }
  | {
      kind: 'text';
      text: string;
      heading: boolean;
      /** 1-based lines of the file at which the lines of `text` begin. */
      lines: number[];
      depth: number;
      floor: number;
      line: number;
    };

interface Held {
  kind: 'time' | 'speaker' | 'link' | 'button';
  element: string;
  text: string;
  time: number | null;
  end: number | null;
}

export interface HtmlPage {
  tokens: HtmlToken[];
  language: string | null;
}

/** Nothing that people read is nested deeper; the parser slows down with every level. */
const MAX_DEPTH = 2000;

/** What is longer is no name. */
const LONGEST_NAME = 60;

const DROPPED = new Set(
  'script style noscript template svg math nav footer select textarea iframe object title form'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'legend']);

/**
 * Reads a page into its words, times and speakers. Scripts, styles, navigation and forms are dropped; nothing but text comes out. Null where elements are nested
 * beyond all sense.
 */
export function readHtml(html: string): HtmlPage | null {
  const page: HtmlPage = { tokens: [], language: null };
  const open: string[] = [];
  let dropped = 0;
  let headings = 0;
  /** The least depth since the last token: how far up the two are apart. */
  let floor = 0;
  /** Text of the `time`, name, link or button being read, which decides what it is when it closes. */
  let held: Held | null = null;
  let text = '';
  let lines: number[] = [];
  let tooDeep = false;
  let line = 1;
  let lineEnd = html.indexOf('\n');

  /** Finds the line that the parser has come to. */
  const locate = (): void => {
    while (lineEnd >= 0 && lineEnd < parser.startIndex) {
      line++;
      lineEnd = html.indexOf('\n', lineEnd + 1);
    }
  };

  const place = (): { depth: number; floor: number; line: number } => {
    const here = { depth: open.length, floor: Math.min(floor, open.length), line };
    floor = open.length;
    return here;
  };
  const append = (data: string): void => {
    if (text === '') lines.push(line);
    text += data;
    for (let at = data.indexOf('\n'), past = 1; at >= 0; at = data.indexOf('\n', at + 1), past++) {
      lines.push(line + past);
    }
  };
  const flush = (): void => {
    if (text.trim() !== '')
      page.tokens.push({ kind: 'text', text, heading: headings > 0, lines, ...place() });
    text = '';
    lines = [];
  };
  const addTime = (start: number, end: number | null): void => {
    flush();
    page.tokens.push({ kind: 'time', start, end, ...place() });
  };
  const release = (): void => {
    if (!held) return;
    const { kind, text: words, time, end } = held;
    held = null;
    const stamp =
      words.length > LONGEST_NAME ? null : parseTimestamp(words.replace(/^[\s[(]+|[\s\])]+$/g, ''));
    const start = kind === 'link' ? time : kind === 'speaker' ? null : (stamp ?? time);
    if (kind === 'speaker' && words.trim() !== '' && words.length <= LONGEST_NAME) {
      flush();
      page.tokens.push({ kind: 'speaker', name: words.replace(/[\s:]+$/, '').trim(), ...place() });
    } else if (stamp !== null && kind !== 'button' && beginsStamp(text, kind)) {
      append(words);
    } else {
      if (start !== null) addTime(start, end);
      if (stamp === null ? kind !== 'button' : start === null) append(words);
    }
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      if (open.length > MAX_DEPTH) {
        tooDeep = true;
        parser.pause();
      }
      if (name === 'html') page.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
      if (DROPPED.has(name)) dropped++;
      if (dropped > 0 || held?.kind === 'button') return;
      if (!INLINE.has(name)) {
        release();
        if (name === 'br') append('\n');
        else flush();
      }
      if (HEADINGS.has(name)) headings++;
      const span = dataSpan(attributes);
      const kind = heldKind(name, attributes, span !== null);
      if (kind ?? span) {
        release();
        locate();
      }
      if (kind) {
        const time = span?.start ?? timeOf(kind, attributes);
        held = { kind, element: name, text: '', time, end: span?.end ?? null };
      } else if (span !== null) {
        addTime(span.start, span.end);
      }
    },
    ontext(data) {
      if (dropped > 0) return;
      locate();
      // What says so much is no button: somebody forgot to end one.
      if (held?.kind === 'button' && held.text.length > LONGEST_NAME) held.kind = 'link';
      if (held) held.text += data;
      else append(data);
    },
    onclosetag(name) {
      if (held?.element === name) release();
      if (dropped === 0 && !INLINE.has(name) && name !== 'br') {
        release();
        flush();
      }
      open.pop();
      floor = Math.min(floor, open.length);
      if (DROPPED.has(name)) dropped = Math.max(0, dropped - 1);
      if (HEADINGS.has(name)) headings = Math.max(0, headings - 1);
    },
  });
  parser.end(html);
  if (tooDeep) return null;
  release();
  flush();
  return page;
}

/** Names on pages stand in `cite`, or in an element whose class says so. */
const SPEAKER_CLASS = /(?:^|[\s_-])speaker(?:[_-]?(?:name|label))?(?:$|\s)/i;

function heldKind(
  name: string,
  attributes: Record<string, string>,
  timed: boolean,
): Held['kind'] | null {
  if (name === 'time') return 'time';
  if (name === 'a' || (name === 'button' && timed)) return 'link';
  if (name === 'button') return 'button';
  return name === 'cite' || SPEAKER_CLASS.test(attributes['class'] ?? '') ? 'speaker' : null;
}

/**
 * Whether what stands before a time on its line is the rest of a stamp: `Ann (0:05):` or `[0:05]` with a link around the time alone. Then
 * the whole line is read as text.
 */
function beginsStamp(text: string, kind: Held['kind']): boolean {
  const line = text.slice(text.lastIndexOf('\n') + 1).trim();
  return /[([（【]$/.test(line) || (kind === 'link' && isName(line.replace(/:$/, '')));
}

function timeOf(kind: Held['kind'], attributes: Record<string, string>): number | null {
  if (kind === 'link') return linkTime(attributes['href']);
  return kind === 'time' ? datetime(attributes['datetime']) : null;
}
