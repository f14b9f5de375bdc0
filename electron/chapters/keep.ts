/** Chapters of episodes: gathered from wherever they are, kept, and the best or the chosen list shown. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CuecastError, fail } from '../shared/errors.ts';
import { type IpcHandlers } from '../shared/ipc.ts';
import { type ChaptersView } from '../shared/library.ts';
import { type EpisodeRecord } from '../storage/interface.ts';
import { type AudioListsDeps, createAudioLists } from './audio-lists.ts';
import { type ChaptersFilesDeps, createChaptersFiles } from './chapters-file.ts';
import { type ExportDeps, exportList, writeList } from './export-list.ts';
import { keepFeedLists } from './feed-lists.ts';
import { createChapterImages } from './images.ts';
import { ownList } from './own-list.ts';
import { fromFile } from './stored-lists.ts';
import { chaptersView } from './view.ts';

export interface ChaptersDeps
  extends Omit<ChaptersFilesDeps & AudioListsDeps, 'images'>, ExportDeps {
  /** Hears that what is to be shown of an episode changed by itself. */
  onChange: (episodeId: number) => void;
  log: (error: unknown) => void;
  /** How long an answer waits for what is being read, milliseconds; 1.5 seconds unless said otherwise. */
  patienceMs?: number;
}

type Calls = IpcHandlers['chapters'];

/** The calls of `chapters` in the IPC schema, and what main does besides. */
export type Chapters = {
  [K in keyof Calls]: (...args: Parameters<Calls[K]>) => Promise<Awaited<ReturnType<Calls[K]>>>;
} & {
  /** Absolute path of a chapter's picture, or null; see `ChapterImages.pathOf`. */
  imagePath(episodeId: number, image: string): Promise<string | null>;
  /** Gathers all there is along with an episode's download, pictures too; waits until it is there. */
  keepWithDownload(episodeId: number): Promise<void>;
  /** The length of an episode's audio is known better by now. */
  measured(episodeId: number): Promise<void>;
  /** An episode is being played: its stream may be asked, too. */
  played(episodeId: number): Promise<void>;
  /** Ends what is under way. */
  stop(): Promise<void>;
};

const PATIENCE_MS = 1500;
/** Who asked about an episode before so many others holds it no more. */
const MOST_TOLD = 50;

export function createChapters(deps: ChaptersDeps): Chapters {
  const { store, onChange, log, patienceMs = PATIENCE_MS } = deps;
  const images = createChapterImages(deps);
  const file = createChaptersFiles({ ...deps, images });
  const audio = createAudioLists({ ...deps, images });
  /** Of the episodes somebody asked about: what they were told last. */
  const told = new Map<number, { feedId: number; view: string }>();
  const played = new Set<number>();
  const underWay = new Set<Promise<void>>();
  let stopping = new AbortController();

  const episodeOf = async (id: number): Promise<EpisodeRecord> =>
    (await store.episode(id)) ?? fail('not-found', {});

  async function viewOf(episode: EpisodeRecord): Promise<ChaptersView> {
    const [stored, chosen, skips] = await Promise.all([
      store.chapterLists(episode.id),
      store.chapterChoice(episode.id),
      store.skipPatterns(episode.feedId),
    ]);
    return chaptersView({ episode, stored, chosen, skips, fileProblem: file.problem(episode) });
  }

  /** What is there now, for somebody who is told of changes from here on. */
  async function answer(episodeId: number): Promise<ChaptersView> {
    const episode = await episodeOf(episodeId);
    const view = await viewOf(episode);
    told.delete(episodeId);
    told.set(episodeId, { feedId: episode.feedId, view: digest(view) });
    for (const oldest of told.keys()) {
      if (told.size <= MOST_TOLD) break;
      told.delete(oldest);
    }
    return view;
  }

  async function tellOfChange(episodeId: number): Promise<void> {
    if (!told.has(episodeId)) return;
    const view = await viewOf(await episodeOf(episodeId));
    if (told.get(episodeId)?.view !== digest(view)) onChange(episodeId);
  }

  /** Work nobody need wait for. Never rejects: what has a name is in the view, or will be tried again. */
  function begin(work: () => Promise<void>): Promise<void> {
    const { signal } = stopping;
    const begun = work()
      .catch((error: unknown) => {
        if (!(error instanceof CuecastError) && !signal.aborted) log(error);
      })
      .finally(() => underWay.delete(begun));
    underWay.add(begun);
    return begun;
  }

  /** Begins to read what is not read yet: what is here, and what must be fetched. */
  async function gather(episode: EpisodeRecord, how: { anew?: boolean } = {}) {
    const { signal } = stopping;
    const stored = await store.chapterLists(episode.id);
    return {
      hasFile: fromFile(stored) !== undefined,
      reading: Promise.all([
        begin(() => keepFeedLists(deps, episode, stored)),
        begin(() => audio.readFile(episode, stored)),
      ]),
      fetching: begin(() => file.bring(episode, stored, { signal, ...how })),
    };
  }

  async function gatherAll(episodeId: number, how: { anew?: boolean } = {}): Promise<void> {
    const { reading, fetching } = await gather(await episodeOf(episodeId), how);
    await Promise.all([reading, fetching]);
  }

  async function get(episodeId: number): Promise<ChaptersView> {
    const { hasFile, reading, fetching } = await gather(await episodeOf(episodeId));
    const all = Promise.all([reading, fetching]);
    // A file that was read before will do until it has been asked for again.
    const enough = hasFile ? reading : all;
    await Promise.race([enough, sleep(patienceMs, undefined, { ref: false })]);
    const view = await answer(episodeId);
    void begin(async () => {
      await all;
      await tellOfChange(episodeId);
      const { list } = await viewOf(await episodeOf(episodeId));
      if (list === null) await readStream(episodeId);
    });
    return view;
  }

  /** Asks the stream, which has what nothing else gave. */
  async function readStream(episodeId: number): Promise<void> {
    if (!deps.isOnline() || (await deps.audioFile(episodeId)) !== null) return;
    const episode = await episodeOf(episodeId);
    await audio.readStream(episode, await store.chapterLists(episodeId), stopping.signal);
    await tellOfChange(episodeId);
  }

  return {
    get,
    async choose(episodeId, source) {
      await episodeOf(episodeId);
      await store.chooseChapters(episodeId, source);
      return answer(episodeId);
    },
    async retry(episodeId) {
      await gatherAll(episodeId, { anew: true });
      return answer(episodeId);
    },
    async saveOwn(episodeId, chapters) {
      const episode = await episodeOf(episodeId);
      await images.change(episode, async () => {
        const pictures = await images.namesOf(episode);
        const length = episode.measured ? episode.duration : null;
        const list = chapters.length > 0 ? ownList(chapters, length, pictures) : null;
        await store.saveOwnChapters(episodeId, list);
      });
      return answer(episodeId);
    },
    async setSkipped(feedId, pattern, skipped) {
      if (!(await store.feed(feedId))) fail('not-found', {});
      await store.setSkippedTitle(feedId, pattern, skipped);
      for (const [episodeId, { feedId: of }] of told) if (of === feedId) onChange(episodeId);
      return null;
    },
    skipped: () => store.skippedTitles(),
    async lines(episodeId) {
      const episode = await episodeOf(episodeId);
      const { list } = await viewOf(episode);
      return writeList(deps, episode, list ?? fail('bad-request', {}), 'lines');
    },
    async exportTo(episodeId, format) {
      const episode = await episodeOf(episodeId);
      const { list } = await viewOf(episode);
      return exportList(deps, episode, list ?? fail('bad-request', {}), format);
    },

    async keepWithDownload(episodeId) {
      await gatherAll(episodeId);
      await tellOfChange(episodeId);
      const episode = await episodeOf(episodeId);
      const { list } = await viewOf(episode);
      const { signal } = stopping;
      await begin(() => images.keep(episode, list?.chapters ?? [], signal));
    },
    imagePath: (episodeId, image) => images.pathOf(episodeId, image, stopping.signal),
    measured: (episodeId) =>
      begin(async () => {
        const episode = await episodeOf(episodeId);
        await keepFeedLists(deps, episode, await store.chapterLists(episodeId));
        await tellOfChange(episodeId);
      }),
    async played(episodeId) {
      if (played.has(episodeId)) return;
      played.add(episodeId);
      await begin(() => readStream(episodeId));
    },
    async stop() {
      stopping.abort();
      while (underWay.size > 0) await Promise.all(underWay);
      stopping = new AbortController();
      told.clear();
      played.clear();
      file.forget();
      audio.forget();
      images.forget();
    },
  };
}

/** Stands for what is shown. When a file was last asked for is no news. */
const digest = (view: ChaptersView): string =>
  createHash('sha256')
    .update(JSON.stringify(view, (key, value: unknown) => (key === 'checkedAt' ? null : value)))
    .digest('base64');
