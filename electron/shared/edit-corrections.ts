/** Corrections with one more made: what an edit adds, and what it takes the place of. */
import { type Correction, plainLine } from './corrections.ts';
import { type Segment } from './model.ts';

type Corrections = readonly Correction[];

/** The longest text of a segment, and the longest name of a speaker, in letters. */
export const LONGEST = { text: 20_000, name: 200 };

/**
 * Other words for a segment, in place of those it was given before. Its own words again are no
 * correction; no words at all take the segment away.
 */
export function withWords(
  segments: readonly Segment[],
  corrections: Corrections,
  segment: number,
  typed: string,
): Correction[] {
  const text = plainLine(typed);
  if (text === '') return withoutSegments(corrections, [segment]);
  const merged = corrections.findLastIndex(
    (one) => one.kind === 'merge' && one.segment === segment,
  );
  const others = corrections.filter(
    (one, at) => at < merged || one.kind !== 'words' || one.segment !== segment,
  );
  const asServed = merged === -1 && segments[segment]?.text === text;
  return asServed ? others : [...others, { kind: 'words', segment, text }];
}

/** Another speaker for some segments; an empty name is none. */
export function withSpeaker(
  corrections: Corrections,
  segments: readonly number[],
  name: string,
): Correction[] {
  const speaker = plainLine(name) || null;
  const others = corrections.filter(
    (one) => one.kind !== 'speaker' || !segments.includes(one.segment),
  );
  return [
    ...others,
    ...segments.map((segment) => ({ kind: 'speaker' as const, segment, speaker })),
  ];
}

/** Another name for a speaker wherever it stands; an empty one is none. */
export function withRename(corrections: Corrections, from: string, name: string): Correction[] {
  const to = plainLine(name) || null;
  return to === from ? [...corrections] : [...corrections, { kind: 'rename', from, to }];
}

/** Some segments gone. */
export const withoutSegments = (
  corrections: Corrections,
  segments: readonly number[],
): Correction[] => [...corrections, { kind: 'delete', segments: [...segments] }];

/** A segment and the one shown after it as one. */
export const withMerge = (corrections: Corrections, segment: number): Correction[] => [
  ...corrections,
  { kind: 'merge', segment },
];

/** A segment as it was served, but for speakers renamed everywhere. */
export const withoutCorrections = (corrections: Corrections, segment: number): Correction[] =>
  corrections.filter((one) => !isOf(one, segment));

/** Whether anything was corrected in this segment by itself. */
export const isCorrected = (corrections: Corrections, segment: number): boolean =>
  corrections.some((one) => isOf(one, segment));

/** Whether a correction is about this segment, and about no other. */
const isOf = (one: Correction, segment: number): boolean =>
  one.kind !== 'rename' && one.kind !== 'delete' && one.segment === segment;
