/** What the filters of a search mean: which names and values there are. */
import { type FilterValue, type SearchPart, type SearchState } from './search-query.ts';

const PARTS = new Map<string, SearchPart>([
  ['title', 'title'],
  ['titles', 'title'],
  ['note', 'notes'],
  ['notes', 'notes'],
  ['chapter', 'chapters'],
  ['chapters', 'chapters'],
  ['transcript', 'transcript'],
  ['transcripts', 'transcript'],
  ['said', 'transcript'],
  ['person', 'people'],
  ['people', 'people'],
  ['bookmark', 'bookmarks'],
  ['bookmarks', 'bookmarks'],
]);
const STATES: readonly SearchState[] = ['downloaded', 'unplayed', 'starred'];

/** Language, script, region (BCP 47); all of these `Intl` can read. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;
const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/i;

/**
 * The filter of a name and a value, both as typed, or null where there is no such name, or the value makes no sense
 * for it. Names, parts, states and languages in any case; languages come out as `Intl` writes them (`pt-br` as
 * `pt-BR`, `eng` as `en`), years and months as their first day.
 */
export function filterOf(name: string, typed: string): FilterValue | null {
  const value = typed.trim().replace(/\s+/gu, ' ');
  const kind = name.toLowerCase();
  switch (kind) {
    case 'speaker':
    case 'show':
      return value === '' ? null : { kind, value };
    case 'in': {
      const part = PARTS.get(value.toLowerCase());
      return part === undefined ? null : { kind, value: part };
    }
    case 'is': {
      const state = STATES.find((state) => state === value.toLowerCase());
      return state === undefined ? null : { kind, value: state };
    }
    case 'lang': {
      const tag = value.replaceAll('_', '-');
      const [language] = LANGUAGE.test(tag) ? Intl.getCanonicalLocales(tag) : [];
      return language === undefined ? null : { kind, value: language };
    }
    case 'before':
    case 'after': {
      const moment = momentOf(value);
      return moment === null ? null : { kind, value: moment };
    }
    default:
      return null;
  }
}

/** A date, or a date-time of UTC, as ISO 8601 writes them in full; null for what is in no calendar. */
function momentOf(typed: string): string | null {
  const [, year, month = '1', day = '1'] = DATE.exec(typed) ?? [];
  if (year === undefined) return MOMENT.test(typed) ? existing(typed.toUpperCase()) : null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return existing(`${date}T00:00Z`) === null ? null : date;
}

/** A date-time in full, or null: the 30th of February would be read as the first of March. */
function existing(moment: string): string | null {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return null;
  const iso = new Date(time).toISOString();
  return iso.startsWith(moment.slice(0, 'yyyy-mm-ddThh:mm'.length)) ? iso : null;
}
