/** Chapters in the player: on the bar, on keys, left out, in the window's title, the picture and the system's card. */
import type { Locator, Page } from 'playwright/test';
import { wav } from '../audio.ts';
import { CHAPTERS_LAST, chapterFile, GULL, TIDES } from '../chapter-files.ts';
import {
  chaptersPath,
  HUNDREDS,
  NO_CHAPTERS,
  RICH,
  serveTides,
  TIDE_SHOW,
  UNLISTED,
} from '../chapters-show.ts';
import { type Cuecast, expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';

const SHOW = 'Short Waves';
const EPISODE = 'A minute on the pier';
/** Length of its sound, seconds. */
const SECONDS = 60;
const SHORT = [
  { startTime: 0, title: 'Advertisement' },
  { startTime: 5, title: 'The pier' },
  { startTime: 20, title: 'Sponsor' },
  { startTime: 21, title: 'The lamp' },
  { startTime: 40, title: 'Letters' },
  { startTime: 55, title: 'Credits' },
];

/** Serves one episode with those chapters, the last up to the end; answers the feed's address. */
function serveShort(host: Host): string {
  const sound = wav({ seconds: SECONDS });
  host.serve('/pier.wav', { body: sound, type: 'audio/wav' });
  const chapters = JSON.stringify({ version: '1.2.0', chapters: SHORT });
  host.serve('/pier.json', { body: chapters, type: 'application/json+chapters' });
  return host.feed('/short.xml', {
    title: SHOW,
    episodes: [
      {
        title: EPISODE,
        duration: '1:00',
        audio: { url: '/pier.wav', length: sound.length },
        chapters: '/pier.json',
      },
    ],
  });
}

/** Starts the app, adds a show, and puts an episode of it into the player. */
async function open(cuecast: Cuecast, feed: string, show: string, title: string) {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(feed, show);
  await library.read(title);
  const reading = new Reading(page);
  await expect(reading.play).toBeEnabled();
  return { page, library, reading };
}

const put = (page: Page, seconds: number) =>
  page.locator('audio').evaluate((audio: HTMLAudioElement, at) => {
    audio.currentTime = at;
  }, seconds);

/** Points at a share of the bar. */
async function pointAt(bar: Locator, share: number): Promise<void> {
  const { width = 0, height = 0 } = (await bar.boundingBox()) ?? {};
  await bar.hover({ position: { x: width * share, y: height / 2 } });
}

/** Always skips chapters of some titles, as their menus do. */
async function alwaysSkip(reading: Reading, page: Page, ...titles: string[]): Promise<void> {
  for (const title of titles) {
    await reading.chapters.getByRole('button', { name: `More for ${title}` }).click();
    await page.getByRole('menuitem', { name: `Always skip “${title}” in this show` }).click();
  }
}

const chapterAt = (reading: Reading, title: string) =>
  expect(reading.seekBar).toHaveAttribute('aria-valuetext', new RegExp(`; chapter: ${title}$`));

test('the bar is parted by chapters, says which one is pointed at, and moves by them with keys', async ({
  cuecast,
  host,
}) => {
  const { page, library, reading } = await open(cuecast, serveTides(host), TIDE_SHOW, RICH);
  const gaps = reading.seekBar.locator('[data-gap]');
  await expect(gaps).toHaveCount(7);
  await chapterAt(reading, 'Low water');
  await expect(page).toHaveTitle(`Low water · ${RICH} – Cuecast`);

  await pointAt(reading.seekBar, 100 / 600);
  const preview = reading.seekBar.locator('[data-preview]');
  await expect(preview).toContainText('Who measures the tide');
  await expect(preview).toContainText('1:15 – 2:30');
  await expect(preview.locator('img')).toBeVisible();
  await pointAt(reading.seekBar, 170 / 600);
  await expect(preview).toContainText('In which the harbour master');
  await expect(preview.locator('img')).toHaveCount(0);

  await reading.seekBar.focus();
  await page.keyboard.press('Control+ArrowRight');
  await chapterAt(reading, 'Sponsor: Rope & Sons');
  await reading.isBetween(40, 40.1);
  await page.keyboard.press('Shift+PageUp');
  await expect(reading.seekBar).toHaveAttribute(
    'aria-valuetext',
    '1 minute 15 seconds of 10 minutes; chapter: Who measures the tide',
  );
  await page.keyboard.press('Shift+PageDown');
  await chapterAt(reading, 'Sponsor: Rope & Sons');
  await page.keyboard.press('ArrowRight');
  await reading.isBetween(45, 45.1);

  // Everywhere but where a text is written.
  await reading.chapters.getByRole('button', { name: /^2:30/ }).first().focus();
  await page.keyboard.press('Control+ArrowLeft');
  await reading.isBetween(40, 40.1);
  await page.keyboard.press('Control+,');
  await page.keyboard.press('Control+ArrowRight');
  await expect(page).toHaveTitle(`Who measures the tide · ${RICH} – Cuecast`);
  const next = reading.player.getByRole('button', { name: 'Next chapter' });
  await expect(async () => {
    await reading.seekBar.hover();
    await next.hover();
    await expect(page.getByRole('tooltip')).toContainText('Next chapter: In which the', {
      timeout: 2000,
    });
  }).toPass();
  for (let step = 0; step < 5; step++) await next.click();
  await chapterAt(reading, 'High water');
  await expect(next).toBeDisabled();

  // Two hundred would be a comb.
  await library.openShow(TIDE_SHOW);
  await library.read(HUNDREDS);
  await expect(page).toHaveTitle(`Lamp 1 · ${HUNDREDS} – Cuecast`);
  await expect(gaps).toHaveCount(0);
  await pointAt(reading.seekBar, 301 / 600);
  await expect(preview).toContainText('Lamp 101');

  await library.openShow(TIDE_SHOW);
  await library.read(NO_CHAPTERS);
  await expect(page).toHaveTitle(`${NO_CHAPTERS} – Cuecast`);
  await expect(gaps).toHaveCount(0);
  await expect(reading.seekBar).toHaveAttribute('aria-valuetext', /of 10 minutes$/);
  await expect(next).toBeDisabled();
});

test('who listens with a screen reader hears of the next chapter, not of every second', async ({
  cuecast,
  host,
}) => {
  const { page, reading } = await open(cuecast, serveShort(host), SHOW, EPISODE);
  await reading.play.click();
  await put(page, 2.2);
  await reading.seekBar.focus();
  await reading.seekBar.evaluate((bar) => {
    const told: string[] = [];
    new MutationObserver(() => told.push(bar.getAttribute('aria-valuetext') ?? '')).observe(bar, {
      attributeFilter: ['aria-valuetext'],
    });
    Object.assign(window, { told });
  });
  await reading.heard(6.2);
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told).toEqual(['5 seconds of 1 minute; chapter: The pier']);
});

test('chapters are left out when the sound runs into them, and heard when somebody goes there', async ({
  cuecast,
  host,
}) => {
  const { page, library, reading } = await open(cuecast, serveShort(host), SHOW, EPISODE);
  await alwaysSkip(reading, page, 'Advertisement', 'Sponsor', 'Credits');
  await expect(reading.seekBar.locator('[data-skipped]')).toHaveCount(3);
  const said = page.getByRole('region', { name: 'Messages' });
  const player = reading.player;

  // The very first, from the beginning; a second of it at three times the speed.
  await player.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitemradio', { name: '3×' }).click();
  await reading.play.click();
  await expect(said).toContainText('Skipped “Advertisement”');
  await reading.heard(5);
  await put(page, 18);
  await expect(said).toContainText('Skipped “Sponsor”');
  await reading.heard(21);

  // Once more, this time whole.
  await player.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitemradio', { name: '1×', exact: true }).click();
  await said.getByRole('button', { name: 'Hear it' }).last().click();
  await reading.isBetween(20, 21);
  await reading.heard(21.2);
  // Who goes into it hears it; who comes by again does not.
  await reading.chapters.getByRole('button', { name: /^0:20/ }).first().click();
  await reading.isBetween(20, 21);
  await page.keyboard.press('Control+ArrowLeft');
  await reading.isBetween(5, 6);

  // What is marked while it is heard is left at once; keys pass over it.
  await reading.chapters.getByRole('button', { name: /^0:40/ }).first().click();
  await reading.isBetween(40, 44);
  await reading.chapters.getByRole('button', { name: 'More for Letters' }).click();
  await page.getByRole('menuitem', { name: 'Skip this time' }).click();
  // It and the last one: the episode has been heard.
  await expect(said).toContainText('Skipped 2 chapters');
  await expect(reading.play).toBeVisible();
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.ended)).toBe(true);
  await library.openShow(SHOW);
  await expect(library.episode(EPISODE)).toContainText('Finished');
  await page.keyboard.press('Control+ArrowLeft');
  await reading.isBetween(55, 55.1);
  await page.keyboard.press('Control+ArrowLeft');
  await reading.isBetween(21, 21.1);
  await expect(player.getByRole('button', { name: 'Next chapter' })).toBeDisabled();

  // The settings have them all, and let them be heard again.
  await page.keyboard.press('Control+,');
  const list = page.getByRole('region', { name: SHOW });
  await expect(list.getByRole('listitem')).toHaveText([
    '“advertisement”',
    '“credits”',
    '“sponsor”',
  ]);
  await list.getByRole('button', { name: /Skip “credits” in/ }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(reading.seekBar.locator('[data-skipped]')).toHaveCount(3);
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(3);
  expect(cuecast.problems).toEqual([]);
});

test('the system’s keys go by chapters or skip, its card says what is heard, also where no frames are drawn', async ({
  cuecast,
  host,
}) => {
  const { page, reading } = await open(cuecast, serveShort(host), SHOW, EPISODE);
  await alwaysSkip(reading, page, 'Sponsor');
  await page.addInitScript(() => {
    const handlers: Record<string, MediaSessionActionHandler | null> = {};
    const positions: (MediaPositionState | undefined)[] = [];
    const { mediaSession } = navigator;
    const setActionHandler = mediaSession.setActionHandler.bind(mediaSession);
    const setPositionState = mediaSession.setPositionState.bind(mediaSession);
    mediaSession.setActionHandler = (action, handler) => {
      handlers[action] = handler;
      setActionHandler(action, handler);
    };
    mediaSession.setPositionState = (state) => {
      positions.push(state);
      setPositionState(state);
    };
    Object.assign(window, { handlers, positions });
  });
  await page.reload();
  await chapterAt(reading, 'Advertisement');

  const press = (action: MediaSessionAction, seekTime?: number) =>
    page.evaluate(
      (details) => {
        const { handlers } = window as unknown as {
          handlers: Record<string, MediaSessionActionHandler | null>;
        };
        handlers[details.action]?.(details);
      },
      { action, seekTime },
    );
  const card = () =>
    page.evaluate(() => {
      const { positions } = window as unknown as { positions: (MediaPositionState | undefined)[] };
      const { metadata, playbackState } = navigator.mediaSession;
      const { title, artist, album } = metadata ?? {};
      return { title, artist, album, playbackState, position: positions.at(-1) };
    });

  await press('nexttrack');
  await reading.isBetween(5, 5.1);
  expect(await card()).toEqual({
    title: EPISODE,
    artist: 'The pier',
    album: SHOW,
    playbackState: 'paused',
    position: { duration: SECONDS, playbackRate: 1, position: 5 },
  });
  await press('nexttrack');
  await reading.isBetween(21, 21.1);
  await press('previoustrack');
  await reading.isBetween(5, 5.1);

  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: /Skip back 10 seconds/ }).check();
  await press('nexttrack');
  await reading.isBetween(35, 35.1);
  await press('previoustrack');
  await reading.isBetween(25, 25.1);
  await page.getByRole('radio', { name: /Go by chapters/ }).check();
  await press('previoustrack');
  await reading.isBetween(21, 21.1);

  // The window is behind others: no frames. The chapter is left out all the same, and the next one shown.
  await press('seekto', 18.5);
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await press('play');
  await expect.poll(() => page.title()).toBe(`The lamp · ${EPISODE} – Cuecast`);
  expect(await reading.time()).toBeLessThan(24);
  const { artist, position } = await card();
  expect(artist).toBe('The lamp');
  expect(position).toEqual({ duration: SECONDS, playbackRate: 1, position: 21 });
});

/** Colour in the middle of a picture, or null before it is there. */
const colourOf = (picture: Locator) =>
  picture.evaluate((image: HTMLImageElement) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d');
    if (!context || !image.complete || image.naturalWidth === 0) return null;
    context.drawImage(image, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return Math.max(red, green, blue) === red ? 'red' : green > blue ? 'green' : 'blue';
  });

test('the picture is that of the chapter, also of an unlisted one, and the episode’s where there is none', async ({
  cuecast,
  host,
}) => {
  const sound = chapterFile('tides.mp3');
  host.serve('/tides.mp3', { body: sound, type: 'audio/mpeg' });
  const url = '/tides.mp3';
  const feed = host.feed('/tides.xml', {
    title: SHOW,
    episodes: [{ title: EPISODE, audio: { url, type: 'audio/mpeg', length: sound.length } }],
  });
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(feed, SHOW);
  await library.download(EPISODE);
  await expect(library.downloaded(EPISODE)).toBeVisible();
  await library.read(EPISODE);
  const [low, ferry, , high] = TIDES;
  await chapterAt(reading, low.title);

  for (const place of [reading.player, page.getByRole('main').locator('header').first()]) {
    const picture = place.locator('img').last();
    await put(page, 1);
    await expect.poll(() => colourOf(picture)).toBe(low.picture);
    await put(page, ferry.start + 1);
    await expect.poll(() => colourOf(picture)).toBe(ferry.picture);
    await put(page, GULL + 1);
    await expect.poll(() => colourOf(picture)).toBe('green');
    await chapterAt(reading, ferry.title);
    // The sponsor has none, nor has the show: its letter stands there.
    await put(page, 19);
    await expect(place.getByText('S', { exact: true })).toBeVisible();
    await put(page, high.start + 1);
    await expect.poll(() => colourOf(picture)).toBe(high.picture);
  }
  const card = () =>
    page.evaluate(() => navigator.mediaSession.metadata?.artwork.map(({ src }) => src) ?? []);
  await expect.poll(card).toEqual([expect.stringMatching(/^data:image\/jpeg;base64,/)]);
  await put(page, CHAPTERS_LAST - 0.5);
  expect(cuecast.problems).toEqual([]);
});

test('a dead chapters server keeps no sound waiting; pictures that do not come leave the episode’s', async ({
  cuecast,
  host,
}) => {
  const feed = serveTides(host);
  host.fault(chaptersPath(RICH), { hold: true });
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(feed, TIDE_SHOW);
  await page.getByRole('button', { name: `Listen to ${RICH}` }).click();
  await host.requested(chaptersPath(RICH));
  await reading.heard(0.5);
  host.heal(chaptersPath(RICH));
  await expect(page).toHaveTitle(`Low water · ${RICH} – Cuecast`);

  await put(page, 365);
  await chapterAt(reading, 'Letters');
  await host.requested('/gone.png');
  const shown = reading.player.locator('img').last();
  await expect.poll(() => colourOf(shown)).toBe('blue');

  // Entries that only change the picture are no chapters.
  await library.openShow(TIDE_SHOW);
  await page.getByRole('button', { name: `Listen to ${UNLISTED}` }).click();
  await reading.heard(0.2);
  await put(page, 95);
  await expect.poll(() => colourOf(shown)).toBe('red');
  await expect(page).toHaveTitle(`${UNLISTED} – Cuecast`);
  await expect(reading.seekBar.locator('[data-gap]')).toHaveCount(0);
});
