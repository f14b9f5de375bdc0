/** Where terms stand in a row. This is what decides: the index only says which rows to read. */
import { codeWords } from '../words/code-words.ts';
import { type Token } from '../words/tokenise.ts';
import { mayBeSpoken } from './expressions.ts';
import { tokenAt, type RowText } from './row-text.ts';
import { type Likeness, type Term } from './terms.ts';

/** A term in a row. */
export interface Occurrence {
  /** Its index among the terms. */
  term: number;
  /** Tokens of the row, [first, end). */
  first: number;
  end: number;
  /** Places in the row's text, [from, to): what is marked. */
  from: number;
  to: number;
  likeness: Likeness;
}

/** Finds terms in rows; ready for many of them. */
export interface Finder {
  /** All occurrences, in the order of the text; those of one term do not overlap. */
  (row: RowText): Occurrence[];
}

export function finderOf(terms: readonly Term[]): Finder {
  /** Terms by their first word; those of one open word are looked for by what words begin with. */
  const byWord = new Map<string, number[]>();
  const open: number[] = [];
  const ofCode: number[] = [];
  const add = (word: string, term: number) => byWord.set(word, [...(byWord.get(word) ?? []), term]);
  terms.forEach((term, index) => {
    const { words, forms, prefix, isCode } = term;
    const [word = ''] = words;
    if (term.codes.length > 0) ofCode.push(index);
    if (isCode && !mayBeSpoken(term)) return;
    add(word, index);
    if (words.length > 1 || isCode) return;
    for (const form of forms.keys()) add(form, index);
    if (prefix) open.push(index);
  });

  return (row) => {
    const found: Occurrence[] = [];
    const codes = ofCode.length > 0 ? codeWords(row.text) : [];
    for (const index of ofCode) {
      const term = terms[index];
      if (term?.isCode) found.push(...codeOccurrences(row, term, index, codes));
    }
    const { tokens } = row;
    for (let at = 0; at < tokens.length; at++) {
      const text = tokens[at]?.text ?? '';
      const indexes = byWord.get(text);
      if (indexes) {
        for (const index of indexes) {
          const occurrence = occurrenceAt(row, terms[index], index, at);
          if (occurrence && !missesCode(terms[index], occurrence, codes)) found.push(occurrence);
        }
      }
      for (const index of open) {
        const beginning = terms[index]?.words[0] ?? '';
        if (text.startsWith(beginning) && !indexes?.includes(index)) {
          found.push(spanning(row, index, at, at + 1, 'completed'));
        }
      }
    }
    return apart(found, terms.length);
  };
}

function spanning(
  { tokens }: RowText,
  term: number,
  first: number,
  end: number,
  likeness: Likeness,
): Occurrence {
  return {
    term,
    first,
    end,
    from: tokens[first]?.from ?? 0,
    to: tokens[end - 1]?.to ?? 0,
    likeness,
  };
}

/** A term of words that may begin at a token, or null where the rest of it does not follow. */
function occurrenceAt(
  row: RowText,
  term: Term | undefined,
  index: number,
  at: number,
): Occurrence | null {
  if (!term) return null;
  const { words, forms, isCode } = term;
  const end = at + words.length;
  if (end > row.tokens.length) return null;
  for (let place = 1; place < words.length - 1; place++) {
    if (row.tokens[at + place]?.text !== words[place]) return null;
  }
  const likeness = likenessOf(term, row.tokens[end - 1]?.text ?? '', forms);
  return likeness && spanning(row, index, at, end, isCode ? 'inflected' : likeness);
}

function likenessOf({ words, prefix }: Term, token: string, forms: Term['forms']): Likeness | null {
  const last = words.at(-1) ?? '';
  if (token === last) return 'exact';
  return forms.get(token) ?? (prefix && token.startsWith(last) ? 'completed' : null);
}

function codeOccurrences(
  row: RowText,
  { codes, prefix }: Term,
  index: number,
  inText: readonly Token[],
): Occurrence[] {
  const [code = ''] = codes;
  return inText.flatMap(({ text, from, to }) => {
    if (text !== code && !(prefix && text.startsWith(code))) return [];
    const first = tokenAt(row, from);
    return {
      term: index,
      first,
      end: Math.max(first + 1, tokenAt(row, to - 1) + 1),
      from,
      to,
      likeness: text === code ? 'exact' : 'completed',
    } satisfies Occurrence;
  });
}

/** Whether a phrase lacks a code word it was typed with: C++ templates are no c templates. */
function missesCode(
  term: Term | undefined,
  { from, to }: Occurrence,
  codes: readonly Token[],
): boolean {
  if (!term || term.isCode || term.codes.length === 0) return false;
  const here = codes.filter((code) => code.from < to && code.to > from).map(({ text }) => text);
  return !term.codes.every(
    (code, index) =>
      here.includes(code) ||
      (term.prefix &&
        index === term.codes.length - 1 &&
        here.some((other) => other.startsWith(code))),
  );
}

/** In order, and of each term only what does not overlap: what is exact goes before, then what stands first. */
function apart(found: readonly Occurrence[], terms: number): Occurrence[] {
  const ordered = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const behind = new Array<number>(terms).fill(-1);
  return ordered.filter(({ term, first, end }) => {
    if (first < (behind[term] ?? -1)) return false;
    behind[term] = end;
    return true;
  });
}
