/** One sentence for every repair made while reading a transcript; shown under “About this transcript”. */
export const transcriptWarnings = {
  'missing-signature': (_: object) =>
    'The file does not begin with “WEBVTT”; it was read as WebVTT all the same.',
  'not-strict-webvtt': (_: object) =>
    'No cue here is written as WebVTT demands; the file was read as SubRip, which asks for less.',
  'malformed-timing': (about: { text: string }) =>
    `The times “${about.text}” could not be read, so the words under them were left out.`,
  'end-before-start': (_: object) =>
    'This line ends before it starts; its end was taken from the line that follows.',
  'missing-end': (_: object) =>
    'The end of this line is missing or could not be read; it was taken from the line that follows.',
  'out-of-order': (_: object) =>
    'This line starts before the one above it; it was moved to its place.',
  'empty-cue': (_: object) => 'This line has a time but no words, and was left out.',
  'repeated-lines': (about: { count: number }) =>
    about.count === 1
      ? 'One line was printed more than once; it is shown once.'
      : `${about.count} lines were repeats of the one before; each is shown once.`,
  'growing-captions': (_: object) =>
    'The captions grow: each repeats the one before it and adds a word or two. Every line is shown once, whole.',
  'rolling-captions': (_: object) =>
    'The captions roll: each repeats the line before it. Every line is shown once, where it is said.',
  'word-times-unusable': (_: object) =>
    'Some word times in this line were out of order or outside it, and were not used.',
  'unreadable-segment': (_: object) => 'A segment has no start time or no words, and was left out.',
  'text-before': (about: { count: number }) =>
    about.count === 1
      ? 'One line before the transcript was left out.'
      : `${about.count} lines before the transcript were left out.`,
  'text-after': (about: { count: number }) =>
    about.count === 1
      ? 'One line after the transcript was left out.'
      : `${about.count} lines after the transcript were left out.`,
  'broken-json': (_: object) =>
    'The file is damaged or breaks off here; the segments that are whole were read.',
  'careless-json': (_: object) =>
    'The file is not written as JSON demands, such as by a comma too many; it was read all the same.',
  'estimated-times': (_: object) =>
    'The transcript has no times; they were estimated from the length of its lines.',
  'more-like-this': (about: { code: string; count: number }) =>
    `${about.count} more of “${about.code}” are not listed.`,
} as const;
