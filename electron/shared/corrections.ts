/**
 * What the listener changed in a transcript: an overlay over the source, which stays as it was served.
 * Segments are named by their index in the source, which never changes for a stored version.
 */
import { realigned } from './correct-words.ts';
import { type Segment } from './model.ts';

/** One change. Later ones see what earlier ones made. */
export type Correction =
  /** Other words for a segment. None at all take it away. */
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

/** By source index what is shown of it; null where it was deleted or merged into one before it. */
export type Overlay = (ShownSegment | null)[];

/**
 * The source's segments with the corrections made. Times are still the source's. A correction that
 * has nothing to change any more (its segment is gone, its index unknown) changes nothing.
 *
 * With the same `segments`, one that is shown as it was before is the same object again (but for merged
 * ones): thousands of corrections cost little, and little is drawn anew.
 */
export function correct(
  segments: readonly Segment[],
  corrections: readonly Correction[],
): ShownSegment[] {
  const overlay = overlayOf(segments);
  for (const correction of corrections) apply(overlay, correction);
  return overlay.filter((shown) => shown !== null);
}

const known = new WeakMap<readonly Segment[], readonly ShownSegment[]>();

/** The segments before any correction, for `apply` to write into. */
export function overlayOf(segments: readonly Segment[]): Overlay {
  let plain = known.get(segments);
  if (!plain) {
    plain = segments.map((segment, source) => ({ ...segment, source, corrected: false }));
    known.set(segments, plain);
  }
  return [...plain];
}

/** Makes one correction. */
export function apply(overlay: Overlay, correction: Correction): void {
  switch (correction.kind) {
    case 'words':
      return applyWords(overlay, correction.segment, correction.text);
    case 'speaker':
      return applySpeaker(overlay, correction.segment, correction.speaker);
    case 'rename': {
      const { from, to } = correction;
      return overlay.forEach((shown, index) => {
        if (shown?.speaker === from) applySpeaker(overlay, index, to);
      });
    }
    case 'delete':
      return correction.segments.forEach((index) => {
        if (overlay[index]) overlay[index] = null;
      });
    case 'merge':
      return applyMerge(overlay, correction.segment);
  }
}

/** What segments became when their words, or their speakers, were last corrected. */
const worded = new WeakMap<ShownSegment, ShownSegment>();
const respoken = new WeakMap<ShownSegment, ShownSegment>();

function applyWords(overlay: Overlay, index: number, typed: string): void {
  const shown = overlay[index];
  const text = plainLine(typed);
  if (!shown || shown.text === text) return;
  if (text === '') {
    overlay[index] = null;
    return;
  }
  let made = worded.get(shown);
  if (made?.text !== text) {
    const { words, ...rest } = shown;
    const timed = words && realigned(words, text);
    made = { ...rest, text, corrected: true, ...(timed && { words: timed }) };
    worded.set(shown, made);
  }
  overlay[index] = made;
}

function applySpeaker(overlay: Overlay, index: number, speaker: string | null): void {
  const shown = overlay[index];
  if (!shown || shown.speaker === speaker) return;
  let made = respoken.get(shown);
  if (made?.speaker !== speaker) {
    made = { ...shown, speaker, corrected: true };
    respoken.set(shown, made);
  }
  overlay[index] = made;
}

function applyMerge(overlay: Overlay, index: number): void {
  const first = overlay[index];
  const next = nextShown(overlay, index);
  const second = overlay[next];
  if (!first || !second) return;
  const { words, ...rest } = first;
  const together = words && second.words ? inOrder([...words, ...second.words]) : null;
  overlay[index] = {
    ...rest,
    // Where the two overlap, the first may be the one that ends last.
    end: second.end === null ? null : Math.max(first.end ?? second.end, second.end),
    text: `${first.text} ${second.text}`,
    corrected: true,
    ...(together && { words: together }),
  };
  overlay[next] = null;
}

/** Index of the segment that is shown after another; -1 where none is, or the other is not shown. */
export function nextShown(overlay: Overlay, index: number): number {
  if (!overlay[index]) return -1;
  for (let at = index + 1; at < overlay.length; at++) if (overlay[at]) return at;
  return -1;
}

/** Words are looked up by their start: out of order they are of no use. */
const inOrder = <T extends { start: number }>(words: T[]): T[] | null =>
  words.every(({ start }, at) => start >= (words[at - 1]?.start ?? -Infinity)) ? words : null;

/** What was typed as the text of a segment: one line, single spaces, no-break spaces left alone. */
export const plainLine = (typed: string): string =>
  typed.replace(/\s{2,}|[\t\n\v\f\r\u2028\u2029]/g, ' ').trim();
