/** Episodes that are audio files of the listener's own: known by the address of their file. */
import { fail } from '../shared/errors.ts';
import { LOCAL_SHOW, REMOVED_FILES } from '../shared/local.ts';
import { type Database } from './database.ts';
import { type Store } from './interface.ts';

type LocalEpisodeStore = Pick<
  Store,
  'localEpisode' | 'moveLocalEpisode' | 'removeLocalEpisode' | 'restoreLocalEpisode'
>;

const BOTH = `SELECT id FROM feed WHERE url IN ('${LOCAL_SHOW}', '${REMOVED_FILES}')`;

// Not its picture: that is deleted with the show.
const SHOW_OF_REMOVED = `
  INSERT INTO feed (url, title, removed_at)
  SELECT '${REMOVED_FILES}', title, ? FROM feed WHERE url = '${LOCAL_SHOW}'
  ON CONFLICT (url) DO UPDATE SET removed_at = excluded.removed_at`;
/** It may be gone for good while what was removed from it is not yet. */
const SHOW_AGAIN = `
  INSERT INTO feed (url, title)
  SELECT '${LOCAL_SHOW}', title FROM feed WHERE id IN (${BOTH})
  ON CONFLICT (url) DO UPDATE SET removed_at = NULL`;

export function localEpisodeStore(db: () => Database): LocalEpisodeStore {
  /** Puts an episode of either show into the one at `url`. */
  const put = (episodeId: number, url: string): void => {
    const moved = db().run(
      `UPDATE episode SET feed_id = (SELECT id FROM feed WHERE url = ?)
      WHERE id = ? AND feed_id IN (${BOTH})`,
      url,
      episodeId,
    );
    if (moved === 0) fail('not-found', {});
  };

  return {
    localEpisode(url) {
      const row = db().get<{ id: number }>(
        `SELECT id FROM episode WHERE feed_id IN (${BOTH}) AND guid = ?`,
        url,
      );
      return row?.id ?? null;
    },
    moveLocalEpisode(episodeId, url) {
      const moved = db().run(
        `UPDATE episode SET guid = ?1, enclosure_url = ?1
        WHERE id = ?2 AND feed_id = (SELECT id FROM feed WHERE url = ?3)`,
        url,
        episodeId,
        LOCAL_SHOW,
      );
      if (moved === 0) fail('not-found', {});
    },
    removeLocalEpisode(episodeId, at) {
      db().transaction(() => {
        db().run(SHOW_OF_REMOVED, at);
        put(episodeId, REMOVED_FILES);
      });
    },
    restoreLocalEpisode(episodeId) {
      db().transaction(() => {
        db().run(SHOW_AGAIN);
        put(episodeId, LOCAL_SHOW);
      });
    },
  };
}
