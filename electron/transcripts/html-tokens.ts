import { Parser } from 'htmlparser2';
import { parseTimestamp } from '../shared/time.ts';

/** What a page says, in order. `depth` is how many elements are open around it. */
export type HtmlToken =
  | { kind: 'time'; start: number; end: number | null; depth: number; floor: number; line: number }
  | { kind: 'speaker'; name: string; depth: number; floor: number; line: number }
  | { kind: 'text'; text: string; heading: boolean; depth: number; floor: number; line: number };

export interface HtmlPage {
  tokens: HtmlToken[];
  language: string | null;
}

/** Nothing that people read is nested deeper; the parser slows down with every level. */
const MAX_DEPTH = 2000;

const DROPPED = new Set(
  'script style noscript template svg math nav footer button select textarea iframe object title form'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'legend']);

const START_DATA = [
  'data-start',
  'data-start-time',
  'data-starttime',
  'data-time',
  'data-timestamp',
  'data-begin',
  'data-seconds',
  'data-t',
  'data-ts',
  'begin',
];
const END_DATA = ['data-end', 'data-end-time', 'data-endtime', 'end'];

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
  /** Text of the `time`, `cite` or link being read, which decides what it is when it closes. */
  let held: { name: string; text: string; time: number | null } | null = null;
  let text = '';
  let tooDeep = false;
  let line = 1;
  let counted = 0;

  const place = (): { depth: number; floor: number; line: number } => {
    const here = { depth: open.length, floor: Math.min(floor, open.length), line };
    floor = open.length;
    return here;
  };
  const flush = (): void => {
    if (text.trim() !== '')
      page.tokens.push({ kind: 'text', text, heading: headings > 0, ...place() });
    text = '';
  };
  const addTime = (start: number, end: number | null): void => {
    flush();
    page.tokens.push({ kind: 'time', start, end, ...place() });
  };
  const release = (): void => {
    if (!held) return;
    const { name, text: words, time } = held;
    held = null;
    const stamp = parseTimestamp(words.replace(/^[\s[(]+|[\s\])]+$/g, ''));
    if (name === 'cite' && words.trim() !== '') {
      flush();
      page.tokens.push({ kind: 'speaker', name: words.replace(/[\s:]+$/, '').trim(), ...place() });
    } else if (name === 'time' && (stamp ?? time) !== null) {
      addTime((stamp ?? time) as number, null);
      if (stamp === null) text += words;
    } else if (name === 'a' && time !== null) {
      addTime(time, null);
      if (stamp === null) text += words;
    } else text += words;
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
      if (dropped > 0) return;
      if (!INLINE.has(name)) {
        release();
        if (name === 'br') text += '\n';
        else flush();
      }
      if (HEADINGS.has(name)) headings++;
      const start = dataTime(attributes, START_DATA) ?? thousandthsOf(attributes['data-m']);
      if (name === 'time' || name === 'cite' || (name === 'a' && start === null)) {
        release();
        const time =
          name === 'a'
            ? linkTime(attributes['href'])
            : name === 'time'
              ? (start ?? datetime(attributes['datetime']))
              : null;
        held = { name, text: '', time };
      } else if (start !== null) {
        release();
        const length = thousandthsOf(attributes['data-m'] && attributes['data-d']);
        addTime(start, dataTime(attributes, END_DATA) ?? (length === null ? null : start + length));
      }
    },
    ontext(data) {
      if (dropped > 0) return;
      line += countLines(html, counted, parser.startIndex);
      counted = Math.max(counted, parser.startIndex);
      if (held) held.text += data;
      else text += data;
    },
    onclosetag(name) {
      if (held?.name === name) release();
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

function countLines(html: string, from: number, to: number): number {
  let count = 0;
  for (let at = html.indexOf('\n', from); at >= 0 && at < to; at = html.indexOf('\n', at + 1))
    count++;
  return count;
}

function dataTime(attributes: Record<string, string>, names: string[]): number | null {
  for (const name of names) {
    const value = attributes[name]?.trim();
    if (value === undefined) continue;
    const seconds = /^\d{1,9}(?:\.\d{1,9})?s?$/.test(value)
      ? parseFloat(value)
      : parseTimestamp(value);
    if (seconds !== null) return seconds;
  }
  return null;
}

const thousandthsOf = (value: string | undefined): number | null =>
  value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) / 1000 : null;

/** `t=83`, `t=1m23s` or `t=1:23` in the query or the fragment of a link. */
function linkTime(href: string | undefined): number | null {
  const value = /[?&#;](?:t|time|start|time_continue|seek)=([\dhms:.]{1,20})/i.exec(
    href ?? '',
  )?.[1];
  if (value === undefined) return null;
  const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/i.exec(value);
  if (!units) return parseTimestamp(value);
  return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0);
}

/** A duration as HTML's `time` gives it: `PT1M23S` or `1m 23s`. A date is none. */
function datetime(value: string | undefined): number | null {
  const match = /^(?:PT)?\s*(?:(\d+)H)?\s*(?:(\d+)M)?\s*(?:(\d+(?:\.\d+)?)S)?$/i.exec(
    value?.trim() ?? '',
  );
  if (!match || !(match[1] ?? match[2] ?? match[3])) return parseTimestamp(value ?? '');
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}
