/** The transcripts feeds offer, and the one each episode shows: its segments, indexed for search. */
import { fail } from '../shared/errors.ts';
import { type Segment, type TranscriptFormat, type Warning } from '../shared/model.ts';
import { type Database } from './database.ts';
import { type Store, type TranscriptRecord } from './interface.ts';
import { parseJson } from './json.ts';
import { rankTranscripts } from './transcript-rank.ts';

type TranscriptStore = Pick<
  Store,
  'transcriptRecords' | 'transcript' | 'saveTranscript' | 'saveTranscriptProblem'
>;

type RecordRow = Omit<TranscriptRecord, 'problem'> & { problem: string | null };

const RECORDS = `
  SELECT id, episode_id AS episodeId, url, type, language, rel, file, sha256,
    fetched_at AS fetchedAt, problem
  FROM transcript_link`;

const record = (row: RecordRow): TranscriptRecord => ({ ...row, problem: parseJson(row.problem) });

interface TranscriptRow {
  linkId: number;
  format: TranscriptFormat;
  language: string | null;
  timed: number;
  warnings: string;
}

interface SegmentRow {
  starts: number;
  ends: number | null;
  speaker: string | null;
  text: string;
  words: string | null;
}

type StoredWord = [start: number, end: number | null, text: string];

function segment(row: SegmentRow): Segment {
  const spoken: Segment = {
    start: row.starts,
    end: row.ends,
    speaker: row.speaker,
    text: row.text,
  };
  const words = parseJson<StoredWord[]>(row.words);
  return words
    ? { ...spoken, words: words.map(([start, end, text]) => ({ start, end, text })) }
    : spoken;
}

const storedWords = ({ words }: Segment): string | null =>
  words
    ? JSON.stringify(words.map(({ start, end, text }): StoredWord => [start, end, text]))
    : null;

export function transcriptStore(db: () => Database): TranscriptStore {
  const recordById = (id: number): TranscriptRecord => {
    const row = db().get<RecordRow>(`${RECORDS} WHERE id = ?`, id);
    return row ? record(row) : fail('not-found', {});
  };

  return {
    transcriptRecords(episodeId) {
      const records = db()
        .all<RecordRow>(`${RECORDS} WHERE episode_id = ? ORDER BY id`, episodeId)
        .map(record);
      const show = db().get<{ language: string | null }>(
        'SELECT language FROM feed WHERE id = (SELECT feed_id FROM episode WHERE id = ?)',
        episodeId,
      );
      return rankTranscripts(records, show?.language ?? null);
    },

    transcript(episodeId) {
      const row = db().get<TranscriptRow>(
        `SELECT link_id AS linkId, format, language, timed, warnings
        FROM transcript WHERE episode_id = ?`,
        episodeId,
      );
      if (!row) return null;
      const segments = db().all<SegmentRow>(
        `SELECT starts, ends, speaker, text, words FROM segment
        WHERE episode_id = ? ORDER BY place`,
        episodeId,
      );
      return {
        record: recordById(row.linkId),
        transcript: {
          format: row.format,
          language: row.language,
          timed: row.timed === 1,
          segments: segments.map(segment),
          warnings: parseJson<Warning[]>(row.warnings) ?? [],
        },
      };
    },

    saveTranscript(recordId, { file, sha256, fetchedAt, transcript }) {
      db().transaction(() => {
        const { episodeId } = recordById(recordId);
        db().run(
          `UPDATE transcript_link SET file = ?, sha256 = ?, fetched_at = ?, problem = NULL
          WHERE id = ?`,
          file,
          sha256,
          fetchedAt,
          recordId,
        );
        // Takes the segments of the one shown before with it.
        db().run('DELETE FROM transcript WHERE episode_id = ?', episodeId);
        db().run(
          `INSERT INTO transcript (episode_id, link_id, format, language, timed, warnings)
          VALUES (?, ?, ?, ?, ?, ?)`,
          episodeId,
          recordId,
          transcript.format,
          transcript.language,
          Number(transcript.timed),
          JSON.stringify(transcript.warnings),
        );
        for (const [place, spoken] of transcript.segments.entries())
          db().run(
            `INSERT INTO segment (episode_id, place, starts, ends, speaker, text, words)
            VALUES (?, ?, ?, ?, ?, ?, ?)`,
            episodeId,
            place,
            spoken.start,
            spoken.end,
            spoken.speaker,
            spoken.text,
            storedWords(spoken),
          );
      });
    },

    saveTranscriptProblem(recordId, problem) {
      const changed = db().run(
        'UPDATE transcript_link SET problem = ? WHERE id = ?',
        JSON.stringify(problem),
        recordId,
      );
      if (changed === 0) fail('not-found', {});
    },
  };
}
