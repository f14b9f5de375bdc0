/** Who speaks in the library, as its transcripts name them. */
import { parseSearch } from '../../shared/search-query.ts';
import { type FoundSpeaker } from '../../shared/search-results.ts';
import { type Database } from '../../storage/database.ts';
import { ROWS, rowId, speakersIn } from '../rows.ts';
import { type Pause } from './pause.ts';
import { isOfEpisodes, scopeOf } from './scope.ts';

/** Episodes that are looked at, the newest first, and rows of each: whoever is in a talk says something early. */
const MOST_EPISODES = 200;
const MOST_ROWS = 2;
/** UTF-16 units; a longer one is no name. */
const LONGEST_NAME = 100;
/** What transcripts are labelled with where nobody knew who spoke. */
const LABEL = /^(speaker|spk|unknown)([\s_-]*(speaker)?[\s_-]*(\d+|[a-z]))?$/i;

/**
 * Those who speak in the newest of the episodes that the filters of a search leave: first those who do in most of
 * them, then whom the newest have. A name is spelled as the newest have it.
 */
export async function speakersOf(
  db: Database,
  query: string,
  limit: number,
  pause: Pause,
): Promise<FoundSpeaker[]> {
  const found = new Map<string, FoundSpeaker>();
  for (const episodeId of newestWithWords(db, query)) {
    const here = new Set<string>();
    for (const { content } of db.all<{ content: Uint8Array }>(
      'SELECT content FROM search_row WHERE id >= ? AND id < ?',
      rowId(episodeId, 0),
      rowId(episodeId, MOST_ROWS),
    )) {
      for (const name of speakersIn(content)) here.add(name);
    }
    const counted = new Set<string>();
    for (const name of here) {
      const key = name.normalize('NFC').toLowerCase();
      if (counted.has(key) || name.length > LONGEST_NAME || LABEL.test(name)) continue;
      counted.add(key);
      const known = found.get(key);
      if (known) known.episodes++;
      else found.set(key, { name, episodes: 1 });
    }
    await pause();
  }
  return [...found.values()].sort((a, b) => b.episodes - a.episodes).slice(0, limit);
}

function newestWithWords(db: Database, query: string): number[] {
  const { where, values } = scopeOf(db, parseSearch(query).filters.filter(isOfEpisodes));
  return db
    .all<{ id: number }>(
      `SELECT episode.id FROM episode CROSS JOIN feed ON feed.id = feed_id
       WHERE ${where} AND EXISTS (SELECT 1 FROM search_row WHERE search_row.id = episode.id * ${ROWS})
       ORDER BY published DESC, episode.id DESC LIMIT ${MOST_EPISODES}`,
      ...values,
    )
    .map(({ id }) => id);
}
