/** The lists of chapters an episode has, which of them the listener chose, and what is always skipped. */
import { type SkippedTitle } from '../shared/chapters.ts';
import { type ChapterList, type ChapterSource } from '../shared/model.ts';
import { type Database } from './database.ts';
import { type Store, type StoredChapterList } from './interface.ts';
import { parseJson } from './json.ts';

type ChapterStore = Pick<
  Store,
  | 'chapterLists'
  | 'chapterChoice'
  | 'skippedTitles'
  | 'saveChapterList'
  | 'deleteChapterList'
  | 'chooseChapters'
  | 'setSkippedTitle'
>;

type Row = Omit<StoredChapterList, 'list'> & { list: string };

export function chapterStore(db: () => Database): ChapterStore {
  return {
    chapterLists: (episodeId) =>
      db()
        .all<Row>(
          `SELECT list, read_of AS readOf, etag, last_modified AS lastModified, checked_at AS checkedAt
           FROM chapter_list WHERE episode_id = ? ORDER BY source`,
          episodeId,
        )
        .flatMap((row) => {
          const list = parseJson<ChapterList>(row.list);
          return list ? [{ ...row, list }] : [];
        }),
    chapterChoice: (episodeId) =>
      db().get<{ source: ChapterSource }>(
        'SELECT source FROM chapter_choice WHERE episode_id = ?',
        episodeId,
      )?.source ?? null,
    skippedTitles: (feedId) =>
      db().all<SkippedTitle>(
        `SELECT feed_id AS feedId, title AS feedTitle, pattern
         FROM skipped_title JOIN feed ON feed.id = feed_id
         WHERE removed_at IS NULL AND feed_id = coalesce(?, feed_id) ORDER BY title, pattern`,
        feedId,
      ),

    saveChapterList(episodeId, { list, readOf, etag, lastModified, checkedAt }) {
      db().run(
        `INSERT OR REPLACE INTO chapter_list
           (episode_id, source, list, read_of, etag, last_modified, checked_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        episodeId,
        list.source,
        JSON.stringify(list),
        readOf,
        etag,
        lastModified,
        checkedAt,
      );
    },
    deleteChapterList(episodeId, source) {
      db().run('DELETE FROM chapter_list WHERE episode_id = ? AND source = ?', episodeId, source);
    },
    chooseChapters(episodeId, source) {
      if (source === null) db().run('DELETE FROM chapter_choice WHERE episode_id = ?', episodeId);
      else
        db().run(
          'INSERT OR REPLACE INTO chapter_choice (episode_id, source) VALUES (?, ?)',
          episodeId,
          source,
        );
    },
    setSkippedTitle(feedId, pattern, skipped) {
      db().run(
        skipped
          ? 'INSERT OR IGNORE INTO skipped_title (feed_id, pattern) VALUES (?, ?)'
          : 'DELETE FROM skipped_title WHERE feed_id = ? AND pattern = ?',
        feedId,
        pattern,
      );
    },
  };
}
