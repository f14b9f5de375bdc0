import { type ExcerptStyle } from '../excerpt.ts';
import { type ExportFormat } from '../ipc.ts';
import { type ChoiceReason, type TranscriptChoice } from '../library.ts';
import { type TranscriptFormat } from '../model.ts';
import { spokenCount, spokenMoment } from './units.ts';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** `German`, `Portuguese (Brazil)`; `tag` is BCP 47. What is no such tag stands as it is. */
export function languageName(tag: string | null): string {
  if (tag === null) return 'Language unknown';
  try {
    return languages.of(tag) ?? tag;
  } catch {
    // Not a tag by its form.
    return tag;
  }
}

const plural = (count: number, one: string, many: string): string =>
  `${spokenCount(count)} ${count === 1 ? one : many}`;

const formats: Record<TranscriptFormat, string> = {
  vtt: 'WebVTT',
  srt: 'SubRip',
  json: 'JSON',
  html: 'Web page',
  text: 'Plain text',
};

const timings: Record<NonNullable<TranscriptChoice['timing']>, string> = {
  words: 'word times',
  lines: 'line times',
  none: 'no times',
};

const exports: Record<ExportFormat, string> = {
  vtt: 'WebVTT (.vtt)',
  srt: 'SubRip (.srt)',
  json: 'JSON (.json)',
  markdown: 'Markdown (.md)',
  text: 'Plain text (.txt)',
};

const reasons: Record<ChoiceReason, string> = {
  chosen: 'You chose this one.',
  imported: 'You brought this one in.',
  only: 'It is the only one there is.',
  'others-broken': 'Others come first, but could not be fetched or read.',
  corrected: 'It has your corrections or your timing. The publisher has a newer one.',
  timing: 'It has the finer times.',
  language: 'It is in a language of yours.',
  captions: 'The publisher marks it as captions.',
  format: 'Its format says more than that of the others.',
  first: 'The publisher names it first.',
};

const styles: Record<ExcerptStyle, string> = {
  text: 'Text',
  times: 'Text with times',
  speakers: 'Text with speakers',
  'markdown-quote': 'Markdown quote',
};

/** The words around a transcript: which one is shown and why, where it goes, what was mended. */
export const transcriptInfoStrings = {
  menu: {
    name: 'Transcript',
    shown: 'Shown',
    automatic: 'Choose the best by itself',
    checkForNewer: 'Check for a newer version',
    exportAs: 'Export as',
    about: 'About this transcript…',
    reason: (reason: ChoiceReason) => reasons[reason],
    exportFormat: (format: ExportFormat) => exports[format],
  },

  choice: {
    /** `German · shows.example`. */
    title: ({ language, name, origin }: TranscriptChoice) =>
      `${languageName(language)} · ${name ?? (origin === 'paste' ? 'Pasted text' : 'Unnamed file')}`,
    format: (format: TranscriptFormat) => formats[format],
    timing: (timing: NonNullable<TranscriptChoice['timing']>) => timings[timing],
    notFetched: 'Not fetched yet',
    outdated: 'Earlier version',
    corrections: (count: number) => plural(count, 'correction', 'corrections'),
  },

  /** What a look for newer versions found. */
  found: {
    shown: 'There was a newer version. It is shown now.',
    beside: 'There is a newer version. Choose it in the transcript menu.',
    none: 'This is the newest version.',
  },

  exported: (file: string) => `Exported ${file}`,

  approximate: {
    title: 'Approximate timing',
    text: 'This transcript has no times. They are estimated, so lines may light up early or late.',
  },

  about: {
    title: 'About this transcript',
    why: 'Why this one',
    from: 'From',
    origin: {
      feed: 'The publisher',
      file: 'A file you brought in',
      beside: 'A file beside the audio',
      paste: 'Text you pasted',
    } satisfies Record<TranscriptChoice['origin'], string>,
    address: 'Address',
    fetched: 'Fetched',
    broughtIn: 'Brought in',
    hash: 'SHA-256',
    format: 'Format',
    language: 'Language',
    timing: 'Timing',
    /** What the times are, as a sentence's beginning. */
    timingOf: (timing: NonNullable<TranscriptChoice['timing']>) =>
      ({ words: 'Words have times', lines: 'Lines have times', none: 'Approximate timing' })[
        timing
      ],
    content: 'Content',
    counts: (segments: number, speakers: number) =>
      speakers === 0
        ? plural(segments, 'segment', 'segments')
        : `${plural(segments, 'segment', 'segments')}, ${plural(speakers, 'speaker', 'speakers')}`,
    corrections: 'Corrections',
    others: 'Other transcripts',
    show: 'Show',
    showOf: (title: string, note: string) => `Show ${title}, ${note}`,
    mended: (count: number) =>
      count === 0 ? 'Nothing had to be mended' : `Mended while reading: ${spokenCount(count)}`,
    mendedList: 'Mended while reading',
    line: (line: number) => `Line ${spokenCount(line)}`,
    copyWarnings: 'Copy list',
    warningsCopied: 'List copied',
    close: 'Close',
    moment: spokenMoment,
  },

  copy: {
    name: 'Copy as',
    style: (style: ExcerptStyle) => styles[style],
    copied: 'Copied',
    failed: 'The text could not be copied.',
  },
} as const;
