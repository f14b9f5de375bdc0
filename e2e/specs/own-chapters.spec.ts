/** Chapters of one's own: marked while listening, written, moved, removed, kept, and taken elsewhere. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { NO_CHAPTERS, RICH, richTitles, serveTides, TIDE_SHOW } from '../chapters-show.ts';
import { type Cuecast, expect, test } from '../fixtures.ts';
import { areApart } from '../geometry.ts';
import type { Host } from '../host.ts';
import { Chapters } from '../screens/chapters.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { put } from '../short-show.ts';
import { NEWEST, serveShow, SHOW } from '../show.ts';

const inspector = resolve(import.meta.dirname, '../../dist/cli/inspect.js');

/** What the command line tool reads in a file. */
async function inspected(file: string): Promise<{ start: number; title: string }[]> {
  const { stdout } = await promisify(execFile)('node', [inspector, 'chapters', file]);
  return (JSON.parse(stdout) as { chapters: { start: number; title: string }[] }).chapters;
}

async function open(cuecast: Cuecast, host: Host, episode: string) {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(serveTides(host), TIDE_SHOW);
  await library.read(episode);
  return { page, library, reading: new Reading(page), chapters: new Chapters(page) };
}

test('chapters are marked while playing, written, moved and removed, and all of it undone', async ({
  cuecast,
  host,
}) => {
  const { page, reading, chapters } = await open(cuecast, host, RICH);
  await chapters.areTitled(richTitles);
  await chapters.chapter('Letters').click();
  await reading.heard(362);
  await page.keyboard.press('Control+Shift+M');
  await expect(chapters.field).toBeFocused();
  await expect(chapters.field).toHaveValue('Chapter 8');
  await expect(page.getByText(/^These are your chapters now/)).toBeVisible();
  expect(await reading.isPlaying()).toBe(true);
  await page.keyboard.type('The postman, on foot');
  await page.keyboard.press('Enter');
  const postman = chapters.chapter('The postman, on foot');
  await expect(postman).toBeFocused();
  const own = [...richTitles.slice(0, 7), 'The postman, on foot', 'High water'];
  await chapters.areTitled(own);
  expect(await reading.isPlaying()).toBe(true);
  await reading.pause.click();

  // Escape leaves a title as it was; leaving the field keeps what is written.
  await postman.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Escape');
  await expect(postman).toBeFocused();
  await chapters.choose('The postman', 'Rename');
  await page.keyboard.type('The postman');
  await chapters.list.getByRole('heading', { name: '9 chapters' }).click();
  await chapters.areTitled(own.with(7, 'The postman'));

  // A time is written; what cannot be is said.
  await chapters.choose('The postman', 'Move to a time');
  const time = page.getByRole('textbox', { name: '“The postman” begins at' });
  const says = (sentence: RegExp) => expect(page.getByRole('dialog')).toContainText(sentence);
  await time.fill('soon');
  await page.keyboard.press('Enter');
  await says(/This is no time/);
  await time.fill('6:00.4');
  await page.keyboard.press('Enter');
  await says(/“Letters” begins within a second/);
  await time.fill('2:00:00');
  await page.keyboard.press('Enter');
  await says(/The audio ends at 10:00/);
  await time.fill('7:30');
  await page.keyboard.press('Enter');
  await expect(chapters.chapter('The postman')).toContainText('7:30');
  await chapters.choose('High water', /Move to the playhead, 6:0\d/);
  await chapters.areTitled([...richTitles.slice(0, 7), 'High water', 'The postman']);

  // The focus stays in the list, where keys undo and make again.
  await chapters.chapter('The postman').focus();
  await page.keyboard.press('Delete');
  await expect(chapters.chapter('High water')).toBeFocused();
  await chapters.areTitled(richTitles);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await chapters.areTitled(own.with(7, 'The postman'));
  await page.keyboard.press('Control+Shift+Z');
  await chapters.areTitled([...richTitles.slice(0, 7), 'High water', 'The postman']);

  // Nothing is lost however the app ends.
  await cuecast.kill();
  await cuecast.start();
  const after = new Chapters(cuecast.page);
  await after.areTitled([...richTitles.slice(0, 7), 'High water', 'The postman']);
  await after.openMenu();
  await expect(after.choice('Chapters file · 8')).toBeVisible();
  await expect(after.chosen).toContainText('Yours · 9');
  await expect(after.chosen).toContainText('You made this list.');
  await after.item('Discard my chapters').click();
  await after.areTitled(richTitles);
  await cuecast.page.getByRole('button', { name: 'Undo' }).click();
  await expect(after.chapter('The postman')).toBeVisible();
});

test('a list is made from nothing, and written for others to read', async ({
  cuecast,
  host,
  dataFolder,
}) => {
  const { page, chapters } = await open(cuecast, host, NO_CHAPTERS);
  await expect(chapters.list.getByRole('heading', { name: 'No chapters yet' })).toBeVisible();
  await chapters.mark.click();
  await page.keyboard.type('Breathing in');
  // Marking the next one keeps what is written, and goes on with the new title.
  const at = 72.5;
  await put(page, at);
  await page.keyboard.press('Control+Shift+M');
  await expect(chapters.field).toHaveValue('Chapter 2');
  await expect(chapters.field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chapters.chapter('Chapter 2')).toBeFocused();
  await chapters.areTitled(['Breathing in', 'Chapter 2']);
  await chapters.mark.click();
  await expect(page.getByText(/^There is a chapter at/)).toBeVisible();

  for (const [format, name] of [
    ['JSON chapters', 'own.json'],
    ['Podlove Simple Chapters', 'own.psc'],
    ['Lines for show notes', 'own.txt'],
  ] as const) {
    const file = join(dataFolder, name);
    await cuecast.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await chapters.exportAs(format);
    await expect(page.getByText(`Exported ${name}`)).toBeVisible();
    expect(await inspected(file)).toMatchObject([
      { start: 0, title: 'Breathing in' },
      { start: name === 'own.txt' ? Math.floor(at) : at, title: 'Chapter 2' },
    ]);
  }
  expect(await readFile(join(dataFolder, 'own.txt'), 'utf8')).toMatch(/^00:00 Breathing in\n/);

  // The last one gone, there is no list any more.
  for (const title of ['Chapter 2', 'Breathing in']) await chapters.choose(title, 'Remove chapter');
  await expect(chapters.list.getByRole('heading', { name: 'No chapters yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await chapters.areTitled(['Breathing in']);
});

test('a line of the transcript begins a chapter, from its menu; another screen marks too', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  const chapters = new Chapters(page);
  await library.subscribe(serveShow(host), SHOW);
  await library.read(NEWEST);
  await chapters.areTitled(['Cold open', 'The second bell', 'What the sleeve said']);
  await reading.segment('And you wrote it down').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Mark a chapter here' }).click();
  await expect(chapters.field).toBeFocused();
  await page.keyboard.type('A sleeve');
  await page.keyboard.press('Enter');
  await expect(chapters.chapter('A sleeve')).toContainText('2:00');
  // It is a heading in the text at once.
  await expect(reading.transcript.getByRole('heading', { name: 'A sleeve' })).toBeVisible();

  await reading.seekBar.focus();
  await page.keyboard.press('PageUp');
  await library.goTo('Episodes');
  await cuecast.app.evaluate(({ Menu }) => {
    const menus = Menu.getApplicationMenu()?.items.map(({ submenu }) => submenu) ?? [];
    const items = menus.flatMap((menu) => menu?.items ?? []);
    items.find(({ label }) => label === 'Mark Chapter Here')?.click();
  });
  await expect(page.getByText(/^Chapter marked at/)).toBeVisible();
  await library.goTo('Now reading');
  await expect(chapters.rows).toHaveCount(5);
  await expect(chapters.field).toHaveCount(0);

  // However small the window, what is said there covers nothing one needs.
  await page.setViewportSize({ width: 640, height: 480 });
  const dismiss = page
    .getByRole('region', { name: 'Messages' })
    .getByRole('button', { name: 'Dismiss' });
  const message = dismiss.locator('..');
  const always = [
    reading.player.getByRole('button').or(reading.seekBar),
    library.navigation.getByRole('button').or(library.navigation.getByRole('link')),
  ];
  await put(page, 170);
  await page.getByRole('button', { name: 'Chapters, notes and bookmarks', exact: true }).click();
  await chapters.mark.click();
  await expect(chapters.field).toBeFocused();
  await expect(message.last()).toHaveText(/Chapter marked at 2:50/);
  await areApart(message, [chapters.field, chapters.mark, ...always]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(chapters.list).toBeHidden();
  await reading.play.click();
  // It stays for as long as it has the focus.
  await dismiss.last().focus();
  await reading.transcript.hover();
  await page.mouse.wheel(0, -600);
  await expect(reading.resumeFollowing).toBeVisible();
  await areApart(message, [reading.resumeFollowing, ...always]);
});
