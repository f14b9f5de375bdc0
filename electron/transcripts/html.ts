import { type Draft, type DraftSegment, newDraft } from './draft.ts';
import { type HtmlToken, readHtml } from './html-tokens.ts';
import { beginsAgain, isTranscriptHeading } from './page-copy.ts';
import { parsePlainText } from './plain-text.ts';
import { assignSpeakers } from './speakers.ts';
import { isSrt, parseSrt } from './srt.ts';
import { isName, stampOf } from './stamps.ts';
import { collapse, hasWords } from './text.ts';
import { scaleThousandths } from './thousandths.ts';
import { isVtt, parseVtt } from './vtt.ts';
import { areSingleWords, foldWords } from './words.ts';

type TimeToken = HtmlToken & { kind: 'time' };

/** A page with fewer characters, no times, no names and no heading “Transcript” is an error page or a stub. */
const SHORTEST_PAGE = 600;

const isTime = (token: HtmlToken): token is TimeToken => token.kind === 'time';

/**
 * A transcript on a page: the structure of the podcast namespace (`cite`, `time`, `p`), times in `data-` attributes or in links, else times in the
 * text, read as plain text is. Null where the page holds no transcript.
 */
export function parseHtml(html: string, duration: number | null): Draft | null {
  const page = readHtml(html);
  if (page === null) return null;
  const { draft, warn } = newDraft('html', page.language);
  const tokens = afterHeading(page.tokens);
  const notes = page.tokens
    .slice(0, page.tokens.length - tokens.length)
    .filter(isText)
    .slice(0, -1);
  const times = tokens.filter(isTime).length;
  const stamped = tokens.filter(isStamped).length;
  if (times === 0 || stamped > times) {
    const { text, lines } = asText(namesBehindTimes(withoutTitles(tokens)));
    const read = readText(text, duration);
    const headed = tokens.length < page.tokens.length;
    const named = tokens.some(({ kind }) => kind === 'speaker') || speaks(read);
    if (!read?.timed && !headed && !named && text.length < SHORTEST_PAGE) return null;
    if (notes.length > 0) warn('text-before', { count: notes.length }, notes[0]?.line);
    return read && asHtml(read, draft, lines);
  }
  const { before, inside, after } = container(tokens.map(withSpeaker));
  const above = [...notes, ...before];
  if (above.length > 0) warn('text-before', { count: above.length }, above[0]?.line);
  if (after.length > 0) warn('text-after', { count: after.length }, after[0]?.line);
  const segments = segmentsOf(inside.filter((token) => !isTitle(token)));
  if (!segments.some(({ text }) => hasWords(text))) return null;
  scaleThousandths(segments, { duration, inSeconds: false });
  const whole = areSingleWords(segments) ? foldWords(segments) : segments;
  return { ...draft, segments: assignSpeakers(whole) };
}

const isText = (token: HtmlToken): boolean => token.kind === 'text';

const isStamped = (token: HtmlToken): boolean =>
  token.kind === 'text' && stampOf(token.text.trim(), 0) !== null;

/** Whether two or more are named who speak: then even a short page is a conversation. */
const speaks = (read: Draft | null): boolean =>
  (read?.segments ?? []).filter(({ speaker }) => speaker !== null).length > 1;

/** A page may show a file as it is, between `pre` tags. */
const readText = (text: string, duration: number | null): Draft | null =>
  isVtt(text) ? parseVtt(text) : isSrt(text) ? parseSrt(text) : parsePlainText(text, duration);

/** What was read from the text of a page, with the lines of the file. */
function asHtml(read: Draft, page: Draft, lines: number[]): Draft {
  const within = <T extends { line: number | null }>(item: T): T => ({
    ...item,
    line: item.line === null ? null : (lines[item.line - 1] ?? null),
  });
  return {
    ...page,
    timed: read.timed,
    segments: read.segments.map(within),
    warnings: [...page.warnings, ...read.warnings.map(within)],
  };
}

/** The page as plain text, a paragraph for each token, and for each line of it the line of the file. */
function asText(tokens: HtmlToken[]): { text: string; lines: number[] } {
  const lines: number[] = [];
  const paragraphs = tokens.map((token) => {
    const text = plain(token);
    const skipped = token.kind === 'text' ? leadingLines(token.text) : 0;
    const last = countOf(text, '\n');
    for (let index = 0; index <= last; index++) {
      lines.push((token.kind === 'text' ? token.lines[index + skipped] : null) ?? token.line);
    }
    // The blank line below.
    lines.push(token.line);
    return text;
  });
  return { text: paragraphs.join('\n\n'), lines };
}

const countOf = (text: string, character: string): number => text.split(character).length - 1;

const leadingLines = (text: string): number =>
  countOf(text.slice(0, text.length - text.trimStart().length), '\n');

const plain = (token: HtmlToken): string =>
  token.kind === 'text' ? token.text.trim() : token.kind === 'speaker' ? `${token.name}:` : '';

/** `Ann:` in an element of its own names who speaks. */
function withSpeaker(token: HtmlToken): HtmlToken {
  const name = token.kind === 'text' ? token.text.trim() : '';
  if (!name.endsWith(':') || !isName(name.slice(0, -1))) return token;
  const { depth, floor, line } = token;
  return { kind: 'speaker', name: name.slice(0, -1), depth, floor, line };
}

/** A heading between the lines that nobody speaks. One that is a name may tell who does. */
const isTitle = (token: HtmlToken): boolean =>
  token.kind === 'text' && token.heading && !isName(token.text.trim());

/** Tokens without the titles between times in the text; those below the last time may tell where the transcript ends. */
function withoutTitles(tokens: HtmlToken[]): HtmlToken[] {
  const last = tokens.findLastIndex(isStamped);
  return tokens.filter((token, at) => at > last || isStamped(token) || !isTitle(token));
}

/** A name in an element of its own before a time in the text goes behind it, as people write it: `0:05 Ann: …`. */
function namesBehindTimes(tokens: HtmlToken[]): HtmlToken[] {
  return tokens.flatMap((token, at) => {
    const [above, below] = [tokens[at - 1], tokens[at + 1]];
    if (token.kind === 'speaker') return below && isStamped(below) ? [] : token;
    if (token.kind !== 'text' || above?.kind !== 'speaker' || !isStamped(token)) return token;
    const text = token.text.trim();
    const rest = stampOf(text, 0)?.rest ?? '';
    return { ...token, text: `${text.slice(0, text.length - rest.length)} ${above.name}: ${rest}` };
  });
}

/**
 * What follows the last “Transcript” heading below which most of the times or most of the words are, or the times begin again: a list of
 * chapters above may have more times than a short transcript.
 */
function afterHeading(tokens: HtmlToken[]): HtmlToken[] {
  const timeOf = (token: HtmlToken): { start: number } | null =>
    token.kind === 'time' ? token : token.kind === 'text' ? stampOf(token.text.trim(), 0) : null;
  const words = (token: HtmlToken): number => (token.kind === 'text' ? token.text.length : 0);
  const total = { times: 0, words: 0 };
  let first: { start: number } | undefined;
  for (const token of tokens) {
    const time = timeOf(token);
    if (time) total.times++;
    first ??= time ?? undefined;
    total.words += words(token);
  }
  const below = { times: 0, words: 0 };
  let next: { start: number } | undefined;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] as HtmlToken;
    const heading = token.kind === 'text' && isTranscriptHeading(token.text);
    const most =
      below.times * 2 >= total.times ||
      (below.times > 0 && below.words * 2 >= total.words) ||
      beginsAgain(first, next);
    if (heading && at < tokens.length - 1 && most) return tokens.slice(at + 1);
    const time = timeOf(token);
    if (time) below.times++;
    next = time ?? next;
    below.words += words(token);
  }
  return tokens;
}

/**
 * The tokens inside the element that holds all the times, the texts before it and behind it. `floor` of each token tells how far up the tree it is from
 * the one before it, so the least floor between the first and the last time is the depth of that element.
 */
function container(tokens: HtmlToken[]): {
  before: HtmlToken[];
  inside: HtmlToken[];
  after: HtmlToken[];
} {
  const first = tokens.findIndex(isTime);
  const last = tokens.findLastIndex(isTime);
  let depth = Infinity;
  for (let at = first + 1; at <= last; at++) depth = Math.min(depth, tokens[at]?.floor ?? 0);
  let end = last + 1;
  while (end < tokens.length && (first === last || (tokens[end]?.floor ?? 0) >= depth)) end++;
  // A name right before the first time belongs to it.
  const begin = tokens[first - 1]?.kind === 'speaker' ? first - 1 : first;
  return {
    before: tokens.slice(0, begin).filter(isText),
    inside: tokens.slice(begin, end),
    after: tokens.slice(end).filter(isText),
  };
}

/** A segment from each time to the next. A name before the words speaks them; one after them speaks the next, and on until another does. */
function segmentsOf(tokens: HtmlToken[]): DraftSegment[] {
  const segments: DraftSegment[] = [];
  let speaker: string | null = null;
  for (const token of tokens) {
    const last = segments.at(-1);
    if (token.kind === 'speaker') {
      speaker = token.name;
      if (last && !hasWords(last.text)) last.speaker = speaker;
    } else if (token.kind === 'time') {
      if (last && !hasWords(last.text) && last.start === token.start) last.end ??= token.end;
      else
        segments.push({ start: token.start, end: token.end, speaker, text: '', line: token.line });
    } else if (last) {
      if (hasWords(last.text) && last.speaker !== speaker) {
        segments.push({
          start: last.start,
          end: last.end,
          speaker,
          text: token.text,
          line: token.line,
        });
      } else if (last.text === '') last.text = withoutTime(token.text, last.start);
      else last.text += `\n${token.text}`;
    }
  }
  return segments.map((segment) => ({ ...segment, text: collapse(segment.text) }));
}

/** Words without the time of their element, which pages may show before them. */
function withoutTime(text: string, start: number): string {
  const stamp = stampOf(text.trim(), 0);
  return stamp?.speaker === null && Math.abs(stamp.start - start) <= 1 ? stamp.rest : text;
}
