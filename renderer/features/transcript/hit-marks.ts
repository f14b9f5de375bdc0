/** Where the hits of a search stand in the transcript that is shown: their excerpts, found again in its segments. */
import { countBefore } from '../../../electron/shared/bisect.ts';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { lastStarted } from '../../../electron/shared/cues.ts';
import { type SearchHit, type TextRun } from '../../../electron/shared/search-results.ts';
import { type SegmentMarks } from '../../elements/runs.ts';

/** A stretch of the joined text, UTF-16 units. */
interface Stretch {
  from: number;
  to: number;
}

interface Piece {
  text: string;
  found: Stretch[];
}

/** An excerpt begins at most so far before its hit; what it leaves out is within one row of the index. */
const BEFORE = 200;
const AFTER = 400;
const AFTER_GAPS = 8000;

/** What to mark in each segment; what belongs to the hit with the id `current` is told apart. */
export function marksOf(placed: readonly PlacedHit[], current: string): Map<number, SegmentMarks> {
  /** Those that other hits begin with, although the current one's excerpt shows them too. */
  const others = new Set(placed.flatMap(({ hit, begin }) => (hit.id === current ? [] : begin)));
  const marks = new Map<number, Map<number, SegmentMarks[number]>>();
  for (const { hit, marks: own } of placed) {
    for (const { segment, from, to, key } of own) {
      const there = marks.get(segment) ?? new Map<number, SegmentMarks[number]>();
      marks.set(segment, there);
      const isCurrent = hit.id === current && !others.has(key);
      if (isCurrent || !there.has(from)) there.set(from, { segment, from, to, current: isCurrent });
    }
  }
  return new Map(
    [...marks].map(([segment, there]) => [
      segment,
      [...there.values()].sort((a, b) => a.from - b.from),
    ]),
  );
}

/** Index of the segment a hit begins in; null for one outside the transcript. */
export function segmentOf(segments: readonly ShownSegment[], hit: SearchHit): number | null {
  if (hit.part !== 'transcript') return null;
  const isBefore = (index: number) => (segments[index]?.source ?? Infinity) <= hit.place;
  return countBefore(segments.length, isBefore) - 1;
}

/**
 * Index of the segment to show while the playhead stands at `time`, seconds: that of a hit which is heard from there
 * on, else the one spoken then or before.
 */
export function segmentAt(
  segments: readonly ShownSegment[],
  time: number,
  hit: SearchHit | undefined,
): number {
  const found = hit && segmentOf(segments, hit);
  return Math.max(0, found ?? lastStarted(segments, time));
}

interface PlacedMark {
  segment: number;
  from: number;
  to: number;
  /** The same for the same words. */
  key: string;
}

export interface PlacedHit {
  hit: SearchHit;
  /** Key of what it begins with. */
  begin: string;
  marks: PlacedMark[];
}

/** Finds hits again; of lines that were corrected or deleted since, what is still there. */
export function placeHits(
  segments: readonly ShownSegment[],
  hits: readonly SearchHit[],
): PlacedHit[] {
  const begun = new Set<string>();
  return hits.flatMap((hit) => {
    const at = segmentOf(segments, hit);
    if (at === null || at < 0) return [];
    const marks = placeHit(segments, at, hit.runs);
    // The excerpts of hits that stand close together show the same words: each begins with words of its own.
    const first = marks.find(({ segment, key }) => segment >= at && !begun.has(key));
    if (!first) return [];
    begun.add(first.key);
    return { hit, begin: first.key, marks };
  });
}

function placeHit(
  segments: readonly ShownSegment[],
  at: number,
  runs: readonly TextRun[],
): PlacedMark[] {
  const pieces = piecesOf(runs);
  const { text, first, starts } = joined(segments, at, pieces.length > 1 ? AFTER_GAPS : AFTER);
  const begin = starts[at - first] ?? 0;
  const marks: PlacedMark[] = [];
  let cursor = 0;
  for (const piece of pieces) {
    const where = indexOf(text, piece, cursor, marks.length === 0 ? begin : 0);
    if (where === -1) continue;
    cursor = where + piece.text.length;
    for (const { from, to } of piece.found) {
      marks.push(...cut(starts, first, text.length, { from: where + from, to: where + to }));
    }
  }
  return marks;
}

/** Where a piece stands from `cursor` on; what was found in it reaches beyond `begin`. */
function indexOf(text: string, { text: piece, found }: Piece, cursor: number, begin: number) {
  const last = found.at(-1)?.to ?? 0;
  let where = text.indexOf(piece, cursor);
  while (where !== -1 && found.length > 0 && where + last <= begin) {
    where = text.indexOf(piece, where + 1);
  }
  return where;
}

/** What an excerpt shows, apart where it leaves something out. */
function piecesOf(runs: readonly TextRun[]): Piece[] {
  const pieces: Piece[] = [{ text: '', found: [] }];
  for (const { text, hit } of runs) {
    text.split('…').forEach((part, index) => {
      if (index > 0) pieces.push({ text: '', found: [] });
      const piece = pieces.at(-1);
      if (!piece) return;
      const from = piece.text.length;
      piece.text += part;
      if (hit && part !== '') piece.found.push({ from, to: piece.text.length });
    });
  }
  return pieces.filter(({ text }) => text.trim() !== '').map(trimmed);
}

function trimmed({ text, found }: Piece): Piece {
  const cut = text.length - text.trimStart().length;
  return {
    text: text.trim(),
    found: found.map(({ from, to }) => ({ from: from - cut, to: to - cut })),
  };
}

/** The text about a segment as the index has it: joined by spaces. `starts`: of each segment from `first` on. */
function joined(segments: readonly ShownSegment[], at: number, after: number) {
  let first = at;
  for (let room = BEFORE; room > 0 && first > 0; first--) {
    room -= (segments[first - 1]?.text.length ?? 0) + 1;
  }
  let text = '';
  const starts: number[] = [];
  let beyond = after + (segments[at]?.text.length ?? 0);
  for (let index = first; index < segments.length && beyond > 0; index++) {
    const line = segments[index]?.text ?? '';
    if (index > at) beyond -= line.length + 1;
    starts.push(text.length);
    text += `${line.replace(/\s/gu, ' ')} `;
  }
  return { text, first, starts };
}

/** A stretch of the joined text as marks, one a segment it touches. */
function cut(
  starts: readonly number[],
  first: number,
  length: number,
  { from, to }: Stretch,
): PlacedMark[] {
  return starts.flatMap((start, index) => {
    const end = (starts[index + 1] ?? length) - 1;
    if (from >= end || to <= start) return [];
    const segment = first + index;
    const begin = Math.max(0, from - start);
    return { segment, from: begin, to: Math.min(to, end) - start, key: `${segment} ${begin}` };
  });
}
