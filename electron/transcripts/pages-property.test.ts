import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTranscript } from './parse-transcript.ts';
import { refusal, read } from './test-support.ts';

const KNOWN = [null, 'not-a-transcript', 'empty-transcript', 'binary-file', 'too-large'];

/** Pieces that parsers look for, so that nonsense made of them goes deep. */
const piece = fc.constantFrom(
  ...[
    '00:05',
    '[0:05]',
    '(00:00:09.5)',
    ' - ',
    ' --> ',
    '\n',
    '\n\n',
    'Ann',
    'Ann:',
    '**',
    ' Hi there',
    '.',
    '1',
    '\t|',
  ],
  ...[
    'Transcript',
    '## Transcript',
    'Comments',
    'Subscribe',
    '© Us',
    '&amp;',
    '\u200f',
    'https://a.example/?t=5',
  ],
  ...[
    '<p>',
    '</p>',
    '<br>',
    '<time>',
    '</time>',
    '<cite>',
    '</cite>',
    '<a href="#t=5">',
    '</a>',
    '<p data-start="5">',
    '<pre>',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '"start":1',
    '"text":"Hi"',
    '"words":',
    '"segments":',
    'NaN',
    'WEBVTT',
  ],
);
const nonsense = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.tuple(piece, fc.integer({ min: 1, max: 3000 })).map(([text, count]) => text.repeat(count)),
);
const hints = fc.record({
  type: fc.constantFrom('text/vtt', 'application/json', 'text/html', 'text/plain', null),
  duration: fc.constantFrom(null, 0, 1, 3600),
});

test('any text is read or refused by name, and what is read is in order', () => {
  fc.assert(
    fc.property(nonsense, hints, (text, told) => {
      const started = performance.now();
      const code = refusal(text, told);
      expect(KNOWN).toContain(code);
      if (code === null) {
        const { segments } = read(text, told);
        for (const [index, { start, end, text: said, words }] of segments.entries()) {
          expect(start).toBeGreaterThanOrEqual(segments[index - 1]?.start ?? 0);
          expect(end ?? Infinity).toBeGreaterThan(start);
          expect(said.trim()).not.toBe('');
          if (words) expect(words.map((word) => word.text).join(' ')).toBe(said);
        }
      }
      // Texts this short take a few milliseconds; one that grows with its square takes seconds.
      expect(performance.now() - started).toBeLessThan(2000);
    }),
    { numRuns: 600 },
  );
}, 60_000);

test('any bytes are read or refused by name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(KNOWN).toContain(refusal(bytes));
    }),
    { numRuns: 300 },
  );
});

/** Sentences that begin with a capital and end with a full stop, none like another. */
const said = fc
  .array(
    fc.array(fc.constantFrom('low', 'tide', 'sand', 'and', 'we', 'dig', 'a', 'hole'), {
      minLength: 2,
      maxLength: 9,
    }),
    {
      minLength: 3,
      maxLength: 25,
    },
  )
  .map((sentences) => sentences.map((words, index) => `Line ${index} ${words.join(' ')}.`));
const two = (count: number): string => String(count).padStart(2, '0');
const mmss = (seconds: number): string => `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
const hhmmss = (seconds: number): string => `00:${mmss(seconds)}`;
const startOf = (index: number): number => index * 7;

const layouts: Record<string, (time: string, text: string, index: number) => string> = {
  'at the start': (time, text) => `${time} ${text}\n`,
  'in brackets': (time, text) => `[${time}] ${text}\n\n`,
  'in round brackets': (time, text) => `(${time}) ${text}\n`,
  'alone above': (time, text) => `${time}\n${text}\n\n`,
  bold: (time, text) => `**${time}** ${text}\n\n`,
  wrapped: (time, text) => `${time}\n${text.replace(/ (?=\S+$)/, '\n')}\n\n`,
  'paragraphs of a page': (time, text) => `<p>[${time}] ${text}</p>\n`,
  'elements of a page': (time, text) => `<time>${time}</time><p>${text}</p>\n`,
  'links of a page': (time, text) =>
    `<p><a href="#t=1">${time}</a> ${text}</p>\n`.replace('#t=1', `#t=${time}`),
};

test.each(Object.entries(layouts))('no line is lost or moved: %s', (_, layout) => {
  fc.assert(
    fc.property(said, fc.constantFrom(mmss, hhmmss), (sentences, time) => {
      const file = sentences
        .map((text, index) => layout(time(startOf(index)), text, index))
        .join('');
      const { segments, warnings } = read(file);
      expect(segments.map(({ start, text }) => `${start} ${text}`)).toEqual(
        sentences.map((text, index) => `${startOf(index)} ${text}`),
      );
      expect(warnings).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a segment of JSON that is damaged costs itself alone', () => {
  const bad = fc.constantFrom(
    '{"start":9,"te',
    '{"start":9,"text":"A "quoted" word"}',
    'null',
    '{',
    '"',
    '{"start":"soon","text":"x"}',
  );
  fc.assert(
    fc.property(said, bad, fc.nat(), (sentences, damage, place) => {
      const items = sentences.map((text, index) =>
        JSON.stringify({ start: startOf(index), end: startOf(index) + 5, text }),
      );
      items.splice(place % (items.length + 1), 0, damage);
      const kept = read(`{"segments":[\n${items.join(',\n')}\n]}`).segments.map(({ text }) => text);
      expect(kept).toEqual(sentences);
    }),
    { numRuns: 150 },
  );
});

test('what bytes are is decided by what they say: a type changes nothing', () => {
  fc.assert(
    fc.property(
      said,
      fc.constantFrom(...Object.values(layouts)),
      hints,
      (sentences, layout, { type }) => {
        const file = sentences
          .map((text, index) => layout(mmss(startOf(index)), text, index))
          .join('');
        const bytes = new TextEncoder().encode(file);
        expect(parseTranscript(bytes, { type })).toEqual(parseTranscript(bytes));
      },
    ),
    { numRuns: 60 },
  );
});
