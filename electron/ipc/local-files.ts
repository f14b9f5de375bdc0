import type { IpcHandlers } from '../shared/ipc.ts';
import type { LocalFiles } from '../local-files/local-files.ts';

export interface LocalFileCallsOptions {
  localFiles: LocalFiles;
  /** Asks for audio files; absolute paths, none when the person chose none. */
  choose: () => Promise<string[]>;
  /** Asks where one file is. */
  locate: () => Promise<string | null>;
  /** The files named from outside since it was last asked. */
  takeWaiting: () => string[];
  /** Hears which episode found its file. */
  onLocated: (episodeId: number) => void;
}

/** The calls of `localFiles` in the schema. */
export function createLocalFileCalls(options: LocalFileCallsOptions): IpcHandlers['localFiles'] {
  const { localFiles, choose, locate, takeWaiting, onLocated } = options;
  const openAll = (paths: readonly string[]) => (paths.length > 0 ? localFiles.open(paths) : []);
  return {
    choose: async () => openAll(await choose()),
    open: openAll,
    openWaiting: () => openAll(takeWaiting()),
    async locate(episodeId) {
      const path = await locate();
      if (path === null) return false;
      await localFiles.locate(episodeId, path);
      onLocated(episodeId);
      return true;
    },
    async remove(episodeId) {
      await localFiles.remove(episodeId);
      return null;
    },
    async restore(episodeId) {
      await localFiles.restore(episodeId);
      return null;
    },
  };
}
