/** What is typed while a filter is still being written: it is not to be searched for as words yet. */
import { parseSearch } from '../../../electron/shared/search-query.ts';

type FilterName = 'speaker' | 'show' | 'in' | 'is' | 'lang' | 'before' | 'after';

/** Values so far that may still become a filter's; those that are one already are not asked about. */
const BEGINNINGS: Record<FilterName, RegExp> = {
  speaker: /^$/,
  show: /^$/,
  in: /^$/,
  is: /^$/,
  lang: /^[a-z]{0,3}([-_][a-z\d]{0,4})*$/i,
  before: /^(\d{0,4}|\d{4}-\d{0,2}|\d{4}-\d{1,2}-\d{0,2})$/,
  after: /^(\d{0,4}|\d{4}-\d{0,2}|\d{4}-\d{1,2}-\d{0,2})$/,
};
const NAMES = Object.keys(BEGINNINGS) as FilterName[];
/** All values of filters that have only a few. */
const VALUES: Partial<Record<FilterName, readonly string[]>> = {
  in: ['title', 'notes', 'chapters', 'transcript', 'people', 'bookmarks'],
  is: ['downloaded', 'unplayed', 'starred'],
};

/** The last word, as far as it is typed: a minus, letters, and what stands behind a colon. */
const LAST_WORD = /(?:^|\s)([-－]?)([a-z]+)(?:([:：])(\S*))?$/iu;
const OPENING_QUOTE = /^["“”„«「『]/u;
/** One letter begins too many words. */
const SHORTEST = 2;

/** A filter that is begun at the end of what is typed. */
export interface BegunFilter {
  /** What is typed before it. */
  before: string;
  /** Which it is, once its colon is there: none yet, but no word either. */
  kind: FilterName | null;
  /** What would be typed in all if it were finished, or at least its name. */
  offers: string[];
}

/** The filter that what is typed may be about to end in; null where it ends in something else. */
export function begunFilter(typed: string): BegunFilter | null {
  const found = LAST_WORD.exec(typed);
  if (!found) return null;
  const [word, minus = '', name = '', colon, value = ''] = found;
  const at = typed.length - word.trimStart().length;
  if (isTaken(typed, at)) return null;
  const before = typed.slice(0, at);
  const offer = (token: string) => `${before}${minus}${token}`;
  if (colon === undefined) {
    if (name.length < SHORTEST) return null;
    const names = NAMES.filter((one) => one.startsWith(name.toLowerCase()));
    if (names.length === 0) return null;
    return { before: before.trimEnd(), kind: null, offers: names.map((one) => offer(`${one}:`)) };
  }
  const kind = NAMES.find((one) => one === name.toLowerCase());
  if (kind === undefined) return null;
  const bare = value.replace(OPENING_QUOTE, '').toLowerCase();
  const values = VALUES[kind]?.filter((one) => one.startsWith(bare)) ?? [];
  if (values.length === 0 && !BEGINNINGS[kind].test(bare)) return null;
  return {
    before: before.trimEnd(),
    kind,
    offers: values.map((one) => offer(`${kind}:${one} `)),
  };
}

/** Whether the word at an index is part of a phrase, or of a filter that is whole. */
function isTaken(typed: string, at: number): boolean {
  const { terms, filters } = parseSearch(typed);
  return (
    terms.some(({ kind, from, to }) => kind === 'phrase' && from < at && to > at) ||
    filters.some(({ from, to }) => from <= at && to > at)
  );
}

/** What is searched for of what is typed: all but a filter that has its name and not yet its value. */
export function searchedOf(typed: string): string {
  const begun = begunFilter(typed);
  return begun?.kind ? begun.before : typed;
}
