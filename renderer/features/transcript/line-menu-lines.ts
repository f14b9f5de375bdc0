/** Which lines a hand means. */

/** Index of the segment (as shown) that an element belongs to, or null. */
export function indexUnder(target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-segment]') : null;
  return element ? Number(element.dataset.segment) : null;
}

/** The line at an index; where it is one of several that are selected in the pane, all of them. */
export function linesAt<S>(index: number, segments: readonly S[], pane: HTMLElement | null): S[] {
  const selected = pane ? selectedIn(pane) : [];
  const indices = selected.includes(index) ? selected : [index];
  return indices.flatMap((one) => segments[one] ?? []);
}

/** Indices of the segments of which at least a letter is selected. */
function selectedIn(pane: HTMLElement): number[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...pane.querySelectorAll<HTMLElement>('[data-segment]')].flatMap((element) => {
    const whole = document.createRange();
    whole.selectNodeContents(element);
    const overlaps =
      range.compareBoundaryPoints(Range.END_TO_START, whole) < 0 &&
      range.compareBoundaryPoints(Range.START_TO_END, whole) > 0;
    return overlaps ? Number(element.dataset.segment) : [];
  });
}
