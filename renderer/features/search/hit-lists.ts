/** All hits of the episodes in sight: for their strips, and to be shown when asked for. */
import { type HitList } from '../../../electron/shared/search-results.ts';
import { allHits } from '../../stores/hits.ts';
import { toasts } from '../../stores/toasts.ts';
import { useResults } from './results.ts';

/** How many lists are held; one of a thousand hits is half a megabyte. Those that are shown stay. */
const MOST = 60;

const { getState: get, setState: set } = useResults;

let wanted: readonly number[] = [];
let busy = false;

export const hitLists = {
  /** Fetches what is not held of these episodes, one after the other; those asked for before count no more. */
  want: async (episodeIds: readonly number[]): Promise<void> => {
    wanted = episodeIds;
    if (busy) return;
    busy = true;
    const tried = new Set<string>();
    const next = () => wanted.find((id) => isMissing(id) && !tried.has(`${get().answer} ${id}`));
    for (let id = next(); id !== undefined; id = next()) {
      tried.add(`${get().answer} ${id}`);
      // A strip without all of its ticks says nothing wrong; whoever asks for the hits hears why.
      await load(id).catch(() => null);
    }
    busy = false;
  },

  /** Shows all hits of an episode, once they are there; told of them just before. */
  open: async (episodeId: number, beforeShown?: (list: HitList) => void): Promise<void> => {
    try {
      if (isMissing(episodeId)) await load(episodeId);
    } catch (error) {
      toasts.alert(error);
      return;
    }
    const list = get().lists.get(episodeId);
    // Another search was shown meanwhile.
    if (!list) return;
    beforeShown?.(list);
    setOpen(episodeId, true);
  },

  /** Shows the best of them alone. */
  close: (episodeId: number): void => setOpen(episodeId, false),
};

/** There are more hits in it than came with the page, and they are not held. */
function isMissing(episodeId: number): boolean {
  const episode = get().episodes.find((one) => one.episodeId === episodeId);
  return episode?.more === true && !get().lists.has(episodeId);
}

async function load(episodeId: number): Promise<void> {
  const { query, answer } = get();
  if (query === null) return;
  const list = await allHits(query, episodeId);
  if (get().answer === answer) put(episodeId, list);
}

function put(episodeId: number, list: HitList): void {
  set(({ lists, open }) => {
    const next = new Map(lists).set(episodeId, list);
    for (const oldest of next.keys()) {
      if (next.size <= MOST) break;
      if (!open.has(oldest) && !wanted.includes(oldest)) next.delete(oldest);
    }
    return { lists: next };
  });
}

function setOpen(episodeId: number, isOpen: boolean): void {
  set(({ open }) => {
    const next = new Set(open);
    if (isOpen) next.add(episodeId);
    else next.delete(episodeId);
    return { open: next };
  });
}
