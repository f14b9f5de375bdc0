/** Shows: lists, refreshing, removing. What a feed says is saved by `save-feed.ts`. */
import { fail } from '../shared/errors.ts';
import { type FeedSummary } from '../shared/library.ts';
import { LOCAL_SHOW } from '../shared/local.ts';
import { artworkUrl } from '../shared/media.ts';
import { type Database } from './database.ts';
import { type FeedRecord, type Store } from './interface.ts';
import { parseJson } from './json.ts';
import { saveFeed } from './save-feed.ts';

type FeedStore = Pick<
  Store,
  | 'listFeeds'
  | 'feedSummary'
  | 'feed'
  | 'feedByUrl'
  | 'feedByGuid'
  | 'feedsDue'
  | 'removedFeeds'
  | 'filesOfFeed'
  | 'saveFeed'
  | 'saveFeedProblem'
  | 'moveFeed'
  | 'touchFeed'
  | 'saveFeedArtwork'
  | 'setNotesImages'
  | 'removeFeed'
  | 'restoreFeed'
  | 'purgeFeed'
>;

type SummaryRow = Omit<FeedSummary, 'artwork' | 'problem' | 'sample'> & {
  artworkFile: string | null;
  problem: string | null;
  sample: number;
};

/** Exported for the test of its plan. */
export const feedSummaries = `
  SELECT id, url, title, author, description, link, language, artwork_file AS artworkFile,
    refreshed_at AS refreshedAt, problem, sample,
    (SELECT count(*) FROM episode WHERE feed_id = feed.id AND played = 0 AND position = 0) AS newCount,
    (SELECT count(*) FROM episode WHERE feed_id = feed.id) AS episodeCount
  FROM feed WHERE removed_at IS NULL`;

const summary = ({ artworkFile, problem, sample, ...row }: SummaryRow): FeedSummary => ({
  ...row,
  artwork: artworkFile === null ? null : artworkUrl(artworkFile),
  problem: parseJson(problem),
  sample: sample === 1,
});

type RecordRow = Omit<FeedRecord, 'sample'> & { sample: number };

const feedRecords = `
  SELECT id, url, title, image_url AS imageUrl, artwork_file AS artworkFile, etag,
    last_modified AS lastModified, refreshed_at AS refreshedAt, sample, removed_at AS removedAt
  FROM feed`;

const record = (row: RecordRow): FeedRecord => ({ ...row, sample: row.sample === 1 });

export function feedStore(db: () => Database): FeedStore {
  const oneRecord = (where: string, value: string | number): FeedRecord | null => {
    const row = db().get<RecordRow>(`${feedRecords} WHERE ${where}`, value);
    return row ? record(row) : null;
  };
  const change = (sql: string, ...values: (string | number | null)[]): void => {
    if (db().run(sql, ...values) === 0) fail('not-found', {});
  };

  return {
    listFeeds: () => db().all<SummaryRow>(feedSummaries).map(summary).sort(byTitle),
    feedSummary(id) {
      const row = db().get<SummaryRow>(`${feedSummaries} AND id = ?`, id);
      return row ? summary(row) : null;
    },
    feed: (id) => oneRecord('id = ?', id),
    feedByUrl: (url) => oneRecord('url = ?', url),
    feedByGuid: (guid) => oneRecord('guid = ? ORDER BY removed_at IS NOT NULL, id', guid),
    feedsDue: (before) =>
      db()
        .all<{ id: number }>(
          `SELECT id FROM feed
          WHERE removed_at IS NULL AND url <> ? AND (refreshed_at IS NULL OR refreshed_at < ?)
          ORDER BY refreshed_at, id`,
          LOCAL_SHOW,
          before,
        )
        .map((row) => row.id),
    removedFeeds: () =>
      db().all<RecordRow>(`${feedRecords} WHERE removed_at IS NOT NULL`).map(record),
    filesOfFeed: (feedId) =>
      db()
        .all<{ file: string }>(
          `SELECT folder AS file FROM episode WHERE feed_id = ?1
          UNION SELECT artwork_file FROM feed WHERE id = ?1 AND artwork_file IS NOT NULL`,
          feedId,
        )
        .map((row) => row.file),

    saveFeed: (url, feed, fetch) => saveFeed(db(), url, feed, fetch),
    saveFeedProblem(feedId, problem) {
      change(
        'UPDATE feed SET problem = ? WHERE id = ?',
        problem && JSON.stringify(problem),
        feedId,
      );
    },
    moveFeed(feedId, url) {
      // Where another show has that address already, both stay as they are.
      db().run('UPDATE OR IGNORE feed SET url = ? WHERE id = ?', url, feedId);
    },
    touchFeed(feedId, at) {
      change('UPDATE feed SET refreshed_at = ?, problem = NULL WHERE id = ?', at, feedId);
    },
    setNotesImages(feedId, allowed) {
      change('UPDATE feed SET notes_images = ? WHERE id = ?', Number(allowed), feedId);
    },
    saveFeedArtwork(feedId, file) {
      change('UPDATE feed SET artwork_file = ? WHERE id = ?', file, feedId);
    },
    removeFeed(feedId, at) {
      change('UPDATE feed SET removed_at = ? WHERE id = ?', at, feedId);
    },
    restoreFeed(feedId) {
      change('UPDATE feed SET removed_at = NULL WHERE id = ?', feedId);
    },
    purgeFeed(feedId) {
      // The index only notes what is deleted, until it is tidied (search/index).
      db().run('DELETE FROM feed WHERE id = ? AND removed_at IS NOT NULL', feedId);
      // The log holds what was deleted until it is emptied: now, or when the library is closed if a
      // backup is being made.
      db().exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
  };
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const byTitle = (a: FeedSummary, b: FeedSummary): number =>
  collator.compare(a.title, b.title) || a.id - b.id;
