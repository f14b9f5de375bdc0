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
