import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { RefreshCw } from 'lucide-react';
import {
  memo,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import page from '../../elements/page.module.css';
import { useFocusedRow } from '../../elements/use-focused-row.ts';
import { HitEpisode } from './hit-episode.tsx';
import { HitFoot } from './hit-foot.tsx';
import { HitLine } from './hit-line.tsx';
import { hitLists } from './hit-lists.ts';
import { hitsOf, linesOf } from './lines.ts';
import { keepLeft, leftAt } from './result-list-left.ts';
import { useResultKeys } from './result-list-keys.ts';
import { LATER, results, useResults } from './results.ts';
import { SelectionBar } from './selection-bar.tsx';
import { selection } from './selection.ts';
import { usePreviewKeys } from './use-preview-keys.ts';
import styles from './result-list.module.css';

export interface ResultListHandle {
  /** Puts the focus on the first hit. */
  focusFirst(): void;
}

/** Lines beyond those in sight; they are drawn once nobody types. */
const OVERSCAN = 3;
/** What a line takes until it is measured, pixels. */
const HEIGHTS = { episode: 74, hit: 88, foot: 40 };
/** What lies over the end of the list while hits are selected, with some air; pixels, as `.end` is high. */
const FOOT = 76;

interface ResultListProps {
  ref: Ref<ResultListHandle>;
  /** The first hit was left upwards. */
  onLeaveUpwards: () => void;
}

/** The hits under their episodes; a letter typed alone does not draw them anew. */
export const ResultList = memo(function ResultList({ ref, onLeaveUpwards }: ResultListProps) {
  const { answer, episodes, lists, open, focused, stuck, newer } = useResults();
  const lines = useMemo(() => linesOf({ episodes, lists, open }), [episodes, lists, open]);
  const scroller = useRef<HTMLDivElement>(null);
  const { rangeExtractor, ...focusing } = useFocusedRow();
  /** The answer that stands for long enough to be drawn beyond what is in sight. */
  const [settled, setSettled] = useState<number | null>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? 'hit'],
    getItemKey: (index) => lines[index]?.key ?? index,
    initialOffset: leftAt(answer)?.top ?? 0,
    initialMeasurementsCache: leftAt(answer)?.sizes ?? [],
    overscan: settled === answer ? OVERSCAN : 0,
    scrollPaddingEnd: FOOT,
    rangeExtractor,
  });
  const items = virtualizer.getVirtualItems();
  const atEnd = (virtualizer.range?.endIndex ?? 0) + OVERSCAN >= lines.length - 1;
  const inSight = [...new Set(items.map(({ index }) => lines[index]?.episode.episodeId ?? 0))];
  const wanted = inSight.join(' ');

  useEffect(() => {
    if (atEnd) void results.loadMore();
  }, [atEnd, lines]);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(answer);
      void hitLists.want(wanted.split(' ').map(Number));
    }, LATER);
    return () => clearTimeout(timer);
  }, [wanted, answer]);
  useEffect(() => void results.look(), []);
  usePreviewKeys(scroller, (index) => {
    const line = lines[index];
    return line?.kind === 'hit' && line.episode.hasAudio ? line.hit : null;
  });
  useTopOfNew(answer, virtualizer);
  useLayoutEffect(() => () => keepLeft(answer, virtualizer), [answer, virtualizer]);

  const keys = useResultKeys({ lines, virtualizer, scroller, onLeaveUpwards });
  useImperativeHandle(ref, () => ({ focusFirst: keys.focusFirst }));
  const now = useRef({ lines, keys });
  useLayoutEffect(() => {
    now.current = { lines, keys };
  });
  const onExtend = useCallback((id: string) => selection.extend(hitsOf(now.current.lines), id), []);
  // The button goes; who pressed it goes on in what is new.
  const showNewer = () => void results.retry().then(() => now.current.keys.focusFirst());

  const stop = lines.some(({ key }) => key === focused)
    ? focused
    : lines.find(({ kind }) => kind === 'hit')?.key;
  return (
    <div className={styles.results} onKeyDown={keys.onKeyDown}>
      <div ref={scroller} className={page.scroller}>
        <ul
          className={page.column}
          aria-label={searchStrings.results}
          style={{ height: virtualizer.getTotalSize(), position: 'relative' }}
          onFocus={(event) => {
            focusing.onFocus(event);
            keys.onFocus(event);
          }}
          onBlur={(event) => {
            focusing.onBlur(event);
            keys.onBlur(event);
          }}
        >
          {items.map(({ index, key, start }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
              >
                {line.kind === 'episode' && (
                  <HitEpisode
                    episode={line.episode}
                    hits={lists.get(line.episode.episodeId)?.hits ?? line.episode.hits}
                  />
                )}
                {line.kind === 'hit' && (
                  <HitLine found={line} tabStop={line.key === stop} onExtend={onExtend} />
                )}
                {line.kind === 'foot' && (
                  <HitFoot line={line} onToggle={() => keys.toggleAll(line)} />
                )}
              </li>
            );
          })}
        </ul>
        {stuck && (
          <Notice
            failure
            title={searchStrings.list.stuck}
            actions={
              <Button onClick={() => void results.loadMore()}>{searchStrings.tryAgain}</Button>
            }
          >
            {stuck.message}
          </Notice>
        )}
        <div className={styles.end} />
      </div>
      {newer && (
        <Button className={styles.newer} onClick={showNewer}>
          <RefreshCw strokeWidth={1.8} aria-hidden />
          {searchStrings.list.newer}
        </Button>
      )}
      <SelectionBar onClear={keys.clearSelection} />
    </div>
  );
});

/**
 * Another list begins at its top. The virtualizer is told: it goes on scrolling by how much taller lines are than it
 * thought, from where it believes the list to be.
 */
function useTopOfNew(answer: number, virtualizer: Virtualizer<HTMLDivElement, Element>): void {
  const shown = useRef(answer);
  useLayoutEffect(() => {
    if (shown.current !== answer) virtualizer.scrollToOffset(0);
    shown.current = answer;
  }, [answer, virtualizer]);
}
