import { ChevronDown } from 'lucide-react';
import { type ReactNode } from 'react';
import { addFilter, removeFilter } from '../../../electron/shared/edit-search.ts';
import {
  type FilterMeaning,
  parseSearch,
  type SearchState,
} from '../../../electron/shared/search-query.ts';
import { searchFilterStrings as words } from '../../../electron/shared/strings/search-filters.ts';
import { classNames } from '../../elements/class-names.ts';
import { Popover } from '../../elements/popover.tsx';
import { LanguageSheet, PartSheet, ShowSheet } from './filter-choices.tsx';
import { DateSheet } from './filter-date.tsx';
import { SpeakerSheet } from './filter-speakers.tsx';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  query: string;
  onType: (query: string) => void;
  /** Puts the focus into the search box, for the words to come. */
  onWrite: () => void;
}

const STATES: readonly SearchState[] = ['downloaded', 'unplayed', 'starred'];

/** All filters there are, one click away; what is set is written into what is typed. */
export function FilterBar({ query, onType, onWrite }: FilterBarProps) {
  const { filters } = parseSearch(query);
  const isSet = (...kinds: FilterMeaning['kind'][]) =>
    filters.some(({ kind }) => kinds.includes(kind));
  const done = (next: string) => {
    onType(next);
    onWrite();
  };
  const sheets = { query, onDone: done };
  return (
    <div className={styles.bar} role="group" aria-label={words.bar}>
      <Sheet name={words.show.name} set={isSet('show')}>
        <ShowSheet {...sheets} />
      </Sheet>
      <Sheet name={words.speaker.name} set={isSet('speaker')}>
        <SpeakerSheet {...sheets} />
      </Sheet>
      <Sheet name={words.in.name} set={isSet('in')}>
        <PartSheet {...sheets} />
      </Sheet>
      <Sheet name={words.date.name} set={isSet('before', 'after')}>
        <DateSheet {...sheets} onType={onType} />
      </Sheet>
      <Sheet name={words.language.name} set={isSet('lang')}>
        <LanguageSheet {...sheets} />
      </Sheet>
      {STATES.map((state) => (
        <StateButton key={state} state={state} query={query} onType={onType} />
      ))}
    </div>
  );
}

interface SheetProps {
  name: string;
  /** Some such filter is set. */
  set: boolean;
  children: ReactNode;
}

/** A button that opens the choices of a filter. */
function Sheet({ name, set, children }: SheetProps) {
  return (
    <Popover
      label={name}
      trigger={
        <button type="button" className={classNames(styles.button, set && styles.set)}>
          {name}
          <ChevronDown size={14} strokeWidth={1.8} aria-hidden />
        </button>
      }
    >
      {children}
    </Popover>
  );
}

interface StateButtonProps {
  state: SearchState;
  query: string;
  onType: (query: string) => void;
}

/** A filter that is there or not; with Alt, what it would find is left out. */
function StateButton({ state, query, onType }: StateButtonProps) {
  const filter = (excluded: boolean): FilterMeaning => ({ kind: 'is', value: state, excluded });
  const only = removeFilter(query, filter(false)) !== query;
  return (
    <button
      type="button"
      className={classNames(styles.button, only && styles.set)}
      aria-pressed={only}
      onClick={({ altKey }) => {
        const without = removeFilter(removeFilter(query, filter(false)), filter(true));
        onType(only && !altKey ? without : addFilter(without, filter(altKey)));
      }}
    >
      {words.is[state]}
    </button>
  );
}
