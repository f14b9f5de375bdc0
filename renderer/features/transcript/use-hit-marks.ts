import { useEffect, useEffectEvent, useMemo } from 'react';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { useHitTour } from '../../stores/hits.ts';
import { marksOf, placeHits, segmentOf } from './hit-marks.ts';
import { type SegmentMarks } from './runs.ts';

/**
 * Marks of the hits that are gone through in this episode, by segment. `onMove` hears which segment the hit begins in
 * that somebody goes on to.
 */
export function useHitMarks(
  episodeId: number,
  segments: readonly ShownSegment[],
  onMove: (segment: number) => void,
): ReadonlyMap<number, SegmentMarks> {
  const tour = useHitTour((state) => (state.tour?.episodeId === episodeId ? state.tour : null));
  const hits = tour?.hits ?? null;
  const current = tour?.current ?? '';
  const move = useEffectEvent((id: string) => {
    const hit = hits?.find((one) => one.id === id);
    const segment = hit ? segmentOf(segments, hit) : null;
    if (segment !== null) onMove(segment);
  });
  useEffect(
    () =>
      useHitTour.subscribe(({ tour: now }, { tour: before }) => {
        const isMove = now?.episodeId === episodeId && before?.episodeId === episodeId;
        if (isMove && now.current !== before.current) move(now.current);
      }),
    [episodeId],
  );
  const placed = useMemo(() => (hits ? placeHits(segments, hits) : []), [segments, hits]);
  return useMemo(() => marksOf(placed, current), [placed, current]);
}
