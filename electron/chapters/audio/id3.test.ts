import fc from 'fast-check';
import { expect, test } from 'vitest';
import { id3Chapter, id3Contents, id3Frame, id3Text, mp3 } from '../fixtures/audio-bytes.ts';
import { bytesSource } from './byte-source.ts';
import { chaptersFromId3 } from './id3.ts';

const title = (text: string, major = 3) => id3Text('TIT2', text, major);
const chapter = (id: string, start: number, major = 3) =>
  id3Chapter(id, start * 1000, (start + 10) * 1000, [title(id.toUpperCase(), major)], major);
const read = async (file: Uint8Array) => {
  const list = await chaptersFromId3(bytesSource(file), null);
  return [
    list.chapters.map(({ start, title }) => [start, title]),
    list.warnings.map((w) => w.code),
  ];
};
const AB = [
  [0, 'A'],
  [10, 'B'],
];
const picture = (size: number, major = 3) => id3Frame('APIC', Buffer.alloc(size, 0xff), major);

/** The tag with its size as it is after a change to its body. */
function tag(major: number, flags: number, body: Uint8Array): Buffer {
  const file = mp3([], major, flags);
  const size = [21, 14, 7, 0].map((shift) => (body.length >>> shift) & 0x7f);
  return Buffer.concat([file.subarray(0, 6), Buffer.from(size), body]);
}

const unsynchronised = (bytes: Uint8Array) =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/\xff(?=[\0\xe0-\xff])/g, '\xff\0'),
    'latin1',
  );

test('reads a title behind a large picture', async () => {
  for (const major of [3, 4]) {
    const inside = [picture(300_000, major), title('A', major)];
    const file = mp3([id3Chapter('a', 0, 10_000, inside, major), chapter('b', 10, major)], major);
    expect(await read(file)).toEqual([AB, []]);
  }
});

test('reads the tag at the end of a file, also in front of an older one', async () => {
  const body = Buffer.concat([chapter('a', 0, 4), chapter('b', 10, 4)]);
  const whole = tag(4, 0x10, body);
  const footer = Buffer.from(whole.subarray(0, 10));
  footer.write('3DI', 'latin1');
  const sound = Buffer.alloc(500, 0xaa);
  const old = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125)]);
  expect(await read(Buffer.concat([sound, whole, footer]))).toEqual([AB, []]);
  expect(await read(Buffer.concat([sound, whole, footer, old]))).toEqual([AB, []]);
});

test('reads a second tag behind the first one', async () => {
  const old = tag(2, 0, Buffer.alloc(50));
  const bare = tag(3, 0, id3Text('TIT2', 'Episode'));
  const chapters = mp3([chapter('a', 0), chapter('b', 10)]);
  expect(await read(Buffer.concat([bare, chapters]))).toEqual([AB, []]);
  expect(await read(Buffer.concat([old, chapters]))).toEqual([AB, []]);
});

test('skips an extended header, and finds that there is none', async () => {
  const frames = (major: number) =>
    Buffer.concat([chapter('a', 0, major), chapter('b', 10, major)]);
  const three = Buffer.concat([Buffer.from([0, 0, 0, 6, 0, 0, 0, 0, 0, 0]), frames(3)]);
  const four = Buffer.concat([Buffer.from([0, 0, 0, 6, 1, 0]), frames(4)]);
  expect(await read(tag(3, 0x40, three))).toEqual([AB, []]);
  expect(await read(tag(4, 0x40, four))).toEqual([AB, []]);
  expect(await read(tag(3, 0x40, frames(3)))).toEqual([AB, []]);
});

test('undoes unsynchronisation of frames in 2.4, said by the tag or by the frame', async () => {
  for (const [tagFlags, frameFlags] of [
    [0x80, 0],
    [0, 2],
  ] as const) {
    const body = chapter('a', 0, 4).subarray(10);
    const frame = id3Frame('CHAP', unsynchronised(body), 4);
    frame[9] = frameFlags;
    expect(await read(tag(4, tagFlags, Buffer.concat([frame, chapter('b', 10, 4)])))).toEqual([
      AB,
      [],
    ]);
  }
});

test('reads chapters of tables in tables', async () => {
  const frames = ['a', 'b'].map((id, index) => chapter(id, index * 10));
  const part = id3Contents(['b']);
  part.write('two', part.indexOf('toc'), 'latin1');
  expect(await read(mp3([id3Contents(['a', 'two']), part, ...frames]))).toEqual([AB, []]);
  const { chapters } = await chaptersFromId3(
    bytesSource(mp3([id3Contents(['a', 'two']), part, ...frames])),
    null,
  );
  expect(chapters.map(({ toc }) => toc)).toEqual([true, true]);
});

test('reads sizes of 2.3 with seven bits a byte', async () => {
  const long = id3Chapter('a', 0, 10_000, [title('x'.repeat(200), 4)], 4);
  const [chapters] = await read(mp3([long, chapter('b', 10)], 3));
  expect(chapters).toEqual([
    [0, 'x'.repeat(200)],
    [10, 'B'],
  ]);
});

test.each([3, 4])(
  'finds the chapters behind a frame whose size is wrong in 2.%i',
  async (major) => {
    for (const size of [3, 40, 100_000]) {
      const broken = id3Text('TXXX', 'y'.repeat(30), major);
      broken.writeUInt32BE(size, 4);
      const file = mp3([chapter('a', 0, major), broken, chapter('b', 10, major)], major);
      expect(await read(file)).toEqual([AB, ['broken-frame']]);
    }
  },
);

test('makes a sound list of any damaged tag', async () => {
  const good = mp3([id3Contents(['a']), chapter('a', 0), picture(300), chapter('b', 10)]);
  const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      damage,
      fc.nat(good.length),
      fc.constantFrom(3, 4),
      async (bytes, length, major) => {
        const file = Buffer.from(good);
        for (const [at, byte] of bytes) file[at] = byte;
        file[3] = major;
        const { chapters } = await chaptersFromId3(bytesSource(file.subarray(0, length)), null);
        const starts = chapters.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((one, other) => one - other));
      },
    ),
    { numRuns: 300 },
  );
});
