import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryCorrections } from './carry-corrections.ts';
import { correct, type Correction, type ShownSegment } from './corrections.ts';
import { realigned } from './correct-words.ts';
import {
  withMerge,
  withoutCorrections,
  withoutSegments,
  withRename,
  withSpeaker,
  withWords,
} from './edit-corrections.ts';
import { type Segment, type Word } from './model.ts';

/** `low@1 tide@2`: words half a second long. */
const timed = (line: string): Word[] =>
  line.split(' ').map((word) => {
    const [text = '', start] = word.split('@');
    return { start: Number(start), end: Number(start) + 0.5, text: text.replaceAll('_', ' ') };
  });
const written = (words: readonly Word[] | undefined) =>
  words?.map(({ text, start }) => `${text.replaceAll(' ', '_')}@${start}`).join(' ');

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
  const timedBy = (line: string, start: number, end: number | null): Segment => {
    const words = timed(line);
    return { start, end, speaker: null, text: words.map(({ text }) => text).join(' '), words };
  };
  const merged = (first: Segment, second: Segment) =>
    correct([first, second], [{ kind: 'merge', segment: 0 }])[0];
  const [low, high] = [timedBy('low@1 tide@2', 1, 3), timedBy('high@3 tide@4', 3, 5)];
  expect(merged(low, high)).toMatchObject({ start: 1, end: 5, text: 'low tide high tide' });
  expect(written(merged(low, high)?.words)).toBe('low@1 tide@2 high@3 tide@4');
  expect(merged(low, { ...high, end: null })?.end).toBeNull();
  expect(merged({ ...low, end: 9 }, high)?.end).toBe(9);
  expect(merged(low, { ...high, words: undefined })).not.toHaveProperty('words', expect.anything());
  // Said over each other: words out of order have no use.
  expect(merged(low, timedBy('over@1.5', 1.5, 2))?.words).toBeUndefined();
});

test.each([
  ['nothing changed', 'the@1 boats@2 rest@3', 'the boats rest', 'the@1 boats@2 rest@3'],
  ['a word replaced', 'the@1 boats@2 rest@3', 'the goats rest', 'the@1 goats@2 rest@3'],
  ['case and punctuation', 'so@1 he@2 said@3', 'So, he — said.', 'So,@1 he_—@2 said.@3'],
  ['two words replaced by two', 'a@1 b@2 c@3 d@4', 'a x y d', 'a@1 x@2 y@3 d@4'],
  ['a word added', 'the@1 boats@2 rest@3', 'the old boats rest', 'the_old@1 boats@2 rest@3'],
  ['words added in front', 'boats@2 rest@3', 'all the boats rest', 'all_the_boats@2 rest@3'],
  ['words added behind', 'boats@2 rest@3', 'boats rest at last', 'boats@2 rest_at_last@3'],
  ['a word gone', 'the@1 um@2 boats@3', 'the boats', 'the@1 boats@3'],
  ['one word becomes two', 'i@1 cannot@2 swim@3', 'i can not swim', 'i@1 can_not@2 swim@3'],
  ['two words become one', 'he@1 can@2 not@3 swim@4', 'he cannot swim', 'he@1 cannot@2 swim@4'],
  ['all other words', 'a@1 b@2 c@3', 'one two', 'one_two@1'],
  ['a word of two is cut', 'New_York@1 is@2', 'New Haven is', 'New_Haven@1 is@2'],
  ['a word said twice', 'no@1 no@2 no@3', 'no no', 'no@1 no@2'],
])('times after an edit: %s', (_, before, text, after) =>
  expect(written(realigned(timed(before), text))).toBe(after),
);

test('a word that stands for several lasts until the end of the last of them', () => {
  expect(realigned(timed('he@1 can@2 not@3 swim@4'), 'he cannot swim')?.[1]).toEqual({
    start: 2,
    end: 3.5,
    text: 'cannot',
  });
});

test('edits of one segment are one correction, and its own words again are none', () => {
  const once = withWords(source, [], 0, 'The boat left at ten.');
  const twice = withWords(source, once, 0, 'The boat left at two.');
  expect(twice).toEqual([{ kind: 'words', segment: 0, text: 'The boat left at two.' }]);
  expect(withWords(source, twice, 0, 'The boat left at noon. ')).toEqual([]);
  expect(withWords(source, twice, 0, ' ')).toEqual([...twice, { kind: 'delete', segments: [0] }]);
  const merged = withMerge(twice, 0);
  const edited = withWords(source, withWords(source, merged, 0, 'A'), 0, 'B');
  expect(edited).toEqual([...merged, { kind: 'words', segment: 0, text: 'B' }]);
  expect(withoutCorrections(withRename(edited, 'BEN', ' Ben '), 0)).toEqual([
    { kind: 'rename', from: 'BEN', to: 'Ben' },
  ]);
});

test('the last speaker given to a segment counts; an empty name is none', () => {
  const ben = withSpeaker([], [0, 3], ' Ben ');
  expect(withSpeaker(ben, [3], '')).toEqual([
    { kind: 'speaker', segment: 0, speaker: 'Ben' },
    { kind: 'speaker', segment: 3, speaker: null },
  ]);
  expect(withRename(ben, 'Ben', 'Ben')).toEqual(ben);
  expect(withRename([], 'Ben', ' ')).toEqual([{ kind: 'rename', from: 'Ben', to: null }]);
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
