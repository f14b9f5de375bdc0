/** The chapters an episode shows, as they were read from wherever they came. */
import { type ChapterList } from '../shared/model.ts';
import { type Database } from './database.ts';
import { type Store } from './interface.ts';
import { parseJson } from './json.ts';

type ChapterStore = Pick<Store, 'chapters' | 'saveChapters'>;

export function chapterStore(db: () => Database): ChapterStore {
  return {
    chapters(episodeId) {
      const row = db().get<{ list: string }>(
        'SELECT list FROM chapters WHERE episode_id = ?',
        episodeId,
      );
      return parseJson<ChapterList>(row?.list ?? null);
    },
    saveChapters(episodeId, list) {
      db().run(
        'INSERT OR REPLACE INTO chapters (episode_id, list) VALUES (?, ?)',
        episodeId,
        JSON.stringify(list),
      );
    },
  };
}
