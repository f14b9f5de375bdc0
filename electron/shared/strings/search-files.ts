/** Hits as files. */
export const searchFilesStrings = {
  save: 'Save the hits',
  files: 'Hits',
};
