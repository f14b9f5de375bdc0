import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryCorrections } from './carry-corrections.ts';
import { correct, type Correction, type ShownSegment } from './corrections.ts';
import { withMerge, withoutSegments } from './edit-corrections.ts';
import { type Segment } from './model.ts';

const says = (start: number, speaker: string | null, text: string): Segment => ({
  start,
  end: start + 5,
  speaker,
  text,
});
const source: Segment[] = [
  says(0, 'ANN', 'The boat left at noon.'),
  says(5, 'BEN', 'No, at one.'),
  says(10, 'BEN', 'Or so.'),
  says(15, 'ANN', 'I was there.'),
];
const shown = (corrections: Correction[], segments = source) =>
  correct(segments, corrections).map(
    ({ source: index, speaker, text }) => `${index} ${speaker}: ${text}`,
  );

test('without corrections it is the source, the same objects at every call', () => {
  const first = correct(source, []);
  expect(first).toEqual(source.map((one, index) => ({ ...one, source: index, corrected: false })));
  const again = correct(source, [{ kind: 'words', segment: 1, text: 'No, at two.' }]);
  expect(again.map((one, index) => one === first[index])).toEqual([true, false, true, true]);
  expect(again[1]).toEqual({ ...first[1], text: 'No, at two.', corrected: true });
  const more = correct(source, [
    { kind: 'words', segment: 1, text: 'No, at two.' },
    { kind: 'rename', from: 'ANN', to: 'Ann' },
  ]);
  expect(more.map((one, index) => one === again[index])).toEqual([false, true, true, false]);
});

test.each<[string, Correction[], string[]]>([
  [
    'other words, blanks made plain',
    [{ kind: 'words', segment: 2, text: '  Or\n\nthen. ' }],
    [
      '0 ANN: The boat left at noon.',
      '1 BEN: No, at one.',
      '2 BEN: Or then.',
      '3 ANN: I was there.',
    ],
  ],
  [
    'no words at all take the segment away',
    [{ kind: 'words', segment: 2, text: ' ' }],
    ['0 ANN: The boat left at noon.', '1 BEN: No, at one.', '3 ANN: I was there.'],
  ],
  [
    'another speaker is not the one who was renamed before',
    [
      { kind: 'rename', from: 'BEN', to: 'Benno' },
      { kind: 'speaker', segment: 3, speaker: 'BEN' },
    ],
    [
      '0 ANN: The boat left at noon.',
      '1 Benno: No, at one.',
      '2 Benno: Or so.',
      '3 BEN: I was there.',
    ],
  ],
  [
    'a rename reaches whom a segment was given to, and takes names away',
    [
      { kind: 'speaker', segment: 3, speaker: 'BEN' },
      { kind: 'rename', from: 'BEN', to: null },
    ],
    [
      '0 ANN: The boat left at noon.',
      '1 null: No, at one.',
      '2 null: Or so.',
      '3 null: I was there.',
    ],
  ],
  [
    'a merge takes what is shown next, and the speaker of the first',
    [
      { kind: 'delete', segments: [1] },
      { kind: 'merge', segment: 0 },
      { kind: 'merge', segment: 0 },
    ],
    ['0 ANN: The boat left at noon. Or so. I was there.'],
  ],
  [
    'what is gone is not brought back, nor found under another index',
    [
      { kind: 'merge', segment: 0 },
      { kind: 'words', segment: 1, text: 'Ghost' },
      { kind: 'delete', segments: [3, 3, -1, 99, 0.5] },
      { kind: 'speaker', segment: 3, speaker: 'Ghost' },
      { kind: 'merge', segment: 2 },
      { kind: 'merge', segment: -1 },
      { kind: 'words', segment: 99, text: 'Ghost' },
    ],
    ['0 ANN: The boat left at noon. No, at one.', '2 BEN: Or so.'],
  ],
])('%s', (_, corrections, expected) => expect(shown(corrections)).toEqual(expected));

test('a merged segment lasts from the first start to the last end, with the words of both', () => {
  /** Words a second apart. */
  const timedBy = (text: string, start: number, end: number | null): Segment => {
    const words = text.split(' ').map((text, at) => ({ start: start + at, end: null, text }));
    return { start, end, speaker: null, text, words };
  };
  const merged = (first: Segment, second: Segment) =>
    correct([first, second], [{ kind: 'merge', segment: 0 }])[0];
  const [low, high] = [timedBy('low tide', 1, 3), timedBy('high tide', 3, 5)];
  expect(merged(low, high)).toMatchObject({ start: 1, end: 5, text: 'low tide high tide' });
  expect(merged(low, high)?.words?.map(({ start, text }) => `${text}@${start}`)).toEqual([
    'low@1',
    'tide@2',
    'high@3',
    'tide@4',
  ]);
  expect(merged(low, { ...high, end: null })?.end).toBeNull();
  expect(merged({ ...low, end: 9 }, high)?.end).toBe(9);
  expect(merged(low, { ...high, words: undefined })).not.toHaveProperty('words', expect.anything());
  // Said over each other: words out of order have no use.
  expect(merged(low, timedBy('over', 1.5, 2))?.words).toBeUndefined();
});

test('a newer version keeps the corrections of what it still has', () => {
  const newer = [
    says(0, 'ANN', 'Welcome back.'),
    says(1.5, 'ANN', 'The boat left at noon.'),
    says(6, 'BEN', 'No, at one o’clock.'),
    says(11.5, 'BEN', 'Or so.'),
    says(17.1, 'ANN', 'I was there.'),
  ];
  const corrections: Correction[] = [
    { kind: 'words', segment: 0, text: 'The ship left at noon.' },
    { kind: 'words', segment: 1, text: 'No, at two.' },
    { kind: 'rename', from: 'BEN', to: 'Ben' },
    { kind: 'delete', segments: [1, 2] },
    { kind: 'speaker', segment: 3, speaker: null },
  ];
  expect(carryCorrections(source, newer, corrections)).toEqual([
    { kind: 'words', segment: 1, text: 'The ship left at noon.' },
    { kind: 'rename', from: 'BEN', to: 'Ben' },
    { kind: 'delete', segments: [3] },
  ]);
});

test('segments that two could be are not guessed at', () => {
  const yes = (start: number) => says(start, null, 'Yes.');
  const edit: Correction[] = [{ kind: 'words', segment: 0, text: 'Oh yes.' }];
  expect(carryCorrections([yes(1)], [yes(1)], edit)).toEqual(edit);
  expect(carryCorrections([yes(1)], [yes(0), yes(2)], edit)).toEqual([]);
  expect(carryCorrections([yes(1), yes(2)], [yes(1)], edit)).toEqual([]);
});

test('a merge is kept where the two still follow each other, and its words with it', () => {
  const corrections: Correction[] = [
    { kind: 'merge', segment: 1 },
    { kind: 'words', segment: 1, text: 'No, at one or so.' },
  ];
  expect(carryCorrections(source, source, corrections)).toEqual(corrections);
  const between = [...source.slice(0, 2), says(9, 'ANN', 'Ah.'), ...source.slice(2)];
  expect(carryCorrections(source, between, corrections)).toEqual([]);
  const last: Correction[] = [
    { kind: 'merge', segment: 3 },
    { kind: 'words', segment: 3, text: 'I saw it.' },
  ];
  expect(carryCorrections(source, source, last)).toEqual(last.slice(1));
  const without: Correction[] = [{ kind: 'delete', segments: [1] }, ...withMerge([], 0)];
  expect(carryCorrections(source, source, without)).toEqual(without);
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'B,', 'the', 'sea', '—', 'zwei\u00a0!'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '));
const transcript = fc
  .array(
    fc.record({
      pause: fc.double({ min: 0, max: 3, noNaN: true }),
      text,
      speaker: fc.constantFrom('Ann', 'Ben', null),
      timed: fc.boolean(),
      ended: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((lines) => {
    let start = 0;
    return lines.map(({ pause, text, speaker, timed, ended }): Segment => {
      start += pause;
      const words = text.split(' ').map((word, at) => ({
        start: start + at / 9,
        end: ended ? start + (at + 1) / 9 : null,
        text: word,
      }));
      return { start, end: ended ? start + 1 : null, speaker, text, ...(timed && { words }) };
    });
  });
const index = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double(), fc.integer());
const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({
    kind: fc.constant('words' as const),
    segment: index,
    text: fc.oneof(text, fc.string({ unit: 'binary' })),
  }),
  fc.record({
    kind: fc.constant('speaker' as const),
    segment: index,
    speaker: fc.constantFrom('Ann', 'Cy', null),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    from: fc.constantFrom('Ann', 'Cy'),
    to: fc.constantFrom('Ben', 'Cy', null),
  }),
  fc.record({ kind: fc.constant('delete' as const), segments: fc.array(index, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('merge' as const), segment: index }),
);
const someCorrections = fc.array(anyCorrection, { maxLength: 12 });

const rises = (items: readonly { start: number }[]) =>
  items.every(({ start }, at) => start >= (items[at - 1]?.start ?? -Infinity));

test('whatever is corrected: in order, words that are the text, the source untouched', () => {
  fc.assert(
    fc.property(transcript, someCorrections, (segments, corrections) => {
      const before = structuredClone(segments);
      const after = correct(segments, corrections);
      expect(segments).toEqual(before);
      expect(rises(after)).toBe(true);
      const sources = after.map((one) => one.source);
      expect([...new Set(sources)].sort((a, b) => a - b)).toEqual(sources);
      for (const { words, ...one } of after) {
        expect(one.text).not.toBe('');
        expect(one.start).toBe(segments[one.source]?.start);
        if (!words) continue;
        expect(words.map((word) => word.text).join(' ')).toBe(one.text);
        expect(rises(words)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('a segment that is not corrected is the source’s; one that differs says so', () => {
  fc.assert(
    fc.property(transcript, someCorrections, (segments, corrections) => {
      const plain = (one: ShownSegment) => ({ ...one, source: undefined, corrected: undefined });
      for (const one of correct(segments, corrections)) {
        if (!one.corrected) expect(plain(one)).toEqual({ ...segments[one.source] });
      }
    }),
  );
});

test('all deleted is an empty transcript, whatever was corrected before', () => {
  fc.assert(
    fc.property(transcript, someCorrections, (segments, corrections) => {
      const all = withoutSegments(corrections, [...segments.keys()]);
      expect(correct(segments, all)).toEqual([]);
    }),
  );
});

test('all of it is carried to the very same transcript, if nothing is said twice', () => {
  fc.assert(
    fc.property(transcript, someCorrections, (lines, corrections) => {
      const segments = lines.map((line, at) => ({
        ...line,
        text: `${at} ${line.text}`,
        words: undefined,
      }));
      const carried = carryCorrections(segments, structuredClone(segments), corrections);
      expect(correct(segments, carried)).toEqual(correct(segments, corrections));
    }),
  );
});
