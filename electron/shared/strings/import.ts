/** The words for bringing a transcript in: dropped, chosen, pasted. */
export const importStrings = {
  /** The most that is read of a transcript. */
  limit: '50 MB',

  choose: 'Choose a file…',
  chooseTranscript: 'Choose transcript file…',
  paste: 'Paste transcript…',

  done: (title: string) => `Shown as the transcript of “${title}”`,
  undo: 'Undo',

  drop: {
    listen: (count: number) =>
      count === 1 ? 'Drop to listen' : `Drop to listen to ${count} files`,
    use: (title: string, count: number) =>
      count === 1
        ? `Drop to use as the transcript of “${title}”`
        : `Drop to bring ${count} transcripts to “${title}”`,
    paste: (title: string) => `Drop these words as the transcript of “${title}”`,
    noEpisode: 'Drop a transcript on the episode it belongs to',
    /** Said when it was dropped all the same. */
    noEpisodeText:
      'A transcript belongs to an episode. Open the episode, or drop the file on its row in a list.',
    nothing: 'Cuecast takes audio files and transcripts; there was neither in what was dropped.',
    notPaired: (count: number) =>
      count === 1
        ? 'The transcript dropped with the audio belongs to none of the files by its name. Drop it on its episode.'
        : `${count} transcripts dropped with the audio were left aside unless their names are those of the files. Drop them on their episodes.`,
  },

  pasting: {
    title: 'Paste a transcript',
    of: (title: string) => `For “${title}”`,
    field: 'Transcript',
    what: 'What was pasted',
    placeholder: 'Paste here: subtitles, a text with times, or a whole page',
    hint: 'A page copied whole works too: what does not belong to the transcript is left out.',
    fromMarkup: 'The times were found behind the words of the page, and will be used.',
    use: 'Use as transcript',
    reading: 'Reading…',
    cancel: 'Cancel',
  },

  progress: {
    fetching: 'Fetching the transcript',
    reading: 'Reading the transcript',
    share: (share: number) => `${Math.floor(share * 100)}%`,
    cancel: 'Cancel',
  },
} as const;
