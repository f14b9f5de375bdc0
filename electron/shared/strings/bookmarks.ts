import { LONGEST_NOTE } from '../bookmarks.ts';
import { formatTime } from '../time.ts';
import { spokenCount } from './units.ts';

/** The words for moments and episodes the listener wants to find again: bookmarks, their notes, stars. */
export const bookmarkStrings = {
  name: 'Bookmarks',
  /** Where one without a note is pointed at. */
  one: 'Bookmark',
  /** Beside the line it lies in. `note` is one line, or empty. */
  mark: (time: string, note: string) => `Bookmark at ${time}${note && `: ${note}`}`,
  /** The same of several. */
  marks: (count: number) => `${spokenCount(count)} bookmarks`,
  count: (count: number): string =>
    count === 0
      ? 'No bookmarks'
      : `${spokenCount(count)} ${count === 1 ? 'bookmark' : 'bookmarks'}`,
  loading: 'Fetching the bookmarks',
  failed: 'The bookmarks could not be listed',
  tryAgain: 'Try again',

  add: 'Add bookmark',
  /** In the menu of a line. */
  addLine: 'Bookmark this line',
  nothing: 'Listen to an episode first: a bookmark is put where the playhead is.',
  notHeard: 'Listen to this episode first: a bookmark is put where the playhead is.',
  added: (seconds: number) => `Bookmark added at ${formatTime(seconds)}`,
  taken: (seconds: number) => `There is a bookmark at ${formatTime(seconds)} already`,
  removed: (seconds: number) => `Bookmark at ${formatTime(seconds)} removed`,
  undo: 'Undo',

  addNote: 'Add note',
  editNote: 'Edit note',
  remove: 'Remove bookmark',
  goTo: (time: string) => `Go to ${time}`,

  empty: {
    title: 'No bookmarks yet',
    text: (keys: string) =>
      `Press ${keys} to mark a moment while you listen, and write a note of your own to it.`,
  },

  field: {
    name: (time: string) => `Note to the bookmark at ${time}`,
    hint: 'Enter keeps the note, Shift+Enter begins a line, Escape leaves it as it was',
    full: `A note has at most ${spokenCount(LONGEST_NOTE)} characters; this one is full`,
  },

  star: {
    add: 'Star episode',
    remove: 'Remove star',
    removed: (episode: string) => `Removed the star of “${episode}”`,
    /** Beside a title. */
    starred: 'Starred',
    /** A button: whether only those are listed. */
    only: 'Starred only',
    count: (count: number) => `${spokenCount(count)} starred`,
    none: 'No starred episodes',
    noneHint: 'Star an episode by its menu or where you read it, and it will stand here.',
    showAll: 'Show all episodes',
  },
} as const;
