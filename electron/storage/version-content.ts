/** A version of a transcript as it is stored: what was read of it, and what is laid over that. */
import { type Correction } from '../shared/corrections.ts';
import { fail } from '../shared/errors.ts';
import { type JsonText } from '../shared/json-text.ts';
import { type Transcript } from '../shared/model.ts';
import { isSynced, type Sync, UNSYNCED } from '../shared/sync.ts';
import { type Database } from './database.ts';
import { inflated } from './document.ts';
import { type VersionContent } from './interface.ts';
import { parseJson } from './json.ts';

export type Content = VersionContent & { episodeId: number };

export const withoutEpisode = ({ episodeId: _, ...version }: Content): VersionContent => version;

/** Whether the listener corrected or synced it. */
export const isWorkedOn = ({ corrections, sync }: Content): boolean =>
  corrections.length > 0 || isSynced(sync);

interface ContentRow {
  versionId: number;
  episodeId: number;
  document: Uint8Array;
  corrections: string;
  sync: string | null;
}

/** Exported for the test of its plan. */
export const CONTENT = `
  SELECT id AS versionId, episode_id AS episodeId, document, corrections, sync
  FROM transcript_version WHERE id = ? AND removed_at IS NULL`;

/** Reads the content of versions; null of none. Throws `not-found` for one that is not there. */
export function contentReader(db: () => Database) {
  function content(versionId: number): Content;
  function content(versionId: number | null): Content | null;
  function content(versionId: number | null): Content | null {
    if (versionId === null) return null;
    const row = db().get<ContentRow>(CONTENT, versionId) ?? fail('not-found', {});
    return {
      versionId: row.versionId,
      episodeId: row.episodeId,
      source: inflated(row.document) as JsonText<Transcript>,
      corrections: parseJson<Correction[]>(row.corrections) ?? [],
      sync: parseJson<Sync>(row.sync) ?? UNSYNCED,
    };
  }
  return content;
}
