/** Search as the window asks for it: two threads beside the library, one that indexes and one that finds. */
import { type ChooseSaveFile, saveChosen } from '../feeds/files.ts';
import { fail, failureOf } from '../shared/errors.ts';
import { type IpcEmitters, type IpcHandlers } from '../shared/ipc.ts';
import { type StoreClient } from '../storage/interface.ts';
import { startFinder } from './find/client.ts';
import { startIndex } from './index/client.ts';
import { createSearches } from './searches/searches.ts';

export interface SearchOptions {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  /** Paths of the bundled `search-worker.ts` and `index-worker.ts`. */
  workers: { search: string | URL; index: string | URL };
  /** Resolves when the window has its page: until then, the threads would only be in its way. */
  shown: Promise<void>;
  chooseSaveFile: ChooseSaveFile;
  now: () => Date;
  emit: Pick<IpcEmitters, 'search' | 'searches'>;
  /** Hears what went wrong while searching: the library may be damaged. */
  onFailed: (error: unknown) => void;
  log: (error: unknown) => void;
}

export interface Search {
  search: IpcHandlers['search'];
  searches: IpcHandlers['searches'];
  /** A library is open: opens both threads on it once the window is there. */
  begin(): void;
  /** The library was written to. */
  wrote(): void;
  /** Ends both threads: the library is to be closed. */
  stop(): Promise<void>;
}

export function createSearch(options: SearchOptions): Search {
  const { store, dataFolder, workers, emit, log } = options;
  const finder = startFinder(workers.search, {
    onFailed(error) {
      if (failureOf(error).code === 'search-damaged') index.remake();
      options.onFailed(error);
    },
  });
  const index = startIndex(workers.index, {
    onProgress: emit.search.progressed,
    onChange() {
      emit.search.changed(null);
      emit.searches.changed(null);
    },
    log(error) {
      options.onFailed(error);
      log(error);
    },
  });
  /** Resolves when both threads have been opened, or could not be; null while no library is open. */
  let opened: Promise<void> | null = null;

  function open(): Promise<void> {
    const opening: Promise<void> = options.shown
      .then(async () => {
        // It may have been closed before it was ever seen.
        if (opened === opening) await Promise.all([finder, index].map((it) => it.open(dataFolder)));
      })
      .catch((error: unknown) => {
        if (opened === opening) log(error);
      });
    return opening;
  }

  /** The finder, once it has opened the library; what is asked before waits. */
  async function find() {
    await (opened ?? fail('library-closed', {}));
    return finder;
  }

  return {
    search: {
      find: async (...args) => (await find()).find(...args),
      episode: async (...args) => (await find()).episode(...args),
      count: async (...args) => (await find()).count(...args),
      suggest: async (...args) => (await find()).suggest(...args),
      names: async (...args) => (await find()).names(...args),
      speakers: async (...args) => (await find()).speakers(...args),
      coverage: async (...args) => (await find()).coverage(...args),
      progress: () => index.progress(),
      async save({ format, text, name }) {
        const extension = format === 'csv' ? 'csv' : 'md';
        const path = await options.chooseSaveFile({ what: 'hits', name, extension });
        return path === null ? null : saveChosen(path, text);
      },
    },
    searches: createSearches({
      store,
      finder: { episodesWith: async (...args) => (await find()).episodesWith(...args) },
      now: options.now,
    }),
    begin() {
      opened = open();
    },
    wrote: () => index.wake(),
    async stop() {
      opened = null;
      await Promise.all([finder.close(), index.close()]);
    },
  };
}
