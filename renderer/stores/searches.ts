/** The searches that are kept, mirrored from the main process: recent ones, saved ones, watched ones. */
import { create } from 'zustand';
import { sameSearch } from '../../electron/shared/edit-search.ts';
import { type KeptSearch } from '../../electron/shared/search-results.ts';
import { searchesStrings as words } from '../../electron/shared/strings/searches.ts';
import { api, unwrap } from '../bridge/api.ts';
import { createTurns } from './in-turn.ts';
import { toasts } from './toasts.ts';

interface SearchesState {
  /** Saved ones first, by name; then the recent ones, last used first. Null until first listed. */
  kept: readonly KeptSearch[] | null;
  /** The watched search that was looked at last, and how many new hits it had then. */
  fresh: { query: string; count: number } | null;
}

export const useSearches = create<SearchesState>()(() => ({ kept: null, fresh: null }));

const { getState: get, setState: set } = useSearches;
const inTurn = createTurns();

export const isSaved = ({ savedAt }: KeptSearch): boolean => savedAt !== null;

/** New hits of all watched searches. */
export const countUnseen = ({ kept }: SearchesState): number =>
  kept?.reduce((sum, { unseen }) => sum + unseen, 0) ?? 0;

/** The saved search that means what is typed; undefined where there is none. */
export const savedLike = (
  kept: readonly KeptSearch[] | null,
  query: string,
): KeptSearch | undefined => kept?.find((one) => isSaved(one) && sameSearch(one.query, query));

async function list(): Promise<void> {
  set({ kept: await unwrap(api.searches.list()) });
}

/** One change after the other; what went wrong is told, and what is kept is listed again in any case. */
const change = (work: () => Promise<void>): Promise<void> =>
  inTurn(async () => {
    await work().catch(toasts.alert);
    await list().catch(toasts.alert);
  });

const removing = async (gone: readonly KeptSearch[]): Promise<void> => {
  for (const { id } of gone) await unwrap(api.searches.remove(id));
};

/** Takes searches away, and offers to undo that. */
const remove = (gone: readonly KeptSearch[], said: string): Promise<void> =>
  change(async () => {
    await removing(gone);
    toasts.say(said, { label: words.undo, run: () => void searches.restore(gone) });
  });

export const searches = {
  /** Mirrors what is kept from now on; the answer stops. */
  start(): () => void {
    const stop = api.searches.changed(() => void searches.load());
    void searches.load();
    return stop;
  },

  load: (): Promise<void> => inTurn(() => list().catch(toasts.alert)),

  /** Remembers a search among the recent ones: it led somewhere. */
  used: (query: string): Promise<void> =>
    change(async () => void (await unwrap(api.searches.used(query.trim())))),

  /** Saves what is typed under its own words. */
  save: (query: string): Promise<void> =>
    change(async () => {
      await unwrap(api.searches.save(query.trim()));
      toasts.say(words.savedNow);
    }),

  remove: (kept: KeptSearch): Promise<void> => remove([kept], words.removed),

  /** Forgets all that were made and not saved. */
  clearRecent: (): Promise<void> =>
    remove(
      (get().kept ?? []).filter((one) => !isSaved(one)),
      words.cleared,
    ),

  restore: (gone: readonly KeptSearch[]): Promise<void> =>
    change(async () => {
      for (const one of gone) await unwrap(api.searches.restore(one));
    }),

  /** Counts new hits of a search from now on, or no more. What is not kept yet is saved. */
  watch: (query: string, on: boolean): Promise<void> =>
    change(async () => {
      const kept = savedLike(get().kept, query) ?? (await unwrap(api.searches.save(query.trim())));
      await unwrap(api.searches.watch(kept.id, on));
    }),

  /** The results of what is typed are shown: where it is watched, nothing of it is new any more. */
  async seen(query: string): Promise<void> {
    const kept = savedLike(get().kept, query);
    if (!kept || kept.unseen === 0) return;
    set({ fresh: { query: kept.query, count: kept.unseen } });
    await change(async () => void (await unwrap(api.searches.seen(kept.id))));
  },

  /** What was new has been looked at: another search is shown. */
  looked: (): void => set({ fresh: null }),
};
