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

export type FollowEvent =
  /** The sound of this episode started, or stopped. */
  | { type: 'playing' | 'stopped' }
  /** The person scrolled, selected text, moved through the text, or is finding words. */
  | { type: 'looked-elsewhere' }
  /** The person asked for the playhead: the button, or a seek. */
  | { type: 'resumed'; playing: boolean };

/** The state after an event. */
export function follow(state: Follow, event: FollowEvent): Follow {
  switch (event.type) {
    case 'playing':
      return state === 'reading' ? 'reading' : 'following';
    case 'stopped':
      return state === 'reading' ? 'reading' : 'paused';
    case 'looked-elsewhere':
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
/** A segment longer than the pane is followed by its word once it comes this low. */
const LOW = 5 / 6;

/**
 * How far to scroll (pixels, down is positive) so that a line that begins to be spoken is
 * comfortable; 0 when it is already.
 */
export function scrollToLine(line: Extent, paneHeight: number): number {
  const comfortable = line.top >= BAND.top * paneHeight && line.bottom <= BAND.bottom * paneHeight;
  return comfortable ? 0 : line.top - AIM * paneHeight;
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
