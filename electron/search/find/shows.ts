/** Shows by their names. */
import { type Database } from '../../storage/database.ts';
import { artworkUrl } from '../../shared/media.ts';
import { parseSearch } from '../../shared/search-query.ts';
import { type FoundShow } from '../../shared/search-results.ts';
import { LONGEST, nameRank, type NamePiece, wordsOf } from './name-words.ts';

/** What a page of results shows above its episodes. */
const MOST_SHOWS = 5;

interface Columns {
  feedId: number;
  title: string;
  artworkFile: string | null;
}

export interface RankedShow extends FoundShow {
  /** `nameRank`. */
  rank: number;
}

/** Shows that are called so, by name; those whose names begin with it first. */
export function showsNamed(db: Database, pieces: readonly NamePiece[]): RankedShow[] {
  if (pieces.length === 0) return [];
  return db
    .all<Columns>(
      `SELECT id AS feedId, substr(title, 1, ${LONGEST}) AS title, artwork_file AS artworkFile FROM feed
       WHERE removed_at IS NULL ORDER BY title, id`,
    )
    .flatMap(({ artworkFile, ...show }) => {
      const rank = nameRank(show.title, pieces);
      const artwork = artworkFile === null ? null : artworkUrl(artworkFile);
      return rank === null ? [] : { ...show, artwork, rank };
    })
    .sort((a, b) => a.rank - b.rank);
}

/** Shows whose names have the words of a search; none where it says more than words. */
export function showsOf(db: Database, query: string): FoundShow[] {
  const { terms, filters } = parseSearch(query);
  if (filters.length > 0 || terms.some(({ excluded }) => excluded)) return [];
  // A letter or two begin too many: their shows would come and go while one types on.
  if (terms.every(({ text, prefix }) => prefix && /^[\x20-\x7e]{1,2}$/.test(text))) return [];
  const pieces = terms.map(({ text, prefix }) => ({ words: wordsOf(text), open: prefix }));
  return showsNamed(db, pieces)
    .slice(0, MOST_SHOWS)
    .map(({ feedId, title, artwork }) => ({ feedId, title, artwork }));
}
