import { type RefObject, useEffect } from 'react';
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { placesIn } from '../../elements/hit-places.ts';
import { rangeIn } from '../../elements/text-nodes.ts';
import { useHitTour } from '../../stores/hits.ts';
import { lightFound } from './found-light.ts';
import { linesOf, textOf } from './note-lines.ts';

/** Marks the hits that are gone through in this episode's notes, and brings the one into view that was gone to last. */
export function useHitLight(frame: RefObject<HTMLElement | null>, detail: EpisodeDetail): void {
  const tour = useHitTour((state) => (state.tour?.episodeId === detail.id ? state.tour : null));
  const hits = tour?.hits ?? null;
  const current = tour?.current ?? '';
  useEffect(() => {
    const text = frame.current?.querySelector('[data-notes]');
    const here = hits?.filter(({ part }) => part === 'notes') ?? [];
    if (!text || here.length === 0) return;
    const lines = linesOf(text);
    const ranges = placesIn(lines.map(textOf), here).map((marks) =>
      marks.flatMap(({ segment, from, to }) => rangeIn(lines[segment] ?? [], from, to) ?? []),
    );
    return lightFound(
      ranges,
      here.findIndex(({ id }) => id === current),
    );
  }, [frame, detail, hits, current]);
}
