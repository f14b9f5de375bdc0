/** One sentence for everything that can go wrong in `npm run inspect`. */
export const inspectSentences = {
  usage: (_: object) =>
    'Usage: npm run -s inspect -- <transcript|chapters|feed|opml> <file|-> [--type MIME] [--duration SECONDS]',
  'unknown-kind': (about: { kind: string }) =>
    `“${about.kind}” is nothing Cuecast inspects: say transcript, chapters, feed or opml.`,
  'unknown-option': (about: { option: string }) =>
    `There is no option ${about.option}: only --type and --duration.`,
  'no-value': (about: { option: string }) => `${about.option} needs a value after it.`,
  'bad-duration': (about: { text: string }) =>
    `“${about.text}” is not a length in seconds, such as 3600.`,
  'one-file': (about: { extra: string }) =>
    `Only one file can be inspected at a time, and ${about.extra} is another one.`,
  'no-such-file': (about: { file: string }) => `There is no file at ${about.file}.`,
  'is-folder': (about: { file: string }) => `${about.file} is a folder, not a file.`,
  'cannot-read': (about: { file: string }) => `${about.file} could not be read.`,
  'too-large': (about: { file: string }) => `${about.file} is larger than Cuecast reads.`,
  empty: (about: { file: string }) => `${about.file} is empty.`,
  'not-a-feed': (_: object) => 'There is no podcast feed in this file that Cuecast can read.',
  unexpected: (_: object) => 'Cuecast could not make sense of this file.',
} as const;

/** What standard input is called in a sentence. */
export const standardInput = 'Standard input';
