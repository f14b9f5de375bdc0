/** The transcripts of episodes: those that feeds offer, those that are kept, and the one that is shown. */
import { carryCorrections } from '../shared/carry-corrections.ts';
import { fail } from '../shared/errors.ts';
import { fromJsonText, type JsonText } from '../shared/json-text.ts';
import { type Transcript } from '../shared/model.ts';
import { UNSYNCED } from '../shared/sync.ts';
import { type Database, type Value } from './database.ts';
import { deflated } from './document.ts';
import { type NewVersion, type Store } from './interface.ts';
import { choiceOf, linksOf, rankedCandidates } from './transcript-candidates.ts';
import { reasonFor, versionToShow } from './transcript-rank.ts';
import { type Content, contentReader, isWorkedOn, withoutEpisode } from './version-content.ts';

type TranscriptStore = Pick<
  Store,
  | 'transcriptLinks'
  | 'transcriptChoices'
  | 'transcriptVersion'
  | 'removedTranscripts'
  | 'transcripts'
  | 'saveTranscript'
  | 'chooseTranscript'
  | 'removeTranscript'
  | 'purgeTranscripts'
  | 'saveTranscriptProblem'
  | 'touchTranscriptLink'
  | 'transcriptFile'
  | 'estimateAgain'
  | 'saveCorrections'
  | 'saveSync'
>;

/** The newest of a link's versions comes first. Exported, like those below, for the test of its plan. */
export const NEWEST_OF_LINK = `
  SELECT id, timing, corrections, sync FROM transcript_version WHERE link_id = ?
  ORDER BY fetched_at DESC, id DESC`;

/** The same content; what a link served is only ever the same as what that link served. */
export const SAME_CONTENT = `
  SELECT id FROM transcript_version
  WHERE episode_id = ?1 AND sha256 = ?2 AND (?3 IS NULL OR link_id = ?3)
  ORDER BY removed_at IS NOT NULL, link_id IS NOT NULL`;

const INSERT = `
  INSERT INTO transcript_version (episode_id, link_id, origin, name, file, sha256, fetched_at, format,
    language, timing, document, sync)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`;

interface Neighbour {
  id: number;
  timing: NewVersion['timing'];
  corrections: string;
  sync: string | null;
}

export function transcriptStore(db: () => Database): TranscriptStore {
  const change = (sql: string, ...values: Value[]): void => {
    if (db().run(sql, ...values) === 0) fail('not-found', {});
  };

  const content = contentReader(db);

  /** Shows a version of an episode, or nothing. */
  const show = (episodeId: number, shown: Content | null): void => {
    db().run(
      `INSERT INTO transcript_shown (episode_id, version_id) VALUES (?, ?)
      ON CONFLICT (episode_id) DO UPDATE SET version_id = excluded.version_id`,
      episodeId,
      shown?.versionId ?? null,
    );
  };

  const setChosen = (episodeId: number, versionId: number | null): void => {
    db().run(
      `INSERT INTO transcript_shown (episode_id, chosen_id) VALUES (?, ?)
      ON CONFLICT (episode_id) DO UPDATE SET chosen_id = excluded.chosen_id`,
      episodeId,
      versionId,
    );
  };

  /** Shows what is to be shown, if it is not shown yet; what ranking knows of it. */
  const settle = (episodeId: number, languages: readonly string[]) => {
    const { ranked, listener, standing } = rankedCandidates(db(), episodeId, languages);
    const versionId = versionToShow(ranked, standing);
    if (versionId !== standing.versionId) show(episodeId, content(versionId));
    return { ranked, listener, versionId, chosenId: standing.chosenId };
  };

  /** After a change to a version: what is on the screen is what is shown. */
  const showWorked = (versionId: number): void => {
    const worked = content(versionId);
    const shown = db().get<{ versionId: number | null }>(
      'SELECT version_id AS versionId FROM transcript_shown WHERE episode_id = ?',
      worked.episodeId,
    );
    if (shown?.versionId !== versionId) setChosen(worked.episodeId, versionId);
    show(worked.episodeId, worked);
  };

  /** Gives a version without corrections those of the version of its link before it. */
  const inherit = (versionId: number): void => {
    const { linkId } =
      db().get<{ linkId: number | null }>(
        'SELECT link_id AS linkId FROM transcript_version WHERE id = ?',
        versionId,
      ) ?? fail('not-found', {});
    const versions = linkId === null ? [] : db().all<Neighbour>(NEWEST_OF_LINK, linkId);
    const [newest, ...older] = versions;
    const before = older.find(({ corrections }) => corrections !== '[]');
    if (newest?.id !== versionId || newest.corrections !== '[]' || !before) return;
    const { corrections, source } = content(before.id);
    const segments = (text: JsonText<Transcript>) => fromJsonText(text).segments;
    const carried = carryCorrections(
      segments(source),
      segments(content(versionId).source),
      corrections,
    );
    change(
      'UPDATE transcript_version SET corrections = ? WHERE id = ?',
      JSON.stringify(carried),
      versionId,
    );
  };

  const insert = (episodeId: number, version: NewVersion, sync: string | null): number => {
    const row = db().get<{ id: number }>(
      INSERT,
      episodeId,
      version.link?.id ?? null,
      version.origin,
      version.name,
      version.file,
      version.sha256,
      version.fetchedAt,
      version.format,
      version.language,
      version.timing,
      deflated(version.source),
      sync,
    );
    return row?.id ?? fail('not-found', {});
  };

  return {
    transcriptLinks: (episodeId) => linksOf(db(), episodeId),
    transcriptChoices: (episodeId, languages) =>
      rankedCandidates(db(), episodeId, languages).ranked.map(choiceOf),
    transcriptVersion: content,
    transcriptFile: (versionId) =>
      db().get<{ file: string }>('SELECT file FROM transcript_version WHERE id = ?', versionId)
        ?.file ?? fail('not-found', {}),
    removedTranscripts: () =>
      db().all('SELECT id AS versionId, file FROM transcript_version WHERE removed_at IS NOT NULL'),

    transcripts: (episodeId, languages) =>
      db().transaction(() => {
        const { ranked, listener, versionId, chosenId } = settle(episodeId, languages);
        const choices = ranked.map(choiceOf);
        if (versionId === null) return { shown: null, choices };
        const reason = reasonFor(ranked, versionId, chosenId, listener);
        return { shown: { ...withoutEpisode(content(versionId)), reason }, choices };
      }),

    saveTranscript: (episodeId, version, languages) =>
      db().transaction(() => {
        const { link, sha256, fetchedAt } = version;
        const linkId = link?.id ?? null;
        if (link)
          change(
            `UPDATE transcript_link
            SET etag = ?, last_modified = ?, checked_at = ?, problem = NULL WHERE id = ?`,
            link.etag,
            link.lastModified,
            fetchedAt,
            link.id,
          );
        const before = db().get<Neighbour>(NEWEST_OF_LINK, linkId);
        const known = db().get<{ id: number }>(SAME_CONTENT, episodeId, sha256, linkId);
        // How estimates were laid on the audio says nothing of times, nor the other way about.
        const isAlike = (before?.timing === 'none') === (version.timing === 'none');
        const sync = isAlike ? before?.sync : null;
        const id = known?.id ?? insert(episodeId, version, sync ?? null);
        if (known)
          change(
            `UPDATE transcript_version
            SET removed_at = NULL, fetched_at = iif(removed_at IS NULL, fetched_at, ?)
            WHERE id = ?`,
            fetchedAt,
            id,
          );
        if (link)
          change('UPDATE transcript_version SET fetched_at = ? WHERE id = ?', fetchedAt, id);
        if (version.choose) setChosen(episodeId, id);
        else if (before && before.corrections === '[]' && before.sync === null)
          // Who chose what a link serves sees what it serves now.
          db().run(
            'UPDATE transcript_shown SET chosen_id = ? WHERE episode_id = ? AND chosen_id = ?',
            id,
            episodeId,
            before.id,
          );
        settle(episodeId, languages);
        return id;
      }),

    chooseTranscript(episodeId, versionId, languages) {
      db().transaction(() => {
        if (versionId !== null && content(versionId).episodeId !== episodeId) fail('not-found', {});
        // Nothing is shown: what was worked on has no claim to stay.
        db().run('DELETE FROM transcript_shown WHERE episode_id = ?', episodeId);
        setChosen(episodeId, versionId);
        const { ranked, standing } = rankedCandidates(db(), episodeId, languages);
        const next = versionToShow(ranked, standing);
        if (next !== null) inherit(next);
        show(episodeId, content(next));
      });
    },

    removeTranscript(episodeId, versionId, at, languages) {
      db().transaction(() => {
        change(
          `UPDATE transcript_version SET removed_at = ?
          WHERE id = ? AND episode_id = ? AND link_id IS NULL`,
          at,
          versionId,
          episodeId,
        );
        settle(episodeId, languages);
      });
    },

    purgeTranscripts(versionIds) {
      db().run(
        `DELETE FROM transcript_version
        WHERE removed_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(versionIds),
      );
    },

    saveTranscriptProblem(linkId, problem, at) {
      change(
        'UPDATE transcript_link SET problem = ?, checked_at = ? WHERE id = ?',
        JSON.stringify(problem),
        at,
        linkId,
      );
    },

    touchTranscriptLink(linkId, at) {
      change('UPDATE transcript_link SET problem = NULL, checked_at = ? WHERE id = ?', at, linkId);
    },

    estimateAgain: (versionId, source) =>
      db().transaction(() => {
        const before = content(versionId);
        if (isWorkedOn(before) || before.source === source) return false;
        change(
          'UPDATE transcript_version SET document = ? WHERE id = ?',
          deflated(source),
          versionId,
        );
        showWorked(versionId);
        return true;
      }),

    saveCorrections(versionId, corrections) {
      db().transaction(() => {
        change(
          'UPDATE transcript_version SET corrections = ? WHERE id = ?',
          JSON.stringify(corrections),
          versionId,
        );
        showWorked(versionId);
      });
    },

    saveSync(versionId, sync) {
      const json = JSON.stringify(sync);
      db().transaction(() => {
        change(
          'UPDATE transcript_version SET sync = ? WHERE id = ?',
          json === JSON.stringify(UNSYNCED) ? null : json,
          versionId,
        );
        showWorked(versionId);
      });
    },
  };
}
