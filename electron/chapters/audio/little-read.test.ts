import { expect, test } from 'vitest';
import { flac, id3Chapter, id3Frame, id3Text, mp3 } from '../fixtures/audio-bytes.ts';
import { m4a, neroChapters } from '../fixtures/m4a-bytes.ts';
import { opus } from '../fixtures/ogg-bytes.ts';
import { bytesSource, type ByteSource } from './byte-source.ts';
import { chaptersFromAudio } from '../parse-chapters.ts';

/** Bytes of sound. */
const SOUND = 300_000_000;

/** A file with 300 MB of silence at a place in it, which exists only as a number, and a count of what was read. */
function withSilence(file: Uint8Array, at: number) {
  const count = { touched: 0 };
  const source: ByteSource = {
    size: file.length + SOUND,
    read: (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, file.length + SOUND - offset)));
      count.touched += bytes.length;
      bytes.set(file.subarray(Math.min(offset, at), Math.min(at, offset + bytes.length)));
      const from = Math.max(offset, at + SOUND);
      const behind = file.subarray(from - SOUND, Math.max(from, offset + bytes.length) - SOUND);
      if (behind.length > 0) bytes.set(behind, from - offset);
      return Promise.resolve(bytes);
    },
  };
  return { source, count };
}

const TITLE = id3Text('TIT2', 'Eins');
const pictured = id3Frame('APIC', Buffer.alloc(900_000, 1));

/** The sound's box holds the silence. */
function longM4a(options: Parameters<typeof m4a>[0]): [Uint8Array, number] {
  const file = m4a(options);
  const at = file.indexOf('mdat') + 4;
  file.writeUInt32BE(file.readUInt32BE(at - 8) + SOUND, at - 8);
  return [file, at];
}

const mp3s = mp3([
  ...[0, 1, 2].map((n) => id3Chapter(`c${n}`, n * 1000, n * 1000 + 1000, [pictured, TITLE])),
  pictured,
]);
/** A picture of 3 MB stands between the two blocks of the file. */
function picturedFlac(): Uint8Array {
  const file = flac(comments);
  const picture = Buffer.alloc(3_000_004, 1);
  picture.writeUInt32BE(0x06000000 + 3_000_000, 0);
  return Buffer.concat([file.subarray(0, 42), picture, file.subarray(42)]);
}
const nero = neroChapters([{ start: 0, title: 'Eins' }]);
const comments = ['CHAPTER001=00:00:00', 'CHAPTER001NAME=Eins'];

test.each<[string, Uint8Array, number, number]>([
  ['an MP3 with 3.6 MB of pictures in its tag', mp3s, mp3s.length, 3],
  ['an M4B with its index at the end', ...longM4a({ seconds: 60, nero }), 1],
  ['an M4A without any index', Buffer.from('\0\0\0\0mdat'), 8, 0],
  ['an MP3 without a tag', Buffer.from([0xff, 0xfb, 0x90, 0]), 4, 0],
  ['a FLAC file', flac(comments), flac(comments).length, 1],
  ['a FLAC file with a picture of 3 MB', picturedFlac(), picturedFlac().length, 1],
  ['an Opus file', opus(comments), opus(comments).length, 1],
])('reads less than 2 MB of %s and 300 MB of sound', async (_, file, at, chapters) => {
  const { source, count } = withSilence(file, at);
  const list = await chaptersFromAudio(source, null).catch(() => null);
  expect(list?.chapters.length ?? 0).toBe(chapters);
  if (chapters > 0) expect(list?.chapters[0]?.title).toBe('Eins');
  expect(count.touched).toBeLessThan(2_000_000);
});

test.each<[string, Uint8Array, number, number]>([
  ['an MP3 with 3.6 MB of pictures in its tag', mp3s, mp3s.length, 20_000],
  ['an M4B with its index at the end', ...longM4a({ seconds: 60, nero }), 2000],
  ['a FLAC file with a picture of 3 MB', picturedFlac(), picturedFlac().length, 2000],
  ['an Opus file', opus(comments, 2), opus(comments, 2).length, 2000],
])('reads hardly more than the chapters of %s', async (_, file, at, most) => {
  const { source, count } = withSilence(file, at);
  await chaptersFromAudio(source, null);
  expect(count.touched).toBeLessThan(most);
});

test('finds the comments of an Ogg file whose streams stand side by side', async () => {
  const other = opus([]).subarray(0, 47);
  const file = Buffer.concat([other, opus(comments, 1)]);
  file.writeUInt32LE(8, 14);
  expect((await chaptersFromAudio(bytesSource(file), null)).chapters).toHaveLength(1);
});

test('leaves the sound’s own index alone, however large', async () => {
  const index = neroChapters([{ start: 0, title: 'Eins' }]);
  const file = m4a({ seconds: 60, nero: index });
  const at = file.indexOf('stbl') + 4;
  // The table of the sound grows by as much as a day of frames takes.
  const grown = 8_000_000;
  for (const type of ['stbl', 'minf', 'mdia', 'trak', 'moov']) {
    const size = file.indexOf(type) - 4;
    file.writeUInt32BE(file.readUInt32BE(size) + grown, size);
  }
  const free = Buffer.alloc(grown);
  free.writeUInt32BE(grown, 0);
  free.write('stsz', 4, 'latin1');
  const large = Buffer.concat([file.subarray(0, at), free, file.subarray(at)]);
  const { source, count } = withSilence(large, large.length);
  expect((await chaptersFromAudio(source, null)).chapters).toHaveLength(1);
  expect(count.touched).toBeLessThan(2_000_000);
});
