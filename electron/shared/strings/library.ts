import { spokenCount, spokenDuration, spokenSize } from './units.ts';

const plural = (count: number, one: string, many: string) =>
  `${spokenCount(count)} ${count === 1 ? one : many}`;

/** The words of the library: shows, episodes, downloads. */
export const libraryStrings = {
  episodes: {
    title: 'Episodes',
    count: (total: number) => plural(total, 'episode', 'episodes'),
    list: 'Episodes',
    none: 'Nothing to listen to yet',
    noneHint: 'Add a podcast by its address, and its episodes will stand here, newest first.',
    pasteAddress: 'Paste an address',
    failed: 'The episodes could not be listed',
    tryAgain: 'Try again',
  },

  show: {
    newCount: (count: number) => `${spokenCount(count)} new`,
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    remove: 'Remove show',
    website: 'Open website',
    removed: (title: string) => `Removed ${title}`,
    refreshed: (title: string) => `${title} is up to date`,
    notRefreshed: 'The last refresh failed.',
    tryAgain: 'Try again',
    readMore: 'Read all',
    readLess: 'Read less',
    none: 'No episodes yet',
    noneHint: 'This feed lists no episodes so far. They will appear here once it does.',
    gone: 'This show is no longer in your library',
    goneHint: 'It was removed, or came from another library.',
    toEpisodes: 'Go to episodes',
  },

  episode: {
    listen: (title: string) => `Listen to ${title}`,
    more: (title: string) => `More for ${title}`,
    new: 'New',
    finished: 'Finished',
    left: (seconds: number) => `${spokenDuration(seconds)} left`,
    downloaded: 'Downloaded',
    transcript: 'Transcript',
    markFinished: 'Mark as finished',
    markNew: 'Mark as new',
    noAudio: 'No audio',
  },

  download: {
    start: (title: string) => `Download ${title}`,
    hold: (title: string) => `Hold download of ${title}`,
    resume: (title: string) => `Continue download of ${title}`,
    cancel: (title: string) => `Cancel download of ${title}`,
    remove: 'Remove download',
    removeOf: (title: string) => `Remove download of ${title}`,
    downloadNow: 'Download',
    holdNow: 'Hold download',
    resumeNow: 'Continue download',
    cancelNow: 'Cancel download',
    waiting: 'Waiting',
    heldAt: (progress: string) => `On hold, ${progress}`,
    progress: (received: number, total: number | null) =>
      total === null
        ? `${spokenSize(received)} so far`
        : `${spokenSize(received)} of ${spokenSize(total)}`,
  },

  downloads: {
    title: 'Downloads',
    list: 'Downloads',
    running: 'Under way',
    held: 'On hold',
    failed: 'Did not finish',
    done: 'On this computer',
    total: (count: number, bytes: number) =>
      `${plural(count, 'episode', 'episodes')}, ${spokenSize(bytes)}`,
    none: 'No downloads',
    noneHint: 'Download an episode to listen and read along with no network. It will be kept here.',
    failedToList: 'The downloads could not be listed',
    confirmTitle: 'Remove this download?',
    confirmText: (title: string, bytes: number) =>
      `The audio of “${title}” (${spokenSize(bytes)}) is deleted from this computer. The episode, its transcript and your place in it stay.`,
    confirm: 'Remove',
    keep: 'Keep',
  },
} as const;
