/** What is shown of the episodes that have hits. */
import { type Database } from '../../storage/database.ts';
import { LOCAL_SHOW } from '../../shared/local.ts';
import { artworkUrl } from '../../shared/media.ts';
import { type EpisodeHits } from '../../shared/search-results.ts';
import { type Scope } from './scope.ts';

export type EpisodeFacts = Omit<EpisodeHits, 'hits' | 'more'>;

type Columns = Omit<EpisodeFacts, 'artwork' | 'hasAudio'> & {
  artworkFile: string | null;
  hasAudio: number;
};

/** By id, as far as the library has them, and they are in the scope still. */
export function factsOf(
  db: Database,
  episodes: readonly number[],
  scope: Scope,
): Map<number, EpisodeFacts> {
  const rows = db.all<Columns>(
    `SELECT episode.id AS episodeId, episode.title, feed_id AS feedId, feed.title AS feedTitle,
       coalesce(episode.artwork_file, feed.artwork_file) AS artworkFile, published,
       coalesce(measured_duration, claimed_duration) AS duration, episode.link,
       nullif(feed.url, '${LOCAL_SHOW}') AS feedUrl, episode.guid,
       enclosure_url IS NOT NULL AS hasAudio
     FROM json_each(?) AS wanted CROSS JOIN episode ON episode.id = wanted.value
     CROSS JOIN feed ON feed.id = feed_id
     WHERE ${scope.where}`,
    JSON.stringify(episodes),
    ...scope.values,
  );
  return new Map(
    rows.map(({ artworkFile, hasAudio, ...row }) => [
      row.episodeId,
      {
        ...row,
        artwork: artworkFile === null ? null : artworkUrl(artworkFile),
        hasAudio: hasAudio === 1,
      },
    ]),
  );
}
