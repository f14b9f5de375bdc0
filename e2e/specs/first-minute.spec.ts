/** The first minute, with no network: the sample show plays and lights up, leaves and comes back. */
import { expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';

test('one click plays the sample show, and its words light up; it needs no network', async ({
  cuecast,
}) => {
  const page = await cuecast.start();
  const reading = new Reading(page);
  await expect(reading.transcript.locator('[data-start]').first()).toBeVisible();
  await reading.play.click();
  await expect(reading.pause).toBeVisible();
  await expect(reading.spoken).toHaveCount(1);
  const word = reading.transcript.locator('[data-current-word]');
  await expect(word).toHaveCount(1);
  const first = await word.getAttribute('data-current-word');
  await expect(word).not.toHaveAttribute('data-current-word', first ?? '');
  await expect(reading.chapters.locator('[aria-current="true"]')).toHaveCount(1);
  const library = new Library(page);
  await library.goTo('Episodes');
  await expect(library.downloaded('The word that went overboard')).toBeVisible();
  expect(cuecast.problems).toEqual([]);
});

test('it can be removed, and brought back from Help', async ({ cuecast }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const show = library.navigation.getByRole('link', { name: /Welcome to Cuecast/ });
  await show.click();
  await page.getByRole('button', { name: 'Remove show' }).click();
  await expect(show).toHaveCount(0);

  await cuecast.restart();
  const after = new Library(cuecast.page);
  await expect(after.navigation).toBeVisible();
  const back = after.navigation.getByRole('link', { name: /Welcome to Cuecast/ });
  await expect(back).toHaveCount(0);

  await cuecast.app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find((item) => item.role === 'help');
    help?.submenu?.items.find((item) => item.label === 'Bring Back the Sample Show')?.click();
  });
  await expect(back).toHaveCount(1);
});
