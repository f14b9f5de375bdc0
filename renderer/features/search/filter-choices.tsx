import { useState } from 'react';
import { OFFERED_LANGUAGES } from '../../../electron/shared/languages.ts';
import { type SearchPart } from '../../../electron/shared/search-query.ts';
import { filterOf } from '../../../electron/shared/search-filters.ts';
import { searchFilterStrings as words } from '../../../electron/shared/strings/search-filters.ts';
import { useLibrary } from '../../stores/library.ts';
import { useSettings } from '../../stores/settings.ts';
import { comparable, type FilterSheetProps, has, MOST_NAMES, useChoosing } from './choosing.ts';
import { FilterList, type FilterOption } from './filter-list.tsx';
import { useResults } from './results.ts';

/** Of a show's title, characters: enough to know it by, and to be typed. */
const LONGEST_TITLE = 100;

/** The shows of what was found, then all others. */
export function ShowSheet(props: FilterSheetProps) {
  const feeds = useLibrary((state) => state.feeds) ?? [];
  const found = useResults((state) => state.episodes);
  const [typed, setTyped] = useState('');
  const { option, onChoose } = useChoosing('show', props);
  const titles = [...found.map(({ feedTitle }) => feedTitle), ...feeds.map(({ title }) => title)];
  const names = [...new Set(titles.map(typable))].filter((title) => has(title, typed));
  const { find: label, list, none } = words.show;
  return (
    <FilterList
      label={list}
      find={{ label, typed, onType: setTyped, none }}
      options={names.slice(0, MOST_NAMES).map((title) => option(title, title))}
      more={names.length > MOST_NAMES}
      onChoose={onChoose}
    />
  );
}

/** A title as far as it is typed to find its show: whole words, where it has any. */
const typable = (title: string): string => {
  const line = title
    .slice(0, LONGEST_TITLE + 1)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= LONGEST_TITLE) return line;
  return line
    .replace(/\s\S*$/u, '')
    .slice(0, LONGEST_TITLE)
    .replace(/\p{Cs}$/u, '');
};

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

/** Whether a word of a text begins with what is typed. */
const beginsWord = (text: string, typed: string): boolean =>
  comparable(` ${text}`).includes(` ${comparable(typed.trim())}`);

/** The languages of the library's shows and those the listener reads; others by their name, or any by its tag. */
export function LanguageSheet(props: FilterSheetProps) {
  const feeds = useLibrary((state) => state.feeds) ?? [];
  const wanted = useSettings((state) => state.languages);
  const [typed, setTyped] = useState('');
  const { option, onChoose } = useChoosing('lang', props);
  // Of the system's only the language: who reads American English reads English.
  const own = navigator.languages.map((tag) => new Intl.Locale(tag).language);
  const { nameOf, find: label, list, none } = words.language;
  const others = typed.trim() === '' ? [] : [...OFFERED_LANGUAGES, typed];
  const tags = [...feeds.map(({ language }) => language), ...wanted, ...own, ...others]
    // Read as a filter is, so that `pt-br` and `pt_BR` are one.
    .map((tag) => (tag === null ? null : (filterOf('lang', tag)?.value ?? null)))
    .filter((tag) => tag !== null);
  const exact = filterOf('lang', typed)?.value;
  // The language whose tag is typed comes first, what nobody knows by a name last.
  const rank = ({ value, name }: FilterOption) => (value === name ? 2 : value === exact ? 0 : 1);
  const options = [...new Set(tags)]
    .map((tag) => option(tag, nameOf(tag), tag))
    .filter(({ value, name }) => beginsWord(name, typed) || value === exact)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  return (
    <FilterList
      label={list}
      find={{ label, typed, onType: setTyped, none }}
      options={options}
      onChoose={onChoose}
    />
  );
}
