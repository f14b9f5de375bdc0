/** The focus goes along with a hit that the keys have led to. */
import { type HitAsked, useHitTour } from './hits.ts';
import { useView } from './view.ts';

/**
 * Whether the hit may have the focus where it is shown now: nobody has put it elsewhere since. `home` has it where
 * what had it is scrolled away.
 */
export function mayFocus({ place, from }: HitAsked, home: Element | null): boolean {
  const holder = document.activeElement;
  const isFree = holder === null || holder === document.body || holder === from || holder === home;
  return isFree && place === useView.getState().place;
}

/** Gives it the focus. Nothing scrolls. */
export function focusHit(element: HTMLElement | null | undefined): void {
  // Out of nowhere: else following would stop, as it does where somebody moves the focus into the words.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  element?.focus({ preventScroll: true });
  useHitTour.setState({ focusAsked: null });
}
