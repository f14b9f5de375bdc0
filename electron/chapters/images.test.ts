import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { chapterFile } from '../../e2e/chapter-files.ts';
import { startHost, type Host } from '../../e2e/host.ts';
import { plainPng } from '../../e2e/png.ts';
import { pathIn } from '../feeds/files.ts';
import { type Chapters } from './keep.ts';
import { anEpisode, filesOf, type Keeping, startKeeping } from './test-chapters.ts';

const RED = plainPng(2, [200, 0, 0]);

let host: Host;
let keeping: Keeping;
let chapters: Chapters;

beforeEach(async () => {
  host = await startHost();
  onTestFinished(() => host.stop());
  keeping = await startKeeping();
  ({ chapters } = keeping);
});

/** An episode whose chapters file names these pictures. */
async function withImages(...images: string[]): Promise<number> {
  const entries = images.map((img, at) => ({ startTime: at * 10, title: `At ${at}`, img }));
  const body = JSON.stringify({ version: '1.2.0', chapters: entries });
  const url = host.serve('/c.json', { body });
  const id = await anEpisode(keeping, { chapters: { url, type: null } });
  await chapters.get(id);
  return id;
}

test('a picture on the web is fetched once, and here from then on', async () => {
  const url = host.serve('/red.png', { body: RED, type: 'text/html' });
  const id = await withImages(url);
  const paths = await Promise.all([1, 2, 3].map(() => chapters.imagePath(id, url)));
  expect(new Set(paths).size).toBe(1);
  expect(await readFile(paths[0] ?? '')).toEqual(RED);
  expect(paths[0]).toMatch(/web-[0-9a-f]{16}\.png$/);
  await host.stop();
  expect(await chapters.imagePath(id, url)).toBe(paths[0]);
  expect(host.requestsTo('/red.png')).toHaveLength(1);
});

test('only what a list of the episode names is asked for', async () => {
  const url = host.serve('/red.png', { body: RED });
  const id = await withImages(url);
  const other = await anEpisode(keeping, { guid: 'other' });
  for (const image of [`${url}?id=7`, 'file:///etc/passwd', 'javascript:1', 'data:image/png,x', ''])
    expect(await chapters.imagePath(id, image)).toBeNull();
  expect(await chapters.imagePath(other, url)).toBeNull();
  expect(await chapters.imagePath(99, url)).toBeNull();
  expect(host.requests.map(({ path }) => path)).toEqual(['/c.json']);
});

test.each([
  '../library.sqlite',
  'artwork.png',
  'chapters.json',
  'chapter-1/../../x.png',
  'chapter-0.png',
  '..',
])('a name that is not that of a picture in the audio leads nowhere: %s', async (name) => {
  const id = await anEpisode(keeping, {});
  expect(await chapters.imagePath(id, name)).toBeNull();
});

test('a name leads into the episode’s own folder', async () => {
  const id = await anEpisode(keeping, {});
  const { folder = '' } = (await keeping.library.store.episode(id)) ?? {};
  const name = `chapter-${'0a'.repeat(8)}.jpg`;
  expect(await chapters.imagePath(id, name)).toBe(
    pathIn(keeping.library.dataFolder, `${folder}/${name}`),
  );
});

test.each([
  ['nothing there', () => host.fault('/p.png', { status: 404 })],
  [
    'no picture',
    () => host.serve('/p.png', { body: '<svg onload="alert(1)"/>', type: 'image/png' }),
  ],
  ['too large', () => host.serve('/p.png', { body: Buffer.alloc(10_000_001) })],
])('what cannot be had is left alone for a while: %s', async (_, spoil) => {
  spoil();
  const id = await withImages(host.url('/p.png'));
  const get = () => chapters.imagePath(id, host.url('/p.png'));
  expect(await get()).toBeNull();
  expect(await get()).toBeNull();
  expect(host.requestsTo('/p.png')).toHaveLength(1);
  expect(keeping.logged.splice(0)).toHaveLength(1);
  host.heal('/p.png');
  host.serve('/p.png', { body: RED });
  keeping.world.now = new Date('2031-05-01T06:11:00Z');
  expect(await get()).toMatch(/\.png$/);
  expect(await filesOf(keeping, id)).toHaveLength(2);
});

test('a download brings the pictures of the list that is shown', async () => {
  const [red, gone] = [host.serve('/red.png', { body: RED }), host.url('/gone.png')];
  const id = await withImages(red, gone, red);
  await chapters.keepWithDownload(id);
  expect(keeping.logged.splice(0)).toHaveLength(1);
  await host.stop();
  expect(await chapters.imagePath(id, red)).toMatch(/\.png$/);
});

test('pictures that no list names any more are deleted', async () => {
  const url = host.serve('/red.png', { body: RED });
  const id = await withImages(url);
  await chapters.imagePath(id, url);
  const { folder = '' } = (await keeping.library.store.episode(id)) ?? {};
  const inFolder = (name: string) => pathIn(keeping.library.dataFolder, `${folder}/${name}`);
  await writeFile(inFolder('artwork.png'), RED);
  const [kept] = (await filesOf(keeping, id)).filter((name) => name.startsWith('web-'));

  const audio = join(keeping.library.dataFolder, 'tides.mp3');
  keeping.world.audio = audio;
  await writeFile(audio, chapterFile('tides.mp3'));
  await writeFile(inFolder(`chapter-${'0'.repeat(16)}.png`), RED);
  await chapters.get(id);
  const withAudio = await filesOf(keeping, id);
  expect(withAudio).toEqual(expect.arrayContaining(['artwork.png', 'chapters.json', kept]));
  expect(withAudio).not.toContain(`chapter-${'0'.repeat(16)}.png`);
  const inAudio = withAudio.filter((name) => name.startsWith('chapter-'));
  expect(inAudio.length).toBeGreaterThan(1);

  // The listener's own list keeps what it uses of them when the file names no pictures any more.
  await chapters.saveOwn(id, [
    { start: 0, end: null, title: 'Mine', url: null, image: inAudio[0] ?? '', toc: true },
  ]);
  await withImages();
  await chapters.retry(id);
  expect(await filesOf(keeping, id)).toEqual(['artwork.png', ...inAudio, 'chapters.json']);
});
