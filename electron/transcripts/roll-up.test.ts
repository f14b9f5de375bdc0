import { expect, test } from 'vitest';
import { lines, read, warned, words } from './test-support.ts';

/** Captions of a few lines each, two seconds long, one right after the other. */
const rolling = (...captions: string[]): string =>
  captions
    .map(
      (text, at) => `${at + 1}\n00:00:${two(at * 2)},000 --> 00:00:${two(at * 2 + 2)},000\n${text}`,
    )
    .join('\n\n');

const two = (n: number): string => String(n).padStart(2, '0');

test('automatic captions show each line once, with its words', () => {
  const file = `WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.470 align:start position:0%
${' '}
low<00:00:00.480><c> tide</c><00:00:01.040><c> again</c>

00:00:02.470 --> 00:00:02.480 align:start position:0%
low tide again
${' '}

00:00:02.480 --> 00:00:04.950 align:start position:0%
low tide again
the<00:00:02.800><c> boats</c><00:00:03.120><c> rest</c>

00:00:04.950 --> 00:00:04.960 align:start position:0%
the boats rest
${' '}

00:00:04.960 --> 00:00:06.000 align:start position:0%
the boats rest
and<00:00:05.200><c> wait</c>`;
  expect(lines(file)).toEqual([
    '0.16-2.47 low tide again',
    '2.48-4.95 the boats rest',
    '4.96-6 and wait',
  ]);
  expect(words(read(file).segments[1] ?? expect.fail())).toBe(
    'the@2.48-2.8 boats@2.8-3.12 rest@3.12-4.95',
  );
  expect(warned(file)).toEqual(['- rolling-captions']);
});

test.each([
  ['two lines', ['a b', 'a b\nc d', 'c d\ne f', 'e f\ng h']],
  ['three lines', ['a b', 'a b\nc d', 'a b\nc d\ne f', 'c d\ne f\ng h']],
  ['lines of two tags', ['<i>a b</i>', 'a b\n<i>c d</i>', '<i>c d</i>\ne f', 'e f\ng h']],
])('captions that roll over %s are read once', (_, captions) => {
  expect(lines(rolling(...captions))).toEqual(['0-2 a b', '2-4 c d', '4-6 e f', '6-8 g h']);
});

test.each([
  ['a chorus', ['Row row', 'Row row\nyour boat', 'down the stream', 'so merrily', 'life is']],
  ['the same answer', ['Yes.', 'Yes.', 'Yes.\nSir', 'No.', 'No, not\nnow', 'Well']],
])('%s is said as often as it is printed', (_, captions) => {
  expect(lines(rolling(...captions))).toHaveLength(captions.length);
  expect(warned(rolling(...captions))).toEqual([]);
});

test.each([
  [
    'in one line',
    [
      'so',
      'so today',
      'So today we talk',
      'So today, we talk about',
      'So today, we talk about ships.',
      'And',
      'And the',
      'And the sea.',
    ],
    ['0-10 So today, we talk about ships.', '10-16 And the sea.'],
  ],
  [
    'into a second line, and roll up then',
    [
      'so',
      'so today',
      'so today we',
      'so today we\nspeak',
      'so today we\nspeak of',
      'so today we\nspeak of it',
      'speak of it\nand',
      'speak of it\nand more',
      'speak of it\nand more again',
    ],
    ['0-6 so today we', '6-12 speak of it', '12-18 and more again'],
  ],
])('captions that grow %s are read once', (_, captions, expected) => {
  expect(lines(rolling(...captions))).toEqual(expected);
  expect(warned(rolling(...captions))).toContain('- growing-captions');
});

test('a phrase that is taken up again is said as often', () => {
  const said = ['No', 'No, I said', 'No, I said no', 'Well', 'Well then', 'Off', 'we', 'go'];
  expect(lines(rolling(...said))).toHaveLength(said.length);
});
