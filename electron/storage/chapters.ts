/** The lists of chapters an episode has, which of them the listener chose, and what is always skipped. */
import { labelOf, type SkippedTitle, skipPattern } from '../shared/chapters.ts';
import { fail } from '../shared/errors.ts';
import { type ChapterList, type ChapterSource } from '../shared/model.ts';
import { type Database } from './database.ts';
import { type Store, type StoredChapterList } from './interface.ts';

type ChapterStore = Pick<
  Store,
  | 'chapterLists'
  | 'chapterChoice'
  | 'skipPatterns'
  | 'skippedTitles'
  | 'saveChapterList'
  | 'saveOwnChapters'
  | 'chooseChapters'
  | 'setSkippedTitle'
>;

type Row = Omit<StoredChapterList, 'list'> & { list: string };

/** Exported for the test of its plan. */
export const CHAPTER_LISTS = `
  SELECT list, read_of AS readOf, etag, last_modified AS lastModified, checked_at AS checkedAt
  FROM chapter_list WHERE episode_id = ? ORDER BY source`;
const DELETE_LIST = 'DELETE FROM chapter_list WHERE episode_id = ? AND source = ?';

const SKIPPED_TITLES = `
  SELECT feed_id AS feedId, title AS feedTitle, pattern
  FROM skipped_title JOIN feed ON feed.id = feed_id
  WHERE removed_at IS NULL ORDER BY title, pattern`;
/** Titles of the shows in which anything is skipped; those of the newest episodes last. */
const CHAPTER_TITLES = `
  SELECT feed_id AS feedId, chapter.value ->> 'title' AS title
  FROM episode JOIN chapter_list ON episode_id = episode.id, json_each(list, '$.chapters') AS chapter
  WHERE feed_id IN (SELECT feed_id FROM skipped_title) ORDER BY episode.id`;

/** What is known of a list that no chapters file on the web gave. */
const NEVER_FETCHED = { readOf: null, etag: null, lastModified: null, checkedAt: null };

export function chapterStore(db: () => Database): ChapterStore {
  function save(episodeId: number, stored: StoredChapterList): void {
    const { list, readOf, etag, lastModified, checkedAt } = stored;
    const saved = db().run(
      `INSERT OR REPLACE INTO chapter_list
         (episode_id, source, list, read_of, etag, last_modified, checked_at)
       SELECT id, ?, ?, ?, ?, ?, ? FROM episode WHERE id = ?`,
      list.source,
      JSON.stringify(list),
      readOf,
      etag,
      lastModified,
      checkedAt,
      episodeId,
    );
    // The show was deleted while they were being fetched.
    if (saved === 0) fail('not-found', {});
  }

  return {
    chapterLists: (episodeId) =>
      db()
        .all<Row>(CHAPTER_LISTS, episodeId)
        .map((row) => ({ ...row, list: JSON.parse(row.list) as ChapterList })),
    chapterChoice: (episodeId) =>
      db().get<{ source: ChapterSource }>(
        'SELECT source FROM chapter_choice WHERE episode_id = ?',
        episodeId,
      )?.source ?? null,
    skipPatterns: (feedId) =>
      db()
        .all<{ pattern: string }>('SELECT pattern FROM skipped_title WHERE feed_id = ?', feedId)
        .map(({ pattern }) => pattern),
    skippedTitles() {
      const written = new Map<string, string>();
      for (const { feedId, title } of db().all<{ feedId: number; title: string }>(CHAPTER_TITLES)) {
        written.set(`${feedId} ${skipPattern(title)}`, title.trim());
        const label = labelOf(title);
        if (label) written.set(`${feedId} ${skipPattern(title, 'label')}`, label);
      }
      return db()
        .all<Omit<SkippedTitle, 'written'>>(SKIPPED_TITLES)
        .map((skipped) => {
          const { feedId, pattern } = skipped;
          return { ...skipped, written: written.get(`${feedId} ${pattern}`) ?? pattern };
        });
    },

    saveChapterList(episodeId, stored, before = stored.list.source) {
      db().transaction(() => {
        db().run(DELETE_LIST, episodeId, before);
        save(episodeId, stored);
      });
    },
    saveOwnChapters(episodeId, list) {
      db().transaction(() => {
        if (list) save(episodeId, { ...NEVER_FETCHED, list });
        else db().run(DELETE_LIST, episodeId, 'own');
        db().run('DELETE FROM chapter_choice WHERE episode_id = ?', episodeId);
      });
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
