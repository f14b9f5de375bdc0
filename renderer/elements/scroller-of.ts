/** What scrolls an element: itself, or the next around it that can. */
export function scrollerOf(element: Element | null): Element | null {
  for (let one = element; one; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return null;
}
