import { MessageSquareQuote, SearchX } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { SearchField } from '../../elements/search-field.tsx';
import { useView, view } from '../../stores/view.ts';
import { ResultList, type ResultListHandle } from './result-list.tsx';
import { results, useResults } from './results.ts';
import styles from './search-screen.module.css';

const words = searchStrings;

interface SearchScreenProps {
  query: string;
  /** Who is called so, above what was said. */
  people: ReactNode;
}

/** The search through all transcripts; answers while one types. */
export function SearchScreen({ query, people }: SearchScreenProps) {
  const answered = useResults((state) => state.query);
  const { total, problem } = useResults();
  const searchAsked = useView((state) => state.searchAsked);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<ResultListHandle>(null);

  useEffect(() => void results.ask(query), [query]);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [searchAsked]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.focusFirst();
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      view.replace({ screen: 'search', query: '' });
    }
  };

  const shown = query.trim() !== '' && answered !== null;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.column}>
          <h1 className="visually-hidden">{words.title}</h1>
          <SearchField
            ref={box}
            size="l"
            label={words.field}
            clearLabel={words.clear}
            value={query}
            onChange={(value) => view.replace({ screen: 'search', query: value })}
            onKeyDown={onKeyDown}
          />
          {people}
          <p className={styles.count} role="status">
            {shown && !problem && total > 0 ? words.count(total, false) : ''}
          </p>
        </div>
      </header>
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
      {shown && !problem && total === 0 && (
        <Notice className={styles.notice} icon={<SearchX />} title={words.none(answered)}>
          {words.noneText}
        </Notice>
      )}
      {shown && !problem && total > 0 && (
        <ResultList ref={list} key={answered} onLeaveUpwards={() => box.current?.focus()} />
      )}
      {!shown && query.trim() === '' && (
        <Notice className={styles.notice} icon={<MessageSquareQuote />} title={words.hint}>
          {words.hintText}
        </Notice>
      )}
    </div>
  );
}
