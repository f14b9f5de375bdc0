/** Where all terms stand together: occurrences as passages, each to be one hit. */
import { type Span } from './excerpt.ts';
import { type Occurrence } from './occurrences.ts';

/** A stretch of a row that has every term. */
export interface Passage extends Span {
  /** Place of its first word in the row's text. */
  from: number;
  /** In the order of the text; empty only where nothing but filters is asked for. */
  occurrences: readonly Occurrence[];
  /** Words between the terms that are none of them; 0 where they stand side by side. */
  between: number;
  /** The terms stand in the order they were typed. */
  inOrder: boolean;
}

/** What fits into so many characters is one passage: one excerpt shows it all. */
const ONE_EXCERPT = 120;
/** Words that are further apart have little to do with each other. */
const FAR = 40;

/**
 * The passages of a row, in the order of the text, none overlapping: for one term its occurrences, for several the
 * tightest stretches that hold them all, and where none holds them within some forty words, only the tightest.
 * `divides`: whether what stands at two places of the text is never one hit.
 */
export function passagesOf(
  occurrences: readonly Occurrence[],
  terms: number,
  divides: (from: number, to: number) => boolean = () => false,
): Passage[] {
  const stretches =
    terms === 1 ? occurrences.map((one) => passage([one])) : tightest(occurrences, terms);
  const passages: Passage[] = [];
  for (const stretch of stretches) {
    const last = passages.at(-1);
    const fits =
      last && endOf(stretch) - last.from <= ONE_EXCERPT && !divides(last.from, stretch.from);
    if (fits) passages.splice(-1, 1, joined(last, stretch));
    else passages.push(stretch);
  }
  return passages;
}

const endOf = ({ occurrences }: Passage): number =>
  occurrences.reduce((end, { to }) => Math.max(end, to), 0);
const overlap = (a: Span, b: Span): boolean => a.first < b.end && b.first < a.end;
const byCloseness = (a: Passage, b: Passage): number =>
  a.between - b.between || Number(b.inOrder) - Number(a.inOrder);

/** Two passages as one, as close as the closer of them. */
function joined(a: Passage, b: Passage): Passage {
  const { between, inOrder } = byCloseness(a, b) <= 0 ? a : b;
  const occurrences = [...a.occurrences, ...b.occurrences];
  return {
    first: a.first,
    end: Math.max(a.end, b.end),
    from: a.from,
    occurrences,
    between,
    inOrder,
  };
}

function tightest(occurrences: readonly Occurrence[], terms: number): Passage[] {
  const stretches = stretchesOf(occurrences, terms).map((stretch, place) => ({ stretch, place }));
  const taken: Passage[] = [];
  const covered = new Set<number>();
  for (const { stretch, place } of stretches.toSorted((a, b) =>
    byCloseness(a.stretch, b.stretch),
  )) {
    if (taken.length > 0 && stretch.between > FAR) break;
    if (covered.has(place)) continue;
    taken.push(stretch);
    // None holds another: those that overlap it are the next ones on both sides.
    for (const step of [-1, 1]) {
      for (let at = place + step; ; at += step) {
        const other = stretches[at];
        if (!other || !overlap(other.stretch, stretch)) break;
        covered.add(at);
      }
    }
  }
  return taken.sort((a, b) => a.first - b.first);
}

/** Every stretch that has all terms and none shorter within it. */
function stretchesOf(occurrences: readonly Occurrence[], terms: number): Passage[] {
  const stretches: Passage[] = [];
  const counts = new Array<number>(terms).fill(0);
  let missing = terms;
  let left = 0;
  let before = -1;
  occurrences.forEach(({ term }, right) => {
    if (counts[term] === 0) missing--;
    counts[term] = (counts[term] ?? 0) + 1;
    if (missing > 0) return;
    for (;;) {
      const first = occurrences[left]?.term ?? 0;
      if ((counts[first] ?? 0) < 2) break;
      counts[first] = (counts[first] ?? 0) - 1;
      left++;
    }
    // From the same beginning there is a shorter one.
    if (left === before) return;
    before = left;
    stretches.push(passage(occurrences.slice(left, right + 1)));
  });
  return stretches;
}

function passage(occurrences: readonly Occurrence[]): Passage {
  const { first = 0, from = 0 } = occurrences[0] ?? {};
  let covered = 0;
  let end = first;
  for (const one of occurrences) {
    covered += Math.max(0, one.end - Math.max(one.first, end));
    end = Math.max(end, one.end);
  }
  const inOrder = occurrences.every(
    ({ term }, index) => index === 0 || term >= (occurrences[index - 1]?.term ?? 0),
  );
  return { first, end, from, occurrences, between: end - first - covered, inOrder };
}
