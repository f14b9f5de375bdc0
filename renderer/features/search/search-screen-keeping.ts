import { useEffect } from 'react';
import { useHitTour } from '../../stores/hits.ts';
import { searches } from '../../stores/searches.ts';

/** A search that stands so long with its results was meant, milliseconds. */
const MEANT = 3000;

/**
 * Remembers what was searched for once it was of use: a hit was opened, or the results were looked at for a while.
 * What a watched search found is not new any more once it is shown. `answered` is what the results answer, or null.
 */
export function useKeeping(answered: string | null, found: boolean): void {
  useEffect(() => {
    if (answered === null || !found) return;
    const timer = setTimeout(() => void searches.used(answered), MEANT);
    return () => {
      clearTimeout(timer);
      if (useHitTour.getState().tour?.query === answered) void searches.used(answered);
    };
  }, [answered, found]);
  useEffect(() => {
    if (answered === null) return;
    void searches.seen(answered);
    return searches.looked;
  }, [answered, found]);
}
