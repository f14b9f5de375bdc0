import { type RefObject, useLayoutEffect } from 'react';
import { type ReadingPart } from '../../stores/view.ts';
import { leftHere } from '../../stores/way-back.ts';
import { scrollerOf } from './found-light.ts';

/** Notes to which somebody comes back, as from a person's page, stand where they were read. */
export function useKeptScroll(
  frame: RefObject<HTMLElement | null>,
  part: ReadingPart,
  episodeId: number,
): void {
  useLayoutEffect(() => {
    const scroller = scrollerOf(frame.current);
    if (!scroller) return;
    const { scrolled } = leftHere();
    const top = scrolled[part];
    if (top !== undefined) scroller.scrollTop = top;
    const keep = () => (scrolled[part] = scroller.scrollTop);
    scroller.addEventListener('scroll', keep, { passive: true });
    return () => scroller.removeEventListener('scroll', keep);
  }, [frame, part, episodeId]);
}
