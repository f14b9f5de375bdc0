import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { type Segment } from '../../../electron/shared/model.ts';
import { type Elsewhere } from './follow.ts';
import { type Scroller } from './scroller.ts';

interface SegmentKeys {
  pane: RefObject<HTMLElement | null>;
  scroller: RefObject<Scroller | null>;
  segments: readonly Segment[];
  /** Index of the segment spoken last, or null where this episode is not in the player. */
  line: number | null;
  goTo: (time: number) => void;
  lookElsewhere: (how: Elsewhere) => void;
}

const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The pane is one stop of the Tab key; within it the arrows move by segment, and Enter puts the
 * playhead where the focus is. Segments that are not drawn yet are reached all the same.
 */
export function useSegmentKeys(keys: SegmentKeys): (event: KeyboardEvent) => void {
  const { pane, scroller, segments, line, goTo, lookElsewhere } = keys;
  const waiting = useRef<number | null>(null);

  const focus = (segment: number) => {
    const element = pane.current?.querySelector<HTMLElement>(`[data-segment="${segment}"]`);
    if (element) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'nearest' });
      return;
    }
    scroller.current?.reveal(segment, 'jump');
    if (waiting.current !== null) cancelAnimationFrame(waiting.current);
    // The row is drawn with the next frame's scrolling.
    waiting.current = requestAnimationFrame(() => {
      waiting.current = requestAnimationFrame(() => {
        pane.current
          ?.querySelector<HTMLElement>(`[data-segment="${segment}"]`)
          ?.focus({ preventScroll: true });
      });
    });
  };

  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const focused = segmentOf(event.target);
    const step = steps[event.key];
    if (step !== undefined) {
      const from = focused ?? (line ?? firstVisible(pane.current)) - step;
      focus(Math.max(0, Math.min(from + step, segments.length - 1)));
      lookElsewhere('moved-focus');
    } else if (event.key === 'Enter' && focused !== null) {
      const segment = segments[focused];
      if (segment) goTo(segment.start);
    } else return;
    event.preventDefault();
  };
}

function segmentOf(target: EventTarget): number | null {
  const index = target instanceof HTMLElement ? target.dataset.segment : undefined;
  return index === undefined ? null : Number(index);
}

function firstVisible(pane: HTMLElement | null): number {
  if (!pane) return 0;
  const top = pane.getBoundingClientRect().top;
  const segments = [...pane.querySelectorAll('[data-segment]')];
  const visible = segments.find((segment) => segment.getBoundingClientRect().top >= top);
  return visible ? (segmentOf(visible) ?? 0) : 0;
}
