/** What is shown of a row around what was found. */
import { countBefore } from '../../shared/bisect.ts';
import { type TextRun } from '../../shared/search-results.ts';
import { type Occurrence } from './occurrences.ts';
import { type RowText } from './row-text.ts';
import { shortenRuns } from './shorten-runs.ts';

/** A stretch of a row's tokens, [first, end). */
export interface Span {
  first: number;
  end: number;
}

/** UTF-16 units that are shown around a hit. */
const LENGTH = 160;
/** What is shown around each of several words that stand too far apart for one stretch. */
const SHORTEST = 40;
/** Of what is shown around a hit, how much stands before it. */
const BEFORE = 0.4;

/**
 * What to show of `within` (the whole row, or some lines): about 160 characters around what was found, or where that
 * is longer, less around each of its `parts`. In the order of the text, apart from each other.
 */
export function excerptSpans(
  { tokens }: RowText,
  found: Span,
  parts: readonly Span[],
  within: Span,
): Span[] {
  const length = tokens.to(found.end - 1) - tokens.from(found.first);
  if (length <= LENGTH) return [widened(tokens, found, within, LENGTH)];
  const room = Math.max(SHORTEST, LENGTH / parts.length);
  const spans: Span[] = [];
  for (const part of parts) {
    const span = widened(tokens, part, within, room);
    const last = spans.at(-1);
    if (last && span.first <= last.end) last.end = Math.max(last.end, span.end);
    else spans.push(span);
  }
  return spans;
}

/** As many whole words about a span as there is room for, in UTF-16 units. */
function widened(
  tokens: RowText['tokens'],
  { first, end }: Span,
  within: Span,
  room: number,
): Span {
  const begin = (index: number) => tokens.from(index);
  const finish = (index: number) => tokens.to(index);
  let left = first;
  let right = end;
  const fits = (from: number, to: number) => finish(to - 1) - begin(from) <= room;
  const before = (room - (finish(end - 1) - begin(first))) * BEFORE;
  while (left > within.first && begin(first) - begin(left - 1) <= before) left--;
  while (right < within.end && fits(left, right + 1)) right++;
  while (left > within.first && fits(left - 1, right)) left--;
  return { first: left, end: right };
}

/**
 * The spans as runs of text with what was found marked, about 400 characters at most; an ellipsis stands for what is
 * left out.
 */
export function excerptRuns(
  row: RowText,
  spans: readonly Span[],
  within: Span,
  occurrences: readonly Occurrence[],
): TextRun[] {
  const runs: TextRun[] = [];
  const add = (text: string, hit: boolean) => {
    const plain = text.replace(/\s+/gu, ' ');
    const last = runs.at(-1);
    if (plain === '') return;
    if (last && !last.hit && !hit) last.text += plain;
    else runs.push({ text: plain, hit });
  };
  spans.forEach((span, index) => {
    if (index > 0) add(' … ', false);
    else if (span.first > within.first) add('…', false);
    let at = beginOf(row, span, within);
    const end = finishOf(row, span, within);
    for (const { from, to } of marksIn(occurrences, span)) {
      add(row.text.slice(at, from), false);
      add(row.text.slice(from, to), true);
      at = to;
    }
    add(row.text.slice(at, end), false);
    if (index === spans.length - 1 && span.end < within.end) {
      // Apart from a full stop, so as not to look like one dot more.
      add(runs.at(-1)?.text.endsWith('.') ? ' …' : '…', false);
    }
  });
  return shortenRuns(runs);
}

/** What of the text to mark, in order, apart; of thousands in a row, only those in sight are looked at. */
function marksIn(
  occurrences: readonly Occurrence[],
  { first, end }: Span,
): { from: number; to: number }[] {
  const marks: { from: number; to: number }[] = [];
  for (let index = beginsAt(occurrences, first); index < occurrences.length; index++) {
    const one = occurrences[index];
    if (!one || one.first >= end) break;
    if (one.end > end) continue;
    const last = marks.at(-1);
    if (last && one.from < last.to) last.to = Math.max(last.to, one.to);
    else marks.push({ from: one.from, to: one.to });
  }
  return marks;
}

/** The index of the first occurrence that begins at a token or behind it. */
const beginsAt = (occurrences: readonly Occurrence[], token: number): number =>
  countBefore(occurrences.length, (index) => (occurrences[index]?.first ?? 0) < token);

/** Signs that stand right before a word behind a space belong to it: “, (, ¿. */
function beginOf({ text, tokens }: RowText, { first }: Span, within: Span): number {
  const from = tokens.from(first);
  const before = tokens.to(first - 1);
  const signs = /\s(\S*)$/u.exec(text.slice(before, from))?.[1] ?? '';
  return first === 0 && first === within.first ? 0 : from - signs.length;
}

/** Signs that stand right behind a word and before a space belong to it: ., ?, ”. */
function finishOf({ text, tokens }: RowText, { end }: Span, within: Span): number {
  const to = tokens.to(end - 1);
  const after = end < tokens.length ? tokens.from(end) : text.length;
  if (end === within.end && end === tokens.length) return text.length;
  return to + (/^(\S*)\s/u.exec(text.slice(to, after))?.[1]?.length ?? 0);
}
