import { afterEach, beforeEach, expect, test } from 'vitest';
import { chapterFile, TIDES } from '../../../e2e/chapter-files.ts';
import { startHost, type Fault, type Host, type Resource } from '../../../e2e/host.ts';
import { directParsers, nodeWeb } from '../../feeds/test-library.ts';
import { BLOCK } from './block-source.ts';
import { id3Chapter, id3Picture, id3Text, mp3 } from '../fixtures/audio-bytes.ts';
import { m4a, neroChapters } from '../fixtures/m4a-bytes.ts';
import { opus } from '../fixtures/ogg-bytes.ts';
import { chaptersOfStream, type StreamDeps } from './web-source.ts';

let host: Host;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.stop());

const read = (url: string, deps: Partial<StreamDeps> = {}, signal?: AbortSignal) =>
  chaptersOfStream({ web: nodeWeb(1000), parsers: directParsers, ...deps }, url, null, signal);
const serve = (body: Uint8Array, more: Partial<Resource> = {}) =>
  host.serve('/talk', { body, type: 'audio/mpeg', ...more });
/** How many bytes were asked for. */
const asked = () =>
  host.requests
    .map(({ headers }) => /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [])
    .reduce((sum, [, first, last]) => sum + Number(last) + 1 - Number(first), 0);

const SOUND = 20_000_000;
const title = id3Text('TIT2', 'Low tide');
const pictured = (count: number, bytes: number) =>
  mp3(
    Array.from({ length: count }, (_, n) =>
      id3Chapter(`c${n}`, n * 1000, n * 1000 + 1000, [id3Picture(Buffer.alloc(bytes, 1)), title]),
    ),
    3,
    0,
    Buffer.alloc(SOUND),
  );
/** Its index stands at the end, behind the sound. */
function longM4a(): Buffer {
  const file = m4a({ seconds: 60, nero: neroChapters([{ start: 0, title: 'Low tide' }]) });
  const at = file.indexOf('mdat') + 4;
  file.writeUInt32BE(file.readUInt32BE(at - 8) + SOUND, at - 8);
  return Buffer.concat([file.subarray(0, at), Buffer.alloc(SOUND), file.subarray(at)]);
}
const comments = ['CHAPTER001=00:00:00', 'CHAPTER001NAME=Low tide'];

test.each(['tides.mp3', 'tides.m4a', 'tides.opus'] as const)(
  'reads the chapters of %s',
  async (name) => {
    const list = await read(serve(chapterFile(name), { etag: '"1"' }));
    const listed = list?.chapters.filter(({ toc }) => toc);
    expect(listed?.map(({ start, title }) => [start, title])).toEqual(
      TIDES.map(({ start, title }) => [start, title]),
    );
    expect(list?.chapters.every(({ image }) => image === null)).toBe(true);
  },
);

test.each<[string, Uint8Array, number, number, number]>([
  ['an MP3 with 30 pictures of 60 KB', pictured(30, 60_000), 30, 2_100_000, 35],
  ['an MP3 with three pictures of 900 KB', pictured(3, 900_000), 3, 260_000, 7],
  ['an M4A with its index at the end', longM4a(), 1, 100_000, 3],
  ['an Opus file', Buffer.concat([opus(comments), Buffer.alloc(SOUND)]), 1, 40_000, 1],
  ['an MP3 with a long tag in one piece', pictured(600, 800), 600, 1_000_000, 8],
])('asks for little of %s', async (_, file, count, bytes, requests) => {
  expect((await read(serve(file)))?.chapters).toHaveLength(count);
  expect(asked()).toBeLessThan(bytes);
  expect(host.requests.length).toBeLessThanOrEqual(requests);
});

test('says that there are none', async () => {
  expect(await read(serve(mp3([title], 3, 0, Buffer.alloc(SOUND))))).toBeNull();
  expect(await read(serve(Buffer.alloc(100_000, 'words ')))).toBeNull();
  expect(await read(serve(Buffer.from('x')))).toBeNull();
});

test('follows redirects once, its name and password with it', async () => {
  const url = serve(longM4a());
  host.fault('/tracker', { redirect: '/talk' });
  const address = host.url('/tracker').replace('//', '//ann:secret@');
  expect((await read(address))?.chapters).toHaveLength(1);
  expect(host.requestsTo('/tracker')).toHaveLength(1);
  const parts = host.requestsTo('/talk');
  expect(parts.length).toBeGreaterThan(1);
  const ours = `Basic ${btoa('ann:secret')}`;
  expect(parts.every(({ headers }) => headers.authorization === ours)).toBe(true);
  expect(url).not.toContain('secret');
});

test('sends what makes a server answer parts of one file alone', async () => {
  await read(serve(longM4a(), { etag: '"1"' }));
  expect(host.requests.map(({ headers }) => headers['if-range'])).toEqual([
    undefined,
    ...host.requests.slice(1).map(() => '"1"'),
  ]);
  expect(host.requests[0]?.headers['accept-encoding']).not.toContain('gzip');
});

test.each<[string, Fault, Partial<Resource>, string]>([
  ['a server that sends no parts', {}, { ranges: false }, 'no-ranges'],
  ['parts of elsewhere', { shiftRange: 5 }, {}, 'no-ranges'],
  ['parts that are packed', { gzip: true }, {}, 'no-ranges'],
  [
    'parts of nobody knows how much',
    {},
    { headers: { 'content-range': 'bytes 0-32767/*' }, ranges: false },
    'no-ranges',
  ],
  ['a broken connection', { closeAfter: 500 }, {}, 'connection-lost'],
  ['silence', { hold: true }, {}, 'timed-out'],
  ['silence in the middle', { stallAfter: 500 }, {}, 'timed-out'],
  ['a trickle', {}, { bytesPerSecond: 2000 }, 'timed-out'],
  ['no such file', { status: 404 }, {}, 'http-status'],
  ['a wish for a password', { status: 401 }, {}, 'needs-sign-in'],
  ['redirects in circles', { redirect: '/talk' }, {}, 'bad-redirect'],
])('meets %s', async (_, fault, resource, code) => {
  const url = serve(longM4a(), resource);
  host.fault('/talk', fault);
  // Only where nothing else ends it is time short.
  const patience = code === 'timed-out' ? { longestMs: 400 } : {};
  await expect(read(url, patience)).rejects.toMatchObject({ code });
});

test('lets go of a server that sends all of the file', async () => {
  const url = serve(longM4a(), { ranges: false });
  await expect(read(url)).rejects.toMatchObject({ code: 'no-ranges' });
  await host.abandoned('/talk');
});

test.each<[string, Partial<Resource>, Fault]>([
  ['its tag', { etag: '"2"' }, {}],
  ['its tag, and the server sends parts all the same', { etag: '"2"' }, { ignoreIfRange: true }],
  [
    'its date',
    { etag: undefined, lastModified: 'Tue, 03 Nov 2026 10:00:00 GMT' },
    { ignoreIfRange: true },
  ],
  ['its size', { etag: '"1"', body: Buffer.concat([longM4a(), Buffer.alloc(9)]) }, {}],
])('gives up on a file that changes %s meanwhile', async (_, changed, fault) => {
  const body = longM4a();
  const before = { etag: '"1"', lastModified: 'Mon, 02 Nov 2026 10:00:00 GMT' };
  const url = serve(body, before);
  const parsers = {
    chaptersInBlocks: ((...args) => {
      serve(body, { ...before, ...changed });
      host.fault('/talk', fault);
      return directParsers.chaptersInBlocks(...args);
    }) satisfies StreamDeps['parsers']['chaptersInBlocks'],
  };
  await expect(read(url, { parsers })).rejects.toMatchObject({ code: 'connection-lost' });
  expect(host.requests).toHaveLength(2);
});

test('fetches no more than 4 MB', async () => {
  const url = serve(pictured(200, 70_000));
  await expect(read(url, { longestMs: 60_000 })).rejects.toMatchObject({ code: 'too-large' });
  expect(asked()).toBeLessThanOrEqual(4_000_000);
  expect(asked()).toBeGreaterThan(3_000_000);
});

test('ends when its caller does', async () => {
  const url = serve(longM4a());
  host.fault('/talk', { hold: true });
  const controller = new AbortController();
  const reading = expect(read(url, {}, controller.signal)).rejects.toThrow('enough');
  await host.requested('/talk');
  controller.abort(new Error('enough'));
  await reading;
});

test('is right wherever a block ends', async () => {
  for (const filler of [BLOCK - 40, BLOCK - 31, BLOCK - 10, BLOCK - 1]) {
    const padding = id3Picture(Buffer.alloc(filler));
    const chapter = id3Chapter('a', 0, 1000, [title]);
    const list = await read(serve(mp3([padding, chapter, chapter])));
    expect(list?.chapters).toMatchObject([{ title: 'Low tide' }]);
  }
});
