/** Times for words that were corrected: what stays keeps its time, and no time is made up. */
import { type Word } from './model.ts';

/** Beyond this many comparisons, what was replaced is taken as a whole. */
const MOST_CELLS = 4_000_000;

/** Which of the old words a new one stands for: from the first to the last of them. */
interface Span {
  first: number;
  last: number;
}

/**
 * The words of a corrected `text` (not empty, single spaces) with the times of the old `words`. A word
 * that stays, or only changes case or punctuation, keeps its time; where as many came as went, each
 * takes the time of the one it replaces; otherwise what came shares the time of what went. What was
 * only added joins the word before it. Joined by spaces they give `text`; undefined without old words.
 */
export function realigned(words: readonly Word[], text: string): Word[] | undefined {
  if (words.length === 0) return undefined;
  const before = words.flatMap((word, at) =>
    word.text.split(' ').map((token) => ({ key: keyOf(token), at })),
  );
  const after = text.split(' ');
  const kept = common(
    before.map(({ key }) => key),
    after.map(keyOf),
  );
  const spanOf = (from: number, to: number): Span | null => {
    const [first, last] = [before[from], before[to]];
    return first && last ? { first: first.at, last: last.at } : null;
  };

  const spans: (Span | null)[] = [];
  let [went, came] = [0, 0];
  for (const [old, now] of [...kept, [before.length, after.length] as const]) {
    const oneForOne = old - went === now - came;
    const gap = old > went ? spanOf(went, old - 1) : null;
    for (let at = 0; came + at < now; at++) {
      spans.push(oneForOne ? spanOf(went + at, went + at) : gap);
    }
    if (old < before.length) spans.push(spanOf(old, old));
    [went, came] = [old + 1, now + 1];
  }
  return joined(words, after, spans);
}

/** Words of one time become one entry; those without a time join the one before, or the first. */
function joined(
  words: readonly Word[],
  tokens: readonly string[],
  spans: readonly (Span | null)[],
): Word[] {
  const entries: (Span & { tokens: string[] })[] = [];
  const leading: string[] = [];
  tokens.forEach((token, at) => {
    const span = spans[at];
    const open = entries.at(-1);
    if (open && (!span || span.first <= open.last)) {
      open.tokens.push(token);
      open.last = Math.max(open.last, span?.last ?? open.last);
    } else if (span) entries.push({ ...span, tokens: [...leading.splice(0), token] });
    else leading.push(token);
  });
  return entries.map(({ first, last, tokens }) => ({
    start: words[first]?.start ?? 0,
    end: words[last]?.end ?? null,
    text: tokens.join(' '),
  }));
}

/** A word without what a corrector changes most: case and punctuation. */
const keyOf = (token: string): string =>
  token.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '') || token;

/** The longest common subsequence, as pairs of indices. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;

  const pairs: [number, number][] = Array.from({ length: head }, (_, at) => [at, at]);
  const inner = longest(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  for (const [i, j] of inner) pairs.push([i + head, j + head]);
  for (let at = tail; at > 0; at--) pairs.push([a.length - at, b.length - at]);
  return pairs;
}

function longest(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_CELLS) return [];
  // The length of the longest in what is left from (i, j) on.
  const left = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => left[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      left[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
