/** Names for the quick way to a show, an episode or a chapter. */
import { type Database } from '../../storage/database.ts';
import { artworkUrl } from '../../shared/media.ts';
import { type FoundName } from '../../shared/search-results.ts';
import { shortened } from '../../shared/shortened.ts';
import { partRow, ROWS } from '../rows.ts';
import { wide } from './expressions.ts';
import { LONGEST, nameRank, type NamePiece, typedName } from './name-words.ts';
import { rowOf } from './read-rows.ts';
import { showsNamed } from './shows.ts';
import { openPhrases } from './terms.ts';

interface Ranked {
  name: FoundName;
  /** `nameRank`. */
  rank: number;
}

/** Episodes that are looked at for each kind of name, the newest first. */
const MOST_EPISODES = 100;

/**
 * Names that have every piece of what was typed, each perhaps unfinished: those that begin with it first, then shows
 * by name, episodes and chapters newest first. None of the kinds takes the place of the others.
 */
export function namesOf(db: Database, text: string, limit: number): FoundName[] {
  const pieces = typedName(text);
  if (pieces.length === 0) return [];
  const kinds = [showNames(db, pieces), episodeNames(db, pieces), chapterNames(db, pieces)].map(
    (names) => names.sort((a, b) => a.rank - b.rank),
  );
  const share = Math.ceil(limit / kinds.length);
  const [sure, others] = [
    kinds.flatMap((names) => names.slice(0, share)),
    kinds.flatMap((names) => names.slice(share)),
  ];
  return [...sure, ...others]
    .slice(0, limit)
    .sort((a, b) => a.rank - b.rank || KINDS.indexOf(a.name.kind) - KINDS.indexOf(b.name.kind))
    .map(({ name }) => name);
}

const KINDS: readonly FoundName['kind'][] = ['show', 'episode', 'chapter'];

const showNames = (db: Database, pieces: readonly NamePiece[]): Ranked[] =>
  showsNamed(db, pieces).map(({ rank, ...show }) => ({ name: { kind: 'show', ...show }, rank }));

interface EpisodeColumns {
  episodeId: number;
  title: string;
  feedTitle: string;
  artworkFile: string | null;
  published: string | null;
}

/** The newest episodes of which a part has the words, in whatever order. */
function episodesWith(
  db: Database,
  pieces: readonly NamePiece[],
  part: 'title' | 'chapters',
): (Omit<EpisodeColumns, 'artworkFile'> & { artwork: string | null })[] {
  return db
    .all<EpisodeColumns>(
      `SELECT episode.id AS episodeId, substr(episode.title, 1, ${LONGEST}) AS title,
         substr(feed.title, 1, ${LONGEST}) AS feedTitle, published,
         coalesce(episode.artwork_file, feed.artwork_file) AS artworkFile
       FROM (SELECT rowid / ${ROWS} AS id FROM search_index
         WHERE search_index MATCH ? AND rowid % ${ROWS} = ${partRow(0, part)}) AS found
       CROSS JOIN episode ON episode.id = found.id
       CROSS JOIN feed ON feed.id = feed_id
       WHERE removed_at IS NULL ORDER BY published DESC, episode.id DESC LIMIT ${MOST_EPISODES}`,
      wide(openPhrases(db, pieces)),
    )
    .map(({ artworkFile, ...row }) => ({
      ...row,
      artwork: artworkFile === null ? null : artworkUrl(artworkFile),
    }));
}

const episodeNames = (db: Database, pieces: readonly NamePiece[]): Ranked[] =>
  episodesWith(db, pieces, 'title').flatMap((episode) => {
    const rank = nameRank(episode.title, pieces);
    return rank === null ? [] : { name: { kind: 'episode', ...episode }, rank };
  });

const chapterNames = (db: Database, pieces: readonly NamePiece[]): Ranked[] =>
  episodesWith(db, pieces, 'chapters').flatMap(
    ({ episodeId, title: episodeTitle, feedTitle, artwork }) => {
      const lines = rowOf(db, partRow(episodeId, 'chapters'))?.lines ?? [];
      return lines.flatMap(({ text, start }): Ranked | never[] => {
        const title = shortened(text, LONGEST);
        const rank = nameRank(title, pieces);
        if (rank === null || start === null) return [];
        const chapter = { episodeId, title, episodeTitle, feedTitle, artwork, start };
        return { name: { kind: 'chapter', ...chapter }, rank };
      });
    },
  );
