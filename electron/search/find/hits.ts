/** The hits of a row: what was found there, as the window shows it. */
import { type SearchPart } from '../../shared/search-query.ts';
import { type SearchHit } from '../../shared/search-results.ts';
import { episodeOf, type Line, partOf, type Row } from '../rows.ts';
import { excerptRuns, excerptSpans, type Span } from './excerpt.ts';
import { finderOf, type Occurrence } from './occurrences.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Plan } from './plan.ts';
import { passageScore } from './rank.ts';
import { lineAt, rowText, type RowText, tokenAt } from './row-text.ts';

/** A hit and where it stands. */
export interface FoundHit {
  hit: SearchHit;
  /** The row's id. */
  row: number;
  /** Place in the row's text. */
  from: number;
  /** What it is worth for itself (`passageScore`). */
  score: number;
}

/** Reads the hits of rows, in the order of the text; ready for many rows. `chapter` is left null. */
export type Reader = (id: number, row: Row) => FoundHit[];

/** Words before and behind a hit among which no excluded one may be. */
const ABOUT = 30;

export function readerOf({ kind, terms, excluded, scope }: Plan): Reader {
  const find = finderOf(terms);
  const findExcluded = finderOf(excluded);
  return (id, packed) => {
    const row = rowText(packed);
    const part = partOf(id);
    const heard = row.lines.map(({ speaker }) => scope.speaks(speaker));
    const found = find(row).filter((occurrence) => isHeard(row, heard, occurrence));
    const divides = (a: number, b: number) => !runsOn(part) && lineAt(row, a) !== lineAt(row, b);
    const passages = {
      words: () => passagesOf(found, terms.length, divides),
      turns: () => turnsOf(row, heard),
      list: () => [passageAt(row, 0)],
      nothing: () => [],
    }
      [kind]()
      .filter(({ from }) => from < row.own);
    if (passages.length === 0) return [];
    const banned = excluded.length > 0 ? findExcluded(row) : [];
    if (banned.length > 0 && part !== 'transcript') return [];
    return passages.flatMap((passage) => hitOf(id, part, row, passage, found, banned) ?? []);
  };
}

/** Whether all lines an occurrence touches are looked at. */
function isHeard(row: RowText, heard: readonly boolean[], { from, to }: Occurrence): boolean {
  const last = lineAt(row, to - 1);
  for (let line = lineAt(row, from); line <= last; line++) if (!heard[line]) return false;
  return true;
}

/** A passage of one word, or of none at the end of the row; what is shown where no words are asked for. */
function passageAt({ tokens }: RowText, first: number): Passage {
  const end = Math.min(first + 1, tokens.length);
  const from = tokens[first]?.from ?? 0;
  return { first, end, from, occurrences: [], between: 0, inOrder: true };
}

/** The first words of each turn of the speakers. */
function turnsOf(row: RowText, heard: readonly boolean[]): Passage[] {
  const passages: Passage[] = [];
  let speaking: string | null | undefined;
  row.lines.forEach(({ speaker }, line) => {
    const first = tokenAt(row, row.starts[line] ?? 0);
    const from = row.tokens[first]?.from;
    const silent = from === undefined || lineAt(row, from) !== line;
    if (silent || speaker === speaking) return;
    speaking = speaker;
    if (heard[line]) passages.push(passageAt(row, first));
  });
  return passages;
}

/** A passage as a hit; null where an excluded word stands in or about it. */
function hitOf(
  id: number,
  part: SearchPart,
  row: RowText,
  passage: Passage,
  occurrences: readonly Occurrence[],
  banned: readonly Occurrence[],
): FoundHit | null {
  const at = lineAt(row, passage.from);
  const line = row.lines[at];
  if (!line) return null;
  const within = withinOf(part, row, passage);
  const spans = excerptSpans(row, passage, partsOf(passage), within);
  const near = (one: Span) => ({ first: one.first - ABOUT, end: one.end + ABOUT });
  const about = [near(passage), ...spans];
  if (banned.some((one) => about.some(({ first, end }) => one.first < end && one.end > first))) {
    return null;
  }
  const offset = passage.from - (row.starts[at] ?? 0);
  const episodeId = episodeOf(id);
  const hit: SearchHit = {
    id: `${episodeId}-${part}-${line.place}-${offset}`,
    episodeId,
    part,
    start: startOf(line, offset),
    place: line.place,
    speaker: line.speaker,
    chapter: null,
    runs: excerptRuns(row, spans, within, occurrences),
  };
  return { hit, row: id, from: passage.from, score: passageScore(passage, part) };
}

/** The first occurrence of each term. */
function partsOf({ occurrences }: Passage): Span[] {
  const parts = new Map<number, Span>();
  for (const one of occurrences) if (!parts.has(one.term)) parts.set(one.term, one);
  return [...parts.values()];
}

/** What is said and the notes are one text; of the other parts each line stands for itself. */
const runsOn = (part: SearchPart): boolean => part === 'transcript' || part === 'notes';

/** Where an excerpt may reach: what is said and the notes run on, of lists only the lines that were found. */
function withinOf(part: SearchPart, row: RowText, passage: Passage): Span {
  const { first, end, from, occurrences } = passage;
  // Where nothing is marked, what is shown begins with the hit.
  const whole = { first: occurrences.length === 0 ? first : 0, end: row.tokens.length };
  if (runsOn(part)) return whole;
  const begins = row.starts[lineAt(row, from)] ?? 0;
  const last = lineAt(row, row.tokens[end - 1]?.from ?? 0);
  const ends = row.starts[last + 1];
  return {
    first: tokenAt(row, begins),
    end: ends === undefined ? whole.end : tokenAt(row, ends),
  };
}

/** When a word is said that begins at an offset of a line. */
function startOf({ start, words = [] }: Line, offset: number): number | null {
  return words.findLast(([from]) => from <= offset)?.[1] ?? start;
}
