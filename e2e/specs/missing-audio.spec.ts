/** Sound that was taken away behind the app's back. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { Search } from '../screens/search.ts';
import { NEWEST, serveShow, SHOW } from '../show.ts';

test('a download deleted while the app runs is said, and can be had again', async ({
  cuecast,
  dataFolder,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  const problem = reading.player.getByRole('alert');
  await library.subscribe(serveShow(host), SHOW);
  await library.download(NEWEST);
  await expect(library.downloaded(NEWEST)).toBeVisible();
  const folder = join(dataFolder, 'episodes');
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.endsWith('.wav')) await rm(join(folder, name));
  }

  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await expect(problem).toContainText('The downloaded audio is no longer on the disk.');
  // What floats at the foot of the window stands above it.
  const search = new Search(page);
  await search.type('nobody');
  await search.box.press('ArrowDown');
  await expect(search.focused).toHaveCount(1);
  await page.keyboard.press('x');
  await search.selected.getByRole('button', { name: 'Copy as CSV' }).click();
  await page.getByText('1 hit copied').click();
  await search.selected.getByRole('button', { name: 'Clear selection' }).click();
  await expect(search.selected).toBeHidden();
  await library.openShow(SHOW);
  await expect(library.downloaded(NEWEST)).toHaveCount(0);
  await problem.getByRole('button', { name: 'Download' }).click();
  await expect(library.downloaded(NEWEST)).toBeVisible();
  await expect(problem).toHaveCount(0);
  await reading.play.click();
  await reading.heard(0.2);
  await expect(reading.player.getByText('Streaming')).toHaveCount(0);
});
