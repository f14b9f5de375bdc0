import { type RefObject, useLayoutEffect } from 'react';
import { scrollerOf } from './scroller-of.ts';

/** How far the parts of a screen are scrolled, pixels. */
type Scrolled<Part extends string> = Partial<Record<Part, number>>;

interface KeptScroll<Part extends string> {
  part: Part;
  /** Changes with what is shown; null while that is not there yet. */
  content: number | object | null;
  /** How the present screen was left; always the same function. */
  left: () => { scrolled: Scrolled<Part> };
}

/** A part of a screen to which somebody comes back stands where it was left. `element` is it, or lies in it. */
export function useKeptScroll<Part extends string>(
  element: RefObject<Element | null>,
  { part, content, left }: KeptScroll<Part>,
): void {
  useLayoutEffect(() => {
    const scroller = scrollerOf(element.current);
    if (!scroller || content === null) return;
    const { scrolled } = left();
    const top = scrolled[part];
    if (top !== undefined) scroller.scrollTop = top;
    const keep = () => (scrolled[part] = scroller.scrollTop);
    scroller.addEventListener('scroll', keep, { passive: true });
    return () => scroller.removeEventListener('scroll', keep);
  }, [element, part, content, left]);
}
