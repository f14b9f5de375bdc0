import { expect, test } from 'vitest';
import {
  flac,
  id3Chapter,
  id3Contents,
  id3Frame,
  id3Link,
  id3Text,
  mp3,
} from '../fixtures/audio-bytes.ts';
import { box, m4a, neroChapters } from '../fixtures/m4a-bytes.ts';
import { opus } from '../fixtures/ogg-bytes.ts';
import { parseChapters } from '../parse-chapters.ts';

const codes = (list: { warnings: { code: string }[] }) => list.warnings.map(({ code }) => code);
const title = (text: string, major = 3) => id3Text('TIT2', text, major);
const brief = (chapters: { start: number; end: number | null; title: string }[]) =>
  chapters.map(({ start, end, title }) => [start, end, title]);

test('reads the chapters of an MP3, their links and what its contents leave out', async () => {
  const file = mp3([
    id3Text('TIT2', 'The episode'),
    id3Contents(['a', 'c']),
    id3Chapter('a', 0, 60_000, [title('Low tide'), id3Link('https://tide.example/low')]),
    id3Chapter('b', 30_000, 40_000, [title('A picture')]),
    id3Chapter('c', 60_000, 90_500, [title('Prílív 潮')]),
  ]);
  const list = await parseChapters(file);
  expect(list).toEqual({
    source: 'id3',
    chapters: [
      {
        start: 0,
        end: 60,
        title: 'Low tide',
        url: 'https://tide.example/low',
        image: null,
        toc: true,
      },
      { start: 30, end: 40, title: 'A picture', url: null, image: null, toc: false },
      { start: 60, end: 90.5, title: 'Prílív 潮', url: null, image: null, toc: true },
    ],
    warnings: [],
  });
});

test('mends what is out of order, untitled or damaged in an MP3', async () => {
  const broken = id3Frame('CHAP', Buffer.from('x\0\0\0'));
  const unended = id3Chapter('d', 120_000, 120_000, [title('Last')]);
  const file = mp3([
    id3Chapter('b', 60_000, 120_000, []),
    broken,
    id3Chapter('a', 0, 60_000, [title('First')]),
    unended,
  ]);
  const list = await parseChapters(file, { duration: 200 });
  expect(brief(list.chapters)).toEqual([
    [0, 60, 'First'],
    [60, 120, 'Chapter 1'],
    [120, 200, 'Last'],
  ]);
  expect(codes(list)).toEqual(['broken-frame', 'out-of-order', 'zero-length']);
});

test('reads ID3v2.4 sizes, and those of writers that use all eight bits', async () => {
  const long = title('x'.repeat(200), 4);
  const good = mp3(
    [id3Chapter('a', 0, 1000, [long], 4), id3Chapter('b', 1000, 2000, [title('B', 4)], 4)],
    4,
  );
  const sloppy = mp3(
    [
      id3Chapter('a', 0, 1000, [title('x'.repeat(200), 3)], 3),
      id3Chapter('b', 1000, 2000, [title('B', 3)], 3),
    ],
    4,
  );
  for (const file of [good, sloppy]) {
    const { chapters } = await parseChapters(file);
    expect(chapters.map((chapter) => chapter.title)).toEqual(['x'.repeat(200), 'B']);
  }
});

test('undoes unsynchronisation', async () => {
  const plain = mp3([id3Chapter('a', 0xff00, 0x1ff00, [title('A')])]);
  const header = plain.subarray(0, 10);
  const body = plain
    .subarray(10, -4)
    .toString('latin1')
    .replace(/\xff(?=[\0\xe0-\xff])/g, '\xff\0');
  const file = Buffer.concat([header, Buffer.from(body, 'latin1')]);
  file[5] = 0x80;
  file[8] = body.length >>> 7;
  file[9] = body.length & 0x7f;
  expect(brief((await parseChapters(file)).chapters)).toEqual([[65.28, 130.816, 'A']]);
});

const TITLES: [number, Uint8Array][] = [
  [10, Buffer.from('Low tide')],
  [20, Buffer.from('')],
  [30, Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('潮', 'utf16le').swap16()])],
];

test('reads the chapter track of an M4A', async () => {
  const list = await parseChapters(m4a({ seconds: 60, titles: TITLES }));
  expect(list.source).toBe('mp4');
  expect(brief(list.chapters)).toEqual([
    [0, 10, 'Low tide'],
    [30, 60, '潮'],
  ]);
});

test('reads the Nero chapters of an M4B, which end with its sound', async () => {
  const nero = neroChapters([
    { start: 0, title: 'Eins' },
    { start: 12.5, title: 'Zwei – große Flut' },
  ]);
  expect(brief((await parseChapters(m4a({ seconds: 60, nero }))).chapters)).toEqual([
    [0, 12.5, 'Eins'],
    [12.5, 60, 'Zwei – große Flut'],
  ]);
});

test('reads the comments of a FLAC file', async () => {
  const list = await parseChapters(
    flac([
      'TITLE=x',
      'CHAPTER002=00:01:00.500',
      'CHAPTER002NAME=High tide',
      'CHAPTER002URL=https://tide.example/high',
      'CHAPTER001=00:00:00.000',
      'CHAPTER001NAME=Low tide',
    ]),
    { duration: 90 },
  );
  expect(list).toMatchObject({ source: 'vorbis', warnings: [] });
  expect(brief(list.chapters)).toEqual([
    [0, 60.5, 'Low tide'],
    [60.5, 90, 'High tide'],
  ]);
  expect(list.chapters[1]?.url).toBe('https://tide.example/high');
});

test('reads the comments of an Opus file', async () => {
  const comments = ['CHAPTER000=00:00:00', 'chapter000name=Low tide', 'CHAPTER001=00:01:00.500'];
  for (const file of [opus(comments), opus([`METADATA=${'x'.repeat(200_000)}`, ...comments])]) {
    const list = await parseChapters(file, { duration: 90 });
    expect(brief(list.chapters)).toEqual([
      [0, 60.5, 'Low tide'],
      [60.5, 90, 'Chapter 2'],
    ]);
  }
});

test.each<[string, Uint8Array]>([
  ['an MP3 without a tag', Buffer.from([0xff, 0xfb, 0x90, 0x00, 1, 2, 3])],
  ['an MP3 without chapters', mp3([id3Text('TIT2', 'x')])],
  ['a tag cut short', mp3([id3Chapter('a', 0, 1, [title('A')])]).subarray(0, 25)],
  ['an M4A without chapters', m4a({ seconds: 3 })],
  ['an M4A cut short', m4a({ seconds: 60, titles: TITLES }).subarray(0, 60)],
  ['boxes of no size', Buffer.concat([box('ftyp'), Buffer.alloc(64)])],
  ['an Ogg file of nonsense', Buffer.from(`OggS${'x'.repeat(100)}`)],
  ['a FLAC file without comments', Buffer.from('fLaC')],
])('finds no chapters in %s', async (_, file) => {
  await expect(parseChapters(file)).rejects.toThrow('There are no chapters in this file');
});

test.each(['audio/mp4', 'text/html', 'application/json', 'application/octet-stream'])(
  'knows an MP3 that is served as %s',
  async (type) => {
    const file = mp3([id3Chapter('a', 0, 60_000, [title('Low tide')])]);
    expect((await parseChapters(file, { type })).source).toBe('id3');
  },
);
