import { SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { plainSearch } from '../../../electron/shared/edit-search.ts';
import { type ParsedSearch, parseSearch } from '../../../electron/shared/search-query.ts';
import { type SearchCoverage } from '../../../electron/shared/search-results.ts';
import { type Result } from '../../../electron/shared/result.ts';
import { coverageText } from '../../../electron/shared/strings/search-coverage.ts';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { api } from '../../bridge/api.ts';
import { Button } from '../../elements/button.tsx';
import { Notice } from '../../elements/notice.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import styles from './empty-none.module.css';

const words = searchStrings.nothing;

interface EmptyNoneProps {
  /** What was searched for. */
  query: string;
  onType: (query: string) => void;
}

/** Nothing was found: what was asked for, and what else could be. */
export function EmptyNone({ query, onType }: EmptyNoneProps) {
  const parsed = parseSearch(query);
  const suggestions = useAnswer(query, api.search.suggest);
  const coverage = useAnswer(query, api.search.coverage);
  const plain = plainSearch(parsed);
  const filtered = parsed.filters.length > 0;
  return (
    <div className={styles.none}>
      <Notice
        className={styles.notice}
        icon={<SearchX />}
        title={plain === '' ? words.titleOfFilters : words.title(plain)}
        actions={
          filtered &&
          plain !== '' && <Button onClick={() => onType(plain)}>{words.withoutFilters}</Button>
        }
      >
        {coverage && textOf(parsed, coverage.value)}
      </Notice>
      {coverage && suggestions?.value && suggestions.value.length > 0 && (
        <div className={styles.suggestions}>
          <p id="did-you-mean">{words.didYouMean}</p>
          <ul aria-labelledby="did-you-mean">
            {suggestions.value.map((suggestion) => (
              <li key={suggestion}>
                <OpenLink className={styles.suggestion} onOpen={() => onType(suggestion)}>
                  {/* Its filters are those that are set. */}
                  <bdi>{plainSearch(parseSearch(suggestion))}</bdi>
                </OpenLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** `coverage` is null where it could not be had. */
function textOf({ terms, filters }: ParsedSearch, coverage: SearchCoverage | null): string {
  if (filters.length === 0 && terms.every(({ excluded }) => excluded)) return words.textOfExcluded;
  if (coverage) return coverageText(coverage, filters.length > 0);
  return filters.length > 0 ? words.textOfFilters : words.text;
}

/** What is answered to a search, once it is; its value is null where it failed, which takes nothing away. */
function useAnswer<T>(
  query: string,
  ask: (query: string) => Promise<Result<T>>,
): { value: T | null } | null {
  const [answer, setAnswer] = useState<{ query: string; value: T | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask(query).then((result) => {
      if (wanted) setAnswer({ query, value: result.ok ? result.value : null });
    });
    return () => {
      wanted = false;
    };
  }, [query, ask]);
  return answer?.query === query ? answer : null;
}
