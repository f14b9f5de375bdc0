/** How far the fetching and reading of long transcripts is. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { type TranscriptProgress } from '../../electron/shared/library.ts';
import { api, unwrap } from '../bridge/api.ts';
import { toasts } from './toasts.ts';

const useProgress = create<{ byEpisode: ReadonlyMap<number, TranscriptProgress> }>()(() => ({
  byEpisode: new Map(),
}));

function put(episodeId: number, progress: TranscriptProgress | null): void {
  useProgress.setState(({ byEpisode }) => {
    const next = new Map(byEpisode);
    if (progress) next.set(episodeId, progress);
    else next.delete(episodeId);
    return { byEpisode: next };
  });
}

/**
 * How far an episode's transcript is; null while none is on its way, or nothing is known of it. When
 * `shown` becomes another one, it has arrived.
 */
export function useTranscriptProgress(
  episodeId: number,
  shown: unknown,
): TranscriptProgress | null {
  useEffect(() => () => put(episodeId, null), [episodeId, shown]);
  return useProgress(({ byEpisode }) => byEpisode.get(episodeId) ?? null);
}

export const transcriptProgress = {
  /** Follows it from now on; the answer stops. */
  start: (): (() => void) =>
    api.transcripts.progress((progress) => put(progress.episodeId, progress)),

  /** Nothing is on its way any more, however it ended. */
  over: (episodeId: number): void => put(episodeId, null),

  /** Gives up on an episode's transcript. */
  cancel: (episodeId: number): void => {
    void unwrap(api.transcripts.cancel(episodeId)).catch(toasts.alert);
  },
};
