/** The system's dialogs for transcripts. */
export const transcriptFilesStrings = {
  choose: 'Choose a transcript',
  save: 'Save the transcript',
  files: 'Transcripts',
  allFiles: 'All files',
  /** What a file is called whose episode has no name that a file could have. */
  unnamed: 'Transcript',
};
