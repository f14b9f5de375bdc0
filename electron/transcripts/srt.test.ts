import { expect, test } from 'vitest';
import { lines, read, warned } from './test-support.ts';

test('is SubRip, whatever the type says', () => {
  const file =
    '1\r\n00:00:01,000 --> 00:00:02,500\r\nHello\r\nthere\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nBye\r\n';
  expect(read(file, { type: 'text/vtt; charset=utf-8' }).segments).toHaveLength(2);
  expect(read(file, { type: 'application/json' })).toEqual({
    format: 'srt',
    language: null,
    timed: true,
    segments: [
      { start: 1, end: 2.5, speaker: null, text: 'Hello there' },
      { start: 3, end: 4, speaker: null, text: 'Bye' },
    ],
    warnings: [],
  });
});

test.each([
  ['a point for the comma', '1\n00:00:01.000 --> 00:00:02.500\nHi\n'],
  ['a byte order mark', '\ufeff1\n00:00:01,000 --> 00:00:02,500\nHi\n'],
  ['no number', '00:00:01,000 --> 00:00:02,500\nHi\n'],
  ['no hours', '1\n00:01,000 --> 00:02,500\nHi\n'],
  ['short parts', '1\n0:0:1,0 --> 0:0:2,5\nHi\n'],
  ['a colon before the thousandths', '1\n00:00:01:000 --> 00:00:02:500\nHi\n'],
  ['spaces in the times', '1\n00:00:01, 000 -->  00:00:02, 500\nHi\n'],
  ['spaces after the colons', '1\n00: 00: 01,000 -> 00: 00: 02,500\nHi\n'],
  ['no-break spaces', '1\n00:00:01,000\u00a0-->\u00a000:00:02,500\nHi\n'],
  ['coordinates', '1\n00:00:01,000 --> 00:00:02,500 X1:10 X2:20 Y1:1 Y2:2\nHi\n'],
  ['the number on the line of the times', '1 00:00:01,000 --> 00:00:02,500\nHi\n'],
  ['a hash before the number', '#1\n00:00:01,000 --> 00:00:02,500\nHi\n'],
  ['a point after the number', '1.\n00:00:01,000 --> 00:00:02,500\nHi\n'],
  ['no space around the arrow', '1\n00:00:01,000-->00:00:02,500\nHi\n'],
  ['an arrow of a dash', '1\n00:00:01,000 –> 00:00:02,500\nHi\n'],
  ['two digits of thousandths', '1\n00:00:01,00 --> 00:00:02,50\nHi\n'],
  ['carriage returns alone', '1\r00:00:01,000 --> 00:00:02,500\rHi\r'],
  ['a short arrow', '1\n00:00:01,000 -> 00:00:02,500\nHi\n'],
  ['lines doubled', '1\r\r\n00:00:01,000 --> 00:00:02,500\r\r\nHi\r\r\n'],
  ['blank lines everywhere', '\n\n1\n\n00:00:01,000 --> 00:00:02,500\n\nHi\n\n'],
  ['a number left at the end', '1\n00:00:01,000 --> 00:00:02,500\nHi\n\n2\n'],
])('%s', (_, file) => {
  expect(lines(file)).toEqual(['1-2.5 Hi']);
});

test('blank lines and numbers may be missing', () => {
  const file = `1
00:00:01,000 --> 00:00:02,000
one
2
00:00:03,000 --> 00:00:04,000
two
00:00:05,000 --> 00:00:06,000
three

4

00:00:07,000 --> 00:00:08,000
four`;
  expect(lines(file)).toEqual(['1-2 one', '3-4 two', '5-6 three', '7-8 four']);
});

test('a number that somebody says stays', () => {
  expect(
    lines('1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:03,000 --> 00:00:04,000\n1984\n'),
  ).toEqual(['1-2 42', '3-4 1984']);
  expect(lines('00:00:01,000 --> 00:00:02,000\n42\n00:00:03,000 --> 00:00:04,000\nyes\n')).toEqual([
    '1-2 42',
    '3-4 yes',
  ]);
});

test.each<[string, string, string[]]>([
  [
    'numbers glued under the words',
    'In the year\n1984\n2\n@3\n2001\nA film\n3\n@5\nend',
    ['1-2 In the year 1984', '3-4 2001 A film', '5-6 end'],
  ],
  [
    'no numbers at all',
    'In the year\n1984\n@3\nA film\n@5\n7',
    ['1-2 In the year 1984', '3-4 A film', '5-6 7'],
  ],
  [
    'the same number on every cue',
    'one\n1\n@3\ntwo\n1\n@5\nthree',
    ['1-2 one', '3-4 two', '5-6 three'],
  ],
  ['numbers with gaps', 'one\n5\n@3\ntwo\n9\n@5\nthree', ['1-2 one', '3-4 two', '5-6 three']],
  [
    'a number that counts and one that is said',
    '2\n\n2\n@3\n3\n\n3\n@5\n4',
    ['1-2 2', '3-4 3', '5-6 4'],
  ],
  ['blank lines inside of cues', 'one\n\nmore\n\n2\n@3\n\ntwo', ['1-2 one more', '3-4 two']],
])('%s', (name, body, expected) => {
  const times = body.replace(
    /@(\d)/g,
    (_, n: string) => `00:00:0${n},000 --> 00:00:0${Number(n) + 1},000`,
  );
  const first = name.startsWith('no') ? '' : '1\n';
  expect(lines(`${first}00:00:01,000 --> 00:00:02,000\n${times}\n`)).toEqual(expected);
});

test.each([
  ['00:00:01,000 -->'],
  ['00:00:01,000 --> '],
  ['00:00:01,000 --> 00:00:xx,000'],
  ['00:00:01,000 --> 00:00:99,000'],
])('an end that cannot be read is taken from the next cue: %s', (times) => {
  const file = `1\n${times}\none\n\n2\n00:00:03,000 --> 00:00:04,000\ntwo\n`;
  expect(lines(file)).toEqual(['1-3 one', '3-4 two']);
  expect(warned(file)).toEqual(['2 missing-end']);
});

test('line ends and hard spaces of other formats', () => {
  const file = '1\n00:00:01,000 --> 00:00:02,000\n\\h\\hOne\\Ntwo\\hThree of C:\\home\n';
  expect(lines(file)).toEqual(['1-2 One two Three of C:\\home']);
});

test('a NUL is a replacement character, as in WebVTT', () => {
  expect(lines('1\n00:00:01,000 --> 00:00:02,000\nHi\0you\n')).toEqual(['1-2 Hi\ufffdyou']);
});

test('what stands before the first cue is named', () => {
  const file = 'Captions by a friend\nexample.org\n\n1\n00:00:01,000 --> 00:00:02,000\nHi\n';
  expect(lines(file)).toEqual(['1-2 Hi']);
  expect(warned(file)).toEqual(['1 text-before']);
});

test('names behave like speakers: a second colon stays, and a note is nobody', () => {
  const said = [
    'Ann: Note: this: stays',
    'Note: that',
    '<b>Bob:</b> At 10:30',
    '{\\an8}- Who?',
    'Me',
    'ANN LEE:\nsee https://example.org',
  ];
  const file = said
    .map((text, n) => `${n + 1}\n00:00:0${n},000 --> 00:00:0${n},900\n${text}`)
    .join('\n\n');
  expect(lines(file)).toEqual([
    '0-0.9 Ann: Note: this: stays',
    '1-1.9 Ann: Note: that',
    '2-2.9 Bob: At 10:30',
    '3-3.9 - Who?',
    '4-4.9 Me',
    '5-5.9 ANN LEE: see https://example.org',
  ]);
});

test.each([
  ['{\\an8}<i>Hi</i> <b>you</b>', 'Hi you'],
  ['<font color="#ff0000" face=\'x\'>red</font>', 'red'],
  ['{b}bold{/b} {\\pos(10,20)}moved', 'bold moved'],
  ['one<br>two<br/>three', 'one two three'],
  ['AT&amp;T &#39;n 5 < 6 > 4', "AT&T 'n 5 < 6 > 4"],
  ['{smiles} and <laughs>', '{smiles} and <laughs>'],
])('%j reads %j', (source, text) => {
  expect(read(`1\n00:00:01,000 --> 00:00:02,000\n${source}\n`).segments[0]?.text).toBe(text);
});

test('cues out of order are sorted, overlaps kept, ends mended', () => {
  const file = `1
00:00:05,000 --> 00:00:09,000
second

2
00:00:01,000 --> 00:00:04,000
first

3
00:00:08,000 --> 00:00:07,000
third

4
00:00:10,000 --> 00:00:11,000
fourth`;
  expect(lines(file)).toEqual(['1-4 first', '5-9 second', '8-10 third', '10-11 fourth']);
  expect(warned(file)).toEqual(['6 out-of-order', '10 end-before-start']);
});

test('a malformed cue costs itself alone', () => {
  const file =
    '1\n00:00:01,000 --> 00:00:02,000\none\n\n2\n00:00:xx,000 --> 00:00:04,000\nlost\n\n3\n00:00:05,000 --> 00:00:06,000\nthree\n';
  expect(lines(file)).toEqual(['1-2 one', '5-6 three']);
  expect(warned(file)).toEqual(['6 malformed-timing']);
});

test('a cue without words is left out', () => {
  const file = '1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000\nHi\n';
  expect(lines(file)).toEqual(['3-4 Hi']);
  expect(warned(file)).toEqual(['2 empty-cue']);
});

test('an arrow in what is said is no time', () => {
  const file =
    '1\n00:00:01,000 --> 00:00:02,000\n--> this way\n\n2\n00:00:03,000 --> 00:00:04,000\nA --> B\n';
  expect(lines(file)).toEqual(['1-2 --> this way', '3-4 A --> B']);
  expect(warned(file)).toEqual([]);
});
