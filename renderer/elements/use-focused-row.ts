import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type FocusEvent, useCallback, useState } from 'react';

/**
 * Keeps the row that has the focus in the document when it is scrolled out of sight, and its
 * neighbours with it, so that the keyboard goes on from there. Rows carry `data-index`; the handlers
 * go on what holds them.
 */
export function useFocusedRow() {
  const [focused, setFocused] = useState<number | null>(null);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (focused === null) return shown;
      const kept = [focused - 1, focused, focused + 1].filter(
        (row) => row >= 0 && row < range.count,
      );
      return [...new Set([...shown, ...kept])].sort((a, b) => a - b);
    },
    [focused],
  );
  return {
    rangeExtractor,
    onFocus: ({ target }: FocusEvent) => {
      const row = target.closest<HTMLElement>('[data-index]');
      setFocused(row ? Number(row.dataset.index) : null);
    },
    // On the way from row to row both stay; where nothing else takes the focus it comes back.
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (relatedTarget && !currentTarget.contains(relatedTarget)) setFocused(null);
    },
  };
}
