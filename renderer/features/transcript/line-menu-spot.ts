import { type RefObject, useEffect, useState } from 'react';
import { indexUnder } from './line-menu-lines.ts';

/** Where the button of a line stands, in pixels of the pane's frame. */
export interface Spot {
  /** Index of the segment. */
  index: number;
  top: number;
  left: number;
}

/** Width and height of the button, pixels. */
const SIZE = 24;
/** How long a line must be pointed at, milliseconds: the way to the button leads over other lines. */
const DWELL = 120;

/**
 * The place beside the line that is pointed at, or has the focus: in the margin after the paragraph.
 * None while the pane moves, or once its words are others.
 */
export function useLineSpot(pane: RefObject<HTMLElement | null>, segments: unknown): Spot | null {
  const [held, setHeld] = useState<{ spot: Spot; segments: unknown } | null>(null);

  useEffect(() => {
    const element = pane.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    const stop = new AbortController();
    const { signal } = stop;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let wanted: number | null = null;

    const show = (index: number) => {
      const spot = spotOf(element, frame, index);
      setHeld(spot && { spot, segments });
    };
    const forget = () => {
      clearTimeout(waiting);
      wanted = null;
      setHeld(null);
    };
    const onMove = ({ target, buttons }: PointerEvent) => {
      const index = indexUnder(target);
      if (index === wanted) return;
      clearTimeout(waiting);
      wanted = index;
      if (index !== null && buttons === 0) waiting = setTimeout(() => show(index), DWELL);
    };
    const onFocus = ({ target }: FocusEvent) => {
      const index =
        target instanceof Element && target.matches(':focus-visible') ? indexUnder(target) : null;
      if (index !== null) show(index);
    };
    frame.addEventListener('pointermove', onMove, { passive: true, signal });
    frame.addEventListener('pointerleave', forget, { signal });
    element.addEventListener('focusin', onFocus, { signal });
    element.addEventListener('scroll', forget, { passive: true, signal });
    return () => {
      stop.abort();
      clearTimeout(waiting);
    };
  }, [pane, segments]);

  return held && held.segments === segments ? held.spot : null;
}

/** Beside the first row of the line that is in sight. */
function spotOf(pane: HTMLElement, frame: HTMLElement, index: number): Spot | null {
  const line = pane.querySelector(`[data-segment="${index}"]`);
  const text = line?.closest('p');
  if (!line || !text) return null;
  const origin = frame.getBoundingClientRect();
  const row = [...line.getClientRects()].find(({ top }) => top >= origin.top);
  if (!row) return null;
  const beside = text.getBoundingClientRect().right - origin.left + 6;
  return {
    index,
    top: row.top - origin.top + (row.height - SIZE) / 2,
    left: Math.min(beside, pane.clientWidth - SIZE),
  };
}
