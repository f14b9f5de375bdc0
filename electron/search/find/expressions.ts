/**
 * Terms as expressions of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax). Tokens hold no quotes and
 * no ASCII signs, so that quoting them is enough.
 */
import { codeKey } from '../words/code-words.ts';
import { type Term } from './terms.ts';

const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`;
const anyOf = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' OR ');
const all = (expressions: readonly string[]): string =>
  expressions.map((expression) => `(${expression})`).join(' AND ');

/** Rows that have every term, in whatever form. Of a phrase whose last word is open they may have the words apart. */
export const wide = (terms: readonly Term[]): string => all(terms.map(wideOf));

/** Rows that have every term exactly as it was typed. */
export const exact = (terms: readonly Term[]): string => all(terms.map(exactOf));

/** Whether the two differ. */
export const isWider = (terms: readonly Term[]): boolean =>
  terms.some((term) => term.forms.size > 0 || term.isCode);

/** How many words the exact expression has: what ranking costs a row. */
export const wordsIn = (terms: readonly Term[]): number =>
  terms.reduce((sum, { words }) => sum + words.length, 0);

/** How many the wide one has. */
export const breadth = (terms: readonly Term[]): number =>
  terms.reduce((sum, { forms }) => sum + forms.size, wordsIn(terms));

/** Whether a code word may also stand in the text as its words alone: `asyncio run`, but not 3 and 14. */
export const mayBeSpoken = ({ words, isCode }: Term): boolean =>
  isCode && words.length > 1 && words.some((word) => /\p{L}{2}/u.test(word));

const codeOf = ({ codes, isCode, prefix }: Term): string[] =>
  codes.map((code) => `code : "${codeKey(code)}"${isCode && prefix ? ' *' : ''}`);

function wideOf(term: Term): string {
  const { words, forms } = term;
  if (mayBeSpoken(term)) return [...codeOf(term), `words : ${phrase(words)}`].join(' OR ');
  if (term.isCode) return codeOf(term).join(' AND ');
  if (forms.size === 0) return exactOf(term);
  const last = `words : (${anyOf([words.at(-1) ?? '', ...forms.keys()])})`;
  const head = words.length > 1 ? [`words : ${phrase(words.slice(0, -1))}`] : [];
  return [...head, last].join(' AND ');
}

const exactOf = (term: Term): string =>
  [...codeOf(term), ...(term.isCode ? [] : [`words : ${phrase(term.words)}`])].join(' AND ');

/** How often the rarest of them is said: what going through all their places costs. */
export const placesOf = (terms: readonly Term[]): number =>
  Math.min(...terms.map(({ places }) => places));

/** Terms of which nearness is looked for, and in how many spellings of two words: each costs a walk through their places. */
const MOST_NEAR = 6;
const MOST_SPELLINGS = 12;
/** Words between. */
const NEAR = 12;

/** Expressions for rows where several terms stand together. */
export interface Together {
  /** One right behind the other, as it was typed. */
  literal: string;
  /** The same in any form, as far as there are not too many. */
  adjacent: string;
  /** With a few words between, in any order; null for a single phrase, which counts only as it is. */
  near: string | null;
  /** Words of `adjacent`, each time they are said: what it costs a row. */
  words: number;
}

/** Null where there are not several words. */
export function together(terms: readonly Term[]): Together | null {
  const parts = terms.filter(({ isCode }) => !isCode).slice(0, MOST_NEAR);
  const isOpenPhrase = parts.some(({ words, forms }) => words.length > 1 && forms.size > 0);
  if (parts.length < 2 && !isOpenPhrase) return null;
  const spellings = spellingsOf(parts, MOST_SPELLINGS / Math.max(1, wordsIn(parts) - 1));
  return {
    literal: `words : ${phrase(spellings[0] ?? [])}`,
    words: spellings.reduce((sum, words) => sum + words.length, 0),
    adjacent: spellings.map((words) => `words : ${phrase(words)}`).join(' OR '),
    near: parts.length < 2 ? null : spellings.map(nearOf).join(' OR '),
  };
}

const nearOf = (words: readonly string[]): string =>
  `words : NEAR(${words.map((word) => `"${word}"`).join(' ')}, ${NEAR})`;

/** Ways to write all terms, the likeliest first: with each term's first form before its others. */
function spellingsOf(terms: readonly Term[], most: number): string[][] {
  let spellings: { words: string[]; rank: number }[] = [{ words: [], rank: 0 }];
  for (const { words, forms } of terms) {
    const head = words.slice(0, -1);
    const lasts = [words.at(-1) ?? '', ...forms.keys()];
    spellings = spellings
      .flatMap((before) =>
        lasts.map((last, rank) => ({
          words: [...before.words, ...head, last],
          rank: before.rank + rank,
        })),
      )
      .sort((a, b) => a.rank - b.rank)
      .slice(0, Math.ceil(most));
  }
  return spellings.map(({ words }) => words);
}
