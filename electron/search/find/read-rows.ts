/** Rows of the library, read and searched. */
import { type Database } from '../../storage/database.ts';
import { type SearchHit } from '../../shared/search-results.ts';
import {
  episodeOf,
  MOST_TRANSCRIPT_ROWS,
  partOf,
  partRow,
  type Row,
  ROWS,
  unpacked,
} from '../rows.ts';
import { type FoundHit, type Reader } from './hits.ts';

/** A row, or null where it is gone or was never there. */
export function rowOf(db: Database, id: number): Row | null {
  const row = db.get<{ content: Uint8Array }>('SELECT content FROM search_row WHERE id = ?', id);
  if (row) return unpacked(row.content);
  return partOf(id) === 'title' ? titleOf(db, episodeOf(id)) : null;
}

/** The title of an episode that is not indexed yet, or whose title has no words: by filters it is listed all the same. */
function titleOf(db: Database, episodeId: number): Row | null {
  const row = db.get<{ title: string }>('SELECT title FROM episode WHERE id = ?', episodeId);
  return row
    ? { lines: [{ start: null, speaker: null, text: row.title, place: 0 }], own: 1 }
    : null;
}

/** The hits of a row, in the order of the text. */
export function hitsInRow(db: Database, id: number, read: Reader): FoundHit[] {
  const row = rowOf(db, id);
  return row ? read(id, row) : [];
}

/** Hits of one episode in the order of the audio, those without a time first, with the chapters they are in. */
export function arranged(db: Database, episodeId: number, found: readonly FoundHit[]): SearchHit[] {
  const hits = found.map(({ shown, row, from }) => ({ hit: shown(), row, from }));
  const isTold = hits.some(({ hit }) => hit.start !== null && hit.part !== 'chapters');
  const chapters = isTold ? (rowOf(db, partRow(episodeId, 'chapters'))?.lines ?? []) : [];
  const chapterAt = ({ part, start }: SearchHit): string | null =>
    start === null || part === 'chapters'
      ? null
      : (chapters.findLast((chapter) => chapter.start !== null && chapter.start <= start)?.text ??
        null);
  return hits
    .sort((a, b) => timeOf(a) - timeOf(b) || rowRank(a) - rowRank(b) || a.from - b.from)
    .map(({ hit }) => ({ ...hit, chapter: chapterAt(hit) }));
}

const timeOf = ({ hit }: { hit: SearchHit }): number => hit.start ?? -1;

/** The title, the other parts, then the transcript. */
function rowRank({ row }: { row: number }): number {
  const place = row % ROWS;
  return place < MOST_TRANSCRIPT_ROWS ? ROWS + place : ROWS - place;
}
