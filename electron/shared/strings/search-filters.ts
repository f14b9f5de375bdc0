import {
  type FilterMeaning,
  type FilterValue,
  type SearchPart,
  type SearchState,
} from '../search-query.ts';
import { languageName } from './transcript-info.ts';

/** A filter as people say it. */
export interface FilterWords {
  words: string;
  /** A name of the publisher's behind the words, in whatever script; empty where the words say all. */
  name: string;
}

const parts: Record<SearchPart, string> = {
  title: 'Titles',
  notes: 'Notes',
  chapters: 'Chapters',
  transcript: 'Transcripts',
  people: 'People',
  bookmarks: 'Bookmarks',
};

const states: Record<SearchState, { is: string; isNot: string }> = {
  downloaded: { is: 'Downloaded', isNot: 'Not downloaded' },
  unplayed: { is: 'Not finished', isNot: 'Finished' },
  starred: { is: 'Starred', isNot: 'Not starred' },
};

const longDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
  timeZoneName: 'short',
});

/** `5 March 2024`, with the time of day where one is named; `iso` is a date or a date-time, UTC. */
function dateWords(iso: string): string {
  const date = new Date(iso);
  const day = longDate.format(date);
  return iso.includes('T') ? `${day}, ${clock.format(date)}` : day;
}

/** Of what is not excluded. */
function plainWords(filter: FilterValue): FilterWords {
  switch (filter.kind) {
    case 'show':
      return { words: 'Show:', name: filter.value };
    case 'speaker':
      return { words: 'Speaker:', name: filter.value };
    case 'in':
      return { words: `In ${parts[filter.value].toLowerCase()}`, name: '' };
    case 'is':
      return { words: states[filter.value].is, name: '' };
    case 'lang':
      return { words: `In ${languageName(filter.value)}`, name: '' };
    case 'before':
      return { words: `Before ${dateWords(filter.value)}`, name: '' };
    case 'after':
      return { words: `Since ${dateWords(filter.value)}`, name: '' };
  }
}

function filterWords(filter: FilterMeaning): FilterWords {
  const { words, name } = plainWords(filter);
  if (!filter.excluded) return { words, name };
  if (filter.kind === 'is') return { words: states[filter.value].isNot, name };
  return { words: `Not ${words.charAt(0).toLowerCase()}${words.slice(1)}`, name };
}

const begunOf: Partial<Record<FilterValue['kind'], string>> = {
  show: 'Go on with the name of a show',
  speaker: 'Go on with the name of who speaks',
  lang: 'Go on with a language, such as en or pt-BR',
  before: 'Go on with a date, such as 2025 or 2025-03-14',
  after: 'Go on with a date, such as 2025 or 2025-03-14',
};

/** The words of the filters of the search. */
export const searchFilterStrings = {
  filterWords,
  /** In one text. */
  filterText: (filter: FilterMeaning): string => {
    const { words, name } = filterWords(filter);
    return name === '' ? words : `${words} ${name}`;
  },

  chips: 'Filters that are set',
  /** The name of the button that takes a filter away; begins with what is read on it. */
  remove: (filter: string) => `${filter}, remove`,
  chipHint: (filter: string) => `${filter}. Click to remove, hold Alt to turn it around.`,

  bar: 'Add a filter',
  excluded: 'excluded',
  /** Where a list of names is longer than what is shown of it. */
  more: 'Type for others.',
  exclude: 'Hold Alt to leave out what you choose.',

  show: { name: 'Show', find: 'Find a show', list: 'Shows', none: 'No show is called so.' },
  speaker: {
    name: 'Speaker',
    find: 'Find a name',
    list: 'People',
    none: 'Type the name of somebody who speaks.',
    episodes: (count: number) => (count === 1 ? '1 episode' : `${count} episodes`),
    typed: 'In transcripts',
  },
  in: { name: 'In', list: 'Where to look', parts },
  language: {
    name: 'Language',
    find: 'Find a language',
    list: 'Languages',
    none: 'No language is called so.',
    nameOf: languageName,
  },
  is: {
    downloaded: states.downloaded.is,
    unplayed: states.unplayed.is,
    starred: states.starred.is,
  },

  date: {
    name: 'Date',
    presets: 'When it was published',
    any: 'Any time',
    week: 'Past week',
    month: 'Past month',
    year: 'Past year',
    from: 'From',
    to: 'Up to and including',
  },

  /** What is offered while a filter is being typed. */
  begun: 'Go on typing, or choose',
  /** The same of filters whose values are too many to choose from there. */
  begunOf,
} as const;
