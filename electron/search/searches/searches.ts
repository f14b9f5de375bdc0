/** The searches that the listener made, saved, and watches. */
import { parseSearch } from '../../shared/search-query.ts';
import { type IpcHandlers } from '../../shared/ipc.ts';
import { fail } from '../../shared/errors.ts';
import { type StoreClient } from '../../storage/interface.ts';
import { type Finder } from '../find/client.ts';

export interface SearchesDeps {
  store: StoreClient;
  finder: Pick<Finder, 'episodesWith'>;
  now: () => Date;
}

/** Whether there is anything in it to search for. */
function isSearch(query: string): boolean {
  const { terms, filters } = parseSearch(query);
  return terms.length + filters.length > 0;
}

export function createSearches({ store, finder, now }: SearchesDeps): IpcHandlers['searches'] {
  const at = () => now().toISOString();

  async function watch(id: number) {
    const search = (await store.keptSearches()).find((one) => one.id === id);
    if (!search) return fail('not-found', {});
    const hits = await finder.episodesWith(search.query);
    return store.watchSearch(id, at(), hits);
  }

  return {
    list: () => store.keptSearches(),
    async used(query) {
      if (isSearch(query)) await store.useSearch(query.trim(), at());
      return null;
    },
    save: (query) =>
      isSearch(query) ? store.saveSearch(query.trim(), at()) : fail('bad-request', {}),
    async remove(id) {
      await store.removeSearch(id);
      return null;
    },
    async restore(search) {
      await store.restoreSearch(search);
      return null;
    },
    watch: (id, on) => (on ? watch(id) : store.unwatchSearch(id)),
    async seen(id) {
      await store.seeSearch(id);
      return null;
    },
  };
}
