/** Search as the window asks for it. */
import { fail } from '../shared/errors.ts';
import { type IpcHandlers } from '../shared/ipc.ts';

export interface Search {
  search: IpcHandlers['search'];
  searches: IpcHandlers['searches'];
}

/** Answers nothing yet. */
export const createSearch = (): Search => ({
  search: {
    find: () => ({ episodes: [], total: 0, next: null, shows: [] }),
    episode: () => ({ hits: [], more: false }),
    count: () => ({ hits: 0, episodes: 0, more: false }),
    suggest: () => [],
    names: () => [],
    progress: () => null,
    save: () => null,
  },
  searches: {
    list: () => [],
    used: () => null,
    save: () => fail('not-found', {}),
    remove: () => null,
    restore: () => null,
    watch: () => fail('not-found', {}),
    seen: () => null,
  },
});
