import { useId } from 'react';
import { sameSearch } from '../../../electron/shared/edit-search.ts';
import { type SearchOrder } from '../../../electron/shared/search-results.ts';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { searchesStrings } from '../../../electron/shared/strings/searches.ts';
import { classNames } from '../../elements/class-names.ts';
import { useSearches } from '../../stores/searches.ts';
import { ExportMenu } from './export-menu.tsx';
import { IndexProgress } from './index-progress.tsx';
import { useResults } from './results.ts';
import styles from './search-head-line.module.css';

const words = searchStrings.list;

interface SearchLineProps {
  /** What was found answers what is typed. */
  shown: boolean;
  order: SearchOrder;
  onOrder: (order: SearchOrder) => void;
}

/** How much was found, how far the index is, the order, and what can be done with all; always as high. */
export function SearchLine({ shown, order, onOrder }: SearchLineProps) {
  const found = useFound();
  const some = shown && found !== '';
  return (
    <div className={styles.line}>
      <p className={styles.found} role="status">
        {some ? found : ''}
      </p>
      <IndexProgress />
      <div className={classNames(styles.actions, !some && styles.hidden)}>
        <Order order={order} onOrder={onOrder} />
        <ExportMenu className={styles.export} />
      </div>
    </div>
  );
}

/** How much was found, and what of it is new; nothing where nothing was, or something went wrong. */
function useFound(): string {
  const { query, total, count, problem } = useResults();
  const fresh = useSearches((state) => state.fresh);
  if (problem || query === null || total === 0) return '';
  // Where counting stopped, nobody knows in how many episodes all are.
  const episodes = words.episodes(count && !count.more ? count.episodes : total);
  const all = count ? words.hitsIn(words.hits(count.hits, count.more), episodes) : episodes;
  return fresh && sameSearch(fresh.query, query)
    ? `${all} · ${searchesStrings.fresh(fresh.count)}`
    : all;
}

const ORDERS: readonly SearchOrder[] = ['relevance', 'date'];

function Order({ order, onOrder }: Pick<SearchLineProps, 'order' | 'onOrder'>) {
  const name = useId();
  return (
    <fieldset className={styles.order}>
      <legend className="visually-hidden">{words.order}</legend>
      {ORDERS.map((one) => (
        <label key={one} className={styles.choice}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={one === order}
            onChange={() => onOrder(one)}
          />
          {words.orders[one]}
        </label>
      ))}
    </fieldset>
  );
}
