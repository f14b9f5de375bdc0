/** The words of the show notes. */
export const notesStrings = {
  name: 'Notes',
  none: 'No notes',
  noneText: 'The publisher wrote nothing about this episode.',
  jumpTo: (time: string) => `Go to ${time}`,
  table: 'Table',
  /** Stands for a player or a page that the publisher set into the notes. */
  embedded: (host: string) => `Embedded from ${host}`,

  cut: 'The rest of these notes is left out.',
  cutLink: 'The episode’s page has all of them.',

  pictures: {
    /** Stands where a picture would. */
    place: (host: string, alt: string) =>
      alt === '' ? `Picture at ${host}` : `Picture at ${host} · ${alt}`,
    failed: (host: string) => `The picture at ${host} could not be loaded`,
    tryAgain: 'Try again',
    hidden: (count: number, hosts: string) =>
      count === 1
        ? `1 picture is not shown, because loading it tells ${hosts} that you read this.`
        : `${count} pictures are not shown, because loading them tells ${hosts} that you read this.`,
    hosts: (first: string, others: number) =>
      others === 0
        ? first
        : `${first} and ${others === 1 ? '1 other site' : `${others} other sites`}`,
    show: 'Show them',
    showOne: 'Show it',
    always: 'Always for this show',
    shown: (hosts: string) => `Pictures come from ${hosts}.`,
    hide: 'Hide them',
  },

  links: {
    menu: 'Link',
    open: 'Open in browser',
    copy: 'Copy address',
    copyText: 'Copy',
    copied: 'Copied',
    notCopied: 'It could not be copied.',
    /** Where a button among the words leads. */
    moment: (time: string) => `Plays from ${time}`,
  },

  /** The name of their search box. */
  find: 'Find in notes',

  facts: {
    name: 'About this episode',
    people: 'People',
    published: 'Published',
    number: 'Number',
    season: (season: number) => `Season ${season}`,
    episode: (episode: number) => `episode ${episode}`,
    episodeAlone: (episode: number) => `Episode ${episode}`,
    soundbites: 'Worth hearing',
    soundbite: 'Soundbite',
    funding: 'Support',
    fund: 'Support the show',
    license: 'Licence',
    location: 'Place',
    page: 'Page',
  },

  setting: {
    name: 'Show notes',
    images: 'Load pictures in show notes',
    imagesHint:
      'Pictures come from the publisher, or from whoever they chose. Loading them tells these sites that you read the notes, when, and from where.',
  },
} as const;
