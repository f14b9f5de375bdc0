/**
 * Why ID3 and MP4 chapters are read by hand and not by the tag library, which reads those of Vorbis comments and all
 * other tags: each test shows what it makes of a file that people have. One that fails after an update says that a
 * reason is gone; when none is left, so should our readers be.
 */
import { parseBuffer } from 'music-metadata';
import { expect, test } from 'vitest';
import { id3Chapter, id3Contents, id3Text, mp3 } from '../fixtures/audio-bytes.ts';
import { m4a, neroChapters } from '../fixtures/m4a-bytes.ts';
import { bytesSource } from './byte-source.ts';
import { chaptersFromAudio } from '../parse-chapters.ts';

type Brief = [start: number, title: string][];

/** What the library finds; the word where it gives up on the file with all its tags. */
async function library(file: Uint8Array): Promise<Brief | 'nothing' | 'gives up'> {
  try {
    const { format } = await parseBuffer(file, {}, { includeChapters: true });
    return (
      format.chapters?.map(({ start, title, timeScale }) => [start / (timeScale ?? 1), title]) ??
      'nothing'
    );
  } catch {
    return 'gives up';
  }
}

const ours = async (file: Uint8Array): Promise<Brief> =>
  (await chaptersFromAudio(bytesSource(file), null)).chapters.map(({ start, title }) => [
    start,
    title,
  ]);

const chapter = (id: string, start: number, major = 3, title = id.toUpperCase()) =>
  id3Chapter(
    id,
    start * 1000,
    (start + 10) * 1000,
    title ? [id3Text('TIT2', title, major)] : [],
    major,
  );
const AB: Brief = [
  [0, 'A'],
  [10, 'B'],
];

test('what it reads of an MP3 as we do', async () => {
  const file = mp3([id3Contents(['a', 'b']), chapter('a', 0), chapter('b', 10)]);
  expect(await library(file)).toEqual(AB);
  expect(await ours(file)).toEqual(AB);
});

const nested = id3Contents(['b']);
nested.write('two', nested.indexOf('toc'), 'latin1');
const lost = id3Text('TXXX', 'y'.repeat(30));
lost.writeUInt32BE(3, 4);
const long = 'x'.repeat(200);

test.each<[what: string, file: Uint8Array, Awaited<ReturnType<typeof library>>, Brief]>([
  [
    'a chapter without a title',
    mp3([chapter('a', 0), chapter('b', 10, 3, '')]),
    [[0, 'A']],
    [
      [0, 'A'],
      [10, 'Chapter 2'],
    ],
  ],
  [
    'a chapter for its picture alone',
    mp3([id3Contents(['a']), chapter('a', 0), chapter('b', 10)]),
    [[0, 'A']],
    AB,
  ],
  [
    'contents in contents',
    mp3([id3Contents(['a', 'two']), nested, chapter('a', 0), chapter('b', 10)]),
    [[0, 'A']],
    AB,
  ],
  [
    'contents of other chapters',
    mp3([id3Contents(['z']), chapter('a', 0), chapter('b', 10)]),
    'nothing',
    AB,
  ],
  [
    'what stands behind a frame of a wrong size',
    mp3([chapter('a', 0), lost, chapter('b', 10)]),
    [[0, 'A']],
    AB,
  ],
  [
    'sizes of 2.3 in a tag of 2.4',
    mp3([chapter('a', 0, 3, long), chapter('b', 10)], 4),
    [[0, 'x'.repeat(73)]],
    [
      [0, long],
      [10, 'B'],
    ],
  ],
  [
    'a file that breaks off in its tag',
    mp3([chapter('a', 0), chapter('b', 10)]).subarray(0, -9),
    'gives up',
    AB,
  ],
])('what it leaves out of an MP3: %s', async (_, file, theirs, expected) => {
  expect(await library(file)).toEqual(theirs);
  expect(await ours(file)).toEqual(expected);
});

const titles: [number, Uint8Array][] = [
  [10, Buffer.from('A')],
  [20, Buffer.from('B')],
];
/** With its index in front; offsets of samples are moved with them. */
function indexFirst(file: Buffer): Buffer {
  const [moov, mdat] = [file.indexOf('moov') - 4, file.indexOf('mdat') - 4];
  const index = Buffer.from(file.subarray(moov));
  for (let at = index.indexOf('stco'); at !== -1; at = index.indexOf('stco', at + 1)) {
    index.writeUInt32BE(index.readUInt32BE(at + 12) + index.length, at + 12);
  }
  return Buffer.concat([file.subarray(0, mdat), index, file.subarray(mdat, moov)]);
}

test.each<[what: string, file: Buffer, Awaited<ReturnType<typeof library>>]>([
  ['a chapter track with the index behind the sound', m4a({ seconds: 30, titles }), 'nothing'],
  [
    'a chapter track whose titles stand together',
    indexFirst(m4a({ seconds: 30, titles })),
    [[0, 'A']],
  ],
  [
    'the same with titles of several lengths, as most programs write them',
    indexFirst(m4a({ seconds: 30, titles: titles.with(1, [20, Buffer.from('B ')]) })),
    'gives up',
  ],
  ['chapters with pictures', indexFirst(m4a({ seconds: 30, titles, pictures: titles })), 'nothing'],
  [
    'Nero’s chapters',
    m4a({
      seconds: 30,
      nero: neroChapters([
        { start: 0, title: 'A' },
        { start: 10, title: 'B' },
      ]),
    }),
    'nothing',
  ],
])('what it leaves out of an M4A: %s', async (_, file, theirs) => {
  expect(await library(file)).toEqual(theirs);
  expect(await ours(file)).toEqual(AB);
});
