import { type IndexProgress } from '../../shared/search-results.ts';
import { type Step } from './indexer.ts';

/** What takes no longer is not worth a word, milliseconds. */
const LONG_MS = 1000;
/** While much is taken in, what can be found is told of no more often, milliseconds. */
const EVERY_MS = 1000;

interface Hooks {
  onProgress: (progress: IndexProgress | null) => void;
  onChange: () => void;
}

/** Tells of the steps since the index was last up to date. */
export function createProgress({ onProgress, onChange }: Hooks) {
  let progress: IndexProgress | null = null;
  let isRemade = false;
  let finished = 0;
  /** Milliseconds it has taken. */
  let spent = 0;
  let told = -Infinity;
  let untold = false;

  function show(next: IndexProgress | null): void {
    if (progress === null && next === null) return;
    progress = next;
    onProgress(next);
  }

  return {
    now: () => progress,
    /** All is made anew, what is taken in from here on. */
    remade(): void {
      finished = spent = 0;
      isRemade = true;
    },
    /** `took`: milliseconds. */
    tell({ done, waiting }: Pick<Step, 'done' | 'waiting'>, took: number): void {
      const now = performance.now();
      finished += done;
      spent += took;
      untold ||= done > 0;
      const left = finished === 0 ? 0 : (spent / finished) * waiting;
      if (waiting > 0 && (progress || left > LONG_MS))
        show({ waiting, of: finished + waiting, isRemade });
      if (waiting === 0) {
        show(null);
        finished = spent = 0;
        isRemade = false;
      }
      if (untold && (waiting === 0 || now - told > EVERY_MS)) {
        [untold, told] = [false, now];
        onChange();
      }
    },
    /** The library is closed. */
    forget(): void {
      progress = null;
      isRemade = false;
      finished = spent = 0;
      untold = false;
    },
  };
}
