/** Where terms stand in a row. This is what decides: the index only says which rows to read. */
import { codeWords } from '../words/code-words.ts';
import { type Token } from '../words/tokenise.ts';
import { mayBeSpoken } from './expressions.ts';
import { lineAt, type RowText } from './row-text.ts';
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
  /** Terms by what they begin with: a word, or for a single open word all that begins so. */
  const byWord = new Map<string, number[]>();
  const open: { index: number; beginning: string }[] = [];
  /** 1 for each UTF-16 unit that anything looked for begins with: most words of a text begin with another. */
  const initials = new Uint8Array(0x10000);
  const add = (word: string, term: number) => {
    byWord.set(word, [...(byWord.get(word) ?? []), term]);
    initials[word.charCodeAt(0)] = 1;
  };
  terms.forEach(({ words, forms, prefix }, index) => {
    const [word = ''] = words;
    add(word, index);
    if (words.length > 1) return;
    for (const form of forms.keys()) add(form, index);
    if (prefix) open.push({ index, beginning: word });
  });

  return (row) => {
    const found: Occurrence[] = [];
    const codesAt = codeReader(row);
    const look = (index: number, at: number) => {
      const occurrence = occurrenceAt(row, terms[index], index, at, codesAt);
      if (occurrence) found.push(occurrence);
    };
    for (let at = 0; at < row.tokens.length; at++) {
      if (initials[row.tokens.initial(at)] !== 1) continue;
      const text = row.tokens.text(at);
      const indexes = byWord.get(text);
      if (indexes) for (const index of indexes) look(index, at);
      for (const { index, beginning } of open) {
        if (text.startsWith(beginning) && !indexes?.includes(index)) look(index, at);
      }
    }
    return apart(found, terms.length);
  };
}

/** The code words that touch a stretch of the text. */
type CodesAt = (from: number, to: number) => Token[];

/** Reads the code words of lines when they are asked for: next to none are. */
function codeReader(row: RowText): CodesAt {
  const known = new Map<number, Token[]>();
  const codesOf = (line: number): Token[] => {
    const before = known.get(line);
    if (before) return before;
    const start = row.starts[line] ?? 0;
    const codes = codeWords(row.lines[line]?.text ?? '').map(({ text, from, to }) => ({
      text,
      from: from + start,
      to: to + start,
    }));
    known.set(line, codes);
    return codes;
  };
  return (from, to) => {
    const codes: Token[] = [];
    const last = lineAt(row, to - 1);
    for (let line = lineAt(row, from); line <= last; line++) codes.push(...codesOf(line));
    return codes.filter((code) => code.from < to && code.to > from);
  };
}

/** A term that may begin at a token, or null where it does not stand there. */
function occurrenceAt(
  { tokens }: RowText,
  term: Term | undefined,
  index: number,
  first: number,
  codesAt: CodesAt,
): Occurrence | null {
  const end = first + (term?.words.length ?? 0);
  if (!term || end > tokens.length) return null;
  for (let place = 1; place < term.words.length - 1; place++) {
    if (tokens.text(first + place) !== term.words[place]) return null;
  }
  const likeness = likenessOf(term, tokens.text(end - 1));
  if (!likeness) return null;
  const from = tokens.from(first);
  const to = tokens.to(end - 1);
  const occurrence = { term: index, first, end, from, to, likeness };
  return term.codes.length === 0 ? occurrence : whole(term, occurrence, codesAt(from, to));
}

function likenessOf({ words, prefix, forms }: Term, token: string): Likeness | null {
  const last = words.at(-1) ?? '';
  if (token === last) return 'exact';
  return forms.get(token) ?? (prefix && token.startsWith(last) ? 'completed' : null);
}

/** An occurrence of the words of a term that has code words, with these whole: C++ templates are no c templates. */
function whole(term: Term, words: Occurrence, inText: readonly Token[]): Occurrence | null {
  const found = term.codes.map((code, index) => {
    const open = term.prefix && index === term.codes.length - 1;
    return inText.find(({ text }) => text === code || (open && text.startsWith(code)));
  });
  const [code] = found;
  if (!term.isCode) return found.every(Boolean) ? words : null;
  if (!code) return mayBeSpoken(term) ? { ...words, likeness: 'inflected' } : null;
  const likeness = code.text === term.codes[0] ? 'exact' : 'completed';
  return { ...words, from: code.from, to: code.to, likeness };
}

/** In the order of the text, and of each term only what does not overlap. */
function apart(found: Occurrence[], terms: number): Occurrence[] {
  const ordered = found.sort((a, b) => a.first - b.first || b.end - a.end);
  const behind = new Array<number>(terms).fill(-1);
  return ordered.filter(({ term, first, end }) => {
    if (first < (behind[term] ?? -1)) return false;
    behind[term] = end;
    return true;
  });
}
