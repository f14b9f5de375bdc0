/** Chapters of episodes: from their file, fetched once and kept; else from the times in the show notes. */
import { CuecastError, fail, failureOf } from '../shared/errors.ts';
import type { ChaptersView } from '../shared/library.ts';
import type { ChapterList } from '../shared/model.ts';
import { fetchBytes, type Web } from '../feeds/fetch.ts';
import { pathIn, writeWhole } from '../feeds/files.ts';
import { SharedRuns } from '../feeds/shared-runs.ts';
import type { EpisodeRecord, StoreClient } from '../storage/interface.ts';
import type { Parsers } from '../workers/parsers.ts';

export interface ChaptersDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  web: Web;
  parsers: Parsers;
}

/** The calls of `chapters` in the IPC schema. */
export interface Chapters {
  get(episodeId: number): Promise<ChaptersView>;
}

/** A dead server keeps the show notes' chapters waiting for no longer than this. */
const LIMITS = { what: 'The chapters file', maxBytes: 5_000_000, timeoutMs: 10_000 };

export function createChapters({ store, dataFolder, web, parsers }: ChaptersDeps): Chapters {
  const runs = new SharedRuns<ChaptersView>();

  async function get(episodeId: number): Promise<ChaptersView> {
    const stored = await store.chapters(episodeId);
    if (stored) return { list: stored, problem: null };
    const episode = (await store.episode(episodeId)) ?? fail('not-found', {});
    const { chaptersLink } = episode;
    if (!chaptersLink) return { list: await fromNotes(episode), problem: null };
    try {
      return { list: await fromFile(episode, chaptersLink), problem: null };
    } catch (error) {
      if (!(error instanceof CuecastError)) throw error;
      // Nothing is saved, so that it is tried again another time.
      return { list: await fromNotes(episode), problem: failureOf(error) };
    }
  }

  async function fromFile(
    { id, duration, folder }: EpisodeRecord,
    { url, type }: { url: string; type: string | null },
  ): Promise<ChapterList> {
    const { bytes } = await fetchBytes(web, url, LIMITS);
    const list = await parsers.parseChapters(bytes, { type, duration, filename: url });
    // A page that stands where the file was reads like notes that name no chapters.
    if (list.source === 'notes' && list.chapters.length === 0) fail('not-chapters', {});
    await writeWhole(pathIn(dataFolder, `${folder}/chapters.${extensionOf(list)}`), bytes);
    await store.saveChapters(id, list);
    return list;
  }

  async function fromNotes({ description, duration }: EpisodeRecord): Promise<ChapterList | null> {
    if (description === null) return null;
    const list = await parsers.chaptersFromNotes(description, duration);
    return list.chapters.length > 0 ? list : null;
  }

  return { get: (episodeId) => runs.run(episodeId, () => get(episodeId)) };
}

const extensionOf = ({ source }: ChapterList) => (source === 'podlove' ? 'xml' : 'json');
