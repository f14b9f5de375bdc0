/** Episodes: lists, one with all that is known of it, and what the listener did with it. */
import { fail } from '../shared/errors.ts';
import { fold } from '../shared/fold.ts';
import { type EpisodeProgress, type EpisodeSummary } from '../shared/library.ts';
import { LOCAL_SHOW, REMOVED_FILES } from '../shared/local.ts';
import { artworkUrl } from '../shared/media.ts';
import { type EpisodeFacts, type PodloveEntry } from '../shared/model.ts';
import { type Database, type Value } from './database.ts';
import { DOWNLOAD_COLUMNS, downloadStatus, type DownloadColumns } from './downloads.ts';
import { type EpisodeQuery, type EpisodeRecord, type Store } from './interface.ts';
import { personsOf } from './people.ts';

type Facts = Omit<EpisodeFacts, 'persons'>;

type EpisodeStore = Pick<
  Store,
  | 'listEpisodes'
  | 'episode'
  | 'episodeByGuid'
  | 'saveEpisodeArtwork'
  | 'savePosition'
  | 'setPlayed'
  | 'saveDuration'
  | 'setStarred'
>;

interface SummaryColumns {
  id: number;
  feedId: number;
  feedTitle: string;
  title: string;
  published: string | null;
  duration: number | null;
  artworkFile: string | null;
  feedArtworkFile: string | null;
  played: number;
  position: number;
  hasAudio: number;
  hasTranscript: number;
  starred: number;
  local: number;
}

const SUMMARY_COLUMNS = `
  episode.id, feed_id AS feedId, feed.title AS feedTitle, episode.title, published,
  coalesce(measured_duration, claimed_duration) AS duration,
  episode.artwork_file AS artworkFile, feed.artwork_file AS feedArtworkFile, played, position,
  enclosure_url IS NOT NULL AS hasAudio, feed.url IN ('${LOCAL_SHOW}', '${REMOVED_FILES}') AS local,
  starred_at IS NOT NULL AS starred,
  EXISTS (SELECT 1 FROM transcript_link WHERE episode_id = episode.id)
    OR EXISTS (SELECT 1 FROM transcript_version AS version
      WHERE version.episode_id = episode.id AND version.removed_at IS NULL) AS hasTranscript`;

type RecordColumns = SummaryColumns &
  Pick<
    EpisodeRecord,
    'link' | 'feedUrl' | 'guid' | 'season' | 'episode' | 'description' | 'imageUrl' | 'folder'
  > & {
    facts: string;
    podlove: string;
    notesImages: number;
    enclosureUrl: string | null;
    enclosureType: string | null;
    enclosureLength: number | null;
    chaptersUrl: string | null;
    chaptersType: string | null;
    sample: number;
    measured: number;
  };

const RECORD_COLUMNS = `
  episode.link, feed.url AS feedUrl, episode.guid, facts, podlove, notes_images AS notesImages, season, number AS episode, episode.description, episode.image_url AS imageUrl,
  folder, enclosure_url AS enclosureUrl, enclosure_type AS enclosureType,
  enclosure_length AS enclosureLength, chapters_url AS chaptersUrl, chapters_type AS chaptersType,
  sample, measured_duration IS NOT NULL AS measured`;

// CROSS JOIN keeps the order of the tables: episodes come off their index already sorted.
const FROM = `
  FROM episode CROSS JOIN feed ON feed.id = feed_id
  LEFT JOIN download ON download.episode_id = episode.id`;

/** For counting, which needs no order and no downloads. */
const FROM_FEEDS = 'FROM feed CROSS JOIN episode ON feed_id = feed.id';

const FROM_DOWNLOADS = `
  FROM download CROSS JOIN episode ON episode.id = download.episode_id
  CROSS JOIN feed ON feed.id = feed_id`;

const FROM_NAMED = `
  FROM (SELECT DISTINCT episode_id FROM person WHERE folded = ?) AS named
  CROSS JOIN episode ON episode.id = named.episode_id CROSS JOIN feed ON feed.id = feed_id
  LEFT JOIN download ON download.episode_id = episode.id`;

const NEWEST_FIRST = 'ORDER BY published DESC, episode.id DESC';

/** The list a query asks for, and how many there are. Exported for the test of their plans. */
export function episodeStatements({ feedId, filter, person }: EpisodeQuery): {
  list: string;
  count: string;
  values: Value[];
} {
  const downloads = filter === 'downloads';
  const from = person === undefined ? (downloads ? FROM_DOWNLOADS : FROM) : FROM_NAMED;
  const where = `WHERE removed_at IS NULL${feedId === null ? '' : ' AND feed_id = ?'}${
    downloads ? ' AND download.episode_id IS NOT NULL' : ''
  }${filter === 'starred' ? ' AND starred_at IS NOT NULL' : ''}`;
  return {
    list: `SELECT ${SUMMARY_COLUMNS}, ${DOWNLOAD_COLUMNS} ${from} ${where} ${NEWEST_FIRST} LIMIT ? OFFSET ?`,
    count: `SELECT count(*) AS total ${from === FROM && filter === 'all' ? FROM_FEEDS : from} ${where}`,
    values: [...(person === undefined ? [] : [fold(person)]), ...(feedId === null ? [] : [feedId])],
  };
}

function summary(row: SummaryColumns & DownloadColumns): EpisodeSummary {
  const artwork = row.artworkFile ?? row.feedArtworkFile;
  return {
    id: row.id,
    feedId: row.feedId,
    feedTitle: row.feedTitle,
    title: row.title,
    published: row.published,
    duration: row.duration,
    artwork: artwork === null ? null : artworkUrl(artwork),
    progress: progressOf(row),
    position: row.position,
    download: downloadStatus(row.id, row),
    hasAudio: row.hasAudio === 1,
    hasTranscript: row.hasTranscript === 1,
    starred: row.starred === 1,
    local: row.local === 1,
  };
}

function progressOf({
  played,
  position,
}: Pick<SummaryColumns, 'played' | 'position'>): EpisodeProgress {
  if (played === 1) return 'played';
  return position > 0 ? 'started' : 'new';
}

export function episodeStore(db: () => Database): EpisodeStore {
  const change = (sql: string, ...values: Value[]): void => {
    if (db().run(sql, ...values) === 0) fail('not-found', {});
  };

  return {
    listEpisodes(query) {
      const { list, count, values } = episodeStatements(query);
      const rows = db().all<SummaryColumns & DownloadColumns>(
        list,
        ...values,
        query.limit,
        query.offset,
      );
      const total = db().get<{ total: number }>(count, ...values)?.total ?? 0;
      return { items: rows.map(summary), total };
    },

    episode(id) {
      const row = db().get<RecordColumns & DownloadColumns>(
        `SELECT ${SUMMARY_COLUMNS}, ${RECORD_COLUMNS}, ${DOWNLOAD_COLUMNS} ${FROM} WHERE episode.id = ?`,
        id,
      );
      if (!row) return null;
      const { enclosureUrl, enclosureType, enclosureLength, chaptersUrl, chaptersType } = row;
      return {
        ...summary(row),
        measured: row.measured === 1,
        link: row.link,
        feedUrl: row.feedUrl,
        guid: row.guid,
        season: row.season,
        episode: row.episode,
        description: row.description,
        facts: { ...(JSON.parse(row.facts) as Facts), persons: personsOf(db(), id) },
        podlove: JSON.parse(row.podlove) as PodloveEntry[],
        notesImages: row.notesImages === 1,
        imageUrl: row.imageUrl,
        artworkFile: row.artworkFile,
        enclosure:
          enclosureUrl === null
            ? null
            : { url: enclosureUrl, type: enclosureType, length: enclosureLength },
        chaptersLink: chaptersUrl === null ? null : { url: chaptersUrl, type: chaptersType },
        folder: row.folder,
        sample: row.sample === 1,
      };
    },

    episodeByGuid: (feedUrl, guid) =>
      db().get<{ id: number }>(
        `SELECT episode.id FROM episode JOIN feed ON feed.id = feed_id
         WHERE feed.url = ? AND episode.guid = ? AND removed_at IS NULL`,
        feedUrl,
        guid,
      )?.id ?? null,

    saveEpisodeArtwork(episodeId, file) {
      change('UPDATE episode SET artwork_file = ? WHERE id = ?', file, episodeId);
    },
    savePosition(episodeId, position) {
      const before =
        db().get<Pick<SummaryColumns, 'played' | 'position'>>(
          'SELECT played, position FROM episode WHERE id = ?',
          episodeId,
        ) ?? fail('not-found', {});
      change('UPDATE episode SET position = ? WHERE id = ?', position, episodeId);
      return progressOf(before) !== progressOf({ ...before, position });
    },
    setPlayed(episodeId, played) {
      change(
        'UPDATE episode SET played = ?1, position = iif(?1, 0, position) WHERE id = ?2',
        Number(played),
        episodeId,
      );
    },
    saveDuration(episodeId, duration) {
      change('UPDATE episode SET measured_duration = ? WHERE id = ?', duration, episodeId);
    },
    setStarred(episodeId, at) {
      change('UPDATE episode SET starred_at = ? WHERE id = ?', at, episodeId);
    },
  };
}
