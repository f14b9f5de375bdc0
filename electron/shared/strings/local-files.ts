/** The words for audio files of the listener's own. */
export const localFilesStrings = {
  show: 'Local files',
  showDescription:
    'Audio files of yours, played where they are. Transcripts of the same name beside them come along.',
  choose: 'Open audio files',
  locate: 'Find the file',
  /** What the system's dialog calls the files it lets through. */
  audioFiles: 'Audio',
  allFiles: 'All files',
  open: 'Open audio files…',
  find: 'Find the file…',
  removed: 'Removed your local files from the library. The files are where they were.',
  none: 'No files yet',
  noneHint: 'Open audio files, or drop them on the window, and they will stand here.',
  remove: 'Remove from library',
  removedOne: (title: string) => `Removed “${title}” from the library. The file is where it was.`,
  noTranscript:
    'No transcript of the same name lies beside this file. Put one there and open the file again, or bring one in here.',
} as const;
