import { type RefObject, useLayoutEffect } from 'react';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { isFocusLost } from '../../elements/use-row-focus.ts';
import { hitTour, useHitTour } from '../../stores/hits.ts';
import { useView } from '../../stores/view.ts';
import { segmentOf } from './hit-marks.ts';

/**
 * Gives the focus to the segment of a hit that was opened with the keys, as soon as it is drawn; not where somebody has
 * put the focus elsewhere meanwhile. Nothing scrolls, and following goes on: no hand has moved the focus.
 */
export function useHitFocus(
  pane: RefObject<HTMLElement | null>,
  segments: readonly ShownSegment[],
): void {
  const asked = useHitTour(({ focusAsked }) => focusAsked);
  // Whenever rows are drawn.
  useLayoutEffect(() => {
    if (!asked || asked.place !== useView.getState().place) return;
    const isFree = isFocusLost();
    const line = pane.current?.querySelector<HTMLElement>(
      `[data-segment="${segmentOf(segments, asked.hit)}"]`,
    );
    if (isFree && !line) return;
    if (isFree) line?.focus({ preventScroll: true });
    hitTour.focusTaken();
  });
}
