import { useState } from 'react';
import { addFilter, removeFilter } from '../../../electron/shared/edit-search.ts';
import {
  type FilterMeaning,
  type FilterValue,
  parseSearch,
  type SearchPart,
} from '../../../electron/shared/search-query.ts';
import { filterOf } from '../../../electron/shared/search-filters.ts';
import { searchFilterStrings as words } from '../../../electron/shared/strings/search-filters.ts';
import { useLeave } from '../../elements/popover.tsx';
import { useLibrary } from '../../stores/library.ts';
import { usePeople } from '../../stores/people.ts';
import { useSettings } from '../../stores/settings.ts';
import { FilterList, type FilterOption } from './filter-list.tsx';
import { useResults } from './results.ts';

/** What is in the sheet of a filter. */
export interface FilterSheetProps {
  query: string;
  /** What is to be typed instead; the sheet is gone. */
  onDone: (query: string) => void;
}

const MOST_NAMES = 50;

const comparable = (text: string): string => text.normalize('NFC').toLowerCase();
const has = (text: string, typed: string): boolean =>
  comparable(text).includes(comparable(typed.trim()));

type Kind = 'show' | 'speaker' | 'in' | 'lang';

/** How a value of a kind is set in what is typed, and what is typed when it is chosen. */
function useChoosing(kind: Kind, { query, onDone }: FilterSheetProps) {
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

/** The shows of the library. */
export function ShowSheet(props: FilterSheetProps) {
  const feeds = useLibrary((state) => state.feeds) ?? [];
  const [typed, setTyped] = useState('');
  const { option, onChoose } = useChoosing('show', props);
  const titles = [...new Set(feeds.map(({ title }) => title))];
  const { find: label, list, none } = words.show;
  return (
    <FilterList
      label={list}
      find={{ label, typed, onType: setTyped, none }}
      options={titles.filter((title) => has(title, typed)).map((title) => option(title, title))}
      onChoose={onChoose}
    />
  );
}

/** Those whom feeds name, those who speak in what was found, and whatever else is typed: transcripts name more. */
export function SpeakerSheet(props: FilterSheetProps) {
  const [typed, setTyped] = useState('');
  const { option, onChoose } = useChoosing('speaker', props);
  const people = usePeople(typed, MOST_NAMES)?.people ?? [];
  const name = typed.trim();
  const options = people.map((person) =>
    option(person.name, person.name, words.speaker.episodes(person.episodes)),
  );
  const isOffered = (other: string) =>
    options.some(({ value }) => comparable(value) === comparable(other));
  for (const speaker of useSpeakers()) {
    if (has(speaker, typed) && !isOffered(speaker)) options.push(option(speaker, speaker));
  }
  if (name !== '' && !isOffered(name)) {
    options.push(option(name, `“${name}”`, words.speaker.typed));
  }
  const { find: label, list, none } = words.speaker;
  return (
    <FilterList
      label={list}
      find={{ label, typed, onType: setTyped, none }}
      options={options}
      onChoose={onChoose}
    />
  );
}

/** Those who say what was found, in its order. */
function useSpeakers(): Set<string> {
  const episodes = useResults((state) => state.episodes);
  const speakers = episodes.flatMap(({ hits }) => hits.map(({ speaker }) => speaker));
  return new Set(speakers.filter((speaker) => speaker !== null));
}

/** What is searched of an episode. */
export function PartSheet(props: FilterSheetProps) {
  const { option, onChoose } = useChoosing('in', props);
  const parts = Object.entries(words.in.parts) as [SearchPart, string][];
  return (
    <FilterList
      label={words.in.list}
      options={parts.map(([part, name]) => option(part, name))}
      onChoose={onChoose}
    />
  );
}

/** The languages of the library's shows and those the listener reads; any other can be typed as its tag. */
export function LanguageSheet(props: FilterSheetProps) {
  const feeds = useLibrary((state) => state.feeds) ?? [];
  const wanted = useSettings((state) => state.languages);
  const [typed, setTyped] = useState('');
  const { option, onChoose } = useChoosing('lang', props);
  // Of the system's only the language: who reads American English reads English.
  const own = navigator.languages.map((tag) => new Intl.Locale(tag).language);
  const tags = [...feeds.map(({ language }) => language), ...wanted, ...own, typed]
    // Read as a filter is, so that `pt-br` and `pt_BR` are one.
    .map((tag) => (tag === null ? null : (filterOf('lang', tag)?.value ?? null)))
    .filter((tag) => tag !== null);
  const { nameOf, find: label, list, none } = words.language;
  const options = [...new Set(tags)]
    .map((tag) => option(tag, nameOf(tag), tag))
    .filter(({ value, name }) => has(name, typed) || has(value, typed))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <FilterList
      label={list}
      find={{ label, typed, onType: setTyped, none }}
      options={options}
      onChoose={onChoose}
    />
  );
}
