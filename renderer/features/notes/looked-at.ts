import { useEffect } from 'react';
import { type ReadingPart, view } from '../../stores/view.ts';

/** Notes that come up beside the transcript are what was turned to last, until they go. */
export function useLookedAt(part: ReadingPart): void {
  useEffect(() => {
    if (part !== 'side') return;
    view.lookAt('side');
    return () => view.lookAt('middle');
  }, [part]);
}
