/** An episode of a minute with short chapters, and what a test of chapters in the player does again and again. */
import type { Locator, Page } from 'playwright/test';
import { wav } from './audio.ts';
import { type Cuecast, expect } from './fixtures.ts';
import type { Host } from './host.ts';
import { Chapters } from './screens/chapters.ts';
import { Library } from './screens/library.ts';
import { Reading } from './screens/reading.ts';

export const SHOW = 'Short Waves';
export const EPISODE = 'A minute on the pier';
/** Length of its sound, seconds. */
export const SECONDS = 60;
const SHORT = [
  { startTime: 0, title: 'Advertisement' },
  { startTime: 5, title: 'The pier' },
  { startTime: 20, title: 'Sponsor' },
  { startTime: 21, title: 'The lamp' },
  { startTime: 40, title: 'Letters' },
  { startTime: 55, title: 'Credits' },
];

/** Serves one episode with those chapters, the last up to the end; answers the feed's address. */
export function serveShort(host: Host): string {
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
export async function open(cuecast: Cuecast, feed: string, show: string, title: string) {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(feed, show);
  await library.read(title);
  const reading = new Reading(page);
  await expect(reading.play).toBeEnabled();
  return { page, library, reading };
}

/** Puts the sound to a moment (seconds) behind the player's back. */
export const put = (page: Page, seconds: number) =>
  page.locator('audio').evaluate((audio: HTMLAudioElement, at) => {
    audio.currentTime = at;
  }, seconds);

/** Points at a share of the bar. */
export async function pointAt(bar: Locator, share: number): Promise<void> {
  const { width = 0, height = 0 } = (await bar.boundingBox()) ?? {};
  await bar.hover({ position: { x: width * share, y: height / 2 } });
}

/** Always skips chapters of some titles, as their menus do. */
export async function alwaysSkip(page: Page, ...titles: string[]): Promise<void> {
  for (const title of titles) {
    await new Chapters(page).choose(title, `Always skip “${title}” in this show`);
  }
}

/** Waits until the bar says that a chapter is heard. */
export const chapterAt = (reading: Reading, title: string) =>
  expect(reading.seekBar).toHaveAttribute('aria-valuetext', new RegExp(`; chapter: ${title}$`));
