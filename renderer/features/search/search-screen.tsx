import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { type SearchOrder } from '../../../electron/shared/search-results.ts';
import { searchStrings as words } from '../../../electron/shared/strings/search.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { isFocusLost } from '../../elements/use-row-focus.ts';
import { searches } from '../../stores/searches.ts';
import { useView, view } from '../../stores/view.ts';
import { EmptyBegun } from './empty-begun.tsx';
import { EmptyNone } from './empty-none.tsx';
import { EmptyStart } from './empty-start.tsx';
import { begunFilter, searchedOf } from './filter-typing.ts';
import { ResultList, type ResultListHandle } from './result-list.tsx';
import { results, useResults } from './results.ts';
import { SearchHead } from './search-head.tsx';
import { selection, useSelection } from './selection.ts';
import { useKeeping } from './search-screen-keeping.ts';
import styles from './search-screen.module.css';

interface SearchScreenProps {
  query: string;
  order: SearchOrder;
  /** Who is called so, above what was said. */
  people: ReactNode;
}

/** The search through the library; answers while one types. */
export function SearchScreen({ query, order, people }: SearchScreenProps) {
  const { query: answered, answer, total, problem } = useResults();
  const searchAsked = useView((state) => state.searchAsked);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<ResultListHandle>(null);
  const start = useRef<ResultListHandle>(null);
  const searched = searchedOf(query);

  useEffect(() => {
    void results.ask(searched, order);
  }, [searched, order]);
  // Who comes back to a hit goes on from there.
  const comesBack = useRef(answered === searched && useResults.getState().focused !== null);
  useEffect(() => {
    if (!comesBack.current) {
      box.current?.focus();
      box.current?.select();
    }
    comesBack.current = false;
  }, [searchAsked]);
  // What had the focus may be gone with the list it stood in: a hit of what was answered before the last letter.
  const seen = useRef(answer);
  useLayoutEffect(() => {
    if (seen.current === answer) return;
    seen.current = answer;
    if (!isFocusLost()) return;
    if (list.current) list.current.focusFirst();
    else box.current?.focus();
  }, [answer]);
  useKeeping(answered, problem === null && total > 0);

  const write = useCallback(() => box.current?.focus(), []);
  const type = (next: string) => {
    // Before the letter is drawn: it is looked for meanwhile.
    void results.ask(searchedOf(next), order);
    view.replace({ screen: 'search', query: next, order });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.focusFirst();
      start.current?.focusFirst();
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      // What was typed is the last to go.
      if (useSelection.getState().selected.size > 0) selection.clear();
      else type('');
    } else if (event.key === 'Enter' && answered !== null && total > 0) {
      void searches.used(answered);
    }
  };

  const blank = searched.trim() === '';
  const shown = !blank && answered !== null;
  const begun = begunFilter(query);
  return (
    <div className={styles.screen} aria-busy={!blank && answered !== searched}>
      <SearchHead
        box={box}
        query={query}
        order={order}
        shown={shown}
        people={people}
        onType={type}
        onOrder={(next) => view.replace({ screen: 'search', query, order: next })}
        onWrite={write}
        onKeyDown={onKeyDown}
      />
      {shown && problem && (
        <Notice
          className={styles.notice}
          failure
          title={words.failed}
          actions={<Button onClick={() => void results.retry()}>{words.tryAgain}</Button>}
        >
          {problem.message}
        </Notice>
      )}
      {shown &&
        !problem &&
        total === 0 &&
        (begun ? (
          <EmptyBegun begun={begun} onType={typeAndWrite} />
        ) : (
          <EmptyNone query={answered} onType={typeAndWrite} />
        ))}
      {shown && !problem && total > 0 && <ResultList ref={list} onLeaveUpwards={write} />}
      {blank &&
        (begun?.kind ? (
          <EmptyBegun begun={begun} onType={typeAndWrite} />
        ) : (
          <EmptyStart
            ref={start}
            onLeaveUpwards={write}
            onRun={(kept) => {
              // What is new stands first.
              const newest = kept.unseen > 0 ? 'date' : order;
              view.go({ screen: 'search', query: kept.query, order: newest });
              write();
            }}
          />
        ))}
    </div>
  );

  function typeAndWrite(next: string): void {
    type(next);
    write();
  }
}
