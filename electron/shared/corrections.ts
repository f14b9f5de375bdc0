/**
 * What the listener changed in a transcript: an overlay over the source, which stays as it was served.
 * Segments are named by their index in the source, which never changes for a stored version.
 */
import { type Segment } from './model.ts';

/** One change. Later ones see what earlier ones made. */
export type Correction =
  /** Other words for a segment. */
  | { kind: 'words'; segment: number; text: string }
  /** Another speaker, or none, for one segment. */
  | { kind: 'speaker'; segment: number; speaker: string | null }
  /** Another name for a speaker wherever the name stands; `null` to take it away. */
  | { kind: 'rename'; from: string; to: string | null }
  /** Segments that are not shown. */
  | { kind: 'delete'; segments: number[] }
  /** The segment and the one shown after it become one. */
  | { kind: 'merge'; segment: number };

/** A segment as it is shown. */
export interface ShownSegment extends Segment {
  /** Index in the source of the segment it is, or of the first it was merged from. */
  source: number;
  /** True where words, speaker or extent are the listener's. */
  corrected: boolean;
}

/** The source's segments with the corrections made. Times are still the source's. */
export function correct(
  segments: readonly Segment[],
  corrections: readonly Correction[],
): ShownSegment[] {
  if (corrections.length > 0) throw new Error('not built yet');
  return segments.map((segment, source) => ({ ...segment, source, corrected: false }));
}
