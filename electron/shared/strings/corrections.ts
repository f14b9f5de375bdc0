import { spokenCount } from './units.ts';

const lines = (count: number): string => `${spokenCount(count)} ${count === 1 ? 'line' : 'lines'}`;

/** The words for correcting a transcript. */
export const correctionStrings = {
  menu: {
    /** The menu's name. */
    name: (count: number) => (count === 1 ? 'This line' : lines(count)),
    more: 'More for this line',
    words: 'Correct the words',
    merge: 'Merge with the next line',
    remove: (count: number) => (count === 1 ? 'Delete line' : `Delete ${lines(count)}`),
    speaker: 'Change speaker…',
    asPublished: 'Back to the published line',
  },

  field: {
    name: 'Words of this line',
    hint: 'Enter saves, Escape leaves it as it was',
    tooLong: (longest: number) =>
      `A line can have ${spokenCount(longest)} letters at most. Shorten this one, and it will be kept.`,
    otherVersion: (text: string) =>
      `Another transcript is shown by now, so this was not kept: ${text}`,
  },

  speaker: {
    title: 'Change speaker',
    name: 'Speaker',
    placeholder: 'No name',
    offers: 'Names to choose from',
    people: 'People in this episode',
    known: 'Speakers in this transcript',
    where: 'Where',
    here: (count: number) => (count === 1 ? 'In this line' : `In these ${lines(count)}`),
    everywhere: (name: string, count: number) => `Everywhere ${name} speaks (${lines(count)})`,
    cancel: 'Cancel',
    change: 'Change',
  },

  original: {
    show: 'Show original',
    hide: 'Show corrections',
    title: 'Original, as published.',
    text: (count: number) =>
      `Your corrections are kept. ${lines(count)} differ${count === 1 ? 's' : ''}.`,
    empty: 'You deleted every line.',
    back: 'Back to your corrections',
    corrected: 'You corrected this line',
    discard: 'Discard all corrections',
  },

  done: {
    removed: (count: number) => (count === 1 ? 'Line deleted' : `${lines(count)} deleted`),
    merged: 'Lines merged',
    speaker: 'Speaker changed',
    renamed: (from: string, to: string | null) =>
      to === null ? `${from} is no longer named` : `${from} is now ${to}`,
    discarded: 'All corrections discarded',
    undone: 'Correction undone',
    redone: 'Correction made again',
  },

  undo: 'Undo',
  redo: 'Redo',
} as const;
