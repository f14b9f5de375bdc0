import { useSyncExternalStore } from 'react';

/** Whether a media query holds, kept live. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Below this the left rail folds; the same width stands in styles/tokens.css. */
export const FOLDS_LEFT_RAIL = '(max-width: 899px)';
/** Below this the right rail becomes a drawer. */
export const FOLDS_RIGHT_RAIL = '(max-width: 1099px)';
