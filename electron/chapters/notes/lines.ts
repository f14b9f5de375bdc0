import { Parser } from 'htmlparser2';
import { momentOf } from '../../shared/time.ts';
import { resolveEntities } from '../../transcripts/text.ts';

/**
 * Show notes as the lines a reader sees, whatever they are written in. A link to a moment of the episode (`t=`)
 * whose text names no time of its own leaves that time before its text, as `MOMENT_OPEN seconds MOMENT_CLOSE`.
 */
export const MOMENT_OPEN = '\uE000';
export const MOMENT_CLOSE = '\uE001';
const TARGET = '\uE003';
const MOMENT = new RegExp(
  `${MOMENT_OPEN}([\\d.]+)${TARGET}([^${MOMENT_CLOSE}]*)${MOMENT_CLOSE}`,
  'g',
);

const HTML =
  /<\/?(?:p|br|li|ul|ol|dl|d[dt]|a|div|section|article|strong|em|b|i|u|h[1-6]|span|time|t[dr]|table|pre|code|blockquote|body|hr|img)\b[^<>]*>/i;
const ESCAPED_HTML = /&lt;(?:p|br|li|div|h[1-6]|a\s[^<>\n]*)\s?\/?&gt;/i;
const MARKDOWN_LINK =
  /!?\[((?:[^[\]\n]|\[[^[\]\n]*\]){1,500})\]\((?!\d{1,3}:\d{2})(<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"\n]*")?\)/g;
const CLOCK = /\d:\d{2}/;
/** Our own marks, marks of writing direction, and the wrapping that some feeds leave around their HTML. */
const NEVER_SHOWN =
  /[\u00ad\u2060\uE000-\uE003\u200e\u200f\u202a-\u202e\u2066-\u2069]|<!\[CDATA\[|\]\]>/g;
/** When the lines of subtitles are shown; no title stands behind it. */
const SUBTITLE = /^\s*[\d:.,]+\s*-->\s*[\d:.,]+(?:\s+\w+:\S+)*\s*$/gm;
/** A line end that was escaped once too often. */
const ESCAPED_LINE_END = /(?:\\r)?\\n(?=[^\p{L}\n]{0,6}\d{1,3}:\d{2})/gu;
/** Longer notes than this are read up to here. */
const LONGEST = 512 * 1024;

/** The lines of notes in HTML, Markdown or plain text; white space joined, empty lines gone. */
export function noteLines(notes: string): string[] {
  const written = notes.slice(0, LONGEST).replace(NEVER_SHOWN, '').replace(ESCAPED_LINE_END, '\n');
  // Some feeds escape their HTML once too often.
  const isEscaped = !HTML.test(written) && ESCAPED_HTML.test(written);
  const text = isEscaped ? resolveEntities(written) : written;
  const lines = HTML.test(text) ? htmlLines(text) : markdownLines(text);
  return withMoments(lines)
    .replace(SUBTITLE, '')
    .split('\n')
    .map((line) => line.replace(/[\s\u200b\ufeff]+/g, ' ').trim())
    .filter((line) => line !== '');
}

const INLINE = new Set(
  'a abbr b bdi big cite code del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(' '),
); // prettier-ignore
const HIDDEN = new Set(['script', 'style', 'title', 'head', 'template', 'noscript']);

function htmlLines(html: string): string {
  const pieces: string[] = [];
  let hidden = 0;
  let verbatim = 0;
  /** The link that is open: its moment, and the piece its text begins with. */
  let link: { moment: string | null; from: number } | null = null;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (HIDDEN.has(name)) hidden += 1;
      if (name === 'pre') verbatim += 1;
      if (name === 'a') link = { moment: moment(attributes['href'] ?? ''), from: pieces.length };
      if (name === 'td' || name === 'th') pieces.push(' ');
      else if (!INLINE.has(name)) pieces.push('\n');
    },
    ontext: (text) => {
      if (hidden > 0) return;
      pieces.push(verbatim > 0 ? text : sourceLines(text));
    },
    onclosetag: (name) => {
      if (HIDDEN.has(name)) hidden -= 1;
      if (name === 'pre') verbatim -= 1;
      if (name === 'a' && link) {
        pieces.push(marked(pieces.splice(link.from).join(''), link.moment));
        link = null;
      }
      if (!INLINE.has(name) && name !== 'td' && name !== 'th' && name !== 'br') pieces.push('\n');
    },
  });
  parser.end(html);
  return pieces.join('');
}

const NEXT_TIME = /\r?\n(?=[^\p{L}\p{N}\n]{0,4}\d{1,3}:\d{2})/gu;

/** Source lines of HTML run together, except in a list and where the next begins or this one ends with a time. */
function sourceLines(text: string): string {
  if ((text.match(NEXT_TIME)?.length ?? 0) >= 2) return text;
  return text
    .replace(/(\d:\d{2}[)\]]?)[ \t]*\r?\n/g, '$1\uE002')
    .replace(NEXT_TIME, '\uE002')
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('\uE002', '\n');
}

function markdownLines(text: string): string {
  return resolveEntities(text)
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*(?:```|~~~).*$/gm, '')
    .replace(MARKDOWN_LINK, (_, label: string, target: string) =>
      marked(label, moment(target.replace(/^<|>$/g, ''))),
    )
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(
      /(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*\n]{1,300}?)(?<=\S)\1(?![\p{L}\p{N}*])/gu,
      '$2',
    )
    .replace(
      /(?<![\p{L}\p{N}_])__(?=\S)([^_\n]{1,200} [^_\n]{1,200})(?<=\S)__(?![\p{L}\p{N}_])/gu,
      '$1',
    )
    .replace(/__([\s([]*\d[\d:.]*\d[)\]:\s-]*)__/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{1,200})(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(`{1,2})([^`\n]{1,200})\1/g, '$2')
    .replace(/\\$/gm, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!>|~:])/g, '$1')
    .replace(/^\s{0,3}\|(.*)\|\s*$/gm, (_, row: string) => row.replaceAll('|', ' '));
}

function moment(address: string): string | null {
  const seconds = momentOf(address);
  const target = address.replace(/[?&#;]t=[^&#]*/i, '').replace(/\s/g, '');
  return seconds === null ? null : `${MOMENT_OPEN}${seconds}${TARGET}${target}${MOMENT_CLOSE}`;
}

/** A time that is a link of its own stands apart as if it were in brackets. */
function marked(text: string, moment: string | null): string {
  if (moment === null) return text;
  if (!CLOCK.test(text)) return `${moment}${text}`;
  const clock = /^[\s([]*([\d:.]+)[\s)\]]*$/.exec(text)?.[1];
  return clock === undefined ? text : `(${clock})`;
}

/** Moments of one and the same recording are this episode's; of several, they are those of other shows. */
function withMoments(lines: string): string {
  const targets = new Set(Array.from(lines.matchAll(MOMENT), (match) => match[2]));
  const kept = targets.size === 1 ? `${MOMENT_OPEN}$1${MOMENT_CLOSE}` : '';
  return lines.replace(MOMENT, kept);
}
