/** Cuts what is said in an episode into rows of the index. */
import { type Line, MOST_TRANSCRIPT_ROWS, type Row } from '../rows.ts';
import { codeKey, codeWords } from '../words/code-words.ts';
import { normalised, tokenise } from '../words/tokenise.ts';

/** A row with its words as the index gets them. */
export interface WordedRow extends Row {
  /** `normalised` of its lines, one after the other. */
  words: string;
  /** How many these are. */
  count: number;
}

/** What the index gets of a row: words, a space between each two. */
export interface Columns {
  words: string;
  code: string;
  speakers: string;
}

export const columnsOf = ({ lines, words }: WordedRow): Columns => ({
  words,
  code: lines.flatMap(({ text }) => codeWords(text).map((word) => codeKey(word.text))).join(' '),
  speakers: normalised([...new Set(lines.flatMap(({ speaker }) => speaker ?? []))].join(' ')),
});

/** A row has so many words: few enough to be unpacked in no time; its content fills the pages of the file well. */
const WORDS = 1300;
/** So many words of the next row stand at the end of a row again, for phrases that run over the border. */
const REPEATED = 32;

/** All lines as one row; none where nothing is in them. */
export function oneRow(lines: Line[]): WordedRow[] {
  const words = joined(lines.map(({ text }) => normalised(text)));
  return words === '' ? [] : [{ lines, own: lines.length, words, count: countOf(words) }];
}

/** The lines of a transcript as so many rows at most, by whole lines; see `Row.own` for what is repeated. */
export function cut(lines: readonly Line[], mostRows = MOST_TRANSCRIPT_ROWS): WordedRow[] {
  const said = lines.map(({ text }) => normalised(text));
  const counts = said.map(countOf);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(WORDS, Math.ceil(all / (mostRows - 1)));
  const rows: WordedRow[] = [];
  for (let from = 0, to = 0; from < lines.length; from = to) {
    // What says nothing goes with what it follows.
    let count = 0;
    for (; to < lines.length && (count < most || counts[to] === 0); to++) count += counts[to] ?? 0;
    const next = headFrom(lines, counts, to);
    const words = joined([...said.slice(from, to), ...next.map(({ text }) => normalised(text))]);
    if (words === '') continue;
    rows.push({ lines: [...lines.slice(from, to), ...next], own: to - from, words, count });
  }
  return rows;
}

const joined = (said: string[]): string => said.filter((words) => words !== '').join(' ');

/** How many words `normalised` made. */
function countOf(words: string): number {
  if (words === '') return 0;
  let count = 1;
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) count++;
  return count;
}

/** Lines from `from` on, to be repeated; of a long one its beginning. */
function headFrom(lines: readonly Line[], counts: readonly number[], from: number): Line[] {
  const head: Line[] = [];
  for (let at = from, words = 0; words < REPEATED; at++) {
    const line = lines[at];
    if (!line) break;
    const count = counts[at] ?? 0;
    head.push(count > 2 * REPEATED ? beginning(line, REPEATED - words) : line);
    words += count;
  }
  return head;
}

function beginning(line: Line, words: number): Line {
  const end = tokenise(line.text)[words - 1]?.to ?? line.text.length;
  const { words: starts, ...rest } = line;
  return {
    ...rest,
    text: line.text.slice(0, end),
    ...(starts && { words: starts.filter(([from]) => from < end) }),
  };
}
