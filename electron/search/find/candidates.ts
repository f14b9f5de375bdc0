/** Which episodes may have what is looked for, the likeliest first, by the index alone. */
import { type Database, type Value } from '../../storage/database.ts';
import { type SearchOrder } from '../../shared/search-results.ts';
import { episodeOf, MOST_TRANSCRIPT_ROWS, partOf, partRow, rowId, ROWS } from '../rows.ts';
import { type SearchPart } from '../../shared/search-query.ts';
import { breadth, exact, isWider, placesOf, together, wide, wordsIn } from './expressions.ts';
import { type Pause } from './pause.ts';
import { type Plan } from './plan.ts';
import { type Scope } from './scope.ts';
import { type Term } from './terms.ts';

/** A row that may have a hit. */
export interface CandidateRow {
  id: number;
  /** BM25 as a share of the best row's, 0 to 1. */
  bm25: number;
  /** How likely it has the best hits of all; to compare. */
  worth: number;
}

export interface Candidate {
  episodeId: number;
  /** The likeliest first. */
  rows: readonly CandidateRow[];
}

/**
 * Ranking by BM25 costs some 1.5 µs for each row and word. What is in more rows says little by being there often:
 * there only what stands together, is exact, or is in a heading goes before what is new.
 */
const MOST_RANKED = 6000;
/** Ranking goes through every place where the words are said: the index counts them anew. */
const MOST_PLACES = 40_000;
/** Rows in which words are looked at for whether they stand together, times words: each costs 0.15 µs. */
const MOST_COMPARED = 30_000;
/** So many rows where they do fill the first pages. */
const MANY_TOGETHER = 100;
/** So few rows may as well be read. */
const FEW = 20;

/** The episodes of the scope that have rows with every term, in the order asked for, as far as the index knows. */
export async function candidatesOf(
  db: Database,
  plan: Plan,
  order: SearchOrder,
  pause: Pause,
): Promise<Candidate[]> {
  if (plan.kind === 'list') return listOf(db, plan);
  if (plan.kind === 'nothing') return [];
  const ids = rowsOf(db, plan);
  await pause();
  const rows = plan.kind === 'words' ? await weighed(db, plan, ids, pause) : ids.map(unweighed);
  const byEpisode = new Map<number, CandidateRow[]>();
  for (const row of rows) {
    const episode = episodeOf(row.id);
    const others = byEpisode.get(episode);
    if (others) others.push(row);
    else byEpisode.set(episode, [row]);
  }
  const candidates = inScope(db, plan, [...byEpisode.keys()]).map((episodeId) => ({
    episodeId,
    // What is as likely stays in the order of the audio, and below in that of the dates.
    rows: (byEpisode.get(episodeId) ?? []).sort((a, b) => b.worth - a.worth),
  }));
  if (order === 'date') return candidates;
  return candidates.sort((a, b) => (b.rows[0]?.worth ?? 0) - (a.rows[0]?.worth ?? 0));
}

/** The rows of one episode that may have hits, in the order of the audio; none where it is out of the scope. */
export function rowsOfEpisode(db: Database, plan: Plan, episodeId: number): number[] {
  const { kind, scope } = plan;
  if (kind === 'nothing' || inScope(db, plan, [episodeId]).length === 0) return [];
  return kind === 'list' ? beginnings(scope, episodeId) : rowsOf(db, plan, episodeId);
}

/** All episodes of the scope that have the parts asked for, newest first. */
function listOf(db: Database, plan: Plan): Candidate[] {
  const all = inScope(db, plan, null).map((episodeId) => beginnings(plan.scope, episodeId));
  // Every episode has a title, indexed or not.
  const known = plan.scope.parts === null ? null : existing(db, all.flat());
  return all
    .map((ids) => ids.filter((id) => known?.has(id) ?? true).map(unweighed))
    .flatMap((rows) => (rows[0] ? { episodeId: episodeOf(rows[0].id), rows } : []));
}

const existing = (db: Database, ids: readonly number[]): Set<number> =>
  new Set(
    numbers(
      db,
      `SELECT json_group_array(id) AS list FROM search_row
       WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    ),
  );

/** What is shown of an episode as such: its title, or the first row of each part that is asked for. */
const beginnings = ({ parts }: Scope, episodeId: number): number[] =>
  (parts ?? (['title'] as const)).map((part) =>
    part === 'transcript' ? rowId(episodeId, 0) : partRow(episodeId, part),
  );

/** The episodes of the scope, newest first, undated last; all there are where none are given. */
function inScope(db: Database, { scope }: Plan, episodes: readonly number[] | null): number[] {
  const from =
    episodes === null
      ? 'episode'
      : 'json_each(?) AS found CROSS JOIN episode ON episode.id = found.value';
  return numbers(
    db,
    `SELECT json_group_array(id) AS list FROM (
      SELECT episode.id FROM ${from} CROSS JOIN feed ON feed.id = feed_id
      WHERE ${scope.where} ORDER BY published DESC, episode.id DESC)`,
    ...(episodes === null ? [] : [JSON.stringify(episodes)]),
    ...scope.values,
  );
}

/** The rows the index has for a plan, ascending; of one episode or all. */
function rowsOf(db: Database, { terms, scope }: Plan, episodeId?: number): number[] {
  const match = [
    ...(terms.length > 0 ? [wide(terms)] : []),
    ...(scope.speakers === null ? [] : [`(${scope.speakers})`]),
  ];
  const range = episodeId === undefined ? [] : [episodeId * ROWS, episodeId * ROWS + ROWS - 1];
  return numbers(
    db,
    `SELECT json_group_array(rowid) AS list FROM search_index WHERE search_index MATCH ?
     ${range.length > 0 ? 'AND rowid BETWEEN ? AND ?' : ''}
     ${scope.parts === null ? '' : `AND ${inParts(scope.parts)}`}`,
    match.join(' AND '),
    ...range,
  );
}

function inParts(parts: readonly SearchPart[]): string {
  const places = parts.map((part) =>
    part === 'transcript'
      ? `rowid % ${ROWS} < ${MOST_TRANSCRIPT_ROWS}`
      : `rowid % ${ROWS} = ${partRow(0, part)}`,
  );
  return `(${['FALSE', ...places].join(' OR ')})`;
}

/** A list of numbers as one value: far quicker than as many rows. */
function numbers(db: Database, sql: string, ...values: Value[]): number[] {
  const { list = '[]' } = db.get<{ list: string }>(sql, ...values) ?? {};
  return JSON.parse(list) as number[];
}

/** Parts that are short and say what an episode is about. */
const HEADINGS: ReadonlySet<SearchPart> = new Set(['title', 'chapters', 'bookmarks']);

const isHeading = (row: number): boolean =>
  row % ROWS >= MOST_TRANSCRIPT_ROWS && HEADINGS.has(partOf(row));

const unweighed = (id: number): CandidateRow => ({ id, bm25: 0, worth: 0 });

/** Rows that have the words (ids ascending), with what the index knows of how good they are. */
async function weighed(
  db: Database,
  { terms }: Plan,
  ids: readonly number[],
  pause: Pause,
): Promise<CandidateRow[]> {
  if (ids.length === 0) return [];
  const isFew = ids.length <= FEW;
  const exactIds = isFew || !isWider(terms) ? null : matching(db, exact(terms));
  await pause();
  const isCheap = ids.length * breadth(terms) <= MOST_RANKED;
  const isExactCheap = exactIds !== null && exactIds.size * wordsIn(terms) <= MOST_RANKED;
  const match = isCheap ? wide(terms) : isExactCheap ? exact(terms) : null;
  const bm25 = ranked(db, placesOf(terms) <= MOST_PLACES ? match : null);
  await pause();
  const closeness = isFew ? () => 0 : await closenessOf(db, terms, ids, pause);
  return ids.map((id) => ({
    id,
    bm25: bm25.get(id) ?? 0,
    worth:
      (bm25.get(id) ?? 0) + closeness(id) + (exactIds?.has(id) ? 1 : 0) + (isHeading(id) ? 1 : 0),
  }));
}

/**
 * How close the terms stand in rows (ids ascending): 2 one behind the other, 1 near each other, else 0. What is in very
 * many rows is compared in the newest of them, but as it was typed in all.
 */
async function closenessOf(
  db: Database,
  terms: readonly Term[],
  ids: readonly number[],
  pause: Pause,
): Promise<(id: number) => number> {
  const close = together(terms);
  if (!close) return () => 0;
  const newest = (rows: number) => ids[Math.max(0, ids.length - Math.floor(rows))] ?? 0;
  const compared = MOST_COMPARED / close.words;
  const adjacent = matching(db, close.adjacent, newest(compared));
  await pause();
  if (adjacent.size >= MANY_TOGETHER) return (id) => (adjacent.has(id) ? 2 : 0);
  if (compared < ids.length) {
    for (const id of matching(db, close.literal)) adjacent.add(id);
    await pause();
  }
  // Comparing costs twice as much where the words may stand apart.
  const near = close.near === null ? null : matching(db, close.near, newest(compared / 2));
  return (id) => (adjacent.has(id) ? 2 : near?.has(id) ? 1 : 0);
}

/** Rows that match, `from` one on. */
const matching = (db: Database, match: string, from = 0): Set<number> =>
  new Set(
    numbers(
      db,
      `SELECT json_group_array(rowid) AS list FROM search_index
       WHERE search_index MATCH ? AND rowid >= ?`,
      match,
      from,
    ),
  );

/** BM25 of rows as shares of the best. */
function ranked(db: Database, match: string | null): Map<number, number> {
  if (match === null) return new Map();
  const { list = '[]' } =
    db.get<{ list: string }>(
      `SELECT json_group_array(json_array(rowid, -rank)) AS list FROM search_index
       WHERE search_index MATCH ?`,
      match,
    ) ?? {};
  const found = JSON.parse(list) as [number, number][];
  const best = found.reduce((most, [, rank]) => Math.max(most, rank), Number.MIN_VALUE);
  return new Map(found.map(([row, rank]) => [row, rank / best]));
}
