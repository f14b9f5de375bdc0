/** What is there again after a restart, and after a kill at any moment. */
import { expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { NEWEST, serveShow, SHOW } from '../show.ts';

test('position, speed, volume and window size survive a restart', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await reading.segment('wrote it down').click();
  await reading.isBetween(120, 126);
  await reading.pause.click();
  await page.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitemradio', { name: '1.5×' }).click();
  await page.getByRole('slider', { name: 'Volume' }).focus();
  await page.keyboard.press('ArrowLeft');
  const before = await page.locator('audio').evaluate((audio: HTMLAudioElement) => ({
    time: audio.currentTime,
    speed: audio.playbackRate,
    volume: audio.volume,
  }));
  expect(before.volume).toBeLessThan(1);
  await cuecast.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setSize(1000, 700),
  );
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1000, 700]);

  const again = await cuecast.restart();
  await expect(new Reading(again).segment('wrote it down')).toBeInViewport();
  await expect
    .poll(() =>
      again.locator('audio').evaluate((audio: HTMLAudioElement) => ({
        time: audio.currentTime,
        speed: audio.playbackRate,
        volume: audio.volume,
      })),
    )
    .toEqual({ ...before, time: expect.closeTo(before.time, 1) as unknown });
  expect(await again.evaluate(() => [innerWidth, innerHeight])).toEqual([1000, 700]);
  expect(await new Reading(again).isPlaying()).toBe(false);
});

test('after a kill at most a few seconds of listening are lost', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const reading = new Reading(page);
  await new Library(page).subscribe(serveShow(host), SHOW);
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await reading.heard(6);
  const heard = await reading.time();
  const asked = Date.now();
  await cuecast.kill();
  const last = heard + (Date.now() - asked) / 1000;

  const again = new Reading(await cuecast.start());
  await again.isBetween(heard - 3.5, last + 0.1);
});

test('an episode that was finished is played after a restart', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(serveShow(host), SHOW);
  await page.getByRole('button', { name: `More for ${NEWEST}` }).click();
  await page.getByRole('menuitem', { name: 'Mark as finished' }).click();
  await expect(library.episode(NEWEST)).toContainText('Finished');
  await cuecast.kill();

  const after = new Library(await cuecast.start());
  await after.openShow(SHOW);
  await expect(after.episode(NEWEST)).toContainText('Finished');
});

test('an episode heard to its end is played', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await reading.heard(0.2);
  await reading.seekBar.focus();
  await page.keyboard.press('End');
  await library.openShow(SHOW);
  await expect(library.episode(NEWEST)).toContainText('Finished');
});
