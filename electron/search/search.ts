import { type SearchPage } from '../shared/library.ts';
import { type StoreClient } from '../storage/interface.ts';
import { matchExpression } from './query.ts';

/**
 * Searches all transcripts for what was typed. Nothing to search for finds nothing; no input is an
 * error. Hits come best first, `limit` of them from `offset`.
 */
export async function searchTranscripts(
  store: StoreClient,
  typed: string,
  offset: number,
  limit: number,
): Promise<SearchPage> {
  const match = matchExpression(typed);
  if (match === null) return { hits: [], total: 0, more: false };
  return await store.search({ match, offset, limit });
}
