/** A show that is removed: what becomes of it, and that Undo brings all of it back. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { NEWEST, OLDER, serveShow, SHOW } from '../show.ts';

const remove = (page: Page) => page.getByRole('button', { name: 'Remove' }).click();

/** Folders of episodes with something in them. */
const folders = (dataFolder: string) => readdir(join(dataFolder, 'episodes'));

test('Undo brings back the place, the download and what was on its way', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  await library.download(NEWEST);
  await expect(library.downloaded(NEWEST)).toBeVisible();
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await reading.segment('The pencil was the only thing').click();
  await reading.heard(180.2);
  await reading.pause.click();
  await library.openShow(SHOW);
  host.fault('/chart.wav', { stallAfter: 500_000, times: 1 });
  await library.download(OLDER);
  await host.stalled('/chart.wav');

  await remove(page);
  await expect(library.show(SHOW)).toHaveCount(0);
  // Nothing of it is downloaded any more, and nothing says that something were.
  await host.abandoned('/chart.wav');
  await library.goTo('Downloads');
  await expect(page.getByRole('main')).not.toContainText(OLDER);
  await expect(library.navigation.getByRole('link', { name: 'Downloads' })).toHaveText('Downloads');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(library.downloaded(NEWEST)).toBeVisible();
  await expect(library.downloaded(OLDER)).toBeVisible();
  expect(host.requestsTo('/chart.wav').at(-1)?.headers.range).toMatch(/^bytes=[1-9]\d*-$/);
  await library.read(NEWEST);
  await reading.isBetween(180, 190);
  await expect(reading.player.getByText('Streaming')).toHaveCount(0);
});

test('what is not undone is gone at the next start, its files too', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  await library.download(NEWEST);
  await expect(library.downloaded(NEWEST)).toBeVisible();
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await reading.heard(0.2);
  await library.openShow(SHOW);
  const before = await folders(cuecast.dataFolder);
  await remove(page);
  await expect(library.show(SHOW)).toHaveCount(0);
  // What is being listened to may be heard to its end.
  const place = await reading.time();
  await reading.heard(place + 0.2);

  await new Library(await cuecast.restart()).goTo('Episodes');
  await expect(cuecast.page.getByRole('main')).not.toContainText(NEWEST);
  expect((await folders(cuecast.dataFolder)).length).toBe(before.length - 1);
  const after = new Reading(cuecast.page);
  await expect(after.player.getByRole('alert')).toHaveCount(0);
  expect(cuecast.problems).toEqual([]);
});
