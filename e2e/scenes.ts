/** Sets the window to a state worth looking at, through what a person would do. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Cuecast } from './fixtures.ts';
import type { Host } from './host.ts';
import { Library } from './screens/library.ts';
import { Reading } from './screens/reading.ts';
import { NO_SOUND, NO_WORDS, serveShelf, SHORT_WORDS, shelf, soundPath, STORY } from './shelf.ts';

/** Starts the app and adds every show of the shelf; answers the library. */
export async function subscribeToAll(cuecast: Cuecast, host: Host): Promise<Library> {
  const feeds = serveShelf(host);
  const library = new Library(await cuecast.start());
  for (const [index, { title }] of shelf.entries()) {
    await library.subscribe(feeds[index] ?? '', title);
  }
  await cuecast.page.getByRole('button', { name: 'Dismiss' }).first().click();
  return library;
}

/** Leaves one download in each state: done, under way, waiting, on hold, failed. */
export async function downloadInEveryState(cuecast: Cuecast, host: Host): Promise<void> {
  const { page } = cuecast;
  const library = new Library(page);
  const wanted = async (show: string, episode: string) => {
    await library.openShow(show);
    await library.download(episode);
  };
  await wanted('Harbour Tapes', STORY);
  await expect(library.episode(STORY).getByLabel('Downloaded')).toBeVisible();
  await wanted('Slow Machines', NO_SOUND);
  await expect(library.episode(NO_SOUND)).toContainText('answered with an error');

  host.fault(soundPath(NO_WORDS), { stallAfter: 2_400_000 });
  await wanted('Harbour Tapes', NO_WORDS);
  await host.stalled(soundPath(NO_WORDS));
  await page.getByRole('button', { name: `Hold download of ${NO_WORDS}` }).click();
  await expect(
    page.getByRole('button', { name: `Continue download of ${NO_WORDS}` }),
  ).toBeVisible();

  // Two at once is the most; the third waits.
  const slow = ['Two lighthouses, one keeper', 'Ropes, and who may cut them'];
  for (const [index, title] of slow.entries()) {
    host.fault(soundPath(title), { stallAfter: 1_500_000 + index * 3_000_000 });
    await wanted('Harbour Tapes', title);
    await host.stalled(soundPath(title));
  }
  await wanted('Bed Rest', SHORT_WORDS);
}

/** Opens the story and plays it from a moment, following. */
export async function readStory(cuecast: Cuecast, from: string): Promise<Reading> {
  const { page } = cuecast;
  const reading = new Reading(page);
  const library = new Library(page);
  await library.openShow('Harbour Tapes');
  await page.getByRole('button', { name: `Listen to ${STORY}` }).click();
  await reading.heard(0.1);
  await reading.find.fill(from);
  await reading.segment(from).click();
  await reading.find.press('Escape');
  await expect(reading.spoken).toContainText(from);
  return reading;
}

/** Overwrites the header of the library of an app that is closed. */
export async function spoilLibrary(dataFolder: string): Promise<void> {
  const file = await open(join(dataFolder, 'library.sqlite'), 'r+');
  await file.write(Buffer.alloc(100, 'not a library '), 0, 100, 0);
  await file.close();
}
