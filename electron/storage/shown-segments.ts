/** The segments of what an episode shows, kept for search. */
import { fromJsonText } from '../shared/json-text.ts';
import { shownTranscript } from '../shared/shown.ts';
import { type Database } from './database.ts';
import { type VersionContent } from './interface.ts';

interface SegmentRow {
  id: number;
  place: number;
  starts: number;
  speaker: string | null;
  text: string;
}

/**
 * Makes the segments of an episode those of `shown` as it is shown, or none. Writes only what differs:
 * another word costs one row, another offset no word of the index. Within a transaction of the caller's.
 */
export function writeSegments(
  db: Database,
  episodeId: number,
  shown: Omit<VersionContent, 'versionId'> | null,
): void {
  const before = new Map(
    db
      .all<SegmentRow>(
        'SELECT id, place, starts, speaker, text FROM segment WHERE episode_id = ?',
        episodeId,
      )
      .map((row) => [row.place, row]),
  );
  for (const { source: place, start, speaker, text } of segmentsOf(shown)) {
    const row = before.get(place);
    before.delete(place);
    if (!row)
      db.run(
        'INSERT INTO segment (episode_id, place, starts, speaker, text) VALUES (?, ?, ?, ?, ?)',
        episodeId,
        place,
        start,
        speaker,
        text,
      );
    else if (row.starts !== start || row.speaker !== speaker || row.text !== text)
      db.run(
        'UPDATE segment SET starts = ?, speaker = ?, text = ? WHERE id = ?',
        start,
        speaker,
        text,
        row.id,
      );
  }
  for (const { id } of before.values()) db.run('DELETE FROM segment WHERE id = ?', id);
}

const segmentsOf = (shown: Omit<VersionContent, 'versionId'> | null) =>
  shown ? shownTranscript(fromJsonText(shown.source), shown.corrections, shown.sync).segments : [];
