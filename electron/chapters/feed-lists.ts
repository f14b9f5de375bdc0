/** The lists in what the feed says of an episode: its notes, and Podlove Simple Chapters. Read once, and kept. */
import { type ChapterList } from '../shared/model.ts';
import {
  type EpisodeRecord,
  type StoreClient,
  type StoredChapterList,
} from '../storage/interface.ts';
import { type Parsers } from '../workers/parsers.ts';
import { fromFile, hashOf, NEVER_FETCHED } from './stored-lists.ts';

/** Goes up when notes are read better, so that those that were read are read again. */
const READER = 1;

/** Reads what is new or has changed since it was read. Notes are judged by the audio's length, too. */
export async function keepFeedLists(
  { store, parsers }: { store: StoreClient; parsers: Parsers },
  episode: EpisodeRecord,
  stored: readonly StoredChapterList[],
): Promise<void> {
  const keep = async (
    source: 'notes' | 'podlove',
    text: string,
    readOf: string,
    read: () => Promise<ChapterList>,
  ): Promise<void> => {
    const before = stored.find(({ list }) => list.source === source);
    if (before ? before.readOf === readOf : text === '') return;
    await store.saveChapterList(episode.id, { list: await read(), readOf, ...NEVER_FETCHED });
  };

  const { description, duration, podlove } = episode;
  const notes = description ?? '';
  const length = duration === null ? '' : String(Math.round(duration));
  await keep('notes', notes, `notes ${hashOf(String(READER), length, notes)}`, () =>
    parsers.chaptersFromNotes(notes, duration),
  );
  // Where the chapters file is Podlove it says the same, and can be mended.
  if (fromFile(stored)?.list.source === 'podlove') return;
  const entries = podlove.length > 0 ? JSON.stringify(podlove) : '';
  await keep('podlove', entries, `feed ${hashOf(entries)}`, () =>
    parsers.chaptersFromPodloveEntries(podlove, null),
  );
}
