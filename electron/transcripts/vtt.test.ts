import { expect, test } from 'vitest';
import { lines, read, warned, words } from './test-support.ts';

const cue = (text: string, times = '00:01.000 --> 00:02.000'): string =>
  `WEBVTT\n\n${times}\n${text}\n`;
const textOf = (text: string): string | undefined => read(cue(text)).segments[0]?.text;

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines end with %s', (_, eol) => {
  const file = [
    'WEBVTT',
    '',
    '00:01.000 --> 00:02.000',
    'one',
    'two',
    '',
    '00:03.000 --> 00:04.000',
    'three',
  ];
  expect(lines(file.join(eol))).toEqual(['1-2 one two', '3-4 three']);
});

test.each([
  ['a byte order mark', '\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nHi'],
  ['a title after the signature', 'WEBVTT - My show\n\n00:01.000 --> 00:02.000\nHi'],
  [
    'header lines',
    'WEBVTT\nKind: captions\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000\n\n00:01.000 --> 00:02.000\nHi',
  ],
  ['cues right after the signature', 'WEBVTT\n00:01.000 --> 00:02.000\nHi'],
  ['an identifier', 'WEBVTT\n\nintro 1\n00:01.000 --> 00:02.000\nHi'],
  ['settings', 'WEBVTT\n\n00:01.000 --> 00:02.000 align:start position:10%,line-left line:0\nHi'],
  ['no spaces around the arrow', 'WEBVTT\n\n00:01.000-->00:02.000\nHi'],
  ['tabs around the arrow', 'WEBVTT\n\n 00:01.000\t-->\t00:02.000\nHi'],
  [
    'notes, styles and regions',
    'WEBVTT\n\nNOTE one\nline\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\nHi\n\nNOTE end',
  ],
  ['many blank lines', 'WEBVTT\n\n\n\n00:01.000 --> 00:02.000\nHi\n\n\n'],
])('%s leaves the cue alone', (_, file) => {
  expect(lines(file)).toEqual(['1-2 Hi']);
  expect(warned(file)).toEqual([]);
});

test('hours have any length', () => {
  expect(lines(cue('Hi', '1:00:00.000 --> 123:00:00.500'))).toEqual(['3600-442800.5 Hi']);
});

test('a NUL is a replacement character', () => {
  expect(textOf('a\0b')).toBe('a\ufffdb');
});

test.each([
  ['00:01.00 --> 00:02.000', 'two digits of thousandths'],
  ['0:01.000 --> 00:02.000', 'one digit of minutes'],
  ['00:61.000 --> 01:02.000', 'seconds over 59'],
  ['00:60:00.000 --> 01:01:00.000', 'minutes over 59'],
  ['00:01,000 --> 00:02,000', 'a comma'],
  ['00:01.000 --> ', 'no end'],
  ['--> 00:02.000', 'no start'],
])('malformed: %s (%s) costs itself alone', (times) => {
  const file = `WEBVTT\n\n00:00.000 --> 00:01.000\nbefore\n\nid\n${times}\nlost\n\n00:05.000 --> 00:06.000\nafter`;
  expect(lines(file)).toEqual(['0-1 before', '5-6 after']);
  expect(warned(file)).toEqual(['7 malformed-timing']);
});

test('times without a blank line before them begin a cue', () => {
  expect(lines('WEBVTT\n\n00:01.000 --> 00:02.000\none\n00:03.000 --> 00:04.000\ntwo')).toEqual([
    '1-2 one',
    '3-4 two',
  ]);
});

test.each([
  ['<b>bold <i>both</i></b> <u>under</u>', 'bold both under'],
  ['<c.loud.yellow>classes</c>', 'classes'],
  ['<lang en-GB>colour</lang>', 'colour'],
  ['<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> done', '漢字 done'],
  ['<ruby>漢<rt>kan</ruby> done', '漢 done'],
  ['<ruby>漢<rt><b>kan</b></rt></ruby> done', '漢 done'],
  ['a <.loud>class without a tag</.loud>', 'a class without a tag'],
  ['<c.a>one</c.a> two</c >', 'one two'],
  ['<B>case matters</B>', 'case matters'],
  ['<>empty</> tags', 'empty tags'],
  ['cut off <v Ann', 'cut off'],
  ['<c\n.x>line end in a tag</c>', 'line end in a tag'],
  ['1 > 0 &gt; -1 &', '1 > 0 > -1 &'],
  ['&lt;b&gt; &amp;amp; &copy &nbsp;&lrm;x', '<b> &amp; © \u200ex'],
  ['<rt>kept outside of ruby</rt>', 'kept outside of ruby'],
  ['<unknown>kept</unknown>', 'kept'],
  ['<i>never closed', 'never closed'],
  ['</b>closed only', 'closed only'],
  [
    'AT&amp;T &lt;3 &quot;q&quot; &eacute; &#233; &#x1F600; &nosuch;',
    'AT&T <3 "q" é é 😀 &nosuch;',
  ],
  ['  two   spaces\n and a line ', 'two spaces and a line'],
])('%j reads %j', (source, text) => {
  expect(textOf(source)).toBe(text);
});

test.each([
  ['Hello <00:01.500>there', 'Hello@1-1.5 there@1.5-2'],
  [
    '<00:01.200>one <00:01.400><c>two</c> <00:01.600>three four',
    'one@1.2-1.4 two@1.4-1.6 three four@1.6-2',
  ],
  ['be<00:01.500>gin', 'begin@1-2'],
  ['<v Ann>So <00:01.500><i>it &amp; them</i></v>', 'So@1-1.5 it & them@1.5-2'],
  ['a <00:01.500 >b', ''],
  ['one <01:00>two <00:01.600>three', 'one two@1-1.6 three@1.6-2'],
  ['a&nbsp;<00:01.500>b', 'a@1-1.5 b@1.5-2'],
  ['<00:01.800>late <00:01.500>early', 'late early@1.8-2'],
  ['a <0:1>b', ''],
])('inner timestamps of %j', (source, expected) => {
  const segment = read(cue(source)).segments[0];
  expect(segment && words(segment)).toBe(expected);
  if (segment?.words) expect(segment.words.map(({ text }) => text).join(' ')).toBe(segment.text);
});

test('a voice speaks on until the next, a dash, or a note that someone else does', () => {
  const times = [1, 2, 3, 4, 5, 6, 7].map((n) => `00:0${n}.000 --> 00:0${n + 1}.000\n`);
  const file = [
    'WEBVTT',
    `${times[0]}<v Ann Lee>one`,
    `${times[1]}two`,
    `${times[2]}<v.loud Bob &amp; Co>three</v>`,
    `${times[3]}- four`,
    `${times[4]}<v Ann Lee>five`,
    'NOTE a listener speaks',
    `${times[5]}six`,
    'NOTE checked',
    `${times[6]}seven`,
  ].join('\n\n');
  expect(lines(file)).toEqual([
    '1-2 Ann Lee: one',
    '2-3 Ann Lee: two',
    '3-4 Bob & Co: three',
    '4-5 - four',
    '5-6 Ann Lee: five',
    '6-7 six',
    '7-8 seven',
  ]);
});

test.each([
  ['a dash inside a tag', '', '<i>– four</i>', null],
  ['two arrows', '', '&gt;&gt; four', null],
  ['a minus before a number', '', '-5 degrees', 'Ann'],
  ['a dash before a voice', '', '- <v Bob>four', 'Bob'],
  ['a note that names no speaker', 'NOTE checked twice\n\n', 'four', 'Ann'],
  ['a note of an advertisement', 'NOTE advertisement\n\n', 'four', null],
  ['a lost cue of the same voice', '00:02.0 --> 00:03.000\n<v Ann>lost\n\n', 'four', 'Ann'],
  ['a lost cue of another voice', '00:02.0 --> 00:03.000\n<v Bob>lost</v>\n\n', 'four', 'Bob'],
  ['a lost cue without a voice', '00:02.0 --> 00:03.000\nlost\n\n', 'four', 'Ann'],
])('after a voice, %s', (_, between, text, speaker) => {
  const file = `${cue('<v Ann>one')}\n${between}00:03.000 --> 00:04.000\n${text}\n\n00:05.000 --> 00:06.000\nnext`;
  expect(read(file).segments.map((segment) => segment.speaker)).toEqual(['Ann', speaker, speaker]);
});

test.each([
  ['settings right behind the end', '00:01.000 --> 00:02.000align:start', true],
  ['a colon right behind the end', '00:01.000 --> 00:02.000:x', true],
  ['a time behind the end', '00:01.000 --> 00:02.000 00:03.000', true],
  ['four digits of thousandths', '00:01.000 --> 00:02.0000', false],
  ['a longer arrow', '00:01.000 ---> 00:02.000', false],
  ['a space of another kind', '\u00a000:01.000 --> 00:02.000', false],
  ['a sign', '-00:01.000 --> 00:02.000', false],
  ['minutes over 59 without hours', '60:01.000 --> 60:02.000', false],
  ['digits of other scripts', '٠٠:٠١.٠٠٠ --> ٠٠:٠٢.٠٠٠', false],
])('times with %s', (_, times, good) => {
  const file = `WEBVTT\n\n00:00.000 --> 00:00.500\nfirst\n\n${times}\nsecond`;
  expect(lines(file)).toEqual(good ? ['0-0.5 first', '1-2 second'] : ['0-0.5 first']);
});

test.each([
  ['NOTE a --> b\nmore', []],
  ['NOTE\n00:01.000 --> 00:02.000\nHi', ['1-2 Hi']],
  ['STYLE\n::cue { }\n00:01.000 --> 00:02.000\nHi', ['1-2 Hi']],
  ['00:01.000 --> 00:02.000\nHi\na --> b\nlost', ['1-2 Hi']],
  ['a --> b\n00:01.000 --> 00:02.000\nHi', ['1-2 Hi']],
  ['id\nsecond line\n00:01.000 --> 00:02.000\nHi', ['1-2 Hi']],
  ['00:01.000 --> 00:02.000\n\nlost', []],
  ['00:01.000 --> 00:02.000\n \nHi', ['1-2 Hi']],
])('an arrow in %j begins a block where the algorithm says so', (blocks, expected) => {
  const found = lines(`WEBVTT\n\n${blocks}\n\n00:08.000 --> 00:09.000\nlast`);
  expect(found).toEqual([...expected, '8-9 last']);
});

test('two voices in a cue are two segments', () => {
  expect(lines(cue('<v Ann>Hi.</v>\n<v Bob>Hello.</v>'))).toEqual([
    '1-2 Ann: Hi.',
    '1-2 Bob: Hello.',
  ]);
});

test('a voice named again in its own cue goes on', () => {
  expect(lines(cue('<v Ann>Hi.</v><v Ann>Hello.</v>'))).toEqual(['1-2 Ann: Hi. Hello.']);
});

test('names before a colon are speakers where no voices are', () => {
  expect(
    lines('WEBVTT\n\n00:01.000 --> 00:02.000\nAnn: Hi\n\n00:02.000 --> 00:03.000\nBob: Yes'),
  ).toEqual(['1-2 Ann: Hi', '2-3 Bob: Yes']);
});

test('a line of its own names the language', () => {
  expect(read('WEBVTT\nLanguage: pt-BR\n\n00:01.000 --> 00:02.000\nOi').language).toBe('pt-BR');
  expect(read(cue('Hi'), { language: 'en' }).language).toBe('en');
  const arrow = 'WEBVTT a --> b\nLanguage: pt-BR\n\n00:01.000 --> 00:02.000\nOi';
  expect(read(arrow)).toMatchObject({ language: 'pt-BR', warnings: [] });
});

test('an end before the start is taken from the next cue', () => {
  const file =
    'WEBVTT\n\n00:05.000 --> 00:04.000\na\n\n00:06.000 --> 00:07.000\nb\n\n00:08.000 --> 00:08.000\nc';
  expect(lines(file)).toEqual(['5-6 a', '6-7 b', '8-? c']);
  expect(warned(file)).toEqual(['3 end-before-start', '9 end-before-start']);
});

test('where no cue is strict WebVTT, all are read as SubRip', () => {
  const file = 'WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\nHi\n';
  expect(read(file)).toMatchObject({ format: 'vtt', segments: [{ start: 1, end: 2, text: 'Hi' }] });
  expect(warned(file)).toEqual(['1 not-strict-webvtt']);
});

test('without its signature, WebVTT needs the type or the name to say so', () => {
  const file = '00:01.000 --> 00:02.000\nHi\n';
  expect(read(file, { type: 'text/vtt' })).toMatchObject({
    format: 'vtt',
    warnings: [{ code: 'missing-signature' }],
  });
  expect(read(file).format).toBe('srt');
});

test.each([
  ['below blank lines', '\n\nWEBVTT\n\n'],
  ['in small letters', 'webvtt\n\n'],
  ['missing before a voice', ''],
])('a signature %s is a slip', (_, header) => {
  const file = `${header}00:01.000 --> 00:02.000\n<v Ann>Hi</v>\n`;
  expect(read(file).format).toBe('vtt');
  expect(lines(file)).toEqual(['1-2 Ann: Hi']);
  expect(warned(file)).toEqual(['1 missing-signature']);
});

test('a block whose arrow is missing is named', () => {
  const file = `${cue('Hi')}\n00:03.000 -- 00:04.000\nlost\n\nNOTE\n00:05 is a note\n`;
  expect(lines(file)).toEqual(['1-2 Hi']);
  expect(warned(file)).toEqual(['6 malformed-timing']);
});

test('hours beyond all numbers cost their cue alone', () => {
  const file = `${cue('Hi')}\n${'9'.repeat(400)}:00:00.000 --> 00:04.000\nlost\n`;
  expect(lines(file)).toEqual(['1-2 Hi']);
});
