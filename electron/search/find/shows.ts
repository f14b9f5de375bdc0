/** Shows by their names. */
import { type Database } from '../../storage/database.ts';
import { artworkUrl } from '../../shared/media.ts';
import { parseSearch } from '../../shared/search-query.ts';
import { type FoundShow } from '../../shared/search-results.ts';
import { tokenise } from '../words/tokenise.ts';

const MOST_SHOWS = 5;

interface Show {
  id: number;
  title: string;
  artworkFile: string | null;
}

/** Words of a name that somebody types, the last perhaps unfinished. */
export interface TypedName {
  words: readonly string[];
  open: boolean;
}

/** How a name has what was typed: begins with it, or has every word somewhere; null where it has not. */
export function nameRank(name: string, { words, open }: TypedName): 0 | 1 | null {
  const own = tokenise(name).map(({ text }) => text);
  const fits = (word: string, index: number, other: string | undefined) =>
    other === word || (open && index === words.length - 1 && other?.startsWith(word) === true);
  if (words.length === 0) return null;
  if (words.every((word, index) => fits(word, index, own[index]))) return 0;
  return words.every((word, index) => own.some((other) => fits(word, index, other))) ? 1 : null;
}

/** Shows that are called so: those whose names begin with it first, then by name. */
export function showsNamed(
  db: Database,
  typed: TypedName,
  limit: number,
): (FoundShow & { rank: 0 | 1 })[] {
  if (typed.words.length === 0) return [];
  return db
    .all<Show>(
      'SELECT id, title, artwork_file AS artworkFile FROM feed WHERE removed_at IS NULL ORDER BY title, id',
    )
    .flatMap(({ id, title, artworkFile }) => {
      const rank = nameRank(title, typed);
      if (rank === null) return [];
      const artwork = artworkFile === null ? null : artworkUrl(artworkFile);
      return { feedId: id, title, artwork, rank };
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit);
}

/** Shows whose names have the words of a search; none where it has filters or excludes something. */
export function findShows(db: Database, query: string): FoundShow[] {
  const { terms, filters } = parseSearch(query);
  if (filters.length > 0 || terms.some(({ excluded }) => excluded)) return [];
  const words = terms.flatMap(({ text }) => tokenise(text)).map(({ text }) => text);
  const open = terms.at(-1)?.prefix ?? false;
  return showsNamed(db, { words, open }, MOST_SHOWS).map(({ feedId, title, artwork }) => ({
    feedId,
    title,
    artwork,
  }));
}
