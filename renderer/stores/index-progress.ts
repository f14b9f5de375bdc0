/** How far the search is behind what is stored. */
import { useEffect, useState } from 'react';
import { type IndexProgress } from '../../electron/shared/search-results.ts';
import { api } from '../bridge/api.ts';

/** Null while it is up to date. */
export function useIndexProgress(): IndexProgress | null {
  const [progress, setProgress] = useState<IndexProgress | null>(null);
  useEffect(() => {
    let heard = false;
    const stop = api.search.progressed((next) => {
      heard = true;
      setProgress(next);
    });
    // Where it cannot be said how far it is, nothing is; searching itself says what is wrong.
    void api.search.progress().then((answer) => {
      if (answer.ok && !heard) setProgress(answer.value);
    });
    return () => {
      heard = true;
      stop();
    };
  }, []);
  return progress;
}
