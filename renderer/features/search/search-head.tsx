import { Bell, BellRing, Star } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { searchesStrings } from '../../../electron/shared/strings/searches.ts';
import { type SearchOrder } from '../../../electron/shared/search-results.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { SearchField } from '../../elements/search-field.tsx';
import { savedLike, searches, useSearches } from '../../stores/searches.ts';
import { FilterBar } from './filter-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { SearchHelp } from './search-head-help.tsx';
import { SearchLine } from './search-head-line.tsx';
import { FoundShows } from './search-head-shows.tsx';
import styles from './search-head.module.css';

const words = searchStrings;
const LONGEST = 1000;

interface SearchHeadProps {
  box: Ref<HTMLInputElement>;
  query: string;
  order: SearchOrder;
  /** What was found answers what is typed: how much, and shows that are called so, are told. */
  shown: boolean;
  /** Who is called so, above what was said. */
  people: ReactNode;
  onType: (query: string) => void;
  onOrder: (order: SearchOrder) => void;
  /** Puts the focus into the search box. */
  onWrite: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What is typed, its filters, and how much was found. */
export function SearchHead({
  box,
  query,
  order,
  shown,
  people,
  onType,
  onOrder,
  onWrite,
  onKeyDown,
}: SearchHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.column}>
        <h1 className="visually-hidden">{words.title}</h1>
        <div className={styles.field} role="search">
          <SearchField
            ref={box}
            className={styles.box}
            size="l"
            dir="auto"
            maxLength={LONGEST}
            label={words.field}
            clearLabel={words.clear}
            value={query}
            onChange={onType}
            onKeyDown={onKeyDown}
          />
          <Keeping query={query} />
          <SearchHelp
            onTry={(example) => {
              onType(example);
              onWrite();
            }}
          />
        </div>
        <FilterBar query={query} onType={onType} onWrite={onWrite} />
        <FilterChips query={query} onType={onType} onWrite={onWrite} />
        {people}
        {shown && <FoundShows />}
        <SearchLine shown={shown} order={order} onOrder={onOrder} />
      </div>
    </header>
  );
}

/** Whether what is typed is saved, and watched. */
function Keeping({ query }: { query: string }) {
  const kept = useSearches((state) => state.kept);
  const saved = savedLike(kept, query);
  const watched = saved?.watched ?? false;
  const Icon = watched ? BellRing : Bell;
  const disabled = query.trim() === '';
  return (
    <>
      <IconButton
        label={searchesStrings.save}
        aria-pressed={saved !== undefined}
        disabled={disabled}
        onClick={() => void (saved ? searches.remove(saved) : searches.save(query))}
      >
        <Star size={18} strokeWidth={1.8} fill={saved ? 'currentColor' : 'none'} aria-hidden />
      </IconButton>
      <IconButton
        label={searchesStrings.watch}
        aria-pressed={watched}
        disabled={disabled}
        onClick={() => void searches.watch(query, !watched)}
      >
        <Icon size={18} strokeWidth={1.8} fill={watched ? 'currentColor' : 'none'} aria-hidden />
      </IconButton>
    </>
  );
}
