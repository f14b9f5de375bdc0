/** What is looked for: the terms of a search with the words of the index that count as theirs. */
import { type Database } from '../../storage/database.ts';
import { type SearchTerm } from '../../shared/search-query.ts';
import { codeWords } from '../words/code-words.ts';
import { stemOf } from '../words/inflections.ts';
import { type CountedWord } from '../words/nearest-words.ts';
import { tokenise } from '../words/tokenise.ts';
import { type NamePiece } from './name-words.ts';

/** How a place in the text is like what was typed: the word itself, another form of it, a longer word that begins so. */
export type Likeness = 'exact' | 'inflected' | 'completed';

export interface Term {
  /** What must stand one behind the other; one token for a plain word. Never empty. */
  words: readonly string[];
  /** Code words that must stand there whole (`Token.text` of `codeWords`); for most terms none. */
  codes: readonly string[];
  /** The only thing of the term is its code word: `c++`. Its letters alone are not enough. */
  isCode: boolean;
  /** The last word (or the code word) may be the beginning of a longer one. */
  prefix: boolean;
  /** Words of the index that count as the last word, but for itself: the commonest first, inflections before completions. */
  forms: ReadonlyMap<string, Exclude<Likeness, 'exact'>>;
  /** About how often its rarest word is said, the last in any form: what going through all its places costs. */
  places: number;
}

/** Nobody looks for a longer phrase; the rest is left out. */
const MOST_WORDS = 32;
const MOST_INFLECTIONS = 12;
const MOST_COMPLETIONS = 64;
/** Completions of a letter or two are common words: so many places together, and what is rarer is left out. */
const MOST_PLACES = 100_000;
/** So many there are of the commonest, wherever they are said. */
const FEW_COMPLETIONS = 8;

/**
 * The terms that hold anything to be looked for, each once. A plain word counts in all its inflections, what stands
 * in quotes or is excluded only as it is.
 */
export function termsOf(db: Database, typed: readonly SearchTerm[]): Term[] {
  const terms = new Map<string, Term>();
  const open = typed.filter(({ prefix }) => prefix).length;
  for (const one of typed) {
    const term = termOf(db, one, open);
    if (term) terms.set(JSON.stringify({ ...term, forms: [...term.forms.keys()] }), term);
  }
  return [...terms.values()];
}

/** What somebody types of a name as terms. */
export const openPhrases = (db: Database, pieces: readonly NamePiece[]): Term[] =>
  pieces.map(({ words }) => {
    const completions = completionsOf(db, words.at(-1) ?? '', pieces.length);
    return {
      words,
      codes: [],
      isCode: false,
      prefix: true,
      forms: new Map(completions.map(({ text }) => [text, 'completed'])),
      places: placesOf(db, words, completions),
    };
  });

/** A term, one of so many open ones. */
function termOf(
  db: Database,
  { kind, text, excluded, prefix }: SearchTerm,
  among: number,
): Term | null {
  const tokens = tokenise(text);
  const words = tokens.slice(0, MOST_WORDS).map((token) => token.text);
  const last = words.at(-1);
  if (last === undefined) return null;
  const codes = codeWords(text);
  const [code] = codes;
  const isCode =
    code !== undefined &&
    codes.length === 1 &&
    tokens.every(({ from, to }) => from >= code.from && to <= code.to);
  const open = prefix && tokens.length <= MOST_WORDS;
  const bends = kind === 'word' && !excluded && words.length === 1;
  const completions = open && !isCode ? completionsOf(db, last, among) : [];
  const inflections = bends && !isCode ? inflectionsOf(db, last) : [];
  return {
    words,
    codes: codes.map((word) => word.text),
    isCode,
    prefix: open,
    forms: new Map([
      ...completions.map(({ text }) => [text, 'completed'] as const),
      ...inflections.map(({ text }) => [text, 'inflected'] as const),
    ]),
    places: placesOf(db, words, [...completions, ...inflections]),
  };
}

const inflectionsOf = (db: Database, word: string): CountedWord[] =>
  db.all<CountedWord>(
    `SELECT text, count FROM search_word
     WHERE (stem = ?1 OR (text = ?1 AND stem IS NULL)) AND text <> ?2
     ORDER BY count DESC LIMIT ${MOST_INFLECTIONS}`,
    stemOf(word),
    word,
  );

/** The commonest words that begin so; the fewer, the more open words a search has, and the oftener they are said. */
function completionsOf(db: Database, beginning: string, among: number): CountedWord[] {
  const words = db.all<CountedWord>(
    `SELECT text, count FROM search_word WHERE text > ?1 AND text < ?1 || char(0x10ffff)
     ORDER BY count DESC LIMIT ?2`,
    beginning,
    Math.ceil(MOST_COMPLETIONS / among),
  );
  let places = 0;
  const rare = words.findIndex(({ count }, index) => {
    places += count;
    return index >= FEW_COMPLETIONS / among && places > MOST_PLACES / among;
  });
  return rare < 0 ? words : words.slice(0, rare);
}

/** `Term.places` of words, the last of which may have other forms. */
function placesOf(db: Database, words: readonly string[], forms: readonly CountedWord[]): number {
  const counts = words.map(
    (word) =>
      db.get<{ count: number }>('SELECT count FROM search_word WHERE text = ?', word)?.count ?? 0,
  );
  const last = forms.reduce((sum, { count }) => sum + count, counts.pop() ?? 0);
  return Math.min(last, ...counts);
}
