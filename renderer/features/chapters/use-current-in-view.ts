import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Brings the row of the current chapter into view when the next one begins. Where the row before was scrolled out of
 * sight the person looks elsewhere, and nothing moves.
 */
export function useCurrentInView(rows: RefObject<HTMLElement | null>, current: number): void {
  const last = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const row = rows.current?.children.item(current);
    if (!(row instanceof HTMLElement)) return;
    const before = last.current;
    last.current = row;
    const frame = rows.current?.parentElement;
    if (before === row || (frame && before?.isConnected && !isInView(before, frame))) return;
    row.scrollIntoView({ block: 'nearest' });
  }, [rows, current]);
}

/** Whether any of it can be seen in the frame that scrolls it. */
function isInView(row: HTMLElement, frame: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  const seen = frame.getBoundingClientRect();
  return bottom > seen.top && top < seen.bottom;
}
