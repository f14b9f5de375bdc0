/** Takes the pictures of docs/screens/ that show what can be done with transcripts and chapters. Run by `npm run screens` alone. */
import { rm } from 'node:fs/promises';
import { wav } from './audio.ts';
import { type Cuecast, expect, test } from './fixtures.ts';
import { ownFolder } from './own-files.ts';
import { picture, usual } from './picture.ts';
import { Library } from './screens/library.ts';
import { Reading } from './screens/reading.ts';
import * as tours from './tours.ts';

const camera =
  (cuecast: Cuecast): tours.Visit =>
  (name, look) =>
    picture(cuecast.page, name, look);

test.describe.configure({ timeout: 180_000 });

test('transcripts to choose from', ({ cuecast, host }) =>
  tours.tourVersions(cuecast, host, camera(cuecast)));

test('timing', ({ cuecast, host }) => tours.tourTiming(cuecast, host, camera(cuecast)));

test('corrections', ({ cuecast, host }) => tours.tourCorrections(cuecast, host, camera(cuecast)));

test('bringing in', ({ cuecast, host }) => tours.tourImport(cuecast, host, camera(cuecast)));

test('chapters', ({ cuecast, host }) => tours.tourChapters(cuecast, host, camera(cuecast)));

test('settings', ({ cuecast }) => tours.tourSettings(cuecast, camera(cuecast)));

test('a file that went away', async ({ cuecast }) => {
  const folder = await ownFolder({ 'Hallway, late.wav': wav({ seconds: 30 }) });
  const page = await cuecast.start([folder.path('Hallway, late.wav')]);
  await page.setViewportSize(usual);
  await expect(page.getByRole('heading', { name: 'Hallway, late', level: 1 })).toBeVisible();
  await expect(page.getByText('No transcript of the same name')).toBeVisible();
  await cuecast.close();
  await rm(folder.path('Hallway, late.wav'));
  const again = await cuecast.start();
  await again.setViewportSize(usual);
  await new Library(again).openShow('Local files');
  await again.getByRole('button', { name: 'Listen to Hallway' }).click();
  await expect(new Reading(again).player.getByRole('alert')).toBeVisible();
  await picture(again, 'local-file-missing', { schemes: ['light'] });
  await folder.remove();
});
