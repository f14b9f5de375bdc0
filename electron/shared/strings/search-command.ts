import { spokenCount } from './units.ts';

/** What the search on the command line says. */
export const searchCommand = {
  usage: 'Usage: cuecast --search "WORDS" [--json] [--limit N] [--user-data-dir FOLDER]',
  unknownOption: (option: string) =>
    `There is no option ${option}: only --search, --json, --limit and --user-data-dir.`,
  oneSearch: (extra: string) =>
    `“${extra}” is outside of what is searched for: put all of it into one pair of quotes.`,
  badLimit: (text: string, most: number) =>
    `“${text}” is not how many hits to print: say a number from 1 to ${most}.`,
  noLibrary: (folder: string) =>
    `There is no library in ${folder}. Start Cuecast once, or name another folder with --user-data-dir.`,
  damaged:
    'The search index of this library is damaged; nothing else is harmed. Start Cuecast and leave it a minute: it makes the index anew by itself.',
  unexpected: 'Cuecast could not search.',
  none: (query: string) => `Nothing was found for “${query}”.`,
  behind: (episodes: number) =>
    episodes === 1
      ? 'One episode is not searched as it is now yet: start Cuecast and leave it a moment.'
      : `${spokenCount(episodes)} episodes are not searched as they are now yet: start Cuecast and leave it a moment.`,
  further: (printed: number, total: number, more: boolean) =>
    `${spokenCount(printed)} of ${more ? 'more than ' : ''}${spokenCount(total)} hits; --limit prints more.`,
  parts: {
    title: 'title',
    notes: 'notes',
    chapters: 'chapter',
    transcript: 'transcript',
    people: 'people',
    bookmarks: 'bookmark',
  },
} as const;
