import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { startHost, type Host } from '../../e2e/host.ts';
import { plainPng } from '../../e2e/png.ts';
import { createNotesImages, type NotesImages } from './notes-images.ts';
import { addEpisode, nodeWeb, openTestLibrary, type TestLibrary } from './test-library.ts';

const PICTURE = plainPng(2, [0, 90, 200]);

let host: Host;
let library: TestLibrary;
let logged: unknown[];
let images: NotesImages;

beforeEach(async () => {
  host = await startHost();
  library = await openTestLibrary();
  logged = [];
  images = create();
  onTestFinished(async () => {
    await host.stop();
    await library.close();
  });
});

const create = () =>
  createNotesImages({ store: library.store, web: nodeWeb(), log: (error) => logged.push(error) });

/** An episode whose notes show a picture. */
async function showing(notes: (url: string) => string): Promise<[id: number, url: string]> {
  const url = host.serve('/p%20q.png?a=1&copy=2', { body: PICTURE, type: 'text/plain' });
  return [await addEpisode(library.store, { description: notes(url) }), url];
}

const html = (url: string) => `<p>Look: <img src="${url.replaceAll('&', '&amp;')}"></p>`;

test('nothing is fetched until the listener allows it', async () => {
  const [id, url] = await showing(html);
  expect(await images.picture(id, url)).toBeNull();
  expect(host.requests).toEqual([]);
  await images.allow(id, 'episode', true);
  expect(await images.picture(id, url)).toEqual({
    bytes: new Uint8Array(PICTURE),
    extension: 'png',
  });
  await images.allow(id, 'episode', false);
  expect(await images.picture(id, url)).toBeNull();
});

test('it is allowed for one episode until the app ends, for a show or for all until it is not', async () => {
  const [id, url] = await showing(html);
  await images.allow(id, 'episode', true);
  images = create();
  expect(await images.picture(id, url)).toBeNull();
  await images.allow(id, 'show', true);
  images = create();
  expect(await images.picture(id, url)).not.toBeNull();
  await images.allow(id, 'show', false);
  expect(await images.picture(id, url)).toBeNull();
  await library.store.saveSettings({ notesImages: true });
  expect(await images.picture(id, url)).not.toBeNull();
});

test('a picture is asked for once, by nobody in particular', async () => {
  const [id, url] = await showing(html);
  await images.allow(id, 'episode', true);
  await Promise.all([images.picture(id, url), images.picture(id, url)]);
  await images.picture(id, url);
  expect(host.requests).toHaveLength(1);
  expect(host.requests[0]?.headers).not.toHaveProperty('referer');
  expect(host.requests[0]?.headers).not.toHaveProperty('cookie');
});

test('an address is known as it is written, and asked for as it is meant', async () => {
  const url = host.serve('/a/the%20qu%C3%A4y.png', { body: PICTURE });
  const written = url.replace('http:', 'HTTP:').replace(/a\/the.*/, 'b/../a/the quäy.png');
  const id = await addEpisode(library.store, { description: `<img src="${written}">` });
  await images.allow(id, 'show', true);
  expect(await images.picture(id, written)).not.toBeNull();
});

test.each([
  ['Markdown', (url: string) => `![The quay](${url})`],
  ['Markdown with a blank', (url: string) => `![The quay](<${url.replaceAll('%20', ' ')}>)`],
  ['escaped twice', (url: string) => `&lt;img src="${url.replaceAll('&', '&amp;amp;')}"&gt;`],
  ['never escaped', (url: string) => `<img src="${url}">`],
  ['no scheme', (url: string) => `<img src='${url.replace(/^http:/, '')}'>`],
])('notes of all kinds name it: %s', async (_, notes) => {
  const [id, url] = await showing(notes);
  await images.allow(id, 'show', true);
  expect(await images.picture(id, url)).not.toBeNull();
});

test('what the notes do not name is not asked for', async () => {
  const [id, url] = await showing(html);
  await images.allow(id, 'show', true);
  const other = await addEpisode(library.store, { guid: 'two', description: null });
  await images.allow(other, 'episode', true);
  for (const address of [
    `${url}3`,
    'file:///etc/passwd',
    'data:image/png;base64,AA',
    'http://',
    '',
  ])
    expect(await images.picture(id, address)).toBeNull();
  expect(await images.picture(other, url)).toBeNull();
  expect(await images.picture(99, url)).toBeNull();
  expect(host.requests).toEqual([]);
});

test.each([
  ['a page', { body: '<script>alert(1)</script>', type: 'image/png' }],
  ['a drawing, which is a program', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
  ['too much', { body: Buffer.alloc(10_000_001) }],
])('what is no picture is not shown: %s', async (_, resource) => {
  const [id, url] = await showing(html);
  await images.allow(id, 'show', true);
  host.serve('/p%20q.png?a=1&copy=2', resource);
  expect(await images.picture(id, url)).toBeNull();
  expect(logged).toHaveLength(1);
});

test('of endless notes only what is shown is looked through', async () => {
  const many = 'tide '.repeat(40_000);
  const [id, url] = await showing((address) => html(address) + many);
  const behind = await addEpisode(library.store, { guid: 'two', description: many + html(url) });
  for (const one of [id, behind]) await images.allow(one, 'episode', true);
  expect(await images.picture(id, url)).not.toBeNull();
  expect(await images.picture(behind, url)).toBeNull();
  expect(await images.picture(id, url)).not.toBeNull();
});

test('notes of a show on the internet show nothing of the listener’s own network', async () => {
  const [id, url] = await showing(html);
  const web = {
    ...nodeWeb(),
    isOwnNetwork: (address: string) => address.startsWith(host.url('/')),
  };
  images = createNotesImages({ store: library.store, web, log: (error) => logged.push(error) });
  await images.allow(id, 'show', true);
  expect(await images.picture(id, url)).toBeNull();
  expect(logged).toMatchObject([{ code: 'own-network' }]);
  expect(host.requests).toEqual([]);
});

test('many pictures do not fill the memory', async () => {
  const large = Buffer.concat([PICTURE, Buffer.alloc(9_000_000)]);
  const urls = Array.from({ length: 6 }, (_, at) => host.serve(`/${at}.png`, { body: large }));
  const id = await addEpisode(library.store, { description: urls.map(html).join('') });
  await images.allow(id, 'show', true);
  for (const url of urls) await images.picture(id, url);
  await images.picture(id, urls[5] ?? '');
  expect(host.requests).toHaveLength(6);
  await images.picture(id, urls[0] ?? '');
  expect(host.requests).toHaveLength(7);
});
