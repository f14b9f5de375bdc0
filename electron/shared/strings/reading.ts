/** The words of the reading screen. */
export const readingStrings = {
  screen: {
    wordTimed: 'word-timed',
    lineTimed: 'line-timed',
    listen: 'Listen',
    panel: 'Chapters, notes and bookmarks',
    closePanel: 'Close chapters, notes and bookmarks',
    failed: 'This episode could not be opened',
    toEpisodes: 'Go to episodes',
  },

  transcript: {
    name: 'Transcript',
    jumpTo: (time: string) => `Go to ${time}`,
    /** A paragraph's name: who speaks, and when. */
    paragraph: (speaker: string | null, time: string) =>
      speaker === null ? time : `${speaker}, ${time}`,
    resume: 'Resume following',
    loading: 'Fetching the transcript',
    none: 'No transcript',
    noneText:
      'The publisher offers no transcript for this episode. If you have one, drop it here, choose its file, or paste it.',
    failed: 'The transcript could not be shown',
    tryAgain: 'Try again',
  },

  find: {
    name: 'Find in transcript',
    placeholder: 'Find',
    clear: 'Clear',
    next: 'Next match',
    previous: 'Previous match',
    close: 'Close find',
    count: (current: number, total: number) => `${current} of ${total}`,
    none: 'No matches',
  },
} as const;
