/** The story played in a small window, and what a test of what follows the voice does again and again. */
import type { Page } from 'playwright/test';
import type { Cuecast } from './fixtures.ts';
import type { Host } from './host.ts';
import { readStory } from './scenes.ts';
import { Library } from './screens/library.ts';
import type { Reading } from './screens/reading.ts';
import { serveShelf } from './shelf.ts';
import { SHOW } from './show.ts';

/** Plays the story in a small window, following. */
export async function follow(cuecast: Cuecast, host: Host): Promise<Reading> {
  const page = await cuecast.start();
  await page.setViewportSize({ width: 900, height: 560 });
  await new Library(page).subscribe(serveShelf(host)[0] ?? '', SHOW);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  return readStory(cuecast, 'count the lights aloud');
}

/** Waits until the pane has stood still for a fifth of a second; answers where. */
export const stands = (reading: Reading) =>
  reading.transcript.evaluate(
    (pane) =>
      new Promise<number>((done) => {
        let top = pane.scrollTop;
        let since = performance.now();
        const look = (now: number) => {
          if (pane.scrollTop !== top) [top, since] = [pane.scrollTop, now];
          if (now - since > 200) done(top);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );

/** Puts the playhead somewhere without asking the app: the voice moves, nobody seeks. */
export const setTime = (page: Page, seconds: number) =>
  page.locator('audio').evaluate(
    (audio: HTMLAudioElement, time) =>
      new Promise<void>((done) => {
        audio.addEventListener('seeked', () => requestAnimationFrame(() => done()), { once: true });
        audio.currentTime = time;
      }),
    seconds,
  );

/** Plays so many times as fast, without asking the app. */
export const setSpeed = (page: Page, speed: number) =>
  page.locator('audio').evaluate((audio: HTMLAudioElement, rate) => {
    audio.playbackRate = rate;
  }, speed);
