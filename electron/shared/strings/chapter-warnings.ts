/**
 * One sentence for everything a list of chapters can have wrong that Cuecast mends or leaves out.
 * Part of the catalogue: translate here, nowhere else.
 */
export const chapterWarnings = {
  'bad-start': (about: { title: string }) =>
    `“${about.title}” has no start time that can be read, so it was left out.`,
  'beyond-end': (about: { title: string }) =>
    `“${about.title}” starts after the audio ends, so it was left out.`,
  'end-beyond-end': (about: { title: string }) =>
    `“${about.title}” is said to end after the audio does; it ends with the audio.`,
  'out-of-order': (_: object) => 'The chapters were not in the order of their times; now they are.',
  'out-of-place': (about: { title: string }) =>
    `The time of “${about.title}” does not fit between its neighbours, so it was left out.`,
  duplicate: (about: { title: string }) =>
    `“${about.title}” starts where the chapter before it does, so it was left out.`,
  'bad-end': (about: { title: string }) =>
    `“${about.title}” ends before it starts; it now lasts until the next chapter.`,
  'zero-length': (about: { title: string }) =>
    `“${about.title}” is said to have no length; it now lasts until the next chapter.`,
  overlap: (about: { title: string }) =>
    `“${about.title}” runs into the next chapter; it now ends where that one starts.`,
  'bad-url': (about: { title: string }) =>
    `An address of “${about.title}” is not http or https, so it was left out.`,
  'bad-entry': (_: object) => 'An entry is not a chapter, so it was left out.',
  'careless-json': (_: object) =>
    'The file is not written as JSON demands, such as by a comma too many; it was read all the same.',
  'bad-picture': (about: { title: string }) =>
    `The picture of “${about.title}” is damaged or too large, so it was left out.`,
  'broken-frame': (_: object) => 'A chapter in the file’s tags is damaged, so it was left out.',
} as const;

/** What a chapter without a title is called. */
export const untitledChapter = (number: number): string => `Chapter ${number}`;
