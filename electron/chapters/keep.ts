/** Chapters of episodes: from their file, fetched once and kept; else from the times in the show notes. */
import { CuecastError, fail, failureOf } from '../shared/errors.ts';
import type { IpcHandlers } from '../shared/ipc.ts';
import type { ChaptersView } from '../shared/library.ts';
import type { ChapterList } from '../shared/model.ts';
import { fetchBytes, type Web } from '../feeds/fetch.ts';
import { pathIn, writeWhole } from '../feeds/files.ts';
import { SharedRuns } from '../feeds/shared-runs.ts';
import type { EpisodeRecord, StoreClient, StoredChapterList } from '../storage/interface.ts';
import type { Parsers } from '../workers/parsers.ts';

export interface ChaptersDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  web: Web;
  parsers: Parsers;
}

/** The calls of `chapters` in the IPC schema. */
export type Chapters = Asynchronous<IpcHandlers['chapters']>;

type Asynchronous<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

/** A dead server keeps the show notes' chapters waiting for no longer than this. */
const LIMITS = { what: 'The chapters file', maxBytes: 5_000_000, timeoutMs: 10_000 };

export function createChapters({ store, dataFolder, web, parsers }: ChaptersDeps): Chapters {
  const runs = new SharedRuns<ChaptersView>();

  async function get(episodeId: number): Promise<ChaptersView> {
    const stored = await store.chapterLists(episodeId);
    const chosen = await store.chapterChoice(episodeId);
    const list =
      stored.find((one) => one.list.source === (chosen ?? 'own'))?.list ?? stored[0]?.list;
    if (list) return viewOf(episodeId, list, stored);
    const episode = (await store.episode(episodeId)) ?? fail('not-found', {});
    const { chaptersLink } = episode;
    if (!chaptersLink) return viewOf(episodeId, await fromNotes(episode), []);
    try {
      return await viewOf(episodeId, await fromFile(episode, chaptersLink), []);
    } catch (error) {
      if (!(error instanceof CuecastError)) throw error;
      // Nothing is saved, so that it is tried again another time.
      const view = await viewOf(episodeId, await fromNotes(episode), []);
      return { ...view, problem: failureOf(error) };
    }
  }

  const save = (episodeId: number, list: ChapterList) =>
    store.saveChapterList(episodeId, {
      list,
      readOf: null,
      etag: null,
      lastModified: null,
      checkedAt: null,
    });

  async function viewOf(
    episodeId: number,
    list: ChapterList | null,
    stored: StoredChapterList[],
  ): Promise<ChaptersView> {
    const lists = stored.length > 0 ? stored.map((one) => one.list) : list ? [list] : [];
    const feedId = (await store.episode(episodeId))?.feedId ?? null;
    return {
      list,
      reason: list ? (list.source === 'own' ? 'own' : 'only') : null,
      choices: lists.map(({ source, chapters }) => ({
        source,
        count: chapters.filter(({ toc }) => toc).length,
        host: null,
        problem: null,
      })),
      skips: (await store.skippedTitles(feedId)).map(({ pattern }) => pattern),
      problem: null,
    };
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
    await save(id, list);
    return list;
  }

  async function fromNotes({ description, duration }: EpisodeRecord): Promise<ChapterList | null> {
    if (description === null) return null;
    const list = await parsers.chaptersFromNotes(description, duration);
    return list.chapters.length > 0 ? list : null;
  }

  const again = (episodeId: number) => runs.run(episodeId, () => get(episodeId));
  return {
    get: again,
    retry: again,
    async choose(episodeId, source) {
      await store.chooseChapters(episodeId, source);
      return again(episodeId);
    },
    async saveOwn(episodeId, chapters) {
      if (chapters.length > 0) await save(episodeId, { source: 'own', chapters, warnings: [] });
      else await store.deleteChapterList(episodeId, 'own');
      await store.chooseChapters(episodeId, null);
      return again(episodeId);
    },
    async setSkipped(feedId, pattern, skipped) {
      await store.setSkippedTitle(feedId, pattern, skipped);
      return null;
    },
    skipped: () => store.skippedTitles(null),
    exportTo: () => Promise.resolve(null),
  };
}

const extensionOf = ({ source }: ChapterList) => (source === 'podlove' ? 'xml' : 'json');
