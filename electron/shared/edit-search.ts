/** Changes what is typed to search, as the chips of the search box do, and compares it. */
import {
  type FilterMeaning,
  type ParsedSearch,
  parseSearch,
  type SearchTerm,
} from './search-query.ts';
import { inQuotes, needsQuotes } from './search-quotes.ts';

/**
 * A filter as it is typed; read again, it is the same filter (its value in the form `parseSearch` gives it, and not
 * empty). A value that holds every kind of quotes loses the most usual ones.
 */
export function writeFilter({ kind, value, excluded }: FilterMeaning): string {
  const written = needsQuotes(value) ? inQuotes(value) : value;
  return `${excluded ? '-' : ''}${kind}:${written}`;
}

/**
 * What is typed, with a filter before it: at the end, an open quote would swallow it, and the last word would no
 * longer be one still being typed. Alone, a space follows it, for the words to come. A filter that is there already
 * is not added again.
 */
export const addFilter = (typed: string, filter: FilterMeaning): string =>
  parseSearch(typed).filters.some((other) => sameFilter(other, filter))
    ? typed
    : `${writeFilter(filter)} ${typed.trimStart()}`;

/** What is typed without a filter, wherever and however often it stands; all else stays as it is. */
export const removeFilter = (typed: string, filter: FilterMeaning): string =>
  without(typed, (other) => sameFilter(other, filter));

/** Like `addFilter`, but of `before:` and `after:` there is only one: others of the kind go. */
export function setFilter(typed: string, filter: FilterMeaning): string {
  const once = filter.kind === 'before' || filter.kind === 'after';
  const gone = (other: FilterMeaning) =>
    once && other.kind === filter.kind && !sameFilter(other, filter);
  return addFilter(without(typed, gone), filter);
}

/** What would be typed for the terms alone. The last of them is again one still being typed. */
export const plainSearch = ({ terms }: ParsedSearch): string =>
  terms.map((term, index) => writeTerm(term, index === terms.length - 1)).join(' ');

/** Whether two typed texts mean the same (`meaningOf`). */
export const sameSearch = (a: string, b: string): boolean => meaningOf(a) === meaningOf(b);

function without(typed: string, gone: (filter: FilterMeaning) => boolean): string {
  // From the last to the first, so that the places of those before stay right.
  return parseSearch(typed).filters.reduceRight((text, filter) => {
    if (!gone(filter)) return text;
    const before = text.slice(0, filter.from).trimEnd();
    const after = text.slice(filter.to).trimStart();
    return before === '' || after === '' ? before + after : `${before} ${after}`;
  }, typed);
}

function writeTerm({ kind, text, excluded, prefix }: SearchTerm, last: boolean): string {
  const written = kind === 'word' ? text : inQuotes(text);
  // `is:starred*` is a word, and would be a filter without its star.
  if (last && prefix && !excluded && parseSearch(written).filters.length === 0) {
    return kind === 'word' ? written : written.slice(0, -1);
  }
  return `${excluded ? '-' : ''}${written}${prefix ? '*' : ''}`;
}

/**
 * The same for all typed texts that mean the same: in whatever case, with whatever spaces and quotes, the filters in
 * whatever order and however often; whether the last word is still being typed does not matter. Only for comparing.
 */
export function meaningOf(typed: string): string {
  // Behind a space, nothing is still being typed.
  const { terms, filters } = parseSearch(`${typed.trim()} `);
  const found = terms.map(({ kind, text, excluded, prefix }) => [
    kind,
    comparable(text),
    excluded,
    prefix,
  ]);
  return JSON.stringify([found, [...new Set(filters.map(filterMeaning))].sort()]);
}

const filterMeaning = ({ kind, value, excluded }: FilterMeaning): string =>
  JSON.stringify([kind, comparable(value), excluded]);

const sameFilter = (a: FilterMeaning, b: FilterMeaning): boolean =>
  filterMeaning(a) === filterMeaning(b);

/** Marks count: in many scripts they make other words. */
const comparable = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
