/** What the sheets of filters have in common: what is offered is looked up, shown as set, and set. */
import { addFilter, removeFilter } from '../../../electron/shared/edit-search.ts';
import { filterOf } from '../../../electron/shared/search-filters.ts';
import {
  type FilterMeaning,
  type FilterValue,
  parseSearch,
} from '../../../electron/shared/search-query.ts';
import { useLeave } from '../../elements/popover.tsx';
import { type FilterOption } from './filter-list.tsx';

/** What is in the sheet of a filter. */
export interface FilterSheetProps {
  query: string;
  /** What is to be typed instead; the sheet is gone. */
  onDone: (query: string) => void;
}

/** Names in a list; who looks for another types some of it. */
export const MOST_NAMES = 50;
/** A name for comparing: case makes no difference, nor how its letters are composed. */
export const comparable = (text: string): string => text.normalize('NFC').toLowerCase();
/** Whether a name has what is typed of it. */
export const has = (text: string, typed: string): boolean =>
  comparable(text).includes(comparable(typed.trim()));

type Kind = 'show' | 'speaker' | 'in' | 'lang';

/** How a value of a kind is set in what is typed, and what is typed when it is chosen. */
export function useChoosing(kind: Kind, { query, onDone }: FilterSheetProps) {
  const leave = useLeave();
  const filters = parseSearch(query).filters.filter((filter) => filter.kind === kind);
  const same = (value: string) => (filter: FilterMeaning) =>
    comparable(filter.value) === comparable(value);
  return {
    option: (value: string, name: string, note?: string): FilterOption => {
      const filter = filters.find(same(value));
      return { value, name, note, set: filter ? (filter.excluded ? 'not' : 'only') : null };
    },
    /** What is set already goes; what is set otherwise is set so. */
    onChoose: ({ value, set }: FilterOption, excluded: boolean) => {
      const without = filters.filter(same(value)).reduce(removeFilter, query);
      const filter: FilterValue | null =
        set === (excluded ? 'not' : 'only') ? null : filterOf(kind, value);
      leave(() => onDone(filter ? addFilter(without, { ...filter, excluded }) : without));
    },
  };
}
