/** Bookmarks in memory, behind the API of the schema. */
import { type Bookmark } from '../../electron/shared/bookmarks.ts';
import { fail } from '../../electron/shared/errors.ts';
import { type IpcHandlers } from '../../electron/shared/ipc.ts';

export function fakeBookmarks(): IpcHandlers['bookmarks'] {
  const kept = new Map<number, Bookmark>();
  let last = 0;
  return {
    list: (episodeId) =>
      [...kept.values()]
        .filter((one) => one.episodeId === episodeId)
        .sort((a, b) => a.time - b.time || a.id - b.id),
    save: (given) => {
      const bookmark = { ...given, id: given.id ?? ++last };
      kept.set(bookmark.id, bookmark);
      return bookmark;
    },
    remove: (id) => {
      if (!kept.delete(id)) fail('not-found', {});
      return null;
    },
  };
}
