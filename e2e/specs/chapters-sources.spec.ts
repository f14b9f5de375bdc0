/** Chapters come from wherever they are, and whatever serves them never keeps anybody from listening. */
import type { Locator } from 'playwright/test';
import { wav } from '../audio.ts';
import { chapterFile, TIDES } from '../chapter-files.ts';
import { expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { plainPng } from '../png.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';

const SHOW = 'Tide Table';
const INSIDE = 'A room for the tide';
const SLOW = 'The clock under the pier';
const DEAD = 'Salt on the window';

const notes = '<ul><li>00:00 Low water</li><li>00:10 The gauge</li><li>00:20 Letters</li></ul>';
const fromFile = ['From the file', 'Also from there', 'To the end'];

/** Serves the show; answers the address of its feed. */
function serveTides(host: Host): string {
  const sound = chapterFile('tides.mp3');
  host.serve('/tides.mp3', { body: sound, type: 'audio/mpeg', etag: '"tides"' });
  host.serve('/bell.png', { body: plainPng(8, [180, 120, 20]), type: 'image/png' });
  const entries = fromFile.map((title, at) => ({
    startTime: at * 11,
    title,
    img: host.url('/bell.png'),
  }));
  const chapters = JSON.stringify({ version: '1.2.0', chapters: entries });
  host.serve('/slow.json', { body: chapters, type: 'application/json+chapters' });
  const audio = { url: '/tides.mp3', type: 'audio/mpeg', length: sound.length };
  const plain = {
    url: host.serve('/plain.wav', { body: wav({ seconds: 36 }), type: 'audio/wav' }),
  };
  return host.feed('/feed.xml', {
    title: SHOW,
    episodes: [
      { title: INSIDE, audio },
      { title: SLOW, audio: plain, description: notes, chapters: '/slow.json' },
      { title: DEAD, audio: plain, description: notes, chapters: '/dead.json' },
    ],
  });
}

const areTitled = (list: Locator, titles: readonly string[]) =>
  expect(list.getByRole('listitem')).toHaveText(titles.map((title) => new RegExp(title)));

test('a server that does not answer keeps nobody waiting: the notes stand in, and it is said why', async ({
  cuecast,
  host,
}) => {
  const library = new Library(await cuecast.start());
  const reading = new Reading(cuecast.page);
  const { page } = cuecast;
  await library.subscribe(serveTides(host), SHOW);
  host.fault('/dead.json', { hold: true, status: 503 });
  host.fault('/slow.json', { hold: true });
  await page.getByRole('button', { name: `Listen to ${DEAD}` }).click();
  await host.stalled('/dead.json');
  await reading.heard(0.5);
  await areTitled(reading.chapters, ['Low water', 'The gauge', 'Letters']);
  await expect(reading.chapters).not.toContainText('could not be used');
  host.release('/dead.json');
  await expect(reading.chapters).toContainText(
    'The publisher’s chapters file could not be used. 127.0.0.1',
  );
  await areTitled(reading.chapters, ['Low water', 'The gauge', 'Letters']);

  // One that is only slow comes in by itself, with its pictures.
  await library.openShow(SHOW);
  await library.read(SLOW);
  await areTitled(reading.chapters, ['Low water', 'The gauge', 'Letters']);
  host.heal('/slow.json');
  await areTitled(reading.chapters, fromFile);
  await expect(reading.chapters).not.toContainText('could not be used');
  await host.requested('/bell.png');
  expect(await reading.isPlaying()).toBe(true);
});

test('chapters inside an MP3 are there with their pictures, and survive its removal and a new download', async ({
  cuecast,
  host,
}) => {
  const library = new Library(await cuecast.start());
  const reading = new Reading(cuecast.page);
  const { page } = cuecast;
  await library.subscribe(serveTides(host), SHOW);
  const titles = TIDES.map(({ title }) => title);
  const picture = reading.chapters.locator('img[src*="//chapter-image/"]').first();
  const isShown = () =>
    expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);

  await library.download(INSIDE);
  await expect(library.downloaded(INSIDE)).toBeVisible();
  await host.stop();
  await library.read(INSIDE);
  await areTitled(reading.chapters, titles);
  await isShown();

  await library.goTo('Downloads');
  await page.getByRole('button', { name: `Remove download of ${INSIDE}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(library.episode(INSIDE)).toBeHidden();
  await library.openShow(SHOW);
  await library.read(INSIDE);
  await areTitled(reading.chapters, titles);
  await isShown();

  await host.start();
  // What no list of the episode names is neither shown nor asked for.
  const source = (await picture.getAttribute('src')) ?? '';
  const elsewhere = ['../../library.sqlite', 'artwork.png', '%', host.url('/bell.png')].map(
    (image) => source.replace(/[^/]+$/, encodeURIComponent(image)),
  );
  expect(await page.evaluate(areRefused, elsewhere)).toEqual(elsewhere.map(() => true));
  expect(host.requestsTo('/bell.png')).toEqual([]);

  await library.openShow(SHOW);
  await library.download(INSIDE);
  await expect(library.downloaded(INSIDE)).toBeVisible();
  await library.read(INSIDE);
  await areTitled(reading.chapters, titles);
  await isShown();
});

/** In the window: which of these pictures cannot be had. */
const areRefused = (addresses: string[]): Promise<boolean[]> =>
  Promise.all(
    addresses.map(
      (address) =>
        new Promise<boolean>((resolve) => {
          const image = new Image();
          image.onload = () => resolve(false);
          image.onerror = () => resolve(true);
          image.src = address;
        }),
    ),
  );
