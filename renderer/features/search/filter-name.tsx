import { type FilterMeaning } from '../../../electron/shared/search-query.ts';
import { searchFilterStrings } from '../../../electron/shared/strings/search-filters.ts';
import styles from './filter-name.module.css';

/** A filter in words; long names end in dots. */
export function FilterName({ filter }: { filter: FilterMeaning }) {
  const { words, name } = searchFilterStrings.filterWords(filter);
  return (
    <span className={styles.filter}>
      {words}
      {name !== '' && (
        <>
          {' '}
          <bdi className={styles.name}>{name}</bdi>
        </>
      )}
    </span>
  );
}

/** Filters that were typed, each once. */
export function distinctFilters<F extends FilterMeaning>(filters: readonly F[]): F[] {
  const seen = new Set<string>();
  return filters.filter((filter) => {
    const text = searchFilterStrings.filterText(filter);
    const known = seen.has(text);
    seen.add(text);
    return !known;
  });
}
