/** What is lit up while it is spoken, and what a screen reader hears of that. */
import { expect, test } from '../fixtures.ts';
import { follow, setTime, stands } from '../following.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { NEWEST, serveShow, SHOW } from '../show.ts';

test('lighting up moves nothing: every letter stays where it is', async ({ cuecast, host }) => {
  const reading = await follow(cuecast, host);
  const { page } = cuecast;
  await reading.pause.click();
  await stands(reading);
  const time = await reading.time();
  /** Where every letter in sight stands, to a hundredth of a pixel. */
  const letters = () =>
    reading.transcript.evaluate((pane) => {
      const places: string[] = [];
      for (const segment of pane.querySelectorAll('[data-segment]')) {
        const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          for (let at = 0; at < text.length; at++) {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const { x, y, width, height } = range.getBoundingClientRect();
            places.push([x, y, width, height].map((value) => value.toFixed(2)).join(' '));
          }
        }
      }
      return places;
    });
  await setTime(page, 1);
  await expect(reading.spoken).toHaveCount(0);
  const unlit = await letters();
  for (let step = 0; step < 14; step++) {
    await setTime(page, time + step * 0.7);
    expect(await letters()).toEqual(unlit);
  }
  await expect(reading.spoken).toHaveCount(1);
  await expect(reading.transcript.locator('[data-current-word]')).toHaveCount(1);
});

test('silence, words without times, and what a screen reader hears', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  await new Library(page).subscribe(serveShow(host), SHOW);
  const reading = new Reading(page);
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await reading.heard(0.1);
  await reading.pause.click();
  const word = reading.transcript.locator('[data-current-word]');
  const place = () => reading.spoken.getAttribute('data-place');

  await setTime(page, 2);
  await expect(reading.spoken).toHaveText('Nobody believed the chart.');
  await expect(word).toHaveCount(0);
  await setTime(page, 7.5);
  await expect(word).toHaveAttribute('data-current-word', 'wrong');
  await setTime(page, 9.5);
  await expect(reading.spoken).toHaveText(/never been wrong/);
  expect(await place()).toBe('fading');
  await expect(word).toHaveCount(0);
  await setTime(page, 21.9);
  await expect(reading.spoken).toHaveText(/eleven minutes/);
  expect(await place()).toBe('fading');
  await setTime(page, 22.1);
  await expect(reading.spoken).toHaveCount(0);

  await reading.segment('eleven minutes').focus();
  const group = reading.transcript.getByRole('group', { name: 'Ivo Sands, 0:10' });
  await expect(group.locator(':focus')).toHaveText(/eleven minutes/);
  await page.keyboard.press('ArrowDown');
  await expect(
    reading.transcript.getByRole('group', { name: 'Ivo Sands, 1:00' }).locator(':focus'),
  ).toBeVisible();
  await page.keyboard.press('Space');
  await expect(reading.pause).toBeVisible();
  await expect(
    reading.transcript.locator('[aria-live], [role="status"], [role="alert"], [role="log"]'),
  ).toHaveCount(0);
});
