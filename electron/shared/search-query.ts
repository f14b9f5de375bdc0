/**
 * The language of the search box. Words must all be there, in any order; what stands in quotes must be there as it
 * is; `-` before a word, phrase or filter excludes it; `*` behind one lets it be the beginning of a longer word.
 * Filters are `speaker:"Ada Lovelace"`, `show:`, `in:title` (notes, chapters, transcript, people, bookmarks),
 * `is:downloaded` (unplayed, starred), `lang:pt-BR`, `before:2024`, `after:2024-03-05`. There are no errors: what is
 * not written right is plain words.
 */
import { filterOf } from './search-filters.ts';
import { readPiece } from './search-quotes.ts';

/** Where something stands in what was typed, UTF-16 offsets, [from, to). */
interface Place {
  from: number;
  to: number;
}

/** Something to be found in the text. */
export interface SearchTerm extends Place {
  kind: 'word' | 'phrase';
  /** As typed, without quotes, minus and star. It may hold nothing that can be searched for: `***`. */
  text: string;
  /** `-word`, `-"a phrase"`: must not be there. */
  excluded: boolean;
  /** May be the beginning of a longer word: ends in `*`, or is still being typed. Excluded ones only with `*`. */
  prefix: boolean;
}

export type SearchPart = 'title' | 'notes' | 'chapters' | 'transcript' | 'people' | 'bookmarks';
export type SearchState = 'downloaded' | 'unplayed' | 'starred';

export type FilterValue =
  | { kind: 'speaker'; value: string }
  | { kind: 'show'; value: string }
  | { kind: 'in'; value: SearchPart }
  | { kind: 'is'; value: SearchState }
  /** BCP 47. */
  | { kind: 'lang'; value: string }
  /**
   * Earlier than this; ISO 8601, a date (its first moment) or a date-time, UTC. `before:2024` is earlier than
   * 2024-01-01, `before:2024-03` than 2024-03-01.
   */
  | { kind: 'before'; value: string }
  /** From this on, written the same: `after:2024` is from 2024-01-01 on, `after:2024-03` from 2024-03-01 on. */
  | { kind: 'after'; value: string };

/** What a filter means, wherever it stands. `-is:starred` is excluded: what is not starred. */
export type FilterMeaning = FilterValue & { excluded: boolean };
export type SearchFilter = FilterMeaning & Place;

/** Both in the order they were typed. */
export interface ParsedSearch {
  terms: SearchTerm[];
  filters: SearchFilter[];
}

/** More than anybody types; the rest is left out. */
const MOST_TERMS = 64;
/** UTF-16 units. */
const LONGEST_SEARCH = 1000;

const SPACES = /\s*/uy;
/** One minus; options such as `--json` are words. */
const MINUS = /[-－](?![-－])/uy;
const FILTER_NAME = /([a-z]+)[:：]/iy;
const STARS = /[*＊]*/uy;

/** Reads what a person typed; any text can be read. Control characters are spaces. */
export function parseSearch(typed: string): ParsedSearch {
  const text = shortened(typed).replace(/\p{Cc}/gu, ' ');
  const parsed: ParsedSearch = { terms: [], filters: [] };
  let from = skip(SPACES, text, 0);
  while (from < text.length) {
    const start = skip(MINUS, text, from);
    const excluded = start > from;
    const filter = readFilter(text, start);
    const { to, ...found } = filter ?? readTerm(text, start, excluded);
    if ('value' in found) parsed.filters.push({ ...found, excluded, from, to });
    else if (found.text !== '' && parsed.terms.length < MOST_TERMS) {
      parsed.terms.push({ ...found, excluded, from, to });
    }
    from = skip(SPACES, text, to);
  }
  return parsed;
}

/** Never half a letter at the end. */
const shortened = (typed: string): string =>
  typed.length > LONGEST_SEARCH ? typed.slice(0, LONGEST_SEARCH).replace(/\p{Cs}$/u, '') : typed;

/** Where something that may stand at an index ends; the index where it does not. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function readFilter(text: string, at: number): (FilterValue & { to: number }) | null {
  const end = skip(FILTER_NAME, text, at);
  if (end === at) return null;
  const value = readPiece(text, end);
  const filter = filterOf(text.slice(at, end - 1), value.text);
  return filter && { ...filter, to: value.to };
}

function readTerm(
  text: string,
  at: number,
  excluded: boolean,
): Pick<SearchTerm, 'kind' | 'text' | 'prefix' | 'to'> {
  const piece = readPiece(text, at);
  const typing = piece.open && piece.to === text.length && !/\s$/u.test(text) && !excluded;
  if (piece.kind === 'phrase') {
    const to = skip(STARS, text, piece.to);
    return { kind: 'phrase', text: piece.text, prefix: typing || to > piece.to, to };
  }
  // Nothing but stars is a word like others.
  const bare = piece.text.replace(/[*＊]+$/u, '') || piece.text;
  const prefix = typing || bare !== piece.text;
  return { kind: 'word', text: bare, prefix, to: piece.to };
}
