/** Full-text search over the segments of all transcripts that are shown. */
import { randomUUID } from 'node:crypto';
import { type SearchHit } from '../shared/library.ts';
import { artworkUrl } from '../shared/media.ts';
import { type Database } from './database.ts';
import { type Store } from './interface.ts';
import { runsOf, withNeighbours } from './runs.ts';

/** Hits are counted and ranked up to here; nobody reads further. */
export const MOST_HITS = 1000;

interface Match {
  segmentId: number;
  rank: number;
  published: string | null;
  /** The segment's text with a mark before and after everything that was searched for. */
  marked: string;
}

/**
 * The best matches, and one more than are counted. The index is asked once and yields them ranked.
 * Exported for the test of its plan.
 */
export const MATCHES = `
  SELECT segment.id AS segmentId, segment_index.rank AS rank, published,
    highlight(segment_index, 0, ?2, ?2) AS marked
  FROM segment_index CROSS JOIN segment ON segment.id = segment_index.rowid
  CROSS JOIN episode ON episode.id = segment.episode_id
  CROSS JOIN feed ON feed.id = feed_id
  WHERE segment_index MATCH ?1 AND removed_at IS NULL
  ORDER BY segment_index.rank LIMIT ${MOST_HITS + 1}`;

interface Place extends Omit<SearchHit, 'artwork' | 'runs'> {
  artworkFile: string | null;
  before: string | null;
  after: string | null;
}

/** Where a segment is, and what is said before and after it. Exported for the test of its plan. */
export const PLACE = `
  SELECT segment.episode_id AS episodeId, episode.title AS episodeTitle, feed.title AS feedTitle,
    coalesce(episode.artwork_file, feed.artwork_file) AS artworkFile, published,
    segment.starts AS start, segment.speaker,
    (SELECT text FROM segment AS s
      WHERE s.episode_id = segment.episode_id AND s.place < segment.place
      ORDER BY s.place DESC LIMIT 1) AS before,
    (SELECT text FROM segment AS s
      WHERE s.episode_id = segment.episode_id AND s.place > segment.place
      ORDER BY s.place LIMIT 1) AS after
  FROM segment CROSS JOIN episode ON episode.id = segment.episode_id
  CROSS JOIN feed ON feed.id = feed_id
  WHERE segment.id = ?`;

export function searchStore(db: () => Database): Pick<Store, 'search'> {
  return {
    search({ match, offset, limit }) {
      // No text holds this by chance, so that splitting at it cannot go wrong.
      const mark = randomUUID();
      const matches = db().all<Match>(MATCHES, match, mark);
      const counted = matches.toSorted(bestThenNewest).slice(0, MOST_HITS);
      const hits = counted.slice(offset, offset + limit).flatMap(({ segmentId, marked }) => {
        const place = db().get<Place>(PLACE, segmentId);
        return place ? [hit(place, runsOf(marked, mark))] : [];
      });
      return { hits, total: counted.length, more: matches.length > MOST_HITS };
    },
  };
}

/** A lower rank is a better match. */
const bestThenNewest = (a: Match, b: Match): number =>
  a.rank - b.rank ||
  (b.published ?? '').localeCompare(a.published ?? '') ||
  a.segmentId - b.segmentId;

const hit = (
  { artworkFile, before, after, ...place }: Place,
  runs: SearchHit['runs'],
): SearchHit => ({
  ...place,
  artwork: artworkFile === null ? null : artworkUrl(artworkFile),
  runs: withNeighbours(runs, before, after),
});
