import { expect, test } from 'vitest';
import { parseTranscript } from './parse-transcript.ts';
import { read, refusal } from './test-support.ts';

const files = {
  vtt: 'WEBVTT\n\nNOTE a\n\n1\n00:01.000 --> 00:02.000 align:start\n<v Ann>Hi <00:01.500><c>there</c>\n\n00:03.000 --> 00:04.000\n- Caf&eacute;\n',
  srt: '1\n00:00:01,000 --> 00:00:02,000\n<i>Ann: Hi</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nBob: Yes\n',
  json: '{"segments":[{"startTime":1,"endTime":2,"speaker":"Ann","body":"Hi there"},{"start":"00:00:03.5","text":"Yes and no","words":[{"word":" Yes","start":3.5}]}]}',
  html: '<!doctype html><html lang="en"><body><cite>Ann:</cite><time>0:01</time><p>Hi &amp; you</p><cite>Bob:</cite><time>0:03</time><p>Yes</p></body></html>',
  text: 'Transcript\n\n[00:01] Ann: Hi there\n\n00:03 - 00:05\nBob: Yes\n\n(1:02:03) We met at 12:30.\n',
} as const;
/** Every type seen in the wild, most of them lying. */
const types = [
  'text/vtt',
  'text/vtt; charset=utf-8',
  'application/x-subrip',
  'application/srt',
  'text/srt',
  'application/srr',
  'application/json',
  'text/html',
  'text/html; charset=iso-8859-1',
  'text/plain',
  'application/octet-stream',
  'audio/mpeg',
  'no type at all',
  '',
  null,
];
const addresses = [
  'a.vtt',
  'a.srt',
  'a.json',
  'a.html',
  'a.txt',
  'a',
  'a.txt?x=.vtt',
  'a.php?f=b.vtt#c',
];

test.each(Object.entries(files))(
  '%s is known by its content, whatever it is called',
  (format, text) => {
    const plain = read(text);
    expect(plain.format).toBe(format);
    expect(plain.segments.length).toBeGreaterThan(1);
    for (const type of types) {
      for (const address of addresses) {
        expect(read(text, { type, url: `https://example.com/${address}` })).toEqual(plain);
      }
    }
  },
);

test('what only a type can tell: SubRip with points is WebVTT without its signature where it is called so', () => {
  const text = '1\n00:00:01.000 --> 00:00:02.000\nHi there\n';
  expect(read(text).format).toBe('srt');
  expect(read(text, { type: 'text/vtt' }).format).toBe('vtt');
  expect(read(text, { url: 'https://example.com/a.vtt' }).format).toBe('vtt');
  const ranges = '00:01.000 --> 00:02.000 Hi\nthere\n00:03.000 --> 00:04.000 Good\nbye\n';
  expect(read(ranges, { type: 'text/vtt' })).toEqual(read(ranges));
  expect(read(ranges).segments[0]).toMatchObject({ start: 1, end: 2, text: 'Hi there' });
});

test.each([
  ['', 'empty-transcript'],
  [' \r\n\t\n', 'empty-transcript'],
  ['\ufeff', 'empty-transcript'],
  ['WEBVTT', 'empty-transcript'],
  ['WEBVTT\n\n00:01.000 --> 00:02.000\n<c></c>\n', 'empty-transcript'],
  ['Not found', 'not-a-transcript'],
  ['a,b,c\n1,2,3\n4,5,6\n', 'not-a-transcript'],
  ['{\\rtf1 Hello there to all of you out there.}', 'not-a-transcript'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><text>Hi</text></svg>', 'not-a-transcript'],
  [
    'function a() { return [1, 2, 3].map((x) => x + 1); } // a b c d e f g h i j',
    'not-a-transcript',
  ],
])('%j is refused: %s', (text, code) => {
  expect(refusal(text)).toBe(code);
});

test('too many bytes, too many cues', () => {
  expect(refusal(new Uint8Array(50_000_001).fill(0x20))).toBe('too-large');
  const cues = 'WEBVTT\n\n' + '00:01.000 --> 00:02.000\nHi\n\n'.repeat(200_001);
  expect(refusal(cues)).toBe('too-large');
}, 30_000);

test.each([
  ['spaces', ' '.repeat(5_000_000)],
  ['opened tags', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<'.repeat(5_000_000)}`],
  ['ampersands', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'&'.repeat(5_000_000)}`],
  ['arrows', '-->\n'.repeat(1_000_000)],
  ['times on one line', '00:01 '.repeat(800_000)],
  ['times on lines', '00:01\n'.repeat(150_000)],
  ['braces in SubRip', `1\n00:00:01,000 --> 00:00:02,000\n${'{\\'.repeat(2_000_000)}`],
  ['colons', 'a: '.repeat(1_500_000)],
  ['brackets', '['.repeat(5_000_000)],
  ['unclosed elements', '<p><b>'.repeat(500_000)],
  ['digits', '1'.repeat(5_000_000)],
  ['line ends', '\r\n'.repeat(2_000_000)],
  ['carriage returns', '\r'.repeat(5_000_000)],
  ['voices', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v Ann>a<v Bob>b'.repeat(60_000)}`],
  ['one letter', 'a'.repeat(5_000_000)],
  ['words without an end', 'word '.repeat(1_000_000)],
  ['opened objects', '{"a":'.repeat(200_000)],
  ['opened segments', '{"start":1,"text":"a","words":['.repeat(100_000)],
  ['quotes', `[{"a":${'"'.repeat(3_000_000)}`],
  ['backslashes', `[{"a":"${'\\'.repeat(3_000_000)}`],
  ['commas and spaces', `[{"a":1${', '.repeat(1_500_000)}`],
  ['lists in lists', `[[${'[1],'.repeat(500_000)}`],
  ['a name of capitals', `${'Ann '.repeat(500_000)}(00:05)`],
  ['names and times', 'Ann 00:05 '.repeat(300_000)],
  ['marks of emphasis', `${'*'.repeat(3_000_000)}00:05`],
  ['headings', '# Transcript\n'.repeat(200_000)],
  ['headings and times', 'Transcript\n00:05 Hi there\n\nComments\n'.repeat(20_000)],
  ['lists of chapters', '00:00 Intro\n01:30 Tide\n09:00 End\n\n'.repeat(20_000)],
  ['numbers above times', '1\n00:05\n'.repeat(50_000)],
  ['links', '<p><a href="?t=1">0:01</a>'.repeat(80_000)],
  ['attributes', `<p ${'data-start="1" '.repeat(200_000)}>`],
  ['line breaks in a page', '<p>a<br>'.repeat(50_000)],
  ['one line of a page', `<pre>${'a\n'.repeat(150_000)}`],
  ['spaces in a link', `<a href="?t=1">x${' '.repeat(1_000_000)}y</a>`],
  ['brackets of names', '<p>(<time>0:01'.repeat(100_000)],
])(
  'nasty input comes to an end: %s',
  (_, text) => {
    expect(refusal(text)).toBeTypeOf(refusal(text) === null ? 'object' : 'string');
  },
  60_000,
);

/** Numbers that look random and are the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test.each(Object.entries(files))(
  '%s, damaged in any way, is read or refused by name',
  (_, text) => {
    const random = seeded(text.length);
    const below = (n: number): number => Math.floor(random() * n);
    const pieces = [
      '\n',
      '\0',
      '<',
      '>',
      '-->',
      '{',
      '"',
      '00:00:01.000',
      '&',
      ':',
      '\ufeff',
      '[',
      ',',
    ];
    for (let round = 0; round < 400; round++) {
      let damaged = text;
      for (let cut = below(6); cut >= 0; cut--) {
        const at = below(damaged.length + 1);
        damaged =
          damaged.slice(0, at) +
          (pieces[below(pieces.length)] ?? '') +
          damaged.slice(at + below(4));
      }
      const bytes = new TextEncoder().encode(damaged);
      if (round % 3 === 0) bytes[below(bytes.length)] = below(256);
      if (refusal(bytes) !== null) continue;
      const { segments } = parseTranscript(bytes);
      for (const [index, { start, end, text: words, words: timed }] of segments.entries()) {
        expect(start).toBeGreaterThanOrEqual(segments[index - 1]?.start ?? 0);
        expect(end ?? Infinity).toBeGreaterThan(start);
        expect(words).toBe(words.trim());
        expect(words).not.toBe('');
        if (timed) expect(timed.map((word) => word.text).join(' ')).toBe(words);
      }
    }
  },
  30_000,
);
