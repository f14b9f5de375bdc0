/** Full-text search over the segments of all transcripts that are shown. */
import { randomUUID } from 'node:crypto';
import { type SearchHit } from '../shared/library.ts';
import { artworkUrl } from '../shared/media.ts';
import { type Database } from './database.ts';
import { type Store } from './interface.ts';
import { withNeighbours, runsOf } from './runs.ts';

/** Hits are counted and ranked up to here; nobody reads further. */
export const MOST_HITS = 1000;

interface HitRow extends Omit<SearchHit, 'artwork' | 'runs'> {
  artworkFile: string | null;
  marked: string;
  before: string | null;
  after: string | null;
}

/** The best matches, at most one more than are counted. The index yields them already ranked. */
const MATCHES = `
  SELECT segment.id, segment_index.rank AS rank, published
  FROM segment_index CROSS JOIN segment ON segment.id = segment_index.rowid
  CROSS JOIN episode ON episode.id = segment.episode_id
  CROSS JOIN feed ON feed.id = feed_id
  WHERE segment_index MATCH ?1 AND removed_at IS NULL
  ORDER BY segment_index.rank LIMIT ${MOST_HITS + 1}`;

/** Exported for the test of its plan. */
export const countHits = `SELECT count(*) AS total FROM (${MATCHES})`;

/** Exported for the test of its plan. */
export const pageOfHits = `
  WITH page AS MATERIALIZED (
    SELECT * FROM (${MATCHES}) ORDER BY rank, published DESC, id LIMIT ?2 OFFSET ?3
  )
  SELECT segment.episode_id AS episodeId, episode.title AS episodeTitle, feed.title AS feedTitle,
    coalesce(episode.artwork_file, feed.artwork_file) AS artworkFile, page.published,
    segment.starts AS start, segment.speaker,
    (SELECT highlight(segment_index, 0, ?4, ?4) FROM segment_index
      WHERE segment_index MATCH ?1 AND rowid = page.id) AS marked,
    (SELECT text FROM segment AS s
      WHERE s.episode_id = segment.episode_id AND s.place = segment.place - 1) AS before,
    (SELECT text FROM segment AS s
      WHERE s.episode_id = segment.episode_id AND s.place = segment.place + 1) AS after
  FROM page CROSS JOIN segment ON segment.id = page.id
  CROSS JOIN episode ON episode.id = segment.episode_id
  CROSS JOIN feed ON feed.id = feed_id
  ORDER BY page.rank, page.published DESC, page.id`;

export function searchStore(db: () => Database): Pick<Store, 'search'> {
  return {
    search({ match, offset, limit }) {
      const found = db().get<{ total: number }>(countHits, match)?.total ?? 0;
      const total = Math.min(found, MOST_HITS);
      // No text holds this by chance, so that splitting at it cannot go wrong.
      const mark = randomUUID();
      const rows = db().all<HitRow>(
        pageOfHits,
        match,
        Math.max(0, Math.min(limit, total - offset)),
        offset,
        mark,
      );
      return { hits: rows.map((row) => hit(row, mark)), total, more: found > MOST_HITS };
    },
  };
}

const hit = ({ artworkFile, marked, before, after, ...row }: HitRow, mark: string): SearchHit => ({
  ...row,
  artwork: artworkFile === null ? null : artworkUrl(artworkFile),
  runs: withNeighbours(runsOf(marked, mark), before, after),
});
