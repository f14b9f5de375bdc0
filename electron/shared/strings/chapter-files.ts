/** Chapters as files: the publisher's, and those that are written. */
export const chapterFilesStrings = {
  /** `why` is the sentence of what went wrong. */
  unused: (why: string) => `The publisher’s chapters file could not be used. ${why}`,
  save: 'Save the chapters',
  files: 'Chapters',
};
