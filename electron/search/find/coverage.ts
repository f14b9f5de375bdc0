/** In how many episodes what was said cannot be found. */
import { parseSearch } from '../../shared/search-query.ts';
import { type SearchCoverage } from '../../shared/search-results.ts';
import { type Database } from '../../storage/database.ts';
import { scopeOf } from './scope.ts';

const SILENT = `NOT EXISTS (SELECT 1 FROM transcript_shown
  WHERE transcript_shown.episode_id = episode.id AND version_id IS NOT NULL)`;
const OFFERED = 'EXISTS (SELECT 1 FROM transcript_link WHERE episode_id = episode.id)';

/** Of the episodes that the filters of a search leave. Where transcripts are not looked at, none of them lacks one. */
export function coverageOf(db: Database, query: string): SearchCoverage {
  const { where, values, parts } = scopeOf(db, parseSearch(query).filters);
  const row = db.get<SearchCoverage>(
    `SELECT count(*) AS episodes, coalesce(sum(silent), 0) AS silent,
       coalesce(sum(silent AND offered), 0) AS offered
     FROM (SELECT ${SILENT} AS silent, ${OFFERED} AS offered
       FROM feed CROSS JOIN episode ON feed.id = feed_id WHERE ${where})`,
    ...values,
  ) ?? { episodes: 0, silent: 0, offered: 0 };
  const isRead = parts === null || parts.includes('transcript');
  return isRead ? row : { episodes: row.episodes, silent: 0, offered: 0 };
}
