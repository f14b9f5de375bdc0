/** Corrections made to one version of a transcript, for the next version the publisher serves. */
import { apply, type Correction, nextShown, overlayOf } from './corrections.ts';
import { type Segment } from './model.ts';

/** How far apart a segment of both versions may start, seconds. */
const NEAR = 2;

/**
 * Those of the `corrections` to `from` that can be made to `to`, with its indices, in order: a segment
 * is known again by its text and its start within two seconds, if only one segment of either version
 * fits. Two that were merged must still follow each other; what was then corrected in the merged one
 * goes with it. Renamed speakers are renamed in every version.
 */
export function carryCorrections(
  from: readonly Segment[],
  to: readonly Segment[],
  corrections: readonly Correction[],
): Correction[] {
  const before = overlayOf(from);
  const after = overlayOf(to);
  const known = matcherOf(from, to);
  /** Segments of `from` that are shown otherwise than they would be in `to`. */
  const lost = new Set<number>();

  const carried = (correction: Correction): Correction | null => {
    if (correction.kind === 'rename') return correction;
    if (correction.kind === 'delete') {
      const segments = correction.segments.flatMap((one) =>
        lost.has(one) ? [] : (known(one) ?? []),
      );
      return segments.length > 0 ? { ...correction, segments } : null;
    }
    const segment = lost.has(correction.segment) ? null : known(correction.segment);
    if (segment === null) return null;
    if (correction.kind === 'merge') {
      const [next, nextNow] = [nextShown(before, correction.segment), nextShown(after, segment)];
      if (nextNow === -1 || lost.has(next) || known(next) !== nextNow) return null;
    }
    return { ...correction, segment };
  };

  return corrections.flatMap((correction) => {
    const made = carried(correction);
    if (made) apply(after, made);
    else if (correction.kind === 'merge' && nextShown(before, correction.segment) !== -1) {
      lost.add(correction.segment);
    }
    apply(before, correction);
    return made ?? [];
  });
}

/** Answers the index in `to` of a segment of `from`, or null where none is clearly the same. */
function matcherOf(
  from: readonly Segment[],
  to: readonly Segment[],
): (index: number) => number | null {
  const inFrom = byText(from);
  const inTo = byText(to);
  return (index) => {
    const segment = from[index];
    if (!segment) return null;
    const near = (candidates: Map<string, number[]>, segments: readonly Segment[], at: number) =>
      (candidates.get(segment.text) ?? []).filter(
        (one) => Math.abs((segments[one]?.start ?? Infinity) - at) <= NEAR,
      );
    const [match, ...others] = near(inTo, to, segment.start);
    if (match === undefined || others.length > 0) return null;
    return near(inFrom, from, to[match]?.start ?? Infinity).length === 1 ? match : null;
  };
}

function byText(segments: readonly Segment[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  segments.forEach(({ text }, index) => {
    const indices = found.get(text);
    if (indices) indices.push(index);
    else found.set(text, [index]);
  });
  return found;
}
