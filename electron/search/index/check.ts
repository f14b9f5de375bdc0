/**
 * Looks whether the index holds what it should. Damage need not fail: of a page that was overwritten with zeros the
 * words are simply not found. So all that is in the index is added up, and all that should be in it, a little at a
 * time, and both are to be the same; reading is all it does.
 */
import { CuecastError, fail } from '../../shared/errors.ts';
import { type Database } from '../../storage/database.ts';
import { isPacked, rowId, ROWS, unpacked } from '../rows.ts';
import { type Columns, columnsOf, oneRow, type WordedRow } from './cut.ts';
import { createGather } from './gather.ts';
import { indexOnly } from './index-only.ts';
import { reading } from './reading.ts';
import { lookAtAllWords } from './state.ts';

/** Milliseconds from one check to the next. */
const EVERY_MS = 24 * 60 * 60 * 1000;
/** A step takes about so long, milliseconds. */
const STEP_MS = 20;
/** Different words added up in a step. */
const WORDS = 1000;
/** So long, milliseconds, all that is written meanwhile may have it begin anew; then it is left for another day. */
const MOST_MS = 60_000;

/**
 * The share of one place in the index, modulo 2^32; a word's sum is that of its places, by its `hash`. In SQL for what is
 * there, by `placeOf` for what should be.
 */
const PLACE = '(doc * 7919 + "offset" * 104729 + unicode(col)) & 4294967295';
const placeOf = (row: number, offset: number, column: keyof Columns): number =>
  (Math.imul(row, 7919) + Math.imul(offset, 104729) + column.charCodeAt(0)) | 0;

const PLACES = `
  CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_place USING fts5vocab(main, search_index, instance)`;
const SUMS = `
  SELECT term, sum(${PLACE}) & 4294967295 AS sum, max(col = 'words') AND NOT EXISTS (
      SELECT 1 FROM search_word WHERE text = term) AS isUnlisted
  FROM temp.search_place WHERE term > ? GROUP BY term LIMIT ${WORDS}`;
/** Without the first FTS5 searches well, and neither adds nor deletes anything; without the second nothing is tidied. */
const REMEMBERED = `
  SELECT 1 FROM search_index_data WHERE id = 1 AND (SELECT count(*) FROM search_state) = 3`;
const FOUND = 'SELECT 1 FROM search_index WHERE search_index MATCH ?';
/** What words and code words are made of; of any other the index is not even asked. */
const WORD = /^(?:(?!\ufffd)[a-z0-9\u{80}-\u{10ffff}])+$/u;
/**
 * Another one when something is to be taken in, was taken in, or was removed; also where tidying has forgotten by now how
 * much that was.
 */
const STATE = `
  SELECT json_group_array(value) AS state FROM (
    SELECT value FROM search_state
    UNION ALL SELECT seq FROM sqlite_sequence WHERE name = 'search_todo'
    UNION ALL SELECT total_changes())`;

interface AddedWord {
  term: string;
  sum: number;
  /** 1 where it is in a text, and not in the list of words. */
  isUnlisted: number;
}

interface StoredRow {
  id: number;
  content: Uint8Array;
  isSized: number;
}

interface Round {
  state: string | undefined;
  /** The last word that was added up; null when all were. */
  after: string | null;
  /** The episode that was added up last: the newest comes first. */
  before: number;
  /** What is there less what should be, modulo 2^32. */
  sum: number;
  isUnlisted: boolean;
}

/**
 * Answers a function that does one step, while nothing waits to be taken in, and answers whether there is more to do: all
 * is looked at once a day. It throws `search-damaged` at most as often.
 */
export function createCheck(
  database: Database,
  { mostMs = MOST_MS }: { mostMs?: number } = {},
): () => boolean {
  const gather = createGather(database);
  let round: Round | null = null;
  let next = -Infinity;
  /** Milliseconds that today's rounds have taken. */
  let spent = 0;

  const stateNow = () => database.get<{ state: string }>(STATE)?.state;

  function begin(): Round {
    database.exec(PLACES);
    if (!database.get(REMEMBERED)) fail('search-damaged', {}, 'what it remembers of itself');
    const before = Number.MAX_SAFE_INTEGER;
    return { state: stateNow(), after: '', before, sum: 0, isUnlisted: false };
  }

  function addWords(current: Round, after: string): void {
    const words = database.all<AddedWord>(SUMS, after);
    for (const { term, sum, isUnlisted } of words) {
      if (!WORD.test(term) || !database.get(FOUND, `"${term}"`))
        fail('search-damaged', {}, `“${term}” is there, and not found`);
      current.sum = (current.sum + Math.imul(hash(term), sum)) | 0;
      current.isUnlisted ||= isUnlisted === 1;
    }
    current.after = words.length < WORDS ? null : (words.at(-1)?.term ?? null);
  }

  /** Whether there are more. */
  function takeEpisodes(current: Round): boolean {
    const end = performance.now() + STEP_MS;
    while (performance.now() < end) {
      const episode = database.get<{ id: number }>(
        'SELECT id FROM episode WHERE id < ? ORDER BY id DESC LIMIT 1',
        current.before,
      );
      if (!episode) return false;
      for (const [id, row] of rowsOf(episode.id)) current.sum = (current.sum - sumOf(id, row)) | 0;
      current.before = episode.id;
    }
    return true;
  }

  /** The rows of an episode as they would be made now; damaged where they are stored otherwise. */
  function rowsOf(episodeId: number): Map<number, WordedRow> {
    const first = rowId(episodeId, 0);
    const stored = database.all<StoredRow>(
      `SELECT search_row.id, content, sz IS NOT NULL AS isSized
      FROM search_row LEFT JOIN search_index_docsize AS size ON size.id = search_row.id
      WHERE search_row.id BETWEEN ? AND ?`,
      first,
      first + ROWS - 1,
    );
    const rows = madeOf(episodeId);
    if (!rows) return storedRows(stored);
    if (stored.length !== rows.size) fail('search-damaged', {}, `rows of episode ${episodeId}`);
    for (const { id, content, isSized } of stored) {
      const row = rows.get(id);
      if (!row || !isPacked(content, row) || isSized === 0) fail('search-damaged', {}, `row ${id}`);
    }
    return rows;
  }

  /** Null where the episode itself cannot be read: it is found as it was before. */
  function madeOf(episodeId: number): Map<number, WordedRow> | null {
    try {
      return gather(episodeId);
    } catch (error) {
      if (error instanceof CuecastError && error.code !== 'not-found') throw error;
      return null;
    }
  }

  /** Whether there is more to do. */
  function step(current: Round): boolean {
    const { after } = current;
    if (after !== null) {
      indexOnly(() => addWords(current, after));
      return true;
    }
    if (takeEpisodes(current)) return true;
    if (current.sum !== 0) fail('search-damaged', {}, `words: ${current.sum}`);
    return false;
  }

  /** Whether there is more to do. */
  function lookOn(): boolean {
    // What waits is not in the index, nor has it to be.
    if (database.get('SELECT 1 FROM search_todo LIMIT 1')) return true;
    if (round && round.state !== stateNow()) {
      round = null;
      if (spent > mostMs) return false;
    }
    round ??= begin();
    return step(round);
  }

  return () => {
    const now = performance.now();
    if (now < next) return false;
    let isOver = true;
    try {
      isOver = !reading(database, lookOn);
      if (!isOver || !round?.isUnlisted) return !isOver;
      lookAtAllWords(database);
      return true;
    } finally {
      const end = performance.now();
      spent += end - now;
      if (isOver) [round, spent, next] = [null, 0, end + EVERY_MS];
    }
  };
}

function storedRows(stored: readonly StoredRow[]): Map<number, WordedRow> {
  return new Map(
    stored.flatMap(({ id, content }) => oneRow(unpacked(content).lines).map((row) => [id, row])),
  );
}

function sumOf(id: number, row: WordedRow): number {
  const columns = columnsOf(row);
  let sum = 0;
  for (const column of ['words', 'code', 'speakers'] as const) {
    if (columns[column] === '') continue;
    columns[column].split(' ').forEach((word, offset) => {
      sum = (sum + Math.imul(hash(word), placeOf(id, offset, column))) | 0;
    });
  }
  return sum;
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), always odd, so that no place of a word is lost in the product. */
function hash(word: string): number {
  let print = 0x811c9dc5;
  for (let at = 0; at < word.length; at++)
    print = Math.imul(print ^ word.charCodeAt(at), 0x01000193);
  return print | 1;
}
