/**
 * Tidying of the index, a little at a time. What was removed from it is only noted there until its segments are merged
 * into one (https://sqlite.org/fts5.html, “merge” and “contentless_delete”), and `search_word` knows words that are gone and
 * counts that are old.
 */
import { type Database, WAIT } from '../../storage/database.ts';
import { indexOnly } from './index-only.ts';
import { addTo, rowsIn, stateOf } from './state.ts';
import { stemIfOther } from './vocabulary.ts';

/** Pages of the index (4 KB) merged in a step: some 20 ms. */
const PAGES = 250;
/** Words looked at in a step. */
const WORDS = 2000;
/** What is new is worth it when it is this share of all. */
const SHARE = 1 / 8;

const VOCABULARY = `
  CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary
  USING fts5vocab(main, search_index, col)`;

const SAVE = `
  INSERT INTO search_word (text, stem, count) VALUES (?, ?, ?)
  ON CONFLICT (text) DO UPDATE SET stem = excluded.stem, count = excluded.count`;

interface Counted {
  text: string;
  count: number;
}

interface Known extends Counted {
  stem: string | null;
}

interface Round {
  /** What this round has to do with. */
  removed: number;
  added: number;
  isMerged: boolean;
  /** The last word that was looked at. */
  after: string;
}

/** Answers a function that does one step and answers whether there is more to do. */
export function createTidy(database: Database, onWordsGone: () => void): () => boolean {
  let round: Round | null = null;
  let isLogToEmpty = false;

  function begin(): Round | null {
    const removed = stateOf(database, 'removed');
    const added = stateOf(database, 'added');
    if (removed === 0 && (added === 0 || added < rowsIn(database) * SHARE)) return null;
    database.exec(VOCABULARY);
    return { removed, added, isMerged: false, after: '' };
  }

  /** Whether there is no more to merge. */
  function merge(): boolean {
    const before = changes();
    database.run(`INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)`, -PAGES);
    return changes() - before < 2;
  }

  const changes = () => database.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;

  /** Makes a range of the words what the index says; answers its last word, or null at the end. */
  function lookAtWords(after: string): string | null {
    const there = database.all<Counted>(
      `SELECT term AS text, cnt AS count FROM temp.search_vocabulary
      WHERE term > ? AND col = 'words' LIMIT ?`,
      after,
      WORDS,
    );
    const last = there.length < WORDS ? null : (there.at(-1)?.text ?? null);
    const known = new Map(
      database
        .all<Known>(
          'SELECT text, stem, count FROM search_word WHERE text > ?1 AND (?2 IS NULL OR text <= ?2)',
          after,
          last,
        )
        .map((word) => [word.text, word]),
    );
    for (const { text, count } of there) {
      const stem = stemIfOther(text);
      const before = known.get(text);
      if (before?.count !== count || before.stem !== stem) database.run(SAVE, text, stem, count);
      known.delete(text);
    }
    for (const text of known.keys()) database.run('DELETE FROM search_word WHERE text = ?', text);
    if (known.size > 0) onWordsGone();
    return last;
  }

  function step(current: Round): void {
    if (!current.isMerged) {
      current.isMerged = merge();
      return;
    }
    const last = lookAtWords(current.after);
    if (last !== null) {
      current.after = last;
      return;
    }
    addTo(database, 'removed', -current.removed);
    addTo(database, 'added', -current.added);
    round = null;
  }

  /** The log holds what was removed until it is emptied, which waits for whoever reads it; whether it is. */
  function emptyLog(): boolean {
    database.exec('PRAGMA busy_timeout = 0');
    const row = database.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
    database.exec(`PRAGMA busy_timeout = ${WAIT}`);
    return row?.busy === 0;
  }

  return () => {
    const current = (round ??= begin());
    if (!current) {
      isLogToEmpty &&= !emptyLog();
      return isLogToEmpty;
    }
    try {
      indexOnly(() => database.transaction(() => step(current)));
    } catch (error) {
      // It is begun anew.
      round = null;
      throw error;
    }
    isLogToEmpty ||= current.removed > 0;
    return true;
  };
}
