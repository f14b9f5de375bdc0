/** The words around a hit, long enough to be understood and short enough to be scanned. */
import { type TextRun } from '../shared/library.ts';

/** Characters of context wanted in all, and to be kept on either side of a hit in a long segment. */
const ENOUGH = 160;
const SIDE = 80;

/** Splits text at `mark`, which stands before and after everything that was searched for. */
export function runsOf(marked: string, mark: string): TextRun[] {
  return marked
    .split(mark)
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/**
 * Shortens what is long between and around the hits, or adds words of the segments before and after
 * to what is short.
 */
export function withNeighbours(
  runs: TextRun[],
  before: string | null,
  after: string | null,
): TextRun[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  if (length >= ENOUGH) return shortened(runs);
  const side = Math.ceil((ENOUGH - length) / 2);
  return [
    ...(before ? [plain(`${lastWords(before, side)} `)] : []),
    ...runs,
    ...(after ? [plain(` ${firstWords(after, side)}`)] : []),
  ];
}

const plain = (text: string): TextRun => ({ text, hit: false });

function shortened(runs: TextRun[]): TextRun[] {
  return runs.map((run, index) => {
    if (run.hit) return run;
    if (index === 0) return plain(lastWords(run.text, SIDE));
    if (index === runs.length - 1) return plain(firstWords(run.text, SIDE));
    if (run.text.length <= 2 * SIDE) return run;
    return plain(`${firstWords(run.text, SIDE)} ${lastWords(run.text, SIDE).slice(1)}`);
  });
}

/** The start of a text, ended by an ellipsis at a word's end when it is cut. */
function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = /^[^]*\s/.exec(text.slice(0, length + 1))?.[0].trimEnd();
  return `${words || characters(text).slice(0, length).join('')}…`;
}

/** The end of a text, begun by an ellipsis at a word's start when it is cut. */
function lastWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = /\s[^]*$/.exec(text.slice(-length - 1))?.[0].trimStart();
  return `…${words || characters(text).slice(-length).join('')}`;
}

/** Whole characters: a script without spaces is cut between them, never within one. */
const characters = (text: string): string[] => Array.from(text);
