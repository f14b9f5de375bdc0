/** Moves the transcript's pane to what is spoken, and no further than it must. */
import { AIM, directionOf, type Extent, scrollToLine, scrollToWord } from './follow.ts';

export interface Scroller {
  /** Brings a segment into the comfortable band; `glide` where it is near and motion is welcome. */
  reveal: (segment: number, how: 'glide' | 'jump') => void;
  /** Keeps the spoken word of a long segment in the pane. */
  keepWord: () => void;
  /** Where a segment is from what can be seen. */
  directionOf: (segment: number) => 'above' | 'here' | 'below';
  /** Leaves the pane alone for good. */
  dispose: () => void;
}

/** Frames a jump is corrected for, while rows that were guessed are measured. */
const SETTLING_FRAMES = 12;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * A scroller for `pane`. `offsetOf` answers where a segment's paragraph begins, in pixels from the
 * top of all there is, measured or guessed. Nothing moves while a button of the mouse is down: what
 * was asked for then is done when it is let go. A hand on the pane ends what is under way.
 */
export function createScroller(pane: HTMLElement, offsetOf: (segment: number) => number): Scroller {
  const listening = new AbortController();
  let held = false;
  let due: (() => void) | null = null;
  let frame: number | null = null;
  /** The segment a smooth scroll is on its way to; rows measured meanwhile may have moved it. */
  let gliding: number | null = null;

  const { signal } = listening;
  const hold = () => (held = true);
  const release = () => {
    held = false;
    due?.();
    due = null;
  };
  const stop = () => {
    due = null;
    gliding = null;
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  const releaseIfFree = (event: PointerEvent) => {
    if (held && event.buttons === 0) release();
  };
  // A button let go outside the window is noticed when the mouse comes back.
  addEventListener('pointermove', releaseIfFree, { capture: true, passive: true, signal });
  addEventListener('pointerdown', hold, { capture: true, signal });
  addEventListener('pointerup', release, { capture: true, signal });
  addEventListener('pointercancel', release, { capture: true, signal });
  for (const hand of ['wheel', 'touchmove', 'keydown'] as const) {
    pane.addEventListener(hand, stop, { passive: true, signal });
  }
  pane.addEventListener(
    'scrollend',
    () => {
      if (gliding !== null) settle(gliding, SETTLING_FRAMES);
      gliding = null;
    },
    { signal },
  );

  const whenFree = (act: () => void) => {
    if (held) due = act;
    else act();
  };

  const elementOf = (segment: number) => pane.querySelector(`[data-segment="${segment}"]`);

  const scrollBy = (top: number, how: 'glide' | 'jump'): boolean => {
    if (Math.abs(top) < 1) return false;
    const glides = how === 'glide' && !stillness.matches && Math.abs(top) < pane.clientHeight;
    pane.scrollBy({ top, behavior: glides ? 'smooth' : 'instant' });
    return glides;
  };

  const jumpTo = (segment: number) => {
    pane.scrollTop = offsetOf(segment) - AIM * pane.clientHeight;
  };

  /** Corrects the place of a segment for a few frames, until it stays where it belongs. */
  const settle = (segment: number, frames: number) => {
    frame = requestAnimationFrame(() => {
      frame = null;
      const element = elementOf(segment);
      if (element) scrollBy(scrollToLine(extentIn(pane, element), pane.clientHeight), 'jump');
      else jumpTo(segment);
      if (frames > 1) settle(segment, frames - 1);
    });
  };

  const reveal = (segment: number, how: 'glide' | 'jump') => {
    stop();
    const element = elementOf(segment);
    if (!element) jumpTo(segment);
    else if (scrollBy(scrollToLine(extentIn(pane, element), pane.clientHeight), how)) {
      gliding = segment;
      return;
    }
    if (!element || how === 'jump') settle(segment, SETTLING_FRAMES);
  };

  return {
    reveal: (segment, how) => whenFree(() => reveal(segment, how)),
    keepWord: () => {
      if (held || frame !== null || gliding !== null) return;
      const word = pane.querySelector('[data-current-word]');
      if (word) scrollBy(scrollToWord(extentIn(pane, word), pane.clientHeight), 'glide');
    },
    directionOf: (segment) => {
      const element = elementOf(segment);
      const top = offsetOf(segment) - pane.scrollTop;
      const extent = element ? extentIn(pane, element) : { top, bottom: top };
      return directionOf(extent, pane.clientHeight);
    },
    dispose: () => {
      stop();
      listening.abort();
    },
  };
}

/** Where an element stands in the pane; one of many lines counts by its first. */
function extentIn(pane: HTMLElement, element: Element): Extent {
  const origin = pane.getBoundingClientRect().top;
  const lines = element.getClientRects();
  const first = lines[0] ?? element.getBoundingClientRect();
  const last = lines[lines.length - 1] ?? first;
  const whole = { top: first.top - origin, bottom: last.bottom - origin };
  return whole.bottom - whole.top < pane.clientHeight / 4
    ? whole
    : { top: whole.top, bottom: first.bottom - origin };
}
