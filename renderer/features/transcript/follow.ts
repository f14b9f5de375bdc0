/**
 * Whether the transcript goes along with the voice. Scrolling happens in `following` alone, and once
 * when the person asks to be taken somewhere.
 */

/**
 * - `following`: playing, and the pane keeps the spoken line in view.
 * - `paused`: nothing plays, so nothing moves; playing on follows again.
 * - `reading`: the person is looking elsewhere; the pane stays where they put it until they resume.
 */
export type Follow = 'following' | 'paused' | 'reading';

/** What a person does who looks elsewhere. */
export type Elsewhere = 'scrolled' | 'selected' | 'finding' | 'moved-focus' | 'editing';

export type FollowEvent =
  /** The sound of this episode started, or stopped. */
  | { type: 'playing' | 'stopped' }
  | { type: Elsewhere }
  /** The person asked for the playhead: the button, or a seek. */
  | { type: 'resumed'; playing: boolean };

/** The state after an event. */
export function follow(state: Follow, event: FollowEvent): Follow {
  switch (event.type) {
    case 'playing':
      return state === 'reading' ? 'reading' : 'following';
    case 'stopped':
      return state === 'reading' ? 'reading' : 'paused';
    case 'scrolled':
    case 'selected':
    case 'finding':
    case 'moved-focus':
    case 'editing':
      return 'reading';
    case 'resumed':
      return event.playing ? 'following' : 'paused';
  }
}

/** Where something stands in the pane: pixels from the pane's top edge. */
export interface Extent {
  top: number;
  bottom: number;
}

/** The upper middle third, where the spoken line may stand; a line that must move goes to `AIM`. */
const BAND = { top: 1 / 6, bottom: 1 / 2 };
export const AIM = 1 / 4;
/** Nothing that is spoken stands lower or higher than this, as long as it fits between. */
const LOW = 5 / 6;
const HIGH = 1 / 24;

/**
 * How far to scroll (pixels, down is positive) so that a segment that begins to be spoken is
 * comfortable to its end, without another move; 0 when it is already. Of one that is taller than the
 * pane the beginning is, and the rest follows by its word.
 */
export function scrollToLine({ top, bottom }: Extent, paneHeight: number): number {
  const room = LOW * paneHeight - (bottom - top);
  const fits = room >= HIGH * paneHeight;
  const aim = fits ? Math.min(AIM * paneHeight, room) : AIM * paneHeight;
  const highest = Math.min(BAND.top * paneHeight, aim);
  const lowest = Math.max(BAND.bottom * paneHeight, aim + (bottom - top));
  return top >= highest && bottom <= lowest ? 0 : top - aim;
}

/** The same for a word further on in a segment: moves only before it would leave the pane. */
export function scrollToWord(word: Extent, paneHeight: number): number {
  const visible = word.top >= 0 && word.bottom <= LOW * paneHeight;
  return visible ? 0 : word.top - AIM * paneHeight;
}

/** Where the playhead is for someone who looks elsewhere. */
export function directionOf(line: Extent, paneHeight: number): 'above' | 'here' | 'below' {
  if (line.bottom < 0) return 'above';
  return line.top > paneHeight ? 'below' : 'here';
}
