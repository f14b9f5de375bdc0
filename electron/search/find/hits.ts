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
  /** What is shown of it, `chapter` left null: made when it is asked for, since of a hundred in a row three are shown. */
  shown: () => SearchHit;
  /** The row's id. */
  row: number;
  /** Place in the row's text. */
  from: number;
  /** What it is worth for itself (`passageScore`). */
  score: number;
}

/** Reads the hits of rows, in the order of the text; ready for many rows. */
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
    const isBanned = bannedIn(row, banned);
    const hits: FoundHit[] = [];
    for (const passage of passages) {
      const at = lineAt(row, passage.from);
      const line = row.lines[at];
      if (!line) continue;
      const within = withinOf(part, row, passage);
      const spans = () => excerptSpans(row, passage, partsOf(passage), within);
      if (banned.length > 0 && [about(passage), ...spans()].some(isBanned)) continue;
      hits.push({
        shown: () => ({
          ...placeOf(id, line, passage.from - (row.starts[at] ?? 0)),
          runs: excerptRuns(row, spans(), within, found),
        }),
        row: id,
        from: passage.from,
        score: passageScore(passage, part),
      });
    }
    return hits;
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
  const from = tokens.from(first);
  return { first, end, from, occurrences: [], between: 0, inOrder: true };
}

/** The first words of each turn of the speakers. */
function turnsOf(row: RowText, heard: readonly boolean[]): Passage[] {
  const passages: Passage[] = [];
  let speaking: string | null | undefined;
  row.lines.forEach(({ speaker }, line) => {
    const first = tokenAt(row, row.starts[line] ?? 0);
    const from = row.tokens.from(first);
    const silent = first === row.tokens.length || lineAt(row, from) !== line;
    if (silent || speaker === speaking) return;
    speaking = speaker;
    if (heard[line]) passages.push(passageAt(row, first));
  });
  return passages;
}

const about = ({ first, end }: Span): Span => ({ first: first - ABOUT, end: end + ABOUT });

/** Whether excluded words stand in a stretch of a row. */
function bannedIn({ tokens }: RowText, banned: readonly Occurrence[]): (span: Span) => boolean {
  /** Of each token, and at last of the end, how many before it are excluded. */
  const before = new Uint32Array(banned.length === 0 ? 0 : tokens.length + 1);
  for (const { first, end } of banned) before.fill(1, first + 1, end + 1);
  for (let at = 1; at < before.length; at++) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
  return ({ first, end }) =>
    (before[Math.min(end, tokens.length)] ?? 0) > (before[Math.max(first, 0)] ?? 0);
}

/** Where a hit is that begins at an offset of a line. */
function placeOf(id: number, line: Line, offset: number): Omit<SearchHit, 'runs'> {
  const episodeId = episodeOf(id);
  const part = partOf(id);
  return {
    id: `${episodeId}-${part}-${line.place}-${offset}`,
    episodeId,
    part,
    start: startOf(line, offset),
    place: line.place,
    speaker: line.speaker,
    chapter: null,
  };
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
  const last = lineAt(row, row.tokens.from(end - 1));
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
