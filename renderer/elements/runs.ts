/** A text in pieces: what is marked in it, and what is not. */
import { type Mark } from './find-words.ts';

/** A stretch of text drawn one way. */
export interface Run {
  text: string;
  /** `current` is the match the person stands on. */
  mark: 'match' | 'current' | null;
}

/** The marks within one segment; `current` marks belong to the match the person stands on. */
export type SegmentMarks = readonly (Mark & { current: boolean })[];

/** Cuts a segment's text at its marks. */
export function runsOf(text: string, marks: SegmentMarks): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { from, to, current } of marks) {
    const start = Math.max(from, at);
    const end = Math.min(to, text.length);
    if (end <= start) continue;
    if (start > at) runs.push({ text: text.slice(at, start), mark: null });
    runs.push({ text: text.slice(start, end), mark: current ? 'current' : 'match' });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), mark: null });
  return runs;
}
