/** Audio files of the listener's own, and the transcripts beside them. */
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { wav } from '../audio.ts';
import { violations } from '../axe.ts';
import { expect, test as base, type Cuecast } from '../fixtures.ts';
import { dropFromDisk, ownFolder } from '../own-files.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';

const vtt = (words: string) =>
  `WEBVTT\n\n00:00.000 --> 00:04.000\n${words}\n\n00:05.000 --> 00:20.000\nAnd it went on.\n`;
const srt = (words: string) => `1\n00:00:00,000 --> 00:00:09,000\n${words}\n`;

const TALK = '50% of the tide, #1? naïve';
const sound = wav({ seconds: 30 });

const test = base.extend<{ folder: Awaited<ReturnType<typeof ownFolder>> }>({
  folder: async ({}, use) => {
    const folder = await ownFolder({
      [`${TALK}.wav`]: sound,
      [`${TALK}.en.vtt`]: vtt('Half of the tide is mud.'),
      [`${TALK}.pt-BR.srt`]: srt('Metade da maré é lama.'),
      'Second.wav': sound,
      'Third, 100% #2.wav': wav({ seconds: 600 }),
      'notes.mp3': 'These are words, not sound.',
    });
    await use(folder);
    await folder.remove();
  },
});

/** Answers the next dialog for files with these paths. */
const chooseFiles = ({ app }: Cuecast, filePaths: string[]) =>
  app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths });
  }, filePaths);

const openAudio = ({ app }: Cuecast) =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    items?.find(({ label }) => label === 'Open Audio Files…')?.click();
  });

const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

test('an audio file from the menu, its transcripts beside it, played where it is', async ({
  cuecast,
  folder,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await chooseFiles(cuecast, [folder.path(`${TALK}.wav`), folder.path('notes.mp3')]);
  await openAudio(cuecast);
  await expect(title(page, TALK)).toBeVisible();
  await expect(reading.segment('Half of the tide is mud.')).toBeVisible();
  await expect(page.getByText('“notes.mp3” is not audio')).toBeVisible();
  await expect(reading.player).toContainText(TALK);
  await expect(page.getByRole('button', { name: `Download ${TALK}` })).toHaveCount(0);

  await reading.segment('And it went on.').click();
  await reading.isBetween(5, 6);
  await reading.play.click();
  await reading.heard(5.5);
  await expect(reading.spoken).toContainText('And it went on.');
  await reading.pause.click();

  // The other language is there to choose.
  await page.getByRole('button', { name: 'Transcript', exact: true }).click();
  await page.getByRole('menuitemradio', { name: /Portuguese/ }).click();
  await expect(reading.segment('Metade da maré é lama.')).toBeVisible();

  await library.openShow('Local files');
  await expect(title(page, 'Local files')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveCount(0);
  await expect(library.episode(TALK)).toContainText('left');
  expect(await violations(page)).toEqual([]);

  // The same file is the same episode; a transcript put beside it since is found.
  await folder.put(`${TALK}.wav.de.vtt`, vtt('Die halbe Flut ist Schlamm.'));
  await page.getByRole('button', { name: 'Open audio files…' }).click();
  await expect(title(page, TALK)).toBeVisible();
  await expect(reading.segment('Metade da maré é lama.')).toBeVisible();
  await page.getByRole('button', { name: 'Transcript', exact: true }).click();
  await expect(page.getByRole('menuitemradio', { name: /German/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await library.openShow('Local files');
  await expect(page.getByRole('article')).toHaveCount(1);

  await page.getByRole('button', { name: 'Remove show' }).click();
  await expect(page.getByText('The files are where they were.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(library.episode(TALK)).toBeVisible();

  // One of them alone: gone at once, back with Undo, and gone for good at the next start; its file stays.
  const remove = async () => {
    await page.getByRole('button', { name: `More for ${TALK}` }).click();
    await page.getByRole('menuitem', { name: 'Remove from library' }).click();
    await expect(library.episode(TALK)).toHaveCount(0);
  };
  const folders = () => readdir(join(cuecast.dataFolder, 'episodes'));
  const before = await folders();
  await remove();
  await expect(page.getByText('No files yet')).toBeVisible();
  await expect(page.getByText(`Removed “${TALK}” from the library.`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(library.episode(TALK)).toContainText('left');
  await remove();
  const after = new Library(await cuecast.restart());
  await after.openShow('Local files');
  await expect(title(cuecast.page, 'Local files')).toBeVisible();
  await expect(cuecast.page.getByText('0 episodes')).toBeVisible();
  expect((await folders()).length).toBe(before.length - 1);
  expect((await readFile(folder.path(`${TALK}.wav`))).equals(sound)).toBe(true);
  expect(cuecast.problems).toEqual([]);
});

test('dropped on the window, and gone while it is played', async ({ cuecast, folder }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.goTo('Episodes');
  const main = page.getByRole('main');
  await dropFromDisk(page, main, [folder.path('notes.mp3')]);
  await expect(page.getByText('“notes.mp3” is not audio')).toBeVisible();
  await dropFromDisk(page, main, [folder.path('Second.wav'), folder.path('Third, 100% #2.wav')]);
  await expect(title(page, 'Second')).toBeVisible();
  await expect(page.getByText('No transcript of the same name')).toBeVisible();
  await library.openShow('Local files');
  await expect(page.getByRole('article')).toHaveCount(2);

  // Before it is loaded.
  await rename(folder.path('Third, 100% #2.wav'), folder.path('moved.wav'));
  await page.getByRole('button', { name: 'Listen to Third' }).click();
  const problem = reading.player.getByRole('alert');
  await expect(problem).toContainText(folder.path('Third, 100% #2.wav'));
  await expect(reading.player.getByRole('button', { name: 'Download' })).toHaveCount(0);
  await chooseFiles(cuecast, [folder.path('Second.wav')]);
  await problem.getByRole('button', { name: 'Find the file…' }).click();
  await expect(page.getByText('is an episode of its own already')).toBeVisible();
  await chooseFiles(cuecast, [folder.path('moved.wav')]);
  await problem.getByRole('button', { name: 'Find the file…' }).click();
  await reading.heard(0.2);
  await expect(problem).toHaveCount(0);

  // While it is played, beyond what was read of it already.
  await rm(folder.path('moved.wav'));
  await reading.seekBar.click();
  await expect(problem).toContainText(folder.path('moved.wav'));
});

test('named on the command line, at the start and while it runs', async ({ cuecast, folder }) => {
  const page = await cuecast.start([folder.path(`${TALK}.wav`)]);
  await expect(title(page, TALK)).toBeVisible();
  await expect(new Reading(page).segment('Half of the tide is mud.')).toBeVisible();

  await cuecast.startBeside([folder.path('Second.wav')]);
  await expect(title(page, 'Second')).toBeVisible();
  await rm(folder.path('Second.wav'));
  await cuecast.startBeside([folder.path('Second.wav')]);
  await expect(page.getByText(`There is no file at ${folder.path('Second.wav')}`)).toBeVisible();
});
