/** Moves the transcript's pane to what is spoken, and no further than it must. */
import { AIM, directionOf, type Extent, scrollToLine, scrollToWord } from './follow.ts';
import { litWordIn } from './word-light.ts';

export interface Scroller {
  /** Brings a segment into the comfortable band; `glide` where it is near and motion is welcome. */
  reveal: (segment: number, how: 'glide' | 'jump') => void;
  /** Keeps the spoken word of a segment taller than the pane in sight. */
  keepWord: () => void;
  /** Where a segment is from what can be seen. */
  directionOf: (segment: number) => 'above' | 'here' | 'below';
  /**
   * Remembers what is in sight: the segment, if it is, else the line at the height of the eyes. After
   * every scrolling that line is remembered without being asked.
   */
  remember: (segment: number | null) => void;
  /**
   * Puts what was remembered back to its height, after the words were laid out anew; what is on its way
   * somewhere goes there all the same.
   */
  restore: () => void;
  /** Forgets what was to be done once the button of the mouse is let go. */
  forgetDue: () => void;
  /** Leaves the pane alone for good. */
  dispose: () => void;
}

/** A point of a segment (`share` of its height, 0 to 1) that stands `top` pixels into the pane. */
interface Place {
  segment: number;
  share: number;
  top: number;
}

/** Frames a jump is corrected for, while rows that were guessed are measured. */
const SETTLING_FRAMES = 12;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * A scroller for `pane`. `offsetOf` answers where a segment's paragraph begins, in pixels from the
 * top of all there is, measured or guessed. Nothing moves while a button of the mouse is down: what
 * was asked for then, or under way, is done when it is let go. A hand on the pane ends what is under
 * way.
 */
export function createScroller(pane: HTMLElement, offsetOf: (segment: number) => number): Scroller {
  const listening = new AbortController();
  let held = false;
  let due: (() => void) | null = null;
  let frame: number | null = null;
  /** What to do again if it is interrupted, while something is under way. */
  let underWay: (() => void) | null = null;
  /** The segment a smooth scroll is on its way to; rows measured meanwhile may have moved it. */
  let gliding: number | null = null;
  let remembered: Place | null = null;

  const { signal } = listening;
  const stop = () => {
    due = null;
    gliding = null;
    underWay = null;
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  const hold = () => {
    held = true;
    const interrupted = underWay;
    if (!interrupted) return;
    stop();
    pane.scrollTo({ top: pane.scrollTop, behavior: 'instant' });
    due = interrupted;
  };
  const release = () => {
    held = false;
    const act = due;
    due = null;
    act?.();
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

  /** Corrects for a few frames, until everything stays where it belongs. */
  const settle = (correct: () => void, frames = SETTLING_FRAMES) => {
    frame = requestAnimationFrame(() => {
      frame = null;
      correct();
      if (frames > 1) return settle(correct, frames - 1);
      underWay = null;
      remember(null);
    });
  };

  const toLine = (segment: number, how: 'glide' | 'jump'): boolean => {
    const element = elementOf(segment);
    if (element) return scrollBy(scrollToLine(extentIn(pane, element), pane.clientHeight), how);
    pane.scrollTop = offsetOf(segment) - AIM * pane.clientHeight;
    return false;
  };

  const reveal = (segment: number, how: 'glide' | 'jump') => {
    stop();
    const drawn = elementOf(segment) !== null;
    const glides = toLine(segment, how);
    if (!glides && drawn && how === 'glide') return;
    underWay = () => reveal(segment, how);
    if (glides) gliding = segment;
    else settle(() => toLine(segment, 'jump'));
  };

  const keepWord = () => {
    if (frame !== null || gliding !== null) return;
    const word = litWordIn(pane);
    const glides = word && scrollBy(scrollToWord(extentIn(pane, word), pane.clientHeight), 'glide');
    if (glides) underWay = keepWord;
  };

  const remember = (segment: number | null) => {
    const element = segment === null ? null : elementOf(segment);
    const extent = element && extentIn(pane, element);
    remembered =
      segment !== null && extent && extent.bottom > 0 && extent.top < pane.clientHeight
        ? { segment, share: 0, top: extent.top }
        : placeAtEyes(pane);
  };

  const putBack = ({ segment, share, top }: Place) => {
    const element = elementOf(segment);
    if (!element) {
      pane.scrollTop = offsetOf(segment) - top;
      return;
    }
    const extent = extentIn(pane, element);
    scrollBy(extent.top + share * (extent.bottom - extent.top) - top, 'jump');
  };

  pane.addEventListener(
    'scrollend',
    () => {
      const segment = gliding;
      gliding = null;
      if (segment !== null) settle(() => toLine(segment, 'jump'));
      else if (frame === null) underWay = null;
      if (underWay === null) remember(null);
    },
    { signal },
  );

  return {
    reveal: (segment, how) => whenFree(() => reveal(segment, how)),
    keepWord: () => {
      if (!held) keepWord();
    },
    directionOf: (segment) => {
      const element = elementOf(segment);
      const top = offsetOf(segment) - pane.scrollTop;
      const extent = element ? extentIn(pane, element) : { top, bottom: top };
      return directionOf(extent, pane.clientHeight);
    },
    remember,
    restore: () => {
      if (underWay) return underWay();
      const place = remembered;
      if (!place) return;
      if (frame !== null) cancelAnimationFrame(frame);
      putBack(place);
      settle(() => putBack(place));
    },
    forgetDue: () => {
      due = null;
    },
    dispose: () => {
      stop();
      listening.abort();
    },
  };
}

/** The drawn segment at the height where the spoken line is put. */
function placeAtEyes(pane: HTMLElement): Place | null {
  const top = AIM * pane.clientHeight;
  let found: { element: HTMLElement; extent: Extent } | null = null;
  for (const element of pane.querySelectorAll<HTMLElement>('[data-segment]')) {
    const extent = extentIn(pane, element);
    if (found && extent.top > top) break;
    found = { element, extent };
  }
  if (!found) return null;
  const { element, extent } = found;
  const share = Math.max(0, Math.min(1, (top - extent.top) / (extent.bottom - extent.top || 1)));
  return {
    segment: Number(element.dataset.segment),
    share,
    top: extent.top + share * (extent.bottom - extent.top),
  };
}

/** Where something stands in the pane. */
function extentIn(pane: HTMLElement, what: Element | Range): Extent {
  const origin = pane.getBoundingClientRect().top;
  const { top, bottom } = what.getBoundingClientRect();
  return { top: top - origin, bottom: bottom - origin };
}
