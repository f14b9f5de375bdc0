import { Bell, BellRing, Clock, Star, X } from 'lucide-react';
import { plainSearch } from '../../../electron/shared/edit-search.ts';
import { parseSearch } from '../../../electron/shared/search-query.ts';
import { type KeptSearch } from '../../../electron/shared/search-results.ts';
import { searchesStrings as words } from '../../../electron/shared/strings/searches.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { OpenLink } from '../../elements/open-link.tsx';
import { isSaved, searches } from '../../stores/searches.ts';
import { distinctFilters, FilterName } from './filter-name.tsx';
import styles from './kept-row.module.css';

interface KeptRowProps {
  kept: KeptSearch;
  onRun: () => void;
  onRemove: () => void;
}

/** A search that is kept: a click runs it again. */
export function KeptRow({ kept, onRun, onRemove }: KeptRowProps) {
  const { query, watched, unseen } = kept;
  const saved = isSaved(kept);
  const Icon = saved ? Star : Clock;
  const Ring = watched ? BellRing : Bell;
  return (
    <li className={styles.row}>
      <OpenLink className={styles.search} data-kept title={query} onOpen={onRun}>
        <Icon className={styles.icon} size={16} strokeWidth={1.8} aria-hidden />
        <Query query={query} />
        {unseen > 0 && <span className={styles.unseen}>{words.unseen(unseen)}</span>}
      </OpenLink>
      {saved && (
        <IconButton
          label={words.watchOf(query)}
          tip={words.watch}
          aria-pressed={watched}
          onClick={() => void searches.watch(query, !watched)}
        >
          <Ring size={16} strokeWidth={1.8} fill={watched ? 'currentColor' : 'none'} aria-hidden />
        </IconButton>
      )}
      <IconButton label={words.removeOf(query)} tip={words.remove} data-row onClick={onRemove}>
        <X size={16} strokeWidth={1.8} aria-hidden />
      </IconButton>
    </li>
  );
}

/** What is typed, its filters in words. */
function Query({ query }: { query: string }) {
  const parsed = parseSearch(query);
  const plain = plainSearch(parsed);
  return (
    <span className={styles.query}>
      {plain !== '' && <bdi className={styles.words}>{plain}</bdi>}
      {distinctFilters(parsed.filters).map((filter) => (
        <span key={`${filter.from}`} className={styles.chip}>
          <FilterName filter={filter} />
        </span>
      ))}
    </span>
  );
}
