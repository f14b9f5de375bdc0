import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { useFocusedRow } from '../../elements/use-focused-row.ts';
import { EpisodeLine, HitLine } from './lines.tsx';
import { results, useResults } from './results.ts';
import styles from './result-list.module.css';

export interface ResultListHandle {
  /** Puts the focus on the first passage. */
  focusFirst(): void;
}

/** Lines beyond those in sight. */
const OVERSCAN = 8;

interface ResultListProps {
  ref: Ref<ResultListHandle>;
  /** The first passage was left upwards. */
  onLeaveUpwards: () => void;
}

/** The passages under their episodes; arrow keys go from one to the next. */
export function ResultList({ ref, onLeaveUpwards }: ResultListProps) {
  const lines = useResults((state) => state.lines);
  const scroller = useRef<HTMLDivElement>(null);
  const { rangeExtractor, ...focusing } = useFocusedRow();
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'episode' ? 76 : 60),
    initialOffset: useResults.getState().scrolledTo,
    overscan: OVERSCAN,
    rangeExtractor,
  });
  const items = virtualizer.getVirtualItems();
  const atEnd = (virtualizer.range?.endIndex ?? 0) + OVERSCAN >= lines.length - 1;

  useEffect(() => {
    if (atEnd) void results.loadMore();
  }, [atEnd, lines]);

  /** Focuses the next passage from a line on; false when there is none. */
  const focusFrom = (from: number, step: 1 | -1): boolean => {
    let index = from;
    while (lines[index]?.kind === 'episode') index += step;
    if (!lines[index]) return false;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    // The line may have to be drawn first.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus();
    });
    return true;
  };
  useImperativeHandle(ref, () => ({ focusFirst: () => void focusFrom(0, 1) }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (!line) return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    if (!focusFrom(Number(line.dataset['index']) + step, step) && step === -1) onLeaveUpwards();
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => results.keepScroll(event.currentTarget.scrollTop)}
    >
      <ul
        className={styles.column}
        aria-label={searchStrings.results}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        {...focusing}
      >
        {items.map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.kind === 'episode' ? (
                <EpisodeLine hit={line.hit} />
              ) : (
                <HitLine hit={line.hit} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
