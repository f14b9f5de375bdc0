import { SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { plainSearch } from '../../../electron/shared/edit-search.ts';
import { type ParsedSearch, parseSearch } from '../../../electron/shared/search-query.ts';
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
  const suggestions = useSuggestions(query);
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
        {textOf(parsed)}
      </Notice>
      {suggestions.length > 0 && (
        <div className={styles.suggestions}>
          <p id="did-you-mean">{words.didYouMean}</p>
          <ul aria-labelledby="did-you-mean">
            {suggestions.map((suggestion) => (
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

function textOf({ terms, filters }: ParsedSearch): string {
  if (filters.length > 0) return words.textOfFilters;
  return terms.every(({ excluded }) => excluded) ? words.textOfExcluded : words.text;
}

/** What else to type; none until they are known. That they could not be had takes nothing away. */
function useSuggestions(query: string): readonly string[] {
  const [answer, setAnswer] = useState<{ query: string; suggestions: string[] } | null>(null);
  useEffect(() => {
    let wanted = true;
    void api.search.suggest(query).then((result) => {
      if (wanted && result.ok) setAnswer({ query, suggestions: result.value });
    });
    return () => {
      wanted = false;
    };
  }, [query]);
  return answer?.query === query ? answer.suggestions : [];
}
