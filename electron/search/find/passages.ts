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

/** Occurrences of the only term make one passage where they fit into so many characters: one excerpt shows them all. */
const ONE_EXCERPT = 120;
/** Words that are further apart have little to do with each other. */
const FAR = 40;

/**
 * The passages of a row, in the order of the text, none overlapping: for one term its occurrences, for several the
 * tightest stretches that hold them all, and where none holds them within some forty words, only the tightest.
 */
export function passagesOf(occurrences: readonly Occurrence[], terms: number): Passage[] {
  if (terms === 1) return clusters(occurrences);
  const stretches = stretchesOf(occurrences, terms).sort(
    (a, b) => a.between - b.between || Number(b.inOrder) - Number(a.inOrder),
  );
  const taken: Passage[] = [];
  for (const stretch of stretches) {
    if (taken.length > 0 && stretch.between > FAR) break;
    if (!taken.some((other) => overlap(other, stretch))) taken.push(stretch);
  }
  return taken.sort((a, b) => a.first - b.first);
}

const overlap = (a: Span, b: Span): boolean => a.first < b.end && b.first < a.end;

function clusters(occurrences: readonly Occurrence[]): Passage[] {
  const groups: Occurrence[][] = [];
  for (const occurrence of occurrences) {
    const last = groups.at(-1);
    if (last && occurrence.to - (last[0]?.from ?? 0) <= ONE_EXCERPT) last.push(occurrence);
    else groups.push([occurrence]);
  }
  return groups.map((group) => ({ ...passage(group), between: 0 }));
}

/** Every stretch that has all terms and none shorter within it. */
function stretchesOf(occurrences: readonly Occurrence[], terms: number): Passage[] {
  const stretches: Passage[] = [];
  const counts = new Array<number>(terms).fill(0);
  let missing = terms;
  let left = 0;
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
    const stretch = passage(occurrences.slice(left, right + 1));
    const before = stretches.at(-1);
    // The same beginning, and longer.
    if (before?.occurrences[0] !== stretch.occurrences[0]) stretches.push(stretch);
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
