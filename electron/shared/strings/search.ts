import { spokenCount } from './units.ts';

/** The words of the search through all transcripts. */
export const searchStrings = {
  title: 'Search words',
  field: 'Search all transcripts',
  clear: 'Clear search',
  results: 'Results',
  /** `more`: there are at least so many. */
  count: (total: number, more: boolean) =>
    total === 1 && !more
      ? '1 passage'
      : `${more ? 'More than ' : ''}${spokenCount(total)} passages`,
  hint: 'Find what was said',
  hintText:
    'Type a few words someone said, or a name. Put quotation marks around words that belong together.',
  none: (query: string) => `Nobody said “${query}”`,
  noneText:
    'Only episodes whose transcript has been fetched are searched: those you downloaded or opened.',
  failed: 'The search did not work',
  tryAgain: 'Try again',
} as const;
