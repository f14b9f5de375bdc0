/** Which of an episode's lists of chapters is the best, and what makes it so. */
import { type ChapterListReason } from '../shared/chapters.ts';
import { type Chapter, type ChapterList, type ChapterSource } from '../shared/model.ts';

/** An episode's lists, the best first. */
export interface RankedLists {
  lists: ChapterList[];
  /** Why the first is the first; null where there is none. */
  reason: ChapterListReason | null;
}

/** Where an entry of a longer list may stand, seconds off that of a shorter one, to be the same. */
const NEAR = 5;
/** A longer list that agrees with a shorter one tells more when it has so many times its entries… */
const RICHER = 3;
/** …and when it has this share of them. */
const AGREEING = 0.75;

/** From the most reliable to the least. An audio file has tags of one kind. */
const SOURCES: Record<ChapterSource, number> = {
  own: 0,
  json: 1,
  podlove: 2,
  id3: 3,
  mp4: 3,
  vorbis: 3,
  notes: 4,
};

const MENDED = new Set(['out-of-order', 'out-of-place', 'duplicate']);
/** What programs and people call a chapter that has no name. */
const NAMELESS =
  /^(?:(?:chapter|chapitre|kapitel|cap[ií]tulo|capitolo|hoofdstuk|rozdział|глава|track|titel|part|teil|marker|untitled|section|第)\s*)?[#\d:.一二三四五六七八九十]*\s*[章話]?$/iu;

/** A property of a list, which is looked at again for every other list: found out once. */
function once<T>(find: (list: ChapterList) => T): (list: ChapterList) => T {
  const found = new WeakMap<ChapterList, { value: T }>();
  return (list) => {
    const known = found.get(list) ?? { value: find(list) };
    found.set(list, known);
    return known.value;
  };
}

const listed = once(({ chapters }): Chapter[] => chapters.filter(({ toc }) => toc));

/** Half of its titles or more are none, or all are the same. */
const isNameless = once((list) => {
  const titles = listed(list).map(({ title }) => title.trim());
  const nameless = titles.filter((title) => NAMELESS.test(title));
  return nameless.length * 2 >= titles.length || new Set(titles).size === 1;
});

/** One thing that sets lists apart. */
interface Criterion {
  reason: ChapterListReason;
  isBetter: (one: ChapterList, other: ChapterList, duration: number | null) => boolean;
}

const byFault = (hasFault: (list: ChapterList, duration: number | null) => boolean) =>
  ((one, other, duration) =>
    !hasFault(one, duration) && hasFault(other, duration)) satisfies Criterion['isBetter'];

/**
 * The rule. What comes first decides; only lists it leaves equal are asked the next.
 *
 * 1. What the listener made wins.
 * 2. One chapter is no list.
 * 3. The audio's length: a list that runs beyond the end, or whose last chapter begins in the first half, was made
 *    for another recording or was never finished.
 * 4. Number: a list of three times as many chapters wins over one it agrees with, unless it has no names for them.
 *    Fewer than that is a matter of taste.
 * 5. Order: a list that had to be sorted, or had chapters that start together, was made without care.
 * 6. Titles: names win over "Chapter 1".
 * 7. Source: a chapters file, the feed, the audio's tags, the notes. The first two can be mended after the audio is
 *    out; the last had to be guessed from prose.
 */
const CRITERIA: Criterion[] = [
  { reason: 'own', isBetter: byFault(({ source }) => source !== 'own') },
  { reason: 'richer', isBetter: byFault((list) => listed(list).length < 2) },
  { reason: 'agrees', isBetter: byFault(disagrees) },
  { reason: 'richer', isBetter: isRicher },
  { reason: 'order', isBetter: byFault(({ warnings }) => warnings.some(isMended)) },
  { reason: 'titles', isBetter: byFault(isNameless) },
  { reason: 'source', isBetter: (one, other) => SOURCES[one.source] < SOURCES[other.source] },
  // Two lists of one source: any order will do, as long as it is always the same.
  { reason: 'richer', isBetter: (one, other) => listed(one).length > listed(other).length },
  { reason: 'source', isBetter: (one, other) => JSON.stringify(one) < JSON.stringify(other) },
];

/**
 * An episode's lists by the rule above, whatever order they come in. `duration` is the audio's length in seconds,
 * where known. Lists without a listed chapter come last.
 */
export function rankChapterLists(
  lists: readonly ChapterList[],
  duration: number | null,
): RankedLists {
  const ranked: ChapterList[] = [];
  let rest = [...lists];
  while (rest.length > 0) {
    const [best] = survivors(rest, duration);
    if (!best) break;
    ranked.push(best);
    rest = rest.filter((one) => one !== best);
  }
  return { lists: ranked, reason: reasonFor(ranked, duration) };
}

/** What is left of some lists after every criterion has taken out those that one of the others beats. */
function survivors(lists: ChapterList[], duration: number | null): ChapterList[] {
  return CRITERIA.reduce((left, criterion) => unbeaten(left, criterion, duration), lists);
}

const unbeaten = (lists: ChapterList[], { isBetter }: Criterion, duration: number | null) =>
  lists.filter((one) => !lists.some((other) => other !== one && isBetter(other, one, duration)));

function reasonFor(ranked: ChapterList[], duration: number | null): ChapterListReason | null {
  const [first, second] = ranked;
  if (!first) return null;
  if (first.source === 'own') return 'own';
  if (!second || listed(second).length === 0) return 'only';
  // The second is the best of the others: what it lost by, none of them has.
  let left = ranked;
  for (const criterion of CRITERIA) {
    left = unbeaten(left, criterion, duration);
    if (!left.includes(second)) return criterion.reason;
  }
  return 'source';
}

const isMended = ({ code }: { code: string }): boolean => MENDED.has(code);

function disagrees(list: ChapterList, duration: number | null): boolean {
  if (duration === null || !(duration > 0)) return false;
  if (list.warnings.some(({ code }) => code === 'beyond-end')) return true;
  const last = listed(list).at(-1)?.start ?? 0;
  return last >= duration || last < duration / 2;
}

function isRicher(one: ChapterList, other: ChapterList): boolean {
  const [longer, shorter] = [listed(one), listed(other)];
  if (shorter.length === 0 || longer.length < shorter.length * RICHER) return false;
  if (isNameless(one) && !isNameless(other)) return false;
  let [at, same] = [0, 0];
  for (const { start } of shorter) {
    while ((longer[at]?.start ?? Infinity) < start - NEAR) at += 1;
    if ((longer[at]?.start ?? Infinity) > start + NEAR) continue;
    same += 1;
    at += 1;
  }
  return same >= shorter.length * AGREEING;
}
