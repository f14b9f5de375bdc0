/** Searches that were made, are saved, and are watched for hits in new episodes. */
import { meaningOf } from '../shared/edit-search.ts';
import { fail } from '../shared/errors.ts';
import { type KeptSearch } from '../shared/search-results.ts';
import { type Database } from './database.ts';
import { type Store } from './interface.ts';

type KeptSearchStore = Pick<
  Store,
  | 'keptSearches'
  | 'useSearch'
  | 'saveSearch'
  | 'removeSearch'
  | 'restoreSearch'
  | 'watchSearch'
  | 'unwatchSearch'
  | 'seeSearch'
>;

/** Of those that were never saved. */
const MOST_RECENT = 20;

type KeptRow = Omit<KeptSearch, 'watched'> & { watched: number };

/** A show that was removed, and may be restored, keeps what was not looked at for later. */
const KEPT = `
  SELECT id, query, used_at AS usedAt, saved_at AS savedAt, watched_at IS NOT NULL AS watched,
    (SELECT coalesce(sum(watched_episode.unseen), 0) FROM watched_episode
      JOIN episode ON episode.id = episode_id JOIN feed ON feed.id = feed_id
      WHERE search_id = kept_search.id AND feed.removed_at IS NULL) AS unseen
  FROM kept_search`;

const searchOf = (row: KeptRow): KeptSearch => ({ ...row, watched: row.watched === 1 });

/** An episode of a watched search. */
interface Mark {
  episodeId: number;
  hits: number;
  unseen: number;
}

// An episode may have been deleted in the meantime.
const SAVE_MARK = `
  INSERT OR REPLACE INTO watched_episode (search_id, episode_id, hits, unseen)
  SELECT ?, id, ?, ? FROM episode WHERE id = ?`;

export function keptSearchStore(db: () => Database): KeptSearchStore {
  /** What was seen of removed searches, by their ids, until the app ends. */
  const removed = new Map<number, { watchedAt: string; marks: Mark[] }>();

  const byId = (id: number): KeptSearch =>
    searchOf(db().get<KeptRow>(`${KEPT} WHERE id = ?`, id) ?? fail('not-found', {}));

  /** What the kept searches mean, by what was typed: to read long ones takes milliseconds each. */
  let meanings = new Map<string, string>();

  /** The id of the search that means this, or null. */
  function idOf(query: string): number | null {
    const all = db().all<{ id: number; query: string }>('SELECT id, query FROM kept_search');
    const known = meanings;
    meanings = new Map(
      [query, ...all.map((search) => search.query)].map((typed) => [
        typed,
        known.get(typed) ?? meaningOf(typed),
      ]),
    );
    const wanted = meanings.get(query);
    return all.find((search) => meanings.get(search.query) === wanted)?.id ?? null;
  }

  /** The id of the search that means this, made where there is none. */
  function kept(query: string): number {
    const made = () =>
      db().get<{ id: number }>('INSERT INTO kept_search (query) VALUES (?) RETURNING id', query);
    return idOf(query) ?? made()?.id ?? fail('unexpected', {});
  }

  function saveMarks(id: number, marks: Iterable<Mark>): void {
    for (const { episodeId, hits, unseen } of marks)
      db().run(SAVE_MARK, id, hits, unseen, episodeId);
  }

  const change = (sql: string, id: number): void => {
    if (db().run(sql, id) === 0) fail('not-found', {});
  };

  return {
    keptSearches() {
      const all = db().all<KeptRow>(`${KEPT} ORDER BY used_at DESC, id DESC`).map(searchOf);
      const saved = all.filter(({ savedAt }) => savedAt !== null).sort(byQuery);
      return [...saved, ...all.filter(({ savedAt }) => savedAt === null)];
    },
    useSearch(query, at) {
      db().transaction(() => {
        db().run('UPDATE kept_search SET used_at = ? WHERE id = ?', at, kept(query));
        db().run(
          `DELETE FROM kept_search WHERE saved_at IS NULL AND id NOT IN (SELECT id FROM kept_search
            WHERE saved_at IS NULL ORDER BY used_at DESC, id DESC LIMIT ?)`,
          MOST_RECENT,
        );
      });
    },
    saveSearch: (query, at) =>
      db().transaction(() => {
        const id = kept(query);
        db().run(
          'UPDATE kept_search SET query = ?, saved_at = coalesce(saved_at, ?) WHERE id = ?',
          query,
          at,
          id,
        );
        return byId(id);
      }),
    removeSearch(id) {
      db().transaction(() => {
        const search = db().get<{ watchedAt: string | null }>(
          'SELECT watched_at AS watchedAt FROM kept_search WHERE id = ?',
          id,
        );
        if (search?.watchedAt) {
          const marks = db().all<Mark>(
            'SELECT episode_id AS episodeId, hits, unseen FROM watched_episode WHERE search_id = ?',
            id,
          );
          removed.set(id, { watchedAt: search.watchedAt, marks });
        }
        change('DELETE FROM kept_search WHERE id = ?', id);
      });
    },
    restoreSearch({ id, query, usedAt, savedAt }) {
      db().transaction(() => {
        const there = idOf(query);
        if (there === null) {
          db().run('INSERT INTO kept_search (id, query) VALUES (?, ?)', id, query);
        }
        const { watchedAt, marks } = removed.get(id) ?? { watchedAt: null, marks: [] };
        const restored = there ?? id;
        db().run(
          `UPDATE kept_search SET used_at = coalesce(used_at, ?), saved_at = coalesce(saved_at, ?),
            watched_at = coalesce(watched_at, ?) WHERE id = ?`,
          usedAt,
          savedAt,
          watchedAt,
          restored,
        );
        saveMarks(restored, marks);
      });
      removed.delete(id);
    },
    watchSearch: (id, at, hits) =>
      db().transaction(() => {
        if (byId(id).watched) return byId(id);
        db().run(
          'UPDATE kept_search SET watched_at = ?, saved_at = coalesce(saved_at, ?) WHERE id = ?',
          at,
          at,
          id,
        );
        saveMarks(
          id,
          Array.from(hits, ([episodeId, hits]) => ({ episodeId, hits, unseen: 0 })),
        );
        return byId(id);
      }),
    unwatchSearch: (id) =>
      db().transaction(() => {
        change('UPDATE kept_search SET watched_at = NULL WHERE id = ?', id);
        db().run('DELETE FROM watched_episode WHERE search_id = ?', id);
        return byId(id);
      }),
    seeSearch(id) {
      db().transaction(() => {
        byId(id);
        db().run('UPDATE watched_episode SET unseen = 0 WHERE search_id = ? AND unseen > 0', id);
      });
    },
  };
}

const collator = new Intl.Collator('en', { numeric: true });
const byQuery = (a: KeptSearch, b: KeptSearch): number => collator.compare(a.query, b.query);
