import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExportFormat } from '../../shared/ipc.ts';
import { type Segment, type Transcript } from '../../shared/model.ts';
import { type DraftSegment } from '../draft.ts';
import { normalise } from '../normalise.ts';
import { parseTranscript } from '../parse-transcript.ts';
import { collapse } from '../text.ts';
import { writeTranscript } from './write-transcript.ts';

const formats: ExportFormat[] = ['vtt', 'srt', 'json', 'markdown', 'text'];
const about = { episodeTitle: 'Tides', feedTitle: 'Harbour talk', link: 'https://tides.example/1' };

const reread = (
  transcript: Transcript,
  format: ExportFormat,
  named: Parameters<typeof writeTranscript>[2] = about,
): Transcript =>
  parseTranscript(new TextEncoder().encode(writeTranscript(transcript, format, named)));

const milliseconds = (seconds: number): number => Math.round(seconds * 1000);

/** What a format carries of segments, times in whole milliseconds. */
const carried = (segments: Segment[], format: ExportFormat): unknown[] =>
  segments.map(({ start, end, speaker, text, words }) => ({
    start: milliseconds(start),
    // Even what is over in less than a millisecond lasts one.
    end: end === null ? null : Math.max(milliseconds(end), milliseconds(start) + 1),
    speaker,
    text,
    ...(words &&
      (format === 'vtt' || format === 'json') && {
        words: words.map((word) => [
          milliseconds(word.start),
          word.end === null ? null : milliseconds(word.end),
          word.text,
        ]),
      }),
  }));

function expectSame(transcript: Transcript, format: ExportFormat): void {
  const again = reread(transcript, format);
  expect(carried(again.segments, format)).toEqual(carried(transcript.segments, format));
  if (format === 'srt') return;
  expect(again.language).toBe(transcript.language);
  expect(again.timed).toBe(transcript.timed);
}

type Line = [start: number, end: number | null, speaker: string | null, text: string];

const transcriptOf = (...lines: Line[]): Transcript =>
  normalise({
    format: 'text',
    language: 'en',
    timed: true,
    warnings: [],
    segments: lines.map(([start, end, speaker, text]) => ({
      start,
      end,
      speaker,
      text,
      line: null,
    })),
  });

const cases: Record<string, Line[]> = {
  'a speaker and then nobody': [
    [0, 2, 'Ann', 'Good morning.'],
    [2, 4, null, 'A door closes.'],
    [4, 5, 'Ann', 'Who is there?'],
  ],
  'a speaker who is named once, late': [
    [0, 2, null, 'Waves.'],
    [2, 4, 'Ann', 'Good morning.'],
    [4, 5, null, 'Waves again.'],
  ],
  'what looks like a speaker and is none': [
    [0, 2, null, 'Note: bring a coat.'],
    [2, 4, null, 'Ann: she said it like that.'],
    [4, 6, null, 'Ann: and once more.'],
  ],
  'a name in front of what Ann says': [
    [0, 2, 'Ann', 'Bob: that is what they call me.'],
    [2, 4, 'Bob', 'Ann: that is what they call her.'],
  ],
  'names that nobody has': [
    [0, 2, 'note', 'One.'],
    [2, 4, '42', 'Two.'],
    [4, 6, 'Ann: the host, <really> & “truly”', 'Three.'],
    [6, 8, '- **Bob** --', 'Four.'],
    [8, 9, 'a name that goes on for far longer than any name should, and then some', 'Five.'],
  ],
  'markup that was said': [
    [0, 2, null, 'Then I typed <b>bold</b> and <v Ann>.'],
    [2, 4, null, 'It showed &lt; and &amp; and {\\an8}.'],
    [4, 6, null, 'I <3 R&D, 1 < 2 > 0 &copy, a\\*b *c* __d__ `e` [f](g) ~~h~~.'],
    [6, 8, null, '<p>Whole paragraphs</p> <!-- of it -->'],
  ],
  'times that were said': [
    [0, 2, null, '00:00:01,000 --> 00:00:02,000'],
    [2, 4, null, '[00:05] is where it happens'],
    [4, 6, null, '00:07 and 00:08'],
    [6, 8, 'Ann', '[00:00:01.000 - 00:00:03.000] **Ann:** hello'],
    [8, 9, null, '-->'],
  ],
  'numbers that were said': [
    [0, 2, null, '1'],
    [2, 4, null, '2'],
    [4, 6, null, '4'],
    [6, null, null, '5'],
  ],
  'dashes and arrows': [
    [0, 2, 'Ann', '- Yes.'],
    [2, 4, 'Ann', '>> No.'],
    [4, 6, null, '– Perhaps.'],
  ],
  'signatures that were said': [
    [0, 2, null, 'WEBVTT'],
    [2, 4, null, 'NOTE the speaker changes'],
    [4, 6, null, '{"segments": []}'],
    [6, 8, null, 'Transcript'],
    [8, 9, null, 'Subscribe to our newsletter'],
  ],
  'one word each': [
    [0, 2, null, '你好世界'],
    [2, 4, null, 'Yes.'],
    [4, 6, 'Ann', 'No.'],
  ],
  'over each other, at once, without an end': [
    [0, 5, 'Ann', 'I talk.'],
    [1, 3, 'Bob', 'So do I.'],
    [1, 9, 'Ann', 'And I still do.'],
    [20, null, 'Ann', 'Last.'],
    [20, 22, 'Bob', 'With me.'],
  ],
  'finer than milliseconds': [
    [0.000_2, 0.000_4, null, 'Quick.'],
    [0.240_1, 0.9999, null, 'Quick.'],
    [1.000_4, 1.000_6, null, 'Quicker.'],
  ],
  'right to left, and marks that do not show': [
    [0, 2, 'דנה', 'שלום: עולם (כן).'],
    [2, 4, 'علي', '\u200fمرحبا\u200f\u00a0!'],
  ],
  'after a hundred hours': [[360_000, null, 'Ann', 'Still here.']],
};

test.each(
  Object.entries(cases).flatMap(([name, lines]) =>
    formats.map((format) => [name, format, lines] as const),
  ),
)('%s, as %s', (_, format, lines) => {
  expectSame(transcriptOf(...lines), format);
});

test.each(formats)('approximate times stay approximate, as %s', (format) => {
  const approximate = { ...transcriptOf([0, 2, 'Ann', 'Hello.']), timed: false };
  expect(reread(approximate, format).timed).toBe(format === 'srt');
});

test.each(['vtt', 'json'] as const)(
  'words keep their times, silences and overlaps, as %s',
  (format) => {
    const words = [
      { start: 1.25, end: 1.5, text: '<Well>,' },
      { start: 1.5, end: 1.5, text: 'a' },
      { start: 2, end: 2.4, text: 'b c' },
      { start: 2.3, end: 2.7, text: '–' },
    ];
    const segments = [
      { start: 1, end: 3, speaker: 'Ann', text: '<Well>, a b c –', words },
      {
        start: 3,
        end: 4,
        speaker: 'Ann',
        text: 'Yes.',
        words: [{ start: 3, end: 4, text: 'Yes.' }],
      },
      {
        start: 5,
        end: null,
        speaker: null,
        text: 'No.',
        words: [{ start: 5.5, end: null, text: 'No.' }],
      },
    ];
    const transcript = { format, language: null, timed: true, segments, warnings: [] };
    expect(reread(transcript, format)).toEqual(transcript);
  },
);

test.each(formats)('titles do not get into what is said, as %s', (format) => {
  const transcript = transcriptOf([0, 2, 'Ann', 'Hello.'], [2, 3, null, 'Language: de']);
  const titles = [
    '[00:00:00.000] Not said',
    '',
    'ftyp\n\n[00:00:00.000]\nNor this',
    '--> <!-- -->',
    '# *x*',
    'Language: fr',
    'Timing: approximate',
  ];
  for (const title of titles) {
    const again = reread(transcript, format, {
      episodeTitle: title,
      feedTitle: title,
      link: 'https://tides.example/a b>c',
    });
    expect(carried(again.segments, format)).toEqual(carried(transcript.segments, format));
    expect(again.language).toBe(format === 'srt' ? null : 'en');
    expect(again.timed).toBe(true);
  }
});

const trap = fc.constantFrom(
  ...[
    '-->',
    '<',
    '>',
    '&',
    '&amp;',
    '&#60;',
    '{\\an8}',
    '<b>',
    '</b>',
    '<i></i>',
    '<v Ann>',
    '<00:01.000>',
    ':',
    'Ann:',
  ],
  ...[
    'Note:',
    'Ann',
    'Bob: hi',
    '-',
    '–',
    '>>',
    '7',
    '12',
    '00:05',
    '[00:05]',
    '(1:02:03)',
    '00:00:01,000 --> 00:00:02,000',
  ],
  ...[
    '**',
    '__',
    '*',
    '_',
    '`',
    '[',
    ']',
    '\\',
    '#',
    '1.',
    '|',
    '~~',
    '\n',
    '\n\n',
    '\t',
    '\u00a0',
    '\u2028',
    '\u200f',
  ],
  ...[
    'WEBVTT',
    'NOTE',
    'Transcript',
    '{',
    '}',
    '"',
    'שלום',
    'مرحبا',
    '你好',
    'こんにちは',
    '🐚',
    'é',
    'Yeah.',
    'Yeah.',
  ],
  ...[
    '[BLANK_AUDIO]',
    '<|en|>',
    '[_BEG_]',
    'Cuecast transcript',
    'Generator: Cuecast',
    'subscribe',
    '%PDF-',
  ],
);
const speech = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: trap },
      fc.lorem({ maxCount: 2 }),
      fc.string({ unit: 'grapheme' }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue)));
const speaker = fc.oneof(
  fc.constantFrom(
    null,
    null,
    'Ann',
    'Ann',
    'Bob',
    'Dr. Ann van der Berg',
    '',
    ' ',
    'note',
    '7',
    'Ann:',
    'ann',
  ),
  speech,
);
/** Coarse, so that starts meet; or as fine as they come. */
const moment = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => n / 2),
  fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 1000),
  fc.double({ min: 0, max: 400_000, noNaN: true }),
);

/** A segment as parsers give them: where words are timed, joined by spaces they are the text. */
const draftSegment = fc
  .record({
    start: moment,
    length: fc.option(fc.oneof(moment, fc.constant(0.01)), { freq: 6 }),
    speaker,
    text: speech,
    timed: fc.boolean(),
    steps: fc.array(
      fc.tuple(fc.integer({ min: -50, max: 900 }), fc.option(fc.integer({ min: -50, max: 900 }))),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  })
  .map(({ start, length, speaker, text, timed, steps }): DraftSegment => {
    const end = length === null ? null : start + length - 0.05;
    const segment = { start, end, speaker, text, line: null };
    const tokens = collapse(text).split(/\s+/);
    if (!timed || tokens.includes('')) return segment;
    let at = start;
    const words = tokens.map((token, index) => {
      const [pause, lasting] = steps[index % steps.length] ?? [0, null];
      at += pause / 1000;
      const last = index === tokens.length - 1;
      return {
        start: at,
        end: lasting === null || (last && end === null) ? null : at + lasting / 1000,
        text: token,
      };
    });
    return { ...segment, text: tokens.join(' '), words };
  });

const anyTranscript = fc
  .record({
    segments: fc.array(draftSegment, { minLength: 1, maxLength: 8 }),
    language: fc.constantFrom(null, 'en', 'pt-BR'),
    timed: fc.boolean(),
  })
  .map(({ segments, language, timed }) =>
    normalise({ format: 'text', language, timed, segments, warnings: [] }),
  )
  .filter(({ segments }) => segments.length > 0);

test.each(formats)('whatever was read, written and read again is the same, as %s', (format) => {
  fc.assert(
    fc.property(anyTranscript, (transcript) => expectSame(transcript, format)),
    { numRuns: 500 },
  );
});
