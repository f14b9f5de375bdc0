/** The words of the bar that leads from hit to hit in an episode, and of the preview of a hit. */
import { type SearchPart } from '../search-query.ts';
import { spokenCount } from './units.ts';

/** Said of a hit that is not in the transcript. */
const places: Record<Exclude<SearchPart, 'transcript'>, string> = {
  title: 'in the title',
  notes: 'in the notes',
  chapters: 'in the chapters',
  people: 'in the people’s names',
  bookmarks: 'in a bookmark',
};

export const hitTourStrings = {
  name: 'Hits in this episode',
  /** While the hits are on their way. */
  some: (query: string) => `Hits for “${query}”`,
  /** `index` from 1; `more`: there are more than `total`. */
  position: (index: number, total: number, more: boolean, query: string) =>
    `Hit ${spokenCount(index)} of ${more ? 'more than ' : ''}${spokenCount(total)} for “${query}”`,
  /** `beyond`: it has a time that the audio does not. */
  where: (part: SearchPart, beyond: boolean): string =>
    [part === 'transcript' ? '' : places[part], beyond ? 'after the end of the audio' : '']
      .filter(Boolean)
      .join(', '),
  previous: 'Previous hit',
  next: 'Next hit',
  nextEpisode: 'Next episode',
  /** Name of the button that leads to the next episode that has hits. */
  nextIn: (title: string) => `Next episode: first hit in “${title}”`,
  /** What leads to the episode before that has hits. */
  previousIn: (title: string) => `Previous episode: last hit in “${title}”`,
  results: 'Results',
  toResults: 'Back to the results',
  close: 'Close hits',

  preview: {
    hear: 'Hear it here',
    stop: 'Stop',
    keys: 'Hold Alt',
    /** Said where its sound does not come. `reason` is a sentence. */
    failed: (reason: string) => `It cannot be heard here. ${reason}`,
  },
} as const;
