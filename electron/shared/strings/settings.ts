/** The words of the settings. */
export const settingsStrings = {
  title: 'Settings',

  reading: {
    name: 'Reading',
    /** The button that opens the same controls beside the transcript. */
    open: 'Text size and spacing',
    size: 'Size',
    sizeValue: (pixels: number) => `${pixels} px`,
    measure: 'Line length',
    measureValue: (letters: number) => `${letters} letters`,
    lineHeight: 'Line height',
    lineHeightValue: (height: number) => height.toFixed(1),
    reset: 'Reset',
    sample: 'Sample',
    sampleText:
      'He had kept a diary of the harbour for forty years, and in all that time he wrote about the weather twice. Everything else was about who came in, what they carried, and whether they had paid for the rope.',
  },

  playback: {
    name: 'Playback',
    mediaKeys: 'Media keys',
    mediaKeysHint:
      'What the keys for the previous and the next track do, on a keyboard, on headphones and in the system’s own controls.',
    byChapters: 'Go by chapters',
    byChaptersHint: 'In episodes without chapters they skip back and forward.',
    bySkips: 'Skip back 10 seconds and forward 30',
    hitLead: 'Begin before the words',
    hitLeadValue: (seconds: number) =>
      seconds === 0 ? 'At the words' : seconds === 1 ? '1 second' : `${seconds} seconds`,
    hitLeadHint: 'How long before the words that were searched for it begins to play.',
    skipped: 'Skipped chapters',
    skippedHint:
      'Chapters with these titles are left out while a show plays. Choose them in the menu of a chapter.',
    noneSkipped: 'No chapters are skipped in any show.',
    /** What a label stands for, in the list. */
    beginningWith: (label: string) => `Titles that begin with “${label}”`,
    title: (title: string) => `“${title}”`,
    remove: (title: string, show: string) => `Skip ${title} in ${show} no more`,
    removed: (title: string) => `${title} is heard again`,
    undo: 'Undo',
  },

  transcripts: {
    name: 'Transcripts',
    languages: 'Languages',
    languagesHint:
      'When an episode has transcripts in several languages, the first of these that it has is shown.',
    asSystem: (names: string) => `As your system says: ${names}.`,
    add: 'Add a language',
    moveUp: (name: string) => `Move ${name} up`,
    moveDown: (name: string) => `Move ${name} down`,
    remove: (name: string) => `Remove ${name}`,
    placed: (name: string, place: number, total: number) => `${name}, ${place} of ${total}`,
    removed: (name: string) => `Removed ${name}`,
  },
} as const;
