/**
 * Decides when to leave a chapter out. It is left out when the sound runs into it; a playhead that was put into it, by
 * whatever hand, hears it. Times are seconds.
 */
import { TOUCHING } from '../../electron/shared/cues.ts';
import { type Chapter } from '../../electron/shared/model.ts';

/** A chapter that is skipped, and those that are skipped with it because they follow it. */
export interface Stretch {
  start: number;
  /** Infinite where the last of them ends with the episode. */
  end: number;
  titles: string[];
}

/** What happens to the playhead. */
export type PlayheadEvent =
  /** Another episode; where it goes on is not known yet. */
  | { type: 'loaded' }
  /** The sound is there, the playhead where it was left. */
  | { type: 'placed'; at: number }
  /** Somebody put it there. */
  | { type: 'put'; at: number }
  /** The sound is there now. */
  | { type: 'played'; to: number }
  /** The chapter that is heard there shall be skipped, as somebody said just now. */
  | { type: 'marked'; at: number }
  /** What was left out shall be heard after all. */
  | { type: 'allowed'; stretch: Stretch }
  /** Heard to its end: it would begin anew. */
  | { type: 'ended' };

/** How far the sound was heard, or where it was put: what starts beyond is yet to be run into. */
export type HeardUntil = number;

/** Before all chapters: also one that starts with the episode is run into. */
export const BEGINNING: HeardUntil = -1;

/** Those of the listed chapters (sorted) that are skipped. `skipped` are starts. */
export function skippedStretches(
  listed: readonly Chapter[],
  skipped: ReadonlySet<number>,
): Stretch[] {
  const stretches: Stretch[] = [];
  let next = Infinity;
  for (const { start, end, title } of listed.toReversed()) {
    const until = Math.min(end ?? next, next);
    next = start;
    if (!skipped.has(start)) continue;
    const [following] = stretches;
    const touches = following !== undefined && following.start - until < TOUCHING;
    stretches.unshift({
      start,
      end: touches ? following.end : until,
      titles: [title, ...(touches ? following.titles : [])],
    });
  }
  return stretches;
}

/**
 * What follows from an event: how far it was heard, and the stretch to leave out now, if any. How far it was heard only
 * falls by somebody's doing, so that nothing is skipped twice, however the sound behaves.
 */
export function follow(
  heard: HeardUntil,
  event: PlayheadEvent,
  stretches: readonly Stretch[],
): { heard: HeardUntil; skip: Stretch | null } {
  switch (event.type) {
    case 'loaded':
    case 'ended':
      return { heard: BEGINNING, skip: null };
    case 'placed':
      return { heard: heard === BEGINNING && event.at > 0 ? event.at : heard, skip: null };
    case 'put':
      return { heard: event.at, skip: null };
    case 'allowed':
      return { heard: event.stretch.end, skip: null };
    case 'marked': {
      const here = stretches.findLast(({ start, end }) => start <= event.at && event.at < end);
      return { heard: here ? Math.min(heard, here.start - TOUCHING) : heard, skip: null };
    }
    case 'played': {
      const { to } = event;
      const skip = stretches.find(({ start, end }) => heard < start && start <= to && to < end);
      return { heard: Math.max(heard, skip?.end ?? to), skip: skip ?? null };
    }
  }
}
