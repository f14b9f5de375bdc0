import { spokenCount } from './units.ts';

/** The words of the search through the library. */
export const searchStrings = {
  title: 'Search',
  field: 'Search the library',
  clear: 'Clear search',
  results: 'Results',
  hint: 'Find what was said',
  hintText:
    'Type a few words someone said, or a name. Transcripts, titles, notes, chapters, people and your bookmarks are searched.',
  /** Shows that are called as what is searched for. */
  shows: 'Shows called so',
  failed: 'The search did not work',
  tryAgain: 'Try again',

  nothing: {
    title: (query: string) => `Nothing found for “${query}”`,
    titleOfFilters: 'Nothing found',
    text: 'Transcripts that have not been fetched yet cannot be searched: download or open an episode to fetch its own.',
    textOfExcluded: 'A minus leaves out. Type what is to be found, too.',
    textOfFilters: 'Perhaps the filters leave out what you are looking for.',
    didYouMean: 'Did you mean',
    withoutFilters: 'Search without filters',
  },

  index: {
    readingNow: 'Episodes are being read into the search. What is ready is found.',
    remadeNow: 'The search index was damaged and is being made anew. What is ready is found.',
    remade: (done: number, of: number) =>
      `The search index was damaged and is being made anew: ${spokenCount(done)} of ${spokenCount(of)} episodes. What is ready is found.`,
    reading: (done: number, of: number) =>
      `Reading ${spokenCount(done)} of ${spokenCount(of)} episodes into the search. What is ready is found.`,
  },

  help: {
    title: 'How to search',
    /** What can be typed, and what it finds. */
    examples: [
      ['harbour lights', 'Both words, in any order'],
      ['"count the lights"', 'The words as they stand'],
      ['light*', 'Words that begin so'],
      ['lights -harbour', 'Without a word'],
      ['speaker:"Ada Lovelace"', 'What somebody says'],
      ['show:harbour in:title', 'In a show; titles, notes, chapters'],
      ['after:2024-03 before:2025', 'When it was published'],
      ['is:starred lang:en', 'Starred, downloaded, unplayed; in a language'],
    ],
  },

  /** Where in an episode a hit is. */
  parts: {
    transcript: 'Transcript',
    title: 'Title',
    notes: 'Notes',
    chapters: 'Chapter',
    people: 'Person',
    bookmarks: 'Bookmark',
  },

  /** The list of what was found. */
  list: {
    /** `more`: counting stopped there or a little before. */
    hits: (count: number, more: boolean) => {
      if (more) return `More than ${spokenCount(Math.floor(count / 100) * 100)} hits`;
      return count === 1 ? '1 hit' : `${spokenCount(count)} hits`;
    },
    episodes: (count: number) => (count === 1 ? '1 episode' : `${spokenCount(count)} episodes`),
    hitsIn: (hits: string, episodes: string) => `${hits} in ${episodes}`,
    order: 'Order of the results',
    orders: { relevance: 'Best first', date: 'Newest first' },
    newer: 'New results',
    /** Name of a hit. `where`: its time or part; `speaker` may be empty. */
    hit: (where: string, speaker: string, text: string) =>
      `${where}${speaker && `, ${speaker}`}: ${text}`,
    in: (episode: string) => `In “${episode}”`,
    /** `more`: there are more than those. */
    others: (count: number, more: boolean) =>
      count === 1 && !more
        ? '1 more hit in this episode'
        : `${more ? 'More than ' : ''}${spokenCount(count)} more hits in this episode`,
    someOthers: 'More hits in this episode',
    othersOf: (others: string, episode: string) => `${others}, “${episode}”`,
    fewer: 'Show fewer',
    fewerOf: (episode: string) => `Show fewer of “${episode}”`,
    strip: (episode: string) => `Where the hits are in “${episode}”`,
    stuck: 'More results could not be shown',
    select: (hit: string) => `Select ${hit}`,
  },

  /** Hits that are selected, and what is done with them, or with all. */
  export: {
    name: 'Selected hits',
    selected: (count: number) =>
      count === 1 ? '1 hit selected' : `${spokenCount(count)} hits selected`,
    menu: 'Copy or save the results',
    copyMarkdown: 'Copy as Markdown',
    copyCsv: 'Copy as CSV',
    save: 'Save…',
    saveMarkdown: 'Save as Markdown…',
    saveCsv: 'Save as CSV…',
    copyAllMarkdown: 'Copy all as Markdown',
    copyAllCsv: 'Copy all as CSV',
    saveAllMarkdown: 'Save all as Markdown…',
    saveAllCsv: 'Save all as CSV…',
    clear: 'Clear selection',
    collecting: (count: number) => `Collecting hits… ${spokenCount(count)}`,
    cancel: 'Cancel',
    /** `cut`: there are more than that. */
    copied: (count: number, cut: boolean) =>
      `${cut ? 'The first ' : ''}${count === 1 ? '1 hit' : `${spokenCount(count)} hits`} copied`,
    ready: (count: number) => `${spokenCount(count)} hits are ready to be copied.`,
    copy: 'Copy',
    gone: 'Nothing is found any more: the library has changed.',
    notCopied: 'The hits could not be copied.',
    saved: (name: string, count: number, cut: boolean) =>
      `${cut ? 'The first ' : ''}${count === 1 ? '1 hit' : `${spokenCount(count)} hits`} saved in ${name}`,
    /** What a file is called, without its ending. */
    fileName: (query: string) => `Hits for ${query}`,
  },

  /** The columns of a table of hits. */
  columns: ['Podcast', 'Episode', 'Date', 'Time', 'Part', 'Chapter', 'Speaker', 'Text', 'Link'],
} as const;
