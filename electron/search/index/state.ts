/** What the index remembers of itself. */
import { type Database } from '../../storage/database.ts';

/** See `search_state` in the migration that made it. */
export type StateName = 'version' | 'removed' | 'added';

export const stateOf = (database: Database, name: StateName): number =>
  database.get<{ value: number }>('SELECT value FROM search_state WHERE name = ?', name)?.value ??
  0;

export function addTo(database: Database, name: StateName, by: number): void {
  database.run('UPDATE search_state SET value = value + ? WHERE name = ?', by, name);
}

export const rowsIn = (database: Database): number =>
  database.get<{ n: number }>('SELECT count(*) AS n FROM search_index_docsize')?.n ?? 0;

/** Has tidying make the list of words anew, as if all rows were new. */
export const lookAtAllWords = (database: Database): void =>
  addTo(database, 'added', rowsIn(database));
