/** How good hits are: the numbers of the order by relevance, in one place. */
import { type SearchPart } from '../../shared/search-query.ts';
import { type Passage } from './passages.ts';
import { type Likeness } from './terms.ts';

/** A title says what an episode is about, and what listeners wrote they meant. */
const PARTS: Record<SearchPart, number> = {
  title: 2,
  bookmarks: 1.4,
  chapters: 1.4,
  transcript: 1,
  notes: 0.8,
  people: 0.7,
};

/** An exact hit goes before one of another form, however often that is said: see `rowShare`. */
const LIKENESS: Record<Likeness, number> = { exact: 1, inflected: 0.6, completed: 0.4 };

/** Words between that halve what a hit is worth. */
const HALF = 8;

/** What a passage is worth: 1 for an exact phrase that is said. */
export function passageScore({ occurrences, between, inOrder }: Passage, part: SearchPart): number {
  return PARTS[part] * closeness(between, inOrder) * likenessOf(occurrences);
}

function closeness(between: number, inOrder: boolean): number {
  if (between === 0) return inOrder ? 1 : 0.9;
  return (0.85 * HALF) / (HALF + between);
}

/** Of every term the best, on average. */
function likenessOf(occurrences: Passage['occurrences']): number {
  const best = new Map<number, number>();
  for (const { term, likeness } of occurrences) {
    best.set(term, Math.max(best.get(term) ?? 0, LIKENESS[likeness]));
  }
  const sum = [...best.values()].reduce((all, one) => all + one, 0);
  return best.size === 0 ? 1 : sum / best.size;
}

/** A hit's share for its row: between 0.7 and 1, by BM25 as a share (0 to 1) of the best row's. */
export const rowShare = (bm25: number): number => 0.7 + 0.3 * bm25;

/** Years in which what is new loses half of its advantage. */
const HALF_LIFE = 3;
const YEAR = 365.25 * 24 * 60 * 60 * 1000;

/** An episode's share for its age, between 0.9 and 1; both dates in milliseconds. */
export const recency = (published: number | null, newest: number): number =>
  0.9 + (published === null ? 0 : 0.1 * 2 ** ((published - newest) / YEAR / HALF_LIFE));

/** What the hits of an episode, best first, are worth together: the best, and a little more for others. */
export const episodeScore = (scores: readonly number[]): number =>
  (scores[0] ?? 0) + 0.05 * (scores[1] ?? 0) + 0.02 * (scores[2] ?? 0);
