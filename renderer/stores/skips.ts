/** Which chapters are skipped while an episode plays: for this time, or by their titles in their show. */
import { create } from 'zustand';
import { isSkipped } from '../../electron/shared/chapters.ts';
import { type ChaptersView } from '../../electron/shared/library.ts';
import { api } from '../bridge/api.ts';
import { toasts } from './toasts.ts';

/**
 * By episode: where chapters start (seconds) that this time are to be treated otherwise than their titles say. Until
 * the app ends.
 */
const useOnce = create<{ byEpisode: ReadonlyMap<number, ReadonlySet<number>> }>()(() => ({
  byEpisode: new Map(),
}));

const none: ReadonlySet<number> = new Set();

/** Where chapters start whose skipping was turned round for this time, seconds; for `skippedStarts`. */
export const useSkippedOnce = (episodeId: number | null): ReadonlySet<number> =>
  useOnce(({ byEpisode }) => (episodeId === null ? none : (byEpisode.get(episodeId) ?? none)));

/**
 * Where the chapters start that are skipped, seconds: those whose titles are always skipped in their show and those
 * skipped this time, but for those that are heard this time.
 */
export function skippedStarts(view: ChaptersView, once: ReadonlySet<number>): Set<number> {
  const listed = view.list?.chapters.filter(({ toc }) => toc) ?? [];
  return new Set(
    listed
      .filter(({ start, title }) => isSkipped(title, view.skips) !== once.has(start))
      .map(({ start }) => start),
  );
}

function put(episodeId: number, starts: ReadonlySet<number>): void {
  useOnce.setState(({ byEpisode }) => ({ byEpisode: new Map(byEpisode).set(episodeId, starts) }));
}

export const skips = {
  /** Skips the chapter that starts there (seconds), or skips it no more, for this time. */
  toggleOnce(episodeId: number, start: number): void {
    const starts = new Set(useOnce.getState().byEpisode.get(episodeId));
    if (!starts.delete(start)) starts.add(start);
    put(episodeId, starts);
  },

  /**
   * Always skips chapters of a pattern (`skipPattern`) in a show, or no more. What was said for this time of the
   * episode's that are meant is forgotten: the newer word counts.
   */
  async setAlways(
    pattern: string,
    skipped: boolean,
    { feedId, episodeId, view }: { feedId: number; episodeId: number; view: ChaptersView },
  ): Promise<void> {
    const answer = await api.chapters.setSkipped(feedId, pattern, skipped);
    if (!answer.ok) return toasts.alert(answer.error.message);
    const starts = new Set(useOnce.getState().byEpisode.get(episodeId));
    for (const { start, title } of view.list?.chapters ?? []) {
      if (isSkipped(title, [pattern])) starts.delete(start);
    }
    put(episodeId, starts);
  },
};
