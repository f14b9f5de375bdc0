import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CuecastError } from '../shared/errors.ts';
import { type Transcript } from '../shared/model.ts';
import { decodeText } from './decode.ts';
import { type TranscriptHints } from './draft.ts';
import { parseTranscript } from './parse-transcript.ts';
import { read } from './test-support.ts';
import { collapse } from './text.ts';
import { parseVtt } from './vtt.ts';
import { parseVttTimestamp } from './vtt-timestamp.ts';

/** The same tries every time: what fails here fails everywhere. */
const tries = (numRuns: number): fc.Parameters<unknown> => ({ seed: 20, numRuns });

const KNOWN = ['not-a-transcript', 'empty-transcript', 'binary-file', 'too-large'];

/** What a transcript promises of its times and words, whatever it was read from. */
function expectSound({ segments }: Transcript): void {
  expect(segments.length).toBeGreaterThan(0);
  for (const [index, { start, end, text, words }] of segments.entries()) {
    expect(start).toBeGreaterThanOrEqual(segments[index - 1]?.start ?? 0);
    expect(end ?? Infinity).toBeGreaterThan(start);
    expect(text).toBe(collapse(text));
    expect(text).not.toBe('');
    if (!words) continue;
    expect(words.map((word) => word.text).join(' ')).toBe(text);
    for (const [at, word] of words.entries()) {
      expect(word.start).toBeGreaterThanOrEqual(words[at - 1]?.start ?? start);
      expect(word.start).toBeLessThanOrEqual(end ?? Infinity);
      expect(word.end ?? Infinity).toBeGreaterThanOrEqual(word.start);
      expect(word.end ?? end ?? Infinity).toBeLessThanOrEqual(end ?? Infinity);
    }
  }
}

/** Reads bytes: they are a sound transcript, or refused by a name that the app knows. */
function expectReadOrRefused(bytes: Uint8Array, hints?: TranscriptHints): void {
  let transcript;
  try {
    transcript = parseTranscript(bytes, hints);
  } catch (error) {
    expect(error).toBeInstanceOf(CuecastError);
    expect(KNOWN).toContain((error as CuecastError).code);
    return;
  }
  expectSound(transcript);
}

const hints = fc.record({
  type: fc.constantFrom(null, 'text/vtt', 'application/json; charset=shift_jis', 'text/html'),
  url: fc.constantFrom(null, 'https://example.org/a.srt', 'x.vtt'),
  duration: fc.constantFrom(null, 0, 60, 4000),
});

/** Pieces of every format, for text that is nearly one of them. */
const pieces = fc.constantFrom(
  ...['WEBVTT', 'NOTE Bob speaks', 'STYLE', '1', '2', '42', '-->', '00:01.000 --> 00:02.500'],
  ...['00:00:01,000 --> 00:00:04,000', '00:03.000 --> 00:01.000', '99:00:00.000 --> 99:00:01.000'],
  ...['<v Ann>Hello', '<00:01.500>', '<c>', '</v>', '<ruby>', '<rt>', '&amp;', '&', '<', '>'],
  ...['Ann:', 'Bob: Yes.', '- No', 'Note: this', 'so it goes', '[00:05]', '(1:02)', '0:30 Right'],
  ...['{"segments":[', '{"start":1,"end":2,"text":"Hi"}', ']}', ',', '"', '{', '[', '\\', '1e999'],
  ...['<html>', '<p>', '<time>00:05</time>', '<cite>Ann</cite>', '</p>', '<!--', '<script>'],
  ...[
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\0',
    '\ufeff',
    '\u00a0',
    'é',
    '日本',
    '😀',
  ],
);
const soup = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

test('any bytes are read or refused', () => {
  const bytes = fc.uint8Array({ maxLength: 3000 });
  fc.assert(fc.property(bytes, hints, expectReadOrRefused), tries(150));
});

test('any text is read or refused', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const bytesOf = (source: string): Uint8Array => new TextEncoder().encode(source);
  const check = (source: string, about: TranscriptHints): void => {
    expectReadOrRefused(bytesOf(source), about);
  };
  fc.assert(fc.property(text, hints, check), tries(150));
  fc.assert(fc.property(soup, hints, check), tries(700));
});

test.each([
  ['times', (n: number) => '00:01.000 --> '.repeat(n)],
  ['tags', (n: number) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v a><c.b>'.repeat(n)}x`],
  ['open tags', (n: number) => `1\n00:00:01,000 --> 00:00:02,000\n${'<font '.repeat(n)}x`],
  ['brackets', (n: number) => '['.repeat(n)],
  ['braces', (n: number) => '{"a":'.repeat(n)],
  ['elements', (n: number) => '<div>'.repeat(n)],
  ['colons', (n: number) => `1\n00:00:01,000 --> 00:00:02,000\n${'a: '.repeat(n)}`],
  ['spaces', (n: number) => `WEBVTT\n\n${' '.repeat(n)}00:01.000 --> 00:02.000\nHi`],
  ['digits', (n: number) => `WEBVTT\n\n${'9'.repeat(n)}:00:00.000 --> 00:02.000\nHi`],
  ['ampersands', (n: number) => `1\n00:00:01,000 --> 00:00:02,000\n${'&amp'.repeat(n)}`],
  ['dashes', (n: number) => `1\n00:00:01,000 --> 00:00:02,000\n${'-\n'.repeat(n)}`],
])('a hundred thousand %s do not hang', (_, make) => {
  const began = performance.now();
  expectReadOrRefused(new TextEncoder().encode(make(100_000)));
  expect(performance.now() - began).toBeLessThan(3000);
});

/** WebVTT cues by the letter of the W3C parsing algorithm, slow and plain, to hold ours against. */
function cuesByTheLetter(input: string): [start: number, end: number, text: string][] {
  const cues: [number, number, string][] = [];
  let position = input.indexOf('\n');
  if (position < 0) return cues;
  position++;
  const block = (inHeader: boolean): void => {
    let lineCount = 0;
    let previous = position;
    let buffer = '';
    let seenEof = false;
    let seenArrow = false;
    let times: [number, number] | null = null;
    while (!seenEof) {
      const end = input.indexOf('\n', position);
      const line = input.slice(position, end < 0 ? undefined : end);
      lineCount++;
      seenEof = end < 0;
      position = end < 0 ? input.length : end + 1;
      if (line.includes('-->')) {
        if (inHeader || !(lineCount === 1 || (lineCount === 2 && !seenArrow))) {
          position = previous;
          break;
        }
        seenArrow = true;
        previous = position;
        times = timesByTheLetter(line);
        if (times) buffer = '';
      } else if (line === '') break;
      else {
        buffer += (buffer === '' ? '' : '\n') + line;
        previous = position;
      }
    }
    if (times) cues.push([...times, buffer]);
  };
  if (input[position] === '\n') position++;
  else block(true);
  while (position < input.length) {
    if (input[position] === '\n') position++;
    else block(false);
  }
  return cues;
}

function timesByTheLetter(line: string): [number, number] | null {
  const time = String.raw`[\t\f ]*((?:\d{2,}:|\d:)?\d\d:\d\d\.\d{3})(?!\d)[\t\f ]*`;
  const match = new RegExp(`^${time}-->${time}`).exec(line);
  const start = parseVttTimestamp(match?.[1] ?? '');
  const end = parseVttTimestamp(match?.[2] ?? '');
  return start === null || end === null ? null : [start, end];
}

test('the cues of WebVTT are those of the W3C algorithm', () => {
  const line = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('NOTE x', 'STYLE', 'REGION', 'id:a', '7', 'a --> b', ' '),
    },
    { weight: 3, arbitrary: fc.nat(999).map((n) => `word ${n}`) },
    {
      weight: 4,
      arbitrary: fc
        .record({
          start: fc.constantFrom('00:01.000', '1:00:00.000', '00:60.000', '0:1.0', '', '60:00.000'),
          arrow: fc.constantFrom(' --> ', '-->', '\t-->\t', ' ---> ', ' -> '),
          end: fc.constantFrom('00:02.000', '123:00:00.500', '00:02.0001', '00:02,000', '00:02.00'),
          rest: fc.constantFrom('', ' align:start', 'align:start', ':x', ' 00:03.000', '.5'),
        })
        .map(({ start, arrow, end, rest }) => `${start}${arrow}${end}${rest}`),
    },
  );
  const file = fc
    .tuple(fc.constantFrom('WEBVTT', 'WEBVTT x', 'WEBVTT --> x'), fc.array(line, { maxLength: 25 }))
    .map(([head, lines]) => [head, ...lines].join('\n'));
  fc.assert(
    fc.property(file, (text) => {
      const ours = parseVtt(text).segments.map(({ start, end, text: said }) => [start, end, said]);
      expect(ours).toEqual(cuesByTheLetter(text));
    }),
    tries(2000),
  );
});

/** A cue that must be found again, by its words. */
const goodCue = (number: number, point: string): string =>
  `${number}\n00:00:${String(number).padStart(2, '0')}${point}000 --> 00:00:${String(number).padStart(2, '0')}${point}900\nspoken ${number}`;

const brokenTimes = (point: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    '00:00:xx --> 00:00:02',
    `00:99:01${point}000 --> 00:00:02${point}000`,
    `00:00:01${point}000 -->`,
    `--> 00:00:01${point}000`,
    '-->',
    'a --> b',
    `00:00:01${point}000 00:00:02${point}000`,
  );

const broken = (point: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', '7\n', 'id\n', 'NOTE\n'),
      brokenTimes(point),
      fc.constantFrom('', '\nlost', '\nlost\n5', '\n<v x'),
    )
    .map((parts) => parts.join(''));

test.each([
  ['WebVTT', 'WEBVTT\n\n', '.'],
  ['SubRip', '', ','],
])('a good cue of %s is never lost among malformed ones', (_, head, point) => {
  const parts = fc.array(fc.option(broken(point), { freq: 1 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parts, (list) => {
      const blocks = list.map((part, index) => part ?? goodCue(index + 1, point));
      const good = list.flatMap((part, index) => (part === null ? [`spoken ${index + 1}`] : []));
      fc.pre(good.length > 0);
      const found = read(`${head}${blocks.join('\n\n')}\n`).segments.map(({ text }) => text);
      expect(found).toEqual(expect.arrayContaining(good));
    }),
    tries(500),
  );
});

test('Unicode in any of its encodings is read as it is', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 80 })
    .filter((said) => !/[\0\ufeff\ufffd\x1b]/.test(said) && !/\p{Surrogate}/u.test(said));
  const srt = (said: string): string => `1\n00:00:01,000 --> 00:00:02,000\n${said}\n`;
  const wide = (said: string, mark: string): Uint8Array =>
    new Uint8Array(Buffer.from(`${mark}${said}`, 'utf16le'));
  fc.assert(
    fc.property(text.map(srt), (said) => {
      expect(decodeText(new TextEncoder().encode(said))).toBe(said);
      expect(decodeText(new TextEncoder().encode(`\ufeff${said}`))).toBe(said);
      expect(decodeText(wide(said, '\ufeff'))).toBe(said);
      expect(decodeText(wide(said, ''))).toBe(said);
      expect(decodeText(Buffer.from(wide(said, '\ufeff')).swap16())).toBe(said);
      expect(decodeText(Buffer.from(wide(said, '')).swap16())).toBe(said);
    }),
    tries(200),
  );
});
