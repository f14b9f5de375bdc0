import { type Draft, type DraftSegment, newDraft } from './draft.ts';
import { type HtmlToken, readHtml } from './html-tokens.ts';
import { isTranscriptHeading } from './page-copy.ts';
import { parsePlainText } from './plain-text.ts';
import { assignSpeakers } from './speakers.ts';
import { stampOf } from './stamps.ts';
import { collapse, hasWords } from './text.ts';
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
  const times = tokens.filter(isTime).length;
  const stamped = tokens.filter(
    (token) => token.kind === 'text' && stampOf(token.text.trim(), 0),
  ).length;
  if (times === 0 || stamped > times) {
    const text = tokens.map(plain).join('\n\n');
    const headed = tokens.length < page.tokens.length;
    const named = tokens.some(({ kind }) => kind === 'speaker');
    if (stamped === 0 && !headed && !named && text.length < SHORTEST_PAGE) return null;
    const read = parsePlainText(text, duration);
    return read && asHtml(read, draft);
  }
  const { before, inside, after } = container(tokens);
  if (before > 0) warn('text-before', { count: before });
  if (after > 0) warn('text-after', { count: after });
  const segments = segmentsOf(inside);
  if (!segments.some(({ text }) => hasWords(text))) return null;
  const whole = areSingleWords(segments) ? foldWords(segments) : segments;
  return { ...draft, segments: assignSpeakers(whole) };
}

/** What was read from the text of a page; its lines are not those of the file. */
function asHtml(read: Draft, page: Draft): Draft {
  return {
    ...page,
    timed: read.timed,
    segments: read.segments.map((segment) => ({ ...segment, line: null })),
    warnings: [...page.warnings, ...read.warnings.map((warning) => ({ ...warning, line: null }))],
  };
}

const plain = (token: HtmlToken): string =>
  token.kind === 'text' ? token.text.trim() : token.kind === 'speaker' ? `${token.name}:` : '';

/** What follows the last “Transcript” heading that most of the times follow. */
function afterHeading(tokens: HtmlToken[]): HtmlToken[] {
  const total = tokens.filter(isTime).length;
  let following = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] as HtmlToken;
    if (isTime(token)) following++;
    const heading = token.kind === 'text' && isTranscriptHeading(token.text);
    if (heading && at < tokens.length - 1 && following * 2 >= total) return tokens.slice(at + 1);
  }
  return tokens;
}

/**
 * The tokens inside the element that holds all the times, and how many texts lie outside. `floor` of each token tells how far up the tree it is from
 * the one before it, so the least floor between the first and the last time is the depth of that element.
 */
function container(tokens: HtmlToken[]): { before: number; inside: HtmlToken[]; after: number } {
  const first = tokens.findIndex(isTime);
  const last = tokens.findLastIndex(isTime);
  let depth = Infinity;
  for (let at = first + 1; at <= last; at++) depth = Math.min(depth, tokens[at]?.floor ?? 0);
  let end = last + 1;
  while (end < tokens.length && (first === last || (tokens[end]?.floor ?? 0) >= depth)) end++;
  // A name right before the first time belongs to it.
  const begin = tokens[first - 1]?.kind === 'speaker' ? first - 1 : first;
  const texts = (some: HtmlToken[]): number => some.filter(({ kind }) => kind === 'text').length;
  return {
    before: texts(tokens.slice(0, begin)),
    inside: tokens.slice(begin, end),
    after: texts(tokens.slice(end)),
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
      } else last.text += last.text === '' ? token.text : `\n${token.text}`;
    }
  }
  return segments.map((segment) => ({ ...segment, text: collapse(segment.text) }));
}
