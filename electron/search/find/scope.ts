/** Filters: which episodes, which parts of them, and whose words. */
import { type Database, type Value } from '../../storage/database.ts';
import {
  type FilterMeaning,
  type FilterValue,
  type SearchPart,
} from '../../shared/search-query.ts';
import { hasPiece, type NamePiece, wordsOf } from './name-words.ts';

export interface Scope {
  /** A condition on `episode` and `feed`, with its values. */
  where: string;
  values: Value[];
  /** Where to look; null for everywhere. */
  parts: readonly SearchPart[] | null;
  /** Whose words: an expression of FTS5 for rows they speak in, or null for everybody's. */
  speakers: string | null;
  /** Whether what a speaker says (null: nobody is named) is looked at. */
  speaks(name: string | null): boolean;
}

const PARTS: readonly SearchPart[] = [
  'title',
  'notes',
  'chapters',
  'transcript',
  'people',
  'bookmarks',
];

/**
 * What filters ask for. Several of `show:`, `in:`, `speaker:` and `lang:` mean any of them, all others must hold
 * together. Names are found by their words; where no name has the last of them, by its beginning. Feeds that were
 * removed are never in it.
 */
export function scopeOf(db: Database, filters: readonly FilterMeaning[]): Scope {
  const wanted = filters.filter(({ excluded }) => !excluded);
  const unwanted = filters.filter(({ excluded }) => excluded);
  const feeds = feedsOf(db, filters);
  const conditions: Condition[] = [{ sql: 'feed.removed_at IS NULL', values: [] }];

  const any = (found: readonly Condition[]) => {
    if (found.length > 0) conditions.push(joined(found, ' OR '));
  };
  any(wanted.filter(isKind('show')).map((filter) => condition(filter, feeds)));
  any(wanted.filter(isKind('lang')).map((filter) => condition(filter, feeds)));
  for (const filter of wanted) {
    if (filter.kind !== 'show' && filter.kind !== 'lang' && isOfEpisodes(filter)) {
      conditions.push(condition(filter, feeds));
    }
  }
  for (const filter of unwanted) {
    if (!isOfEpisodes(filter)) continue;
    const { sql, values } = condition(filter, feeds);
    conditions.push({ sql: `(${sql}) IS NOT TRUE`, values });
  }
  const { sql, values } = joined(conditions, ' AND ');
  return { where: sql, values, parts: partsOf(filters), ...speakersOf(db, wanted, unwanted) };
}

interface Condition {
  sql: string;
  values: Value[];
}

const isKind =
  <K extends FilterValue['kind']>(kind: K) =>
  (filter: FilterMeaning): filter is Extract<FilterMeaning, { kind: K }> =>
    filter.kind === kind;

/** Filters that say which episodes, not what of them. */
export const isOfEpisodes = ({ kind }: FilterMeaning): boolean =>
  kind !== 'in' && kind !== 'speaker';

const joined = (all: readonly Condition[], by: string): Condition => ({
  sql: `(${all.map(({ sql }) => sql).join(by)})`,
  values: all.flatMap(({ values }) => values),
});

function condition(filter: FilterMeaning, feeds: readonly Feed[]): Condition {
  switch (filter.kind) {
    case 'show': {
      const ids = named(filter.value, feeds).map(({ id }) => id);
      return { sql: 'feed.id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(ids)] };
    }
    case 'is':
      return { sql: STATES[filter.value], values: [] };
    case 'lang': {
      const language = filter.value.toLowerCase();
      return {
        sql: `(${LANGUAGE} = ? OR ${LANGUAGE} LIKE ?)`,
        values: [language, `${language}-%`],
      };
    }
    case 'before':
      return { sql: 'published < ?', values: [new Date(filter.value).toISOString()] };
    case 'after':
      return { sql: 'published >= ?', values: [new Date(filter.value).toISOString()] };
    case 'in':
    case 'speaker':
      return { sql: 'TRUE', values: [] };
  }
}

const STATES = {
  downloaded:
    "EXISTS (SELECT 1 FROM download WHERE episode_id = episode.id AND download.state = 'done')",
  unplayed: 'played = 0',
  starred: 'starred_at IS NOT NULL',
} as const;

/** Of the transcript that is shown where it says so, else of the show. */
const LANGUAGE = `lower(replace(coalesce(
  (SELECT language FROM transcript_shown JOIN transcript_version AS version ON version.id = version_id
    WHERE transcript_shown.episode_id = episode.id), feed.language), '_', '-'))`;

interface Feed {
  id: number;
  title: string;
}

const feedsOf = (db: Database, filters: readonly FilterMeaning[]): Feed[] =>
  filters.some(isKind('show'))
    ? db.all<Feed>('SELECT id, title FROM feed WHERE removed_at IS NULL')
    : [];

/** The feeds whose titles have the words of a name. */
function named(value: string, feeds: readonly Feed[]): Feed[] {
  const words = wordsOf(value);
  const having = (open: boolean) =>
    feeds.filter(({ title }) => hasPiece(wordsOf(title), { words, open }));
  const whole = having(false);
  return whole.length > 0 ? whole : having(true);
}

function partsOf(filters: readonly FilterMeaning[]): readonly SearchPart[] | null {
  const all = filters.filter(isKind('in'));
  if (all.length === 0) return null;
  const has = (part: SearchPart, excluded: boolean) =>
    all.some((filter) => filter.value === part && filter.excluded === excluded);
  const isAnyWanted = all.some(({ excluded }) => !excluded);
  return PARTS.filter((part) => (!isAnyWanted || has(part, false)) && !has(part, true));
}

function speakersOf(
  db: Database,
  wanted: readonly FilterMeaning[],
  unwanted: readonly FilterMeaning[],
): Pick<Scope, 'speakers' | 'speaks'> {
  const names = (filters: readonly FilterMeaning[]) =>
    filters.filter(isKind('speaker')).map(({ value }) => speakerOf(db, value));
  const those = names(wanted);
  const others = names(unwanted);
  const known = new Map<string | null, boolean>();
  const judge = (name: string | null): boolean => {
    const words = wordsOf(name ?? '');
    return (
      (those.length === 0 || those.some((one) => hasPiece(words, one))) &&
      !others.some((one) => hasPiece(words, one))
    );
  };
  return {
    speakers: those.length === 0 ? null : those.map(spoken).join(' OR '),
    speaks(name) {
      const before = known.get(name);
      if (before !== undefined) return before;
      const answer = judge(name);
      known.set(name, answer);
      return answer;
    },
  };
}

const spoken = ({ words, open }: NamePiece): string =>
  `speakers : "${words.join(' ')}"${open ? ' *' : ''}`;

function speakerOf(db: Database, value: string): NamePiece {
  const words = wordsOf(value);
  const exact = { words, open: false };
  if (words.length === 0) return exact;
  const found = db.get(
    'SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT 1',
    spoken(exact),
  );
  return { words, open: found === undefined };
}
