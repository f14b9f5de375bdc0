/** The words around the screens: navigation, toasts, adding a show, trouble with the library. */
export const shellStrings = {
  app: 'Cuecast',

  navigation: {
    name: 'Library',
    menu: 'Menu',
    nowReading: 'Now reading',
    episodes: 'Episodes',
    downloads: 'Downloads',
    search: 'Search',
    shows: 'Shows',
    addPodcast: 'Add podcast',
    settings: 'Settings',
    newEpisodes: (count: number) => `${count} new`,
    unfinished: (count: number) => `${count} not finished`,
    problem: 'could not be refreshed',
  },

  toasts: {
    name: 'Messages',
    dismiss: 'Dismiss',
    undo: 'Undo',
  },

  addPodcast: {
    title: 'Add a podcast',
    field: 'Feed or podcast address',
    placeholder: 'https://',
    hint: 'Paste the address of a feed, or of a web page that links to one.',
    add: 'Add',
    cancel: 'Cancel',
    asking: (host: string) => `Asking ${host}…`,
    added: (title: string) => `Added ${title}`,
  },

  trouble: {
    opening: 'Opening your library…',
    title: 'Your library could not be opened',
    damaged: 'Your library is damaged',
    missing: 'Your library is missing',
    newer: 'Your library is from a newer Cuecast',
    full: 'There is no room for your library',
    openFolder: 'Open the folder',
    startFromBackup: (date: string) => `Start from the backup of ${date}`,
    backupNote: 'Starting from it sets what is there now aside; nothing is deleted.',
    working: 'Opening the backup…',
  },

  screenFailed: {
    title: 'This screen stopped working',
    text: 'Your library is not affected. Go back to your episodes and try again.',
    action: 'Go to episodes',
  },
} as const;
