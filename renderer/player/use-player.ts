import { useSyncExternalStore } from 'react';
import { type ChapterState } from './player-chapters.ts';
import { type PlayerState } from './player-state.ts';
import { player } from './player.ts';

/** A part of the player's state; draws anew only when that part changes. */
export function usePlayer<T>(selector: (state: PlayerState) => T): T {
  return useSyncExternalStore(player.subscribe, () => selector(player.state));
}

/**
 * Something that follows from the playhead's time (seconds); asked on every frame, and draws anew,
 * within that frame, only when the answer changes. The answer must be a primitive, or the same
 * object for the same thing.
 */
export function usePlayhead<T>(selector: (time: number) => T): T {
  return useSyncExternalStore(player.onFrame, () => selector(player.shownTime));
}

/** Something of the chapters of what is in the player; draws anew only when it changes, at their boundaries. */
export function usePlayerChapters<T>(selector: (state: ChapterState) => T): T {
  return useSyncExternalStore(player.chapters.subscribe, () => selector(player.chapters.state));
}
