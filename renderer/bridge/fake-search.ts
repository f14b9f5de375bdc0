import { fail } from '../../electron/shared/errors.ts';
import { type IpcHandlers } from '../../electron/shared/ipc.ts';

/** A search that finds nothing. */
export const fakeSearch: Pick<IpcHandlers, 'search' | 'searches'> = {
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
};
