import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type FocusEvent, useCallback, useState } from 'react';

/**
 * Keeps the row that has the focus in the document when it is scrolled out of sight, so that the
 * keyboard goes on from there. Rows carry `data-index`; the handlers go on what holds them.
 */
export function useFocusedRow() {
  const [focused, setFocused] = useState<number | null>(null);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (focused === null || focused >= range.count || shown.includes(focused)) return shown;
      return [...shown, focused].sort((a, b) => a - b);
    },
    [focused],
  );
  return {
    rangeExtractor,
    onFocus: ({ target }: FocusEvent) => {
      const row = target.closest<HTMLElement>('[data-index]');
      setFocused(row ? Number(row.dataset.index) : null);
    },
    onBlur: () => setFocused(null),
  };
}
