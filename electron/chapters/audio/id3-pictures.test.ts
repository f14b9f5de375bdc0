import { expect, test } from 'vitest';
import { plainJpeg } from '../../../e2e/jpeg.ts';
import { plainPng, png } from '../../../e2e/png.ts';
import { id3Chapter, id3Contents, id3Frame, id3Picture, mp3 } from '../fixtures/audio-bytes.ts';
import { chaptersFromAudio } from '../parse-chapters.ts';
import { bytesSource } from './byte-source.ts';
import { chapter, readNamed, SVG } from './test-pictures.ts';

const RED = plainPng(8, [200, 30, 30]);
const BLUE = plainJpeg(16, [30, 30, 200]);
const GREEN = plainPng(8, [30, 200, 30]);
/** Noise, which no file format shortens: about 600 KB, with every pair of bytes that tags are careful about. */
const LARGE = Buffer.concat([
  png(8, () => [1, 2, 3]),
  ...Array.from({ length: 40_000 }, (_, n) =>
    Buffer.from([0xff, n % 7 === 0 ? 0 : 0xe0, n, n >>> 8, 0xff, 0xff, 0, 0, 1, 2, 3, 4, 5, 6, 7]),
  ),
]);

const names = new Map([
  [RED, 'red'],
  [BLUE, 'blue'],
  [GREEN, 'green'],
  [LARGE, 'large'],
]);
const read = (file: Uint8Array) => readNamed(names, file);

test('an MP3’s chapters have the pictures in them, each handed over once', async () => {
  const file = mp3([
    id3Picture(GREEN),
    chapter(0, [id3Picture(RED)]),
    chapter(1, []),
    chapter(2, [id3Picture(BLUE, { mime: 'image/jpeg' })]),
    chapter(3, [id3Picture(RED, { type: 0 })]),
  ]);
  expect(await read(file)).toMatchObject({
    images: ['red', null, 'blue', 'red'],
    handed: ['red', 'blue'],
    warnings: [],
  });
});

test('nobody wants them: they are not read, and nothing is said of damaged ones', async () => {
  const cut = id3Picture(RED);
  cut.writeUInt32BE(5000, 4);
  const file = mp3([chapter(0, [id3Picture(RED)]), chapter(1, [cut])]);
  const { chapters, warnings } = await chaptersFromAudio(bytesSource(file), null);
  expect(chapters.map(({ image }) => image)).toEqual([null, null]);
  expect(warnings).toEqual([]);
});

test('an entry outside of the contents shows its picture and is not listed', async () => {
  const file = mp3([
    id3Contents(['c0', 'c1']),
    chapter(0, [id3Picture(RED)]),
    id3Chapter('gull', 4000, 10_000, [id3Picture(GREEN)]),
    chapter(1, [id3Picture(BLUE)]),
  ]);
  const { list, images } = await read(file);
  expect(images).toEqual(['red', 'green', 'blue']);
  expect(list.chapters.map(({ toc }) => toc)).toEqual([true, false, true]);
});

test('without contents, chapters of nothing but a picture are listed as they were', async () => {
  const bare = (number: number, picture: Buffer) =>
    id3Chapter(`c${number}`, number * 1000, number * 1000 + 1000, [id3Picture(picture)]);
  const { list } = await read(mp3([bare(0, RED), bare(1, BLUE)]));
  expect(list.chapters).toMatchObject([
    { title: 'Chapter 1', image: 'red', toc: true },
    { title: 'Chapter 2', image: 'blue', toc: true },
  ]);
});

test('of several pictures the front cover is shown, else the first that is one', async () => {
  const icon = id3Picture(GREEN, { type: 1 });
  const lyrics = id3Picture(Buffer.from('not a picture at all'), { type: 6 });
  const file = mp3([
    chapter(0, [icon, id3Picture(RED, { type: 3 })]),
    chapter(1, [lyrics, id3Picture(BLUE, { type: 4 }), icon]),
    chapter(2, [id3Picture(Buffer.from('nor this'), { type: 3 }), icon]),
  ]);
  expect(await read(file)).toMatchObject({ images: ['red', 'blue', 'green'], warnings: [] });
});

test('a picture that is a link is an address, whoever asks', async () => {
  const link = (url: string) => id3Picture(Buffer.from(`${url}\0`), { mime: '-->' });
  const file = mp3([
    chapter(0, [link('https://tides.example/red.png')]),
    chapter(1, [link('javascript:alert(1)')]),
    chapter(2, [link('https://tides.example/blue.jpg'), id3Picture(BLUE, { type: 0 })]),
  ]);
  const { images, warnings } = await read(file);
  expect(images).toEqual(['https://tides.example/red.png', null, 'blue']);
  expect(warnings).toEqual(['bad-url']);
  const { chapters } = await chaptersFromAudio(bytesSource(file), null);
  expect(chapters.map(({ image }) => image)).toEqual([
    'https://tides.example/red.png',
    null,
    'https://tides.example/blue.jpg',
  ]);
});

const wide = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

test.each<[string, Parameters<typeof id3Picture>[1]]>([
  ['a wrong media type', { mime: 'text/plain' }],
  ['no media type', { mime: '' }],
  ['a media type of three letters', { mime: 'PNG' }],
  ['a description', { description: Buffer.from('The quay\0') }],
  ['a description in UTF-16', { encoding: 1, description: wide('Der Kai \u0100\0') }],
  [
    'a description in UTF-16 without a mark',
    { encoding: 2, description: Buffer.from('\0A\0\0', 'latin1') },
  ],
  ['a description in UTF-16 of nothing but its mark', { encoding: 1, description: wide('\0') }],
  ['UTF-16 that ends in one zero', { encoding: 1, description: Buffer.from([0]) }],
  ['Latin-1 that ends in two zeros', { encoding: 0, description: Buffer.from('ab\0\0') }],
  ['an encoding nobody knows', { encoding: 9 }],
])('finds a picture behind %s', async (_, options) => {
  for (const picture of [RED, BLUE]) {
    const { images, warnings } = await read(mp3([chapter(0, [id3Picture(picture, options)])]));
    expect(images).toEqual([names.get(picture)]);
    expect(warnings).toEqual([]);
  }
});

const cut = (by: number) => {
  const frame = id3Picture(RED);
  frame.writeUInt32BE(frame.length - 10 + by, 4);
  return frame;
};
const packed = () => {
  const frame = id3Picture(RED);
  frame[9] = 0x80;
  return frame;
};

test.each<[string, Buffer]>([
  ['an SVG', id3Picture(SVG, { mime: 'image/svg+xml' })],
  ['a page', id3Picture(Buffer.from('<html>'), { mime: 'image/png' })],
  ['nothing', id3Picture(Buffer.alloc(0))],
  ['a frame without an inside', id3Frame('APIC', Buffer.alloc(0))],
  ['a frame of letters alone', id3Frame('APIC', Buffer.from('\0image/png'))],
  ['a picture larger than its chapter', cut(1)],
  ['a picture larger than any file', cut(0x0fffffff)],
  ['a packed picture', packed()],
  ['six megabytes', id3Picture(Buffer.concat([RED, Buffer.alloc(6_000_000)]))],
])('leaves out %s, not the chapter', async (_, frame) => {
  const { list, warnings, handed } = await read(
    mp3([chapter(0, [frame]), chapter(1, [id3Picture(BLUE)])]),
  );
  expect(list.chapters).toMatchObject([
    { title: 'Part 0', image: null },
    { title: 'Part 1', image: 'blue' },
  ]);
  expect([warnings, handed]).toEqual([['bad-picture'], ['blue']]);
});

test('a file that ends in the middle of a picture', async () => {
  const whole = mp3([chapter(0, [id3Picture(BLUE)]), chapter(1, [id3Picture(LARGE)])]);
  const { list, warnings } = await read(whole.subarray(0, -200_000));
  expect(list.chapters).toMatchObject([{ image: 'blue' }, { title: 'Part 1', image: null }]);
  expect(warnings).toEqual(['bad-picture']);
});

test.each([3, 4])(
  'sizes of large pictures in 2.%i, and those of writers that confuse them',
  async (major) => {
    const other = major === 3 ? 4 : 3;
    for (const sizes of [major, other]) {
      const large = id3Picture(LARGE, { major: sizes });
      const first = chapter(0, [large], sizes);
      const second = chapter(1, [id3Picture(RED, { major: sizes }), large], sizes);
      expect((await read(mp3([first, second], major))).images).toEqual(['large', 'red']);
    }
  },
);

const unsynchronised = (bytes: Uint8Array) =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/\xff(?=[\0\xe0-\xff])/g, '\xff\0'),
    'latin1',
  );

/** A tag with an inside and flags of its own. */
function tag(major: number, flags: number, body: Uint8Array): Buffer {
  const header = Buffer.from(mp3([], major, flags).subarray(0, 6));
  const size = [21, 14, 7, 0].map((shift) => (body.length >>> shift) & 0x7f);
  return Buffer.concat([header, Buffer.from(size), body]);
}

test('undoes unsynchronisation of a whole tag, of one chapter, of one picture', async () => {
  const frames = (major: number) =>
    Buffer.concat([0, 1].map((n) => chapter(n, [id3Picture(LARGE, { major })], major)));
  const one = id3Frame(
    'CHAP',
    unsynchronised(chapter(0, [id3Picture(LARGE, { major: 4 })], 4).subarray(10)),
    4,
  );
  one[9] = 0x02;
  const inner = id3Frame('APIC', unsynchronised(id3Picture(LARGE, { major: 4 }).subarray(10)), 4);
  inner[9] = 0x02;
  const files = [
    tag(3, 0x80, unsynchronised(frames(3))),
    tag(4, 0, Buffer.concat([one, chapter(1, [inner], 4)])),
    // Said and not done: taking out zeros would spoil the picture.
    tag(3, 0x80, frames(3)),
  ];
  for (const file of files) {
    expect(await read(file)).toMatchObject({ images: ['large', 'large'], handed: ['large'] });
  }
});

test('keeps within bounds: 300 pictures of a file', async () => {
  const frames = Array.from({ length: 302 }, (_, n) =>
    chapter(n, [id3Picture(plainPng(2, [n % 256, n >> 8, 9]))]),
  );
  const { images, warnings } = await read(mp3(frames));
  expect(images.filter((image) => image !== null)).toHaveLength(300);
  expect(warnings).toEqual(['bad-picture', 'bad-picture']);
});
