/** Puts the services together. Knows no Electron: what only the app has is handed in. */
import { createChapters } from './chapters/keep.ts';
import { createDownloads } from './downloads/downloads.ts';
import { createStreams } from './downloads/stream-audio.ts';
import { partOf } from './downloads/transfer.ts';
import { createArtwork, isArtwork } from './feeds/artwork.ts';
import { createFeeds } from './feeds/feeds.ts';
import { type WebFetch } from './feeds/fetch.ts';
import { findMoment } from './feeds/find-moment.ts';
import { createNotesImages } from './feeds/notes-images.ts';
import { pathIn, sizeOf } from './feeds/files.ts';
import { removeLeftovers } from './feeds/leftovers.ts';
import { withSample } from './feeds/sample.ts';
import { createLocalFiles } from './local-files/local-files.ts';
import { createSearch } from './search/service.ts';
import { type IpcEmitters } from './shared/ipc.ts';
import { type DownloadRecord, type StoreClient } from './storage/interface.ts';
import { createTranscripts, type TranscriptDialogs } from './transcripts/keep.ts';
import { startParsers } from './workers/parsers.ts';

export interface ServicesOptions {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  fetch: WebFetch;
  userAgent: string;
  /** Whether there is a network at all, as far as the system knows. */
  isOnline: () => boolean;
  /** Path of the bundled `parser-worker.ts`. */
  parserWorker: string;
  /** Paths of the bundled `search-worker.ts` and `index-worker.ts`. */
  searchWorkers: { search: string; index: string };
  /** Resolves when the window has its page. */
  shown: Promise<void>;
  /** Hears what went wrong with another connection to the library: it may be damaged. */
  onReadFailed: (error: unknown) => void;
  /** Holds the files of the sample show. */
  sampleFolder: string;
  /** The picture of the show of local files. */
  localFilesPicture: string;
  /** BCP 47 tags of the languages the system is set to, best first. */
  systemLanguages: () => readonly string[];
  dialogs: TranscriptDialogs;
  emit: IpcEmitters;
  log: (error: unknown) => void;
}

export function createServices(options: ServicesOptions) {
  const { store, dataFolder, emit, log } = options;
  const now = () => new Date();
  const started = now();
  const web = withSample(
    { fetch: options.fetch, userAgent: options.userAgent },
    options.sampleFolder,
  );
  const streams = createStreams(web);
  const parsing = startParsers(options.parserWorker);
  const kept = { store, dataFolder, web, parsers: parsing.parsers };

  const artwork = createArtwork(kept);
  const chapters = createChapters({
    ...kept,
    now,
    isOnline: options.isOnline,
    languages: options.systemLanguages,
    chooseSaveFile: options.dialogs.chooseSaveFile,
    audioFile,
    onChange: (episodeId) => emit.chapters.changed({ episodeId }),
    log,
  });
  const transcripts = createTranscripts({
    ...kept,
    now,
    isOnline: options.isOnline,
    languages: options.systemLanguages,
    dialogs: options.dialogs,
    onStored: (episodeId) => emit.episodes.changed({ episodeId }),
    onChange: (episodeId) => emit.transcripts.changed({ episodeId }),
    onProgress: emit.transcripts.progress,
    log,
  });
  const downloads = createDownloads({
    ...kept,
    onChange: (episodeId, status) => emit.downloads.changed({ episodeId, status }),
    companions: [
      ({ id }) => transcripts.get(id),
      ({ id }) => chapters.keepWithDownload(id),
      (episode) => artwork.keepForEpisode(episode),
    ],
    afterwards: ({ id }) => chapters.keepWithDownload(id),
    log,
  });
  const notesImages = createNotesImages({ ...kept, log });
  const feeds = createFeeds({
    ...kept,
    artwork,
    downloads,
    now,
    onChange: () => emit.feeds.changed(null),
    log,
  });

  const localFiles = createLocalFiles({
    ...kept,
    picture: options.localFilesPicture,
    keepTranscript: (episodeId, file) => transcripts.keepBeside(episodeId, file),
    now,
    onChange: () => emit.feeds.changed(null),
    onFailed: emit.localFiles.failed,
    log,
  });

  const search = createSearch({
    store,
    dataFolder,
    workers: options.searchWorkers,
    shown: options.shown,
    chooseSaveFile: options.dialogs.chooseSaveFile,
    now,
    emit,
    onFailed: options.onReadFailed,
    log,
  });

  /** Absolute path of an episode's audio where it is on this disk, else null. */
  async function audioFile(episodeId: number): Promise<string | null> {
    const local = await localFiles.pathOf(episodeId);
    if (local !== null) return local;
    const download = await store.download(episodeId);
    return download?.state === 'done' ? pathIn(dataFolder, download.file) : null;
  }

  return {
    search: search.search,
    searches: search.searches,
    feeds,
    transcripts,
    chapters,
    downloads,
    localFiles,
    notesImages,
    /** Where a `cuecast:` link leads. */
    findMoment: (link: string) => findMoment({ store, feeds, isOnline: options.isOnline }, link),
    /** Why an episode's audio did not come when it was last asked for, where only main knows. */
    audioProblem: async (episodeId: number) =>
      (await localFiles.problem(episodeId)) ?? streams.problem(episodeId),

    /** The player has found how long an episode's audio is, seconds. */
    async saveDuration(episodeId: number, duration: number): Promise<void> {
      await store.saveDuration(episodeId, duration);
      void transcripts.measured(episodeId).catch(log);
      void chapters.measured(episodeId);
    },

    /** The playhead of an episode that is being played, seconds. Answers whether its progress is another now. */
    savePosition(episodeId: number, position: number): Promise<boolean> {
      void chapters.played(episodeId);
      return store.savePosition(episodeId, position);
    },

    /** The library was written to. */
    wrote: () => search.wrote(),

    /** Where the window's pictures and sound come from. */
    media: {
      chapterImagePath: (episodeId: number, image: string) => chapters.imagePath(episodeId, image),
      notesImage: (episodeId: number, address: string) => notesImages.picture(episodeId, address),
      artworkPath: (file: string) => (isArtwork(file) ? pathIn(dataFolder, file) : null),
      async audioPath(episodeId: number): Promise<string | null> {
        const path = await audioFile(episodeId);
        if (path === null || (await sizeOf(path)) !== null) return path;
        await downloads.lookAgain(episodeId);
        return null;
      },
      async streamAudio(episodeId: number, range: string | null): Promise<Response | null> {
        const episode = await store.episode(episodeId);
        return episode?.enclosure ? streams.open(episode, episode.enclosure.url, range) : null;
      },
    },

    /** What is due when the library has been opened. */
    async begin(): Promise<void> {
      search.begin();
      // What cannot be purged now is purged at the next start.
      await feeds.purgeRemoved().catch(log);
      await transcripts.purgeRemoved().catch(log);
      void removeLeftovers(dataFolder, parts(await store.downloads()), started).catch(log);
      await downloads.resumeInterrupted();
      // The first minute needs no network: the sample show is there, downloaded, and in the player.
      if (!(await store.sampleOffered())) {
        await feeds.ensureSample();
        await downloads.idle();
      }
      // Without a network every show would be marked as unreachable.
      if (options.isOnline()) void feeds.refreshDue();
    },

    /** Ends what is under way with a library before another takes its place. */
    async suspend(): Promise<void> {
      await downloads.stop();
      await transcripts.stop();
      await chapters.stop();
      await search.stop();
    },

    /** Ends what is under way, so that the next start can go on with it. */
    async end(): Promise<void> {
      await feeds.stop();
      await downloads.stop();
      await transcripts.stop();
      await chapters.stop();
      await search.stop();
      await parsing.close();
    },
  };
}

/** Unfinished files that are gone on with. */
const parts = (downloads: DownloadRecord[]) => downloads.map(({ file }) => partOf(file));
