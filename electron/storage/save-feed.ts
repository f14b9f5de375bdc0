import { randomUUID } from 'node:crypto';
import { type EpisodeFacts, type ParsedEpisode, type ParsedFeed } from '../shared/model.ts';
import { untitled } from '../shared/strings/feed-warnings.ts';
import { type Database } from './database.ts';
import { type FeedFetch } from './interface.ts';
import { savePersons } from './people.ts';

const UPSERT_FEED = `
  INSERT INTO feed (url, title, link, author, description, language, guid, image_url, etag,
    last_modified, refreshed_at, sample)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (url) DO UPDATE SET title = excluded.title, link = excluded.link,
    author = excluded.author, description = excluded.description, language = excluded.language,
    guid = excluded.guid, image_url = excluded.image_url, etag = excluded.etag,
    last_modified = excluded.last_modified, refreshed_at = excluded.refreshed_at,
    sample = excluded.sample, problem = NULL, removed_at = NULL
  RETURNING id`;

const UPSERT_EPISODE = `
  INSERT INTO episode (feed_id, guid, title, link, published, claimed_duration, season, number,
    description, facts, podlove, image_url, enclosure_url, enclosure_type, enclosure_length,
    chapters_url, chapters_type, folder)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (feed_id, guid) DO UPDATE SET title = excluded.title, link = excluded.link,
    published = excluded.published, claimed_duration = excluded.claimed_duration,
    season = excluded.season, number = excluded.number, description = excluded.description,
    facts = excluded.facts, podlove = excluded.podlove, image_url = excluded.image_url,
    enclosure_url = excluded.enclosure_url, enclosure_type = excluded.enclosure_type,
    enclosure_length = excluded.enclosure_length, chapters_url = excluded.chapters_url,
    chapters_type = excluded.chapters_type
  RETURNING id`;

const UPSERT_LINK = `
  INSERT INTO transcript_link (episode_id, url, type, language, rel) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (episode_id, url) DO UPDATE SET type = excluded.type, language = excluded.language,
    rel = excluded.rel, withdrawn = 0`;

/** Links the feed no longer has; one whose transcripts are stored stays. */
const WITHDRAW_DROPPED_LINKS = `
  UPDATE transcript_link SET withdrawn = 1
  WHERE episode_id = ? AND url NOT IN (SELECT value FROM json_each(?))`;
const DELETE_WITHDRAWN_LINKS = `
  DELETE FROM transcript_link WHERE episode_id = ? AND withdrawn = 1
    AND NOT EXISTS (SELECT 1 FROM transcript_version WHERE link_id = transcript_link.id)`;

/** Adds a show or brings it up to date; see `WritableStore.saveFeed`. */
export function saveFeed(
  database: Database,
  url: string,
  feed: ParsedFeed,
  fetch: FeedFetch,
): { feedId: number } {
  return database.transaction(() => {
    const feedId = idOf(
      database.get(
        UPSERT_FEED,
        url,
        feed.title ?? hostOf(url),
        feed.link,
        feed.author,
        feed.description,
        feed.language,
        feed.guid,
        feed.image,
        fetch.etag,
        fetch.lastModified,
        fetch.at,
        Number(fetch.sample ?? false),
      ),
    );
    // From the bottom of the feed up: newer episodes get higher ids, also where there are no dates.
    for (const episode of feed.episodes.toReversed()) saveEpisode(database, feedId, episode);
    return { feedId };
  });
}

function saveEpisode(database: Database, feedId: number, episode: ParsedEpisode): void {
  const episodeId = idOf(
    database.get(
      UPSERT_EPISODE,
      feedId,
      episode.guid,
      episode.title ?? untitled.episode,
      episode.link,
      episode.published,
      episode.duration,
      wholeNumber(episode.season),
      wholeNumber(episode.episode),
      episode.description,
      JSON.stringify(withoutPersons(episode.facts)),
      JSON.stringify(episode.podlove),
      episode.image,
      episode.enclosure?.url ?? null,
      episode.enclosure?.type ?? null,
      wholeNumber(episode.enclosure?.length ?? null),
      episode.chapters?.url ?? null,
      episode.chapters?.type ?? null,
      `episodes/${randomUUID()}`,
    ),
  );
  savePersons(database, episodeId, episode.facts.persons);
  for (const { url, type, language, rel } of episode.transcripts)
    database.run(UPSERT_LINK, episodeId, url, type, language, rel);
  const urls = JSON.stringify(episode.transcripts.map((link) => link.url));
  if (database.run(WITHDRAW_DROPPED_LINKS, episodeId, urls) > 0)
    database.run(DELETE_WITHDRAWN_LINKS, episodeId);
}

const withoutPersons = ({ persons: _, ...rest }: EpisodeFacts) => rest;

/** The columns are integers; a feed may say 1.5 or 1e300. */
const wholeNumber = (value: number | null): number | null =>
  value !== null && Number.isSafeInteger(Math.round(value)) ? Math.round(value) : null;

/** What a show without a title is called. */
const hostOf = (url: string): string => (URL.canParse(url) && new URL(url).host) || untitled.feed;

function idOf(row: { id: number } | undefined): number {
  if (!row) throw new Error('The statement answered no row.');
  return row.id;
}
