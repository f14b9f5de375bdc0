import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { isFocusLost } from './use-row-focus.ts';

/**
 * Where the row that has the focus goes away, the one that takes its place has it, or the last; without rows, the first
 * button above them. Rows carry `data-index`; `frame` holds them and what stands above. The handlers go on what holds
 * the rows.
 */
export function useRowHeir(frame: RefObject<HTMLElement | null>) {
  const left = useRef<{ row: HTMLElement; index: number } | null>(null);
  useLayoutEffect(() => {
    if (!left.current || left.current.row.isConnected) return;
    const { index } = left.current;
    if (!isFocusLost()) left.current = null;
    else heirOf(frame.current, index)?.focus();
  });
  return {
    onFocus: ({ currentTarget, target }: FocusEvent) => {
      // What a menu of the row shows is elsewhere in the document: the row still has it.
      if (!currentTarget.contains(target)) return;
      const row = target.closest<HTMLElement>('[data-index]');
      left.current = row && { row, index: Number(row.dataset.index) };
    },
    // Somebody clicked where nothing takes the focus. (React does not tell of rows that go.)
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget === null) left.current = null;
    },
  };
}

/** Null where it is still on its way. */
function heirOf(frame: HTMLElement | null, index: number): HTMLElement | null {
  const rows = [...(frame?.querySelectorAll<HTMLElement>('[data-index]') ?? [])];
  const heir = rows.find((row) => Number(row.dataset.index) >= index) ?? rows.at(-1) ?? frame;
  return heir?.querySelector<HTMLElement>('a, button') ?? null;
}
