/** Episodes that are audio files of the listener's own: known by the address of their file. */
import { fail } from '../shared/errors.ts';
import { LOCAL_SHOW } from '../shared/local.ts';
import { type Database } from './database.ts';
import { type Store } from './interface.ts';

type LocalEpisodeStore = Pick<Store, 'localEpisode' | 'moveLocalEpisode'>;

export function localEpisodeStore(db: () => Database): LocalEpisodeStore {
  return {
    localEpisode(url) {
      const row = db().get<{ id: number }>(
        `SELECT id FROM episode
        WHERE feed_id = (SELECT id FROM feed WHERE url = ?) AND guid = ?`,
        LOCAL_SHOW,
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
  };
}
