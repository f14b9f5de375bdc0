import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { type SearchHit } from '../../../electron/shared/search-results.ts';
import { useHitBeyond } from '../../stores/hit-beyond.ts';
import { focusHit, mayFocus } from '../../stores/hit-focus.ts';
import { hitTour, useHitTour } from '../../stores/hits.ts';
import { useView } from '../../stores/view.ts';
import { segmentOf } from './hit-marks.ts';

/**
 * Gives the focus to the segment of a hit that the keys have led to, as soon as it is drawn, and to the words at large
 * for one in the title; not where somebody has put the focus elsewhere meanwhile. Nothing scrolls, and following goes
 * on: no hand has moved the focus.
 */
export function useHitFocus(
  pane: RefObject<HTMLElement | null>,
  segments: readonly ShownSegment[],
): void {
  const asked = useHitTour(({ focusAsked }) => focusAsked);
  // Whenever rows are drawn.
  useLayoutEffect(() => {
    if (!asked || asked.place !== useView.getState().place) return;
    const segment = segmentOf(segments, asked.hit);
    if (segment === null && asked.hit.part !== 'title') return;
    if (!mayFocus(asked, pane.current)) return hitTour.leaveFocus();
    if (segment === null) return focusHit(pane.current);
    const line = pane.current?.querySelector<HTMLElement>(`[data-segment="${segment}"]`);
    if (line) focusHit(line);
  });
}

/** Brings hits into view where the playhead does not lead to them. `onSight` is told their segment. */
export function useHitSight(
  episodeId: number,
  segments: readonly ShownSegment[],
  onSight: (segment: number) => void,
): void {
  const asked = useHitTour(({ sightAsked }) => sightAsked);
  const beyond = useHitBeyond(episodeId);
  const show = useEffectEvent((hit: SearchHit) => {
    const segment = segmentOf(segments, hit);
    if (segment !== null && segment >= 0) onSight(segment);
  });
  useLayoutEffect(() => {
    if (!asked || asked.place !== useView.getState().place) return;
    show(asked.hit);
    hitTour.seen();
  }, [asked]);
  // It may be known only once the sound is there.
  useEffect(() => {
    if (beyond) show(beyond);
  }, [beyond]);
}
