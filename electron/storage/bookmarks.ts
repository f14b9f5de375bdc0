/** Moments of episodes that the listener marked, each with a note of their own. */
import { type Bookmark } from '../shared/bookmarks.ts';
import { fail } from '../shared/errors.ts';
import { type Database } from './database.ts';
import { type Store } from './interface.ts';

type BookmarkStore = Pick<Store, 'bookmarks' | 'saveBookmark' | 'removeBookmark'>;

const COLUMNS = 'id, episode_id AS episodeId, time, note, created_at AS createdAt';

/** Exported for the test of its plan. */
export const BOOKMARKS = `SELECT ${COLUMNS} FROM bookmark WHERE episode_id = ? ORDER BY time, id`;

// Selected from the episodes, so that nothing is kept for one that was deleted in the meantime.
const SAVE = `
  INSERT INTO bookmark (id, episode_id, time, note, created_at)
  SELECT ?, id, ?, ?, ? FROM episode WHERE id = ?
  ON CONFLICT (id) DO UPDATE SET time = excluded.time, note = excluded.note
    WHERE episode_id = excluded.episode_id
  RETURNING ${COLUMNS}`;

export function bookmarkStore(db: () => Database): BookmarkStore {
  return {
    bookmarks: (episodeId) => db().all<Bookmark>(BOOKMARKS, episodeId),
    saveBookmark: ({ id, episodeId, time, note, createdAt }) =>
      db().get<Bookmark>(SAVE, id, time, note, createdAt, episodeId) ?? fail('not-found', {}),
    removeBookmark(id) {
      if (db().run('DELETE FROM bookmark WHERE id = ?', id) === 0) fail('not-found', {});
    },
  };
}
