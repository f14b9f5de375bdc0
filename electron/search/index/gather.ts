/** What of an episode is searched, out of the library's tables: as it is shown, on the time of the audio. */
import { MOMENT_CLOSE, MOMENT_OPEN, noteLines } from '../../chapters/notes/lines.ts';
import { chaptersView } from '../../chapters/view.ts';
import { isOnAudioTime } from '../../shared/chapters.ts';
import { fromJsonText } from '../../shared/json-text.ts';
import { type Segment, type Word } from '../../shared/model.ts';
import { shownTranscript } from '../../shared/shown.ts';
import { syncedChapters } from '../../shared/sync-map.ts';
import { UNSYNCED } from '../../shared/sync.ts';
import { bookmarkStore } from '../../storage/bookmarks.ts';
import { chapterStore } from '../../storage/chapters.ts';
import { type Database } from '../../storage/database.ts';
import { episodeStore } from '../../storage/episodes.ts';
import { type EpisodeRecord } from '../../storage/interface.ts';
import { type Content, contentReader, isWorkedOn } from '../../storage/version-content.ts';
import { type Line, partRow, rowId } from '../rows.ts';
import { cut, oneRow, type WordedRow } from './cut.ts';

/** The rows of an episode by their ids; none of one that is not there. */
export type Gather = (episodeId: number) => Map<number, WordedRow>;

export function createGather(database: Database): Gather {
  const db = () => database;
  const { episode: readEpisode } = episodeStore(db);
  const { chapterLists, chapterChoice } = chapterStore(db);
  const { bookmarks } = bookmarkStore(db);
  const content = contentReader(db);

  function shownContent(episodeId: number): Content | null {
    const shown = database.get<{ versionId: number | null }>(
      'SELECT version_id AS versionId FROM transcript_shown WHERE episode_id = ?',
      episodeId,
    );
    return content(shown?.versionId ?? null);
  }

  /** Of the list that is shown, those that are listed. */
  function chapterLines(episode: EpisodeRecord, shown: Content | null): Line[] {
    const { list } = chaptersView({
      episode,
      stored: chapterLists(episode.id),
      chosen: chapterChoice(episode.id),
      skips: [],
      fileProblem: null,
    });
    if (!list) return [];
    const chapters = isOnAudioTime(list.source)
      ? list.chapters
      : syncedChapters(list.chapters, shown?.sync ?? UNSYNCED, episode.duration);
    return chapters.flatMap(({ start, title, toc }, place) =>
      toc ? [{ start, speaker: null, text: title, place }] : [],
    );
  }

  return (episodeId) => {
    const rows = new Map<number, WordedRow>();
    const episode = readEpisode(episodeId);
    if (!episode) return rows;
    const shown = shownContent(episodeId);
    cut(shown ? transcriptLines(shown) : []).forEach((row, place) =>
      rows.set(rowId(episodeId, place), row),
    );
    const parts = {
      title: plainLines([episode.title]),
      notes: plainLines(plainNotes(episode.description ?? '')),
      chapters: chapterLines(episode, shown),
      people: plainLines(episode.facts.persons.map(({ name }) => name)),
      bookmarks: bookmarks(episodeId).map(({ id, time, note }): Line => ({
        start: time,
        speaker: null,
        text: note,
        place: id,
      })),
    };
    for (const part of Object.keys(parts) as (keyof typeof parts)[])
      for (const row of oneRow(parts[part])) rows.set(partRow(episodeId, part), row);
    return rows;
  };
}

const plainLines = (texts: string[]): Line[] =>
  texts.map((text, place) => ({ start: null, speaker: null, text, place }));

const MOMENT = new RegExp(`${MOMENT_OPEN}[^${MOMENT_CLOSE}]*${MOMENT_CLOSE}`, 'g');

/** The paragraphs of show notes as a reader sees them. */
const plainNotes = (notes: string): string[] =>
  noteLines(notes).map((line) => line.replace(MOMENT, ''));

function transcriptLines(version: Content): Line[] {
  const { source, corrections, sync } = version;
  const transcript = fromJsonText(source);
  // The copies that corrections are laid over take as long as all the rest of this.
  if (!isWorkedOn(version)) return transcript.segments.map(lineOf);
  const { segments } = shownTranscript(transcript, corrections, sync);
  return segments.map((segment) => lineOf(segment, segment.source));
}

function lineOf({ start, speaker, text, words }: Segment, place: number): Line {
  return { start, speaker, text, place, ...(words && { words: wordStarts(text, words) }) };
}
/** Where the words of a text begin in it, and when; up to where they are no longer those of the text. */
export function wordStarts(text: string, words: readonly Word[]): [from: number, start: number][] {
  const starts: [number, number][] = [];
  let from = 0;
  for (const word of words) {
    if (!text.startsWith(word.text, from)) break;
    starts.push([from, word.start]);
    from += word.text.length + 1;
  }
  return starts;
}
