import { X } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { addFilter, removeFilter } from '../../../electron/shared/edit-search.ts';
import { type FilterMeaning, parseSearch } from '../../../electron/shared/search-query.ts';
import { searchFilterStrings as words } from '../../../electron/shared/strings/search-filters.ts';
import { useRowFocus } from '../../elements/use-row-focus.ts';
import { distinctFilters, FilterName } from './filter-name.tsx';
import styles from './filter-chips.module.css';

interface FilterChipsProps {
  query: string;
  onType: (query: string) => void;
  /** Puts the focus into the search box. */
  onWrite: () => void;
}

/** The filters of what is typed: a click takes one away, a click with Alt leaves out what it asks for. */
export function FilterChips({ query, onType, onWrite }: FilterChipsProps) {
  const filters = distinctFilters(parseSearch(query).filters);
  const frame = useRef<HTMLUListElement>(null);
  const focusNext = useRowFocus(frame, filters, null);
  if (filters.length === 0) return null;

  const remove = (filter: FilterMeaning, index: number) => {
    onType(removeFilter(query, filter));
    if (filters.length === 1) onWrite();
    else focusNext(index);
  };
  const onClick = (event: MouseEvent, filter: FilterMeaning, index: number) => {
    if (!event.altKey) return remove(filter, index);
    onType(addFilter(removeFilter(query, filter), { ...filter, excluded: !filter.excluded }));
  };
  const onKeyDown = (event: KeyboardEvent, filter: FilterMeaning, index: number) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    remove(filter, index);
  };
  return (
    <ul ref={frame} className={styles.chips} aria-label={words.chips}>
      {filters.map((filter, index) => (
        <li key={words.filterText(filter)} className={styles.place}>
          <button
            type="button"
            data-row
            className={styles.chip}
            aria-label={words.remove(words.filterText(filter))}
            title={words.chipHint(words.filterText(filter))}
            onClick={(event) => onClick(event, filter, index)}
            onKeyDown={(event) => onKeyDown(event, filter, index)}
          >
            <FilterName filter={filter} />
            <X size={13} strokeWidth={2} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
