/** Downloads as they are remembered between starts. */
import { type DownloadState, type DownloadStatus } from '../shared/library.ts';
import { type Database } from './database.ts';
import { type DownloadRecord, type Store } from './interface.ts';
import { parseJson } from './json.ts';

type DownloadStore = Pick<
  Store,
  'downloads' | 'downloadsOfFeed' | 'download' | 'saveDownload' | 'deleteDownload'
>;

/** How far a download is, as columns of an episode's row: all null where there is none. */
export interface DownloadColumns {
  downloadState: DownloadState | null;
  downloadReceived: number | null;
  downloadTotal: number | null;
  downloadProblem: string | null;
}

export const DOWNLOAD_COLUMNS = `
  download.state AS downloadState, download.received AS downloadReceived,
  download.total AS downloadTotal, download.problem AS downloadProblem`;

export function downloadStatus(episodeId: number, row: DownloadColumns): DownloadStatus | null {
  if (row.downloadState === null) return null;
  return {
    episodeId,
    state: row.downloadState,
    received: row.downloadReceived ?? 0,
    total: row.downloadTotal,
    problem: parseJson(row.downloadProblem),
  };
}

type RecordRow = Omit<DownloadRecord, 'problem'> & { problem: string | null };

const RECORDS = `
  SELECT episode_id AS episodeId, state, file, received, total, etag,
    last_modified AS lastModified, problem
  FROM download`;

const record = (row: RecordRow): DownloadRecord => ({ ...row, problem: parseJson(row.problem) });

const SAVE = `
  INSERT OR REPLACE INTO download (episode_id, state, file, received, total, etag, last_modified, problem)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

export function downloadStore(db: () => Database): DownloadStore {
  return {
    downloads: () =>
      db()
        .all<RecordRow>(
          `${RECORDS} WHERE episode_id IN
            (SELECT episode.id FROM episode JOIN feed ON feed.id = feed_id WHERE removed_at IS NULL)`,
        )
        .map(record),
    downloadsOfFeed: (feedId) =>
      db()
        .all<RecordRow>(
          `${RECORDS} WHERE episode_id IN (SELECT id FROM episode WHERE feed_id = ?)`,
          feedId,
        )
        .map(record),
    download(episodeId) {
      const row = db().get<RecordRow>(`${RECORDS} WHERE episode_id = ?`, episodeId);
      return row ? record(row) : null;
    },
    saveDownload({ episodeId, state, file, received, total, etag, lastModified, problem }) {
      const failed = problem && JSON.stringify(problem);
      db().run(SAVE, episodeId, state, file, received, total, etag, lastModified, failed);
    },
    deleteDownload(episodeId) {
      db().run('DELETE FROM download WHERE episode_id = ?', episodeId);
    },
  };
}
