/** Chapters in the player: on the bar, on keys, in the window's title and the picture. */
import type { Locator } from 'playwright/test';
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
import { expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { chapterAt, EPISODE, open, pointAt, put, serveShort, SHOW } from '../short-show.ts';

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
  // Nor of every second that is left in it.
  const row = reading.chapters.getByRole('button', { name: /^0:05/ });
  await expect(row).toHaveText(/1\d s left/);
  await expect(row).toHaveAccessibleName('0:05 The pier 1 min left in this chapter');
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
