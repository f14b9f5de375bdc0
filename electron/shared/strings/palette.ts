/** The words of the quick way to everything. */
export const paletteStrings = {
  name: 'Go to anything',
  placeholder: 'Shows, episodes, chapters, people, commands',
  results: 'What it leads to',
  groups: {
    recent: 'Recent searches',
    commands: 'Commands',
    show: 'Shows',
    episode: 'Episodes',
    chapter: 'Chapters',
    people: 'People',
    search: 'Everything that was said',
  },
  search: (text: string) => `Search the library for “${text}”`,
  /** Said where titles or people could not be looked for. `reason` is a sentence. */
  failed: (reason: string) => `Titles could not be looked for. ${reason}`,
} as const;
