/** The chapters of what is in the player: told to it, and what it makes of them. */
import { useEffect, useMemo } from 'react';
import { type ChaptersView } from '../../electron/shared/library.ts';
import { type Chapter } from '../../electron/shared/model.ts';
import { playerStrings as strings } from '../../electron/shared/strings/player.ts';
import { connectMediaSession, setTrackKeys } from '../player/media-session.ts';
import { type ChapterState } from '../player/player-chapters.ts';
import { player } from '../player/player.ts';
import { usePlayer, usePlayerChapters } from '../player/use-player.ts';
import { useChapters } from './reading.ts';
import { useSettings } from './settings.ts';
import { skippedStarts, useSkippedOnce } from './skips.ts';
import { toasts } from './toasts.ts';

const noChapters: readonly Chapter[] = [];
const noView: ChaptersView = { list: null, reason: null, choices: [], skips: [], problem: null };

/**
 * Tells the player of its episode's chapters, the system of what is heard, and the listener of what is left out. Stands
 * once.
 */
export function usePlayingChapters(): void {
  const episodeId = usePlayer((state) => state.episodeId);
  const view = useChapters(episodeId) ?? noView;
  const once = useSkippedOnce(episodeId);
  const skipped = useMemo(() => skippedStarts(view, once), [view, once]);
  const chapters = view.list?.chapters ?? noChapters;
  useEffect(() => {
    if (episodeId !== null) player.chapters.put(episodeId, chapters, skipped);
  }, [episodeId, chapters, skipped]);

  useEffect(() => {
    if (episodeId === null) return;
    return player.chapters.onSkip((stretch) => {
      const run = () => player.chapters.hear(episodeId, stretch);
      const { titles } = stretch;
      toasts.say(strings.skipped(titles), { label: strings.hearSkipped(titles.length), run });
    });
  }, [episodeId]);

  useEffect(() => connectMediaSession(player), []);
  const mediaKeys = useSettings((state) => state.mediaKeys);
  useEffect(() => setTrackKeys(player, mediaKeys), [mediaKeys]);
}

/** The picture of the chapter being heard, where that episode is in the player: its address, else null. */
export const useChapterPicture = (episodeId: number): string | null =>
  usePlayerChapters((state: ChapterState) =>
    state.episodeId === episodeId ? state.picture : null,
  );

/** Keeps the window's title: the chapter and the episode that are heard. Stands once. */
export function useWindowTitle(): void {
  const episode = usePlayer((state) => state.episode?.title ?? null);
  const chapter = usePlayerChapters(({ current }) => current?.title ?? null);
  useEffect(() => {
    document.title = strings.windowTitle(episode === null ? null : chapter, episode);
  }, [chapter, episode]);
}
