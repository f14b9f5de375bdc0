/** What an episode has and is offered, as ranking wants it. */
import { type TranscriptChoice, type TranscriptOrigin } from '../shared/library.ts';
import { type TranscriptFormat } from '../shared/model.ts';
import { type Database } from './database.ts';
import { type ReadTranscript, type TranscriptLinkRecord } from './interface.ts';
import { parseJson } from './json.ts';
import {
  type Candidate,
  type Listener,
  type Standing,
  rankTranscripts,
} from './transcript-rank.ts';

/** Exported for the test of their plans. */
export const LINKS = `
  SELECT id, episode_id AS episodeId, url, type, language, rel, withdrawn, etag,
    last_modified AS lastModified, checked_at AS checkedAt, problem
  FROM transcript_link WHERE episode_id = ? ORDER BY id`;

/** Without the documents, which are long. What the listener brought in first, then as the feed has it. */
export const VERSIONS = `
  SELECT id, link_id AS linkId, origin, name, sha256, fetched_at AS fetchedAt, format, language, timing,
    json_array_length(corrections) AS corrections, sync IS NOT NULL AS synced
  FROM transcript_version WHERE episode_id = ? AND removed_at IS NULL
  ORDER BY link_id, fetched_at DESC, id DESC`;

type LinkRow = Omit<TranscriptLinkRecord, 'withdrawn' | 'problem'> & {
  withdrawn: number;
  problem: string | null;
};

interface VersionRow {
  id: number;
  linkId: number | null;
  origin: TranscriptOrigin;
  name: string | null;
  sha256: string;
  fetchedAt: string;
  format: TranscriptFormat;
  language: string | null;
  timing: ReadTranscript['timing'];
  corrections: number;
  synced: number;
}

export const linksOf = (db: Database, episodeId: number): TranscriptLinkRecord[] =>
  db.all<LinkRow>(LINKS, episodeId).map((row) => ({
    ...row,
    withdrawn: row.withdrawn === 1,
    problem: parseJson(row.problem),
  }));

/** Everything an episode has and is offered, best first, and for whom that is so. */
export function rankedCandidates(
  db: Database,
  episodeId: number,
  systemLanguages: readonly string[],
): { ranked: Candidate[]; listener: Listener; standing: Standing } {
  const listener = listenerOf(db, episodeId, systemLanguages);
  const standing = db.get<Standing>(
    'SELECT chosen_id AS chosenId, version_id AS versionId FROM transcript_shown WHERE episode_id = ?',
    episodeId,
  );
  return {
    ranked: rankTranscripts(candidates(db, episodeId), listener),
    listener,
    standing: standing ?? { chosenId: null, versionId: null },
  };
}

function candidates(db: Database, episodeId: number): Candidate[] {
  const links = linksOf(db, episodeId);
  const versions = db.all<VersionRow>(VERSIONS, episodeId);
  const isOffered = (id: number | null) => links.some((one) => one.id === id && !one.withdrawn);
  /** What the feed no longer names has been replaced once there is another in the same language. */
  const isReplaced = (row: VersionRow) =>
    !isOffered(row.linkId) &&
    versions.some(
      ({ linkId, language, fetchedAt }) =>
        linkId !== null &&
        linkId !== row.linkId &&
        language === row.language &&
        (isOffered(linkId) || fetchedAt > row.fetchedAt),
    );
  const stored = versions.map((row, index): Candidate => {
    const link = links.find(({ id }) => id === row.linkId) ?? null;
    const newest = versions.findIndex(({ linkId }) => linkId === row.linkId) === index;
    const outdated = link !== null && (!newest || isReplaced(row));
    return ofVersion(row, link, newest, outdated);
  });
  const unread = links
    .filter(({ id }) => !versions.some(({ linkId }) => linkId === id))
    .map(ofLink);
  return [...stored, ...unread].sort((a, b) => (a.linkId ?? 0) - (b.linkId ?? 0));
}

const ofVersion = (
  row: VersionRow,
  link: TranscriptLinkRecord | null,
  newest: boolean,
  outdated: boolean,
): Candidate => ({
  versionId: row.id,
  linkId: row.linkId,
  origin: row.origin,
  name: link ? hostOf(link.url) : row.name,
  url: link?.url ?? null,
  format: row.format,
  language: row.language,
  timing: row.timing,
  fetchedAt: row.fetchedAt,
  sha256: row.sha256,
  corrections: row.corrections,
  outdated,
  problem: newest ? (link?.problem ?? null) : null,
  inside: { link, worked: row.corrections > 0 || row.synced === 1 },
});

const ofLink = (link: TranscriptLinkRecord): Candidate => ({
  versionId: null,
  linkId: link.id,
  origin: 'feed',
  name: hostOf(link.url),
  url: link.url,
  format: null,
  language: link.language,
  timing: null,
  fetchedAt: null,
  sha256: null,
  corrections: 0,
  outdated: false,
  problem: link.problem,
  inside: { link, worked: false },
});

/** A candidate as the window sees it. */
export const choiceOf = ({ inside: _, ...choice }: Candidate): TranscriptChoice => choice;

function listenerOf(db: Database, episodeId: number, systemLanguages: readonly string[]): Listener {
  const wanted = db.get<{ value: string }>("SELECT value FROM setting WHERE name = 'languages'");
  const chosen = parseJson<string[]>(wanted?.value ?? null) ?? [];
  const show = db.get<{ language: string | null }>(
    'SELECT language FROM feed WHERE id = (SELECT feed_id FROM episode WHERE id = ?)',
    episodeId,
  );
  return {
    languages: chosen.length > 0 ? chosen : systemLanguages,
    show: show?.language ?? null,
  };
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);
