import { useMemo } from 'react';
import { type ShownSegment } from '../../../electron/shared/corrections.ts';
import { type SegmentMarks } from '../../elements/runs.ts';
import { useHitTour } from '../../stores/hits.ts';
import { marksOf, placeHits } from './hit-marks.ts';

/** Marks of the hits that are gone through in this episode, by segment. */
export function useHitMarks(
  episodeId: number,
  segments: readonly ShownSegment[],
): ReadonlyMap<number, SegmentMarks> {
  const tour = useHitTour((state) => (state.tour?.episodeId === episodeId ? state.tour : null));
  const hits = tour?.hits ?? null;
  const current = tour?.current ?? '';
  const placed = useMemo(() => (hits ? placeHits(segments, hits) : []), [segments, hits]);
  return useMemo(() => marksOf(placed, current), [placed, current]);
}
