import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { libraryStrings } from '../../../electron/shared/strings/library.ts';
import { Button } from '../../elements/button.tsx';
import { useKeptScroll } from '../../elements/kept-scroll.ts';
import { Notice } from '../../elements/notice.tsx';
import page from '../../elements/page.module.css';
import { Skeleton } from '../../elements/skeleton.tsx';
import { historyKey, isTyping } from '../../elements/shortcut.ts';
import { useFocusedRow } from '../../elements/use-focused-row.ts';
import { useRowHeir } from '../../elements/use-row-heir.ts';
import { useEpisodeList } from '../../stores/episode-list.ts';
import { stars } from '../../stores/stars.ts';
import { leftHere } from '../../stores/way-back.ts';
import { EpisodeRow } from './episode-row.tsx';
import styles from './episode-list.module.css';

const words = libraryStrings.episodes;

/** Rows beyond those in sight. */
const OVERSCAN = 6;

interface EpisodeListProps {
  /** One show, or null for the whole library. */
  feedId: number | null;
  /** Which of them; all when not given. */
  filter?: 'all' | 'starred';
  /** Only episodes that name this person. */
  person?: string;
  /** Scrolls with the list, above it; told how many episodes there are once that is known. */
  header: (total: number | null) => ReactNode;
  /** Stands in for the list when there is nothing in it. */
  empty: ReactNode;
}

/** A screen of episodes, newest first; only the rows in sight are in the document. */
export function EpisodeList({ feedId, filter = 'all', person, header, empty }: EpisodeListProps) {
  const { list, total, rows, problem } = useEpisodeList({ feedId, filter, person });
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [headHeight, setHeadHeight] = useState(0);

  useLayoutEffect(() => {
    const element = head.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeadHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { rangeExtractor, ...focusing } = useFocusedRow();
  const inheriting = useRowHeir(scroller);
  const virtualizer = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    getItemKey: (index) => rows.get(index)?.id ?? `missing ${index}`,
    overscan: OVERSCAN,
    scrollMargin: headHeight,
    rangeExtractor,
  });
  const content = total === null ? null : list;
  useKeptScroll(scroller, { part: 'middle', content, left: leftHere });
  const items = virtualizer.getVirtualItems();
  const first = virtualizer.range?.startIndex ?? 0;
  const last = Math.min((virtualizer.range?.endIndex ?? 0) + OVERSCAN, (total ?? 1) - 1);
  useEffect(() => {
    if (total !== null) list.want(first, last);
  }, [list, total, first, last]);

  return (
    <div ref={scroller} className={page.scroller} onKeyDown={undoStar}>
      <div ref={head} className={page.column}>
        {header(total)}
      </div>
      {total === null && problem === null && <Waiting />}
      {total === null && problem !== null && (
        <Notice
          failure
          title={words.failed}
          actions={<Button onClick={list.reload}>{words.tryAgain}</Button>}
        >
          {problem.message}
        </Notice>
      )}
      {total === 0 && empty}
      {total !== null && total > 0 && (
        <ul
          className={page.column}
          aria-label={words.list}
          style={{ height: virtualizer.getTotalSize(), position: 'relative' }}
          onFocus={(event: FocusEvent) => {
            focusing.onFocus(event);
            inheriting.onFocus(event);
          }}
          onBlur={(event: FocusEvent) => {
            focusing.onBlur(event);
            inheriting.onBlur(event);
          }}
        >
          {items.map(({ index, key, start }) => {
            const episode = rows.get(index);
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={total}
                aria-posinset={index + 1}
                className={styles.place}
                style={{ transform: `translateY(${start - headHeight}px)` }}
              >
                {episode ? (
                  <EpisodeRow episode={episode} withShow={feedId === null} />
                ) : (
                  <SkeletonRow />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** A star that was taken away comes back by the usual key. */
function undoStar(event: KeyboardEvent): void {
  if (historyKey(event.nativeEvent) !== 'undo' || isTyping(event.target)) return;
  event.preventDefault();
  void stars.undo();
}

function Waiting() {
  return (
    <div className={page.column} aria-busy>
      {Array.from({ length: 7 }, (_, row) => (
        <SkeletonRow key={row} />
      ))}
    </div>
  );
}

function SkeletonRow() {
  return (
    <div className={styles.skeleton}>
      <Skeleton width={48} height={48} className={styles.square} />
      <span className={styles.lines}>
        <Skeleton width="44%" height={15} />
        <Skeleton width="26%" height={12} />
      </span>
    </div>
  );
}
