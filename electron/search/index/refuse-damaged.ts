import { fail } from '../../shared/errors.ts';
import { type Database } from '../../storage/database.ts';
import { indexOnly } from './index-only.ts';

/**
 * Throws `search-damaged` where the words of the index are not arranged as they should be, by FTS5's own check of it. Reads
 * all of them, a million in some 40 ms, and writes nothing.
 */
export function refuseDamaged(database: Database): void {
  const found = indexOnly(() =>
    database.all<{ quick_check: string }>("PRAGMA quick_check('search_index')"),
  );
  const problem = found.find(({ quick_check: said }) => said !== 'ok');
  if (problem) fail('search-damaged', {}, problem);
}
