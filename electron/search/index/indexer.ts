/** Makes the rows of episodes that changed, and takes them into the index. */
import { CuecastError } from '../../shared/errors.ts';
import { type Database } from '../../storage/database.ts';
import { packed, rowId, ROWS, RULES, wordsIn } from '../rows.ts';
import { columnsOf, type WordedRow } from './cut.ts';
import { createGather } from './gather.ts';
import { reading } from './reading.ts';
import { addTo, stateOf } from './state.ts';
import { createTidy } from './tidy.ts';
import { createVocabulary } from './vocabulary.ts';
import { countsIn, type HitsIn, saveCounts, type Watch, watchesOf } from './watches.ts';

export interface Indexer {
  /** Takes in some of what waits, in one short transaction; what changed last first. */
  step(): Step;
  /** One step of tidying; whether there is more to do. */
  tidy(): boolean;
  /** Takes in all that waits: for tests and measurements. */
  all(): void;
}

export interface Step {
  /** Episodes that are done. */
  done: number;
  /** Words of their rows. */
  words: number;
  /** Episodes that still wait. */
  waiting: number;
  /** Why some of those that are done could not be read: they are found as they were before. */
  problems: unknown[];
}

/** An episode that waits. Marked again, it gets another id. */
interface Mark {
  id: number;
  episodeId: number;
}

/** What is to be written of an episode. */
interface Plan {
  mark: Mark;
  /** New, or with other words. */
  worded: { id: number; content: Uint8Array; row: WordedRow; replaces: boolean }[];
  /** With other times only. */
  retimed: { id: number; content: Uint8Array }[];
  gone: number[];
}

/** Words a step takes in at most, and at least, where so many wait; an episode always whole. */
const MOST_WORDS = 100_000;
const LEAST_WORDS = 10_000;
/** Nobody else can write for about so long, milliseconds: the store gives up after a second. */
const HOLD_MS = 60;
/** Episodes at most: many have next to no words. */
const MOST_EPISODES = 500;
/** A step counts the hits of watched searches for about so long, milliseconds; at least in one episode. */
const COUNT_MS = 100;

/** What the index needs, some of it only later. */
const TABLES = [
  ...['search_row', 'search_word', 'search_state', 'search_todo'],
  ...['search_index_idx', 'search_index_docsize'],
];

/** What waits stays in its order; all else is behind it, the oldest last. */
const ALL_IN_ORDER = `
  SELECT episode.id FROM episode LEFT JOIN search_todo ON episode_id = episode.id
  ORDER BY search_todo.id IS NOT NULL, search_todo.id, published, episode.id`;
const MARK = 'INSERT INTO search_todo (episode_id) SELECT value FROM json_each(?) ORDER BY key';

/** The indexer over a library's connection, which nobody may write over between two calls of a step. */
export function createIndexer(
  database: Database,
  { hitsIn }: { hitsIn?: HitsIn | undefined } = {},
): Indexer {
  const gather = createGather(database);
  const vocabulary = createVocabulary(database);
  const tidying = createTidy(database, () => vocabulary.forget());
  let isRenewed = false;
  let batch = MOST_WORDS;
  /** Episodes in which watched searches are counted in a step. */
  let mostCounted = 1;

  /** By other rules than the index was made with, all is made anew; the old is there until then. */
  function renew(): void {
    if (isRenewed) return;
    // An index that cannot be read says so now, not only to who searches.
    for (const table of TABLES) database.get(`SELECT 1 FROM ${table} LIMIT 1`);
    database.get("SELECT rowid FROM search_index WHERE search_index MATCH 'a' LIMIT 1");
    database.transaction(() => {
      if (stateOf(database, 'version') === RULES) return;
      const order = database.all<{ id: number }>(ALL_IN_ORDER).map(({ id }) => id);
      database.run('DELETE FROM search_todo');
      database.run(MARK, JSON.stringify(order));
      database.run("UPDATE search_state SET value = ? WHERE name = 'version'", RULES);
    });
    isRenewed = true;
  }

  /** What waits, read and made ready while others may write. */
  function prepare(most: number): { plans: Plan[]; words: number; problems: unknown[] } {
    const plans: Plan[] = [];
    const problems: unknown[] = [];
    let words = 0;
    const marks = database.all<Mark>(
      'SELECT id, episode_id AS episodeId FROM search_todo ORDER BY id DESC LIMIT ?',
      most,
    );
    for (const mark of marks) {
      if (words >= batch) break;
      try {
        const rows = gather(mark.episodeId);
        for (const row of rows.values()) words += row.count;
        plans.push(planOf(mark, rows));
      } catch (error) {
        // The library itself cannot be read, or only this episode.
        if (error instanceof CuecastError && error.code !== 'not-found') throw error;
        problems.push(error);
        plans.push({ mark, worded: [], retimed: [], gone: [] });
      }
    }
    return { plans, words, problems };
  }

  function planOf(mark: Mark, rows: Map<number, WordedRow>): Plan {
    const plan: Plan = { mark, worded: [], retimed: [], gone: [] };
    const first = rowId(mark.episodeId, 0);
    const before = new Map(
      database
        .all<{ id: number; content: Uint8Array }>(
          'SELECT id, content FROM search_row WHERE id BETWEEN ? AND ?',
          first,
          first + ROWS - 1,
        )
        .map(({ id, content }) => [id, content]),
    );
    for (const [id, row] of rows) {
      const content = packed(row);
      const old = before.get(id);
      if (!old) plan.worded.push({ id, content, row, replaces: false });
      else if (Buffer.compare(old, content) === 0) continue;
      else if (wordsIn(old) === wordsIn(content)) plan.retimed.push({ id, content });
      else plan.worded.push({ id, content, row, replaces: true });
    }
    plan.gone = [...before.keys()].filter((id) => !rows.has(id));
    return plan;
  }

  function writeRows({ worded, retimed, gone }: Plan): void {
    for (const id of gone) database.run('DELETE FROM search_row WHERE id = ?', id);
    for (const { id, content } of retimed)
      database.run('UPDATE search_row SET content = ? WHERE id = ?', content, id);
    for (const { id, content, row, replaces } of worded) {
      if (replaces) database.run('DELETE FROM search_row WHERE id = ?', id);
      database.run('INSERT INTO search_row (id, content) VALUES (?, ?)', id, content);
      const { words, code, speakers } = columnsOf(row);
      database.run(
        'INSERT INTO search_index (rowid, words, code, speakers) VALUES (?, ?, ?, ?)',
        id,
        words,
        code,
        speakers,
      );
    }
  }

  const isCurrent = ({ id }: Mark): boolean =>
    database.get('SELECT 1 FROM search_todo WHERE id = ?', id) !== undefined;
  const unmark = ({ id }: Mark): boolean =>
    database.run('DELETE FROM search_todo WHERE id = ?', id) > 0;

  /** Writes the rows of the plans, and answers which these were: what was marked again meanwhile was read too early. */
  function write(plans: Plan[], words: number, isMarked: (mark: Mark) => boolean): Plan[] {
    let began = 0;
    const written = database.transaction(() => {
      began = performance.now();
      const current = plans.filter(({ mark }) => isMarked(mark));
      current.forEach(writeRows);
      const worded = current.flatMap((plan) => plan.worded);
      vocabulary.add(worded.map(({ row }) => row.words));
      const replaced = worded.filter(({ replaces }) => replaces).length;
      if (worded.length > 0) addTo(database, 'added', worded.length);
      // The trigger takes for removed what makes room for other words.
      if (replaced > 0) addTo(database, 'removed', -replaced);
      return current;
    });
    const share = HOLD_MS / (performance.now() - began);
    if (words >= batch) batch = Math.min(MOST_WORDS, Math.max(LEAST_WORDS, batch * share));
    return written;
  }

  /**
   * Counts watched searches in what was written, while others may write; only then it is done. Rows need not be others
   * than before: a kill may have come between these and their counts.
   */
  function count(plans: Plan[], watches: readonly Watch[], hits: HitsIn): number {
    const began = performance.now();
    const counted = plans.map(({ mark }) => ({
      mark,
      counts: countsIn(mark.episodeId, watches, hits),
    }));
    const share = COUNT_MS / (performance.now() - began);
    mostCounted = Math.floor(Math.min(MOST_EPISODES, Math.max(1, plans.length * share)));
    return database.transaction(() => {
      const current = counted.filter(({ mark }) => unmark(mark));
      for (const { mark, counts } of current) saveCounts(database, mark.episodeId, counts);
      return current.length;
    });
  }

  const waiting = (): number =>
    database.get<{ n: number }>('SELECT count(*) AS n FROM search_todo')?.n ?? 0;

  function step(): Step {
    renew();
    const watches = hitsIn ? watchesOf(database) : [];
    const isWatched = hitsIn && watches.length > 0;
    const { plans, words, problems } = reading(database, () =>
      prepare(isWatched ? mostCounted : MOST_EPISODES),
    );
    if (plans.length === 0) return { done: 0, words: 0, waiting: 0, problems };
    let written: Plan[];
    try {
      written = write(plans, words, isWatched ? isCurrent : unmark);
      vocabulary.keep();
    } catch (error) {
      vocabulary.forget();
      throw error;
    }
    const done = isWatched ? count(written, watches, hitsIn) : written.length;
    return { done, words, waiting: waiting(), problems };
  }

  return {
    step,
    tidy: tidying,
    all() {
      while (step().waiting > 0);
    },
  };
}
