/** A segment's text in pieces: words where they have times, and what find has marked. */
import { type Word } from '../../../electron/shared/model.ts';
import { type Mark } from './find.ts';

/** A stretch of text drawn one way. */
export interface Run {
  text: string;
  /** `current` is the match the person stands on. */
  mark: 'match' | 'current' | null;
}

/** A word (with its index), or what stands between words. */
export interface Piece {
  word: number | null;
  runs: Run[];
}

/** The marks within one segment; `current` marks belong to the match the person stands on. */
export type SegmentMarks = readonly (Mark & { current: boolean })[];

/** Cuts a text at its marks. `offset` is where the text begins in its segment. */
export function runsOf(text: string, marks: SegmentMarks, offset = 0): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { from, to, current } of marks) {
    const start = Math.max(from - offset, at);
    const end = Math.min(to - offset, text.length);
    if (end <= start) continue;
    if (start > at) runs.push({ text: text.slice(at, start), mark: null });
    runs.push({ text: text.slice(start, end), mark: current ? 'current' : 'match' });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), mark: null });
  return runs;
}

/** Cuts a segment into its words and the blanks between; joined they are its text. */
export function piecesOf(text: string, words: readonly Word[], marks: SegmentMarks): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const cut = (to: number, word: number | null) => {
    if (to > at) pieces.push({ word, runs: runsOf(text.slice(at, to), marks, at) });
    at = Math.max(at, to);
  };
  words.forEach((word, index) => {
    const start = text.indexOf(word.text, at);
    if (start === -1) return;
    cut(start, null);
    cut(start + word.text.length, index);
  });
  cut(text.length, null);
  return pieces;
}
