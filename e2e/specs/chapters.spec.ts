/** The list of chapters: playing from one, its menus, which list is shown, and what is skipped. */
import {
  chaptersPath,
  DEAD_FILE,
  HUNDREDS,
  NOTHING_LEFT,
  RICH,
  richTitles,
  serveTides,
  TIDE_SHOW,
  UNLISTED,
} from '../chapters-show.ts';
import { type Cuecast, expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { expectOpened, openedOutside } from '../outside.ts';
import { small } from '../picture.ts';
import { Chapters } from '../screens/chapters.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';

async function open(cuecast: Cuecast, host: Host, episode: string) {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(serveTides(host), TIDE_SHOW);
  await library.read(episode);
  return { page, library, reading: new Reading(page), chapters: new Chapters(page) };
}

const clipboard = ({ app }: Cuecast) => app.evaluate(({ clipboard }) => clipboard.readText());

test('a click plays from there, keys lead from row to row, and the menu does the rest', async ({
  cuecast,
  host,
}) => {
  const { page, reading, chapters } = await open(cuecast, host, RICH);
  const opened = await openedOutside(cuecast);
  await chapters.areTitled(richTitles);
  await chapters.chapter('Who measures').click();
  await reading.heard(75.2);
  await expect(chapters.current).toContainText('Who measures');
  await expect(chapters.current).toContainText('1 min left in this chapter');
  await reading.pause.click();
  await chapters.chapter('Letters').click();
  await reading.heard(360.2);
  await reading.pause.click();

  await page.keyboard.press('Tab');
  await chapters.chapter('Letters').focus();
  await page.keyboard.press('ArrowDown');
  await expect(chapters.chapter('High water')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(chapters.chapter('High water')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(chapters.chapter('Low water')).toBeFocused();
  await page.keyboard.press('Enter');
  await reading.heard(0.2);
  expect(await reading.time()).toBeLessThan(40);
  await reading.pause.click();

  // The menu key; the focus comes back to the row.
  const sponsor = chapters.chapter('Rope & Sons');
  await sponsor.focus();
  await page.keyboard.press('Shift+F10');
  await chapters.item('Copy title').press('Enter');
  await expect(sponsor).toBeFocused();
  await expect.poll(() => clipboard(cuecast)).toBe('Sponsor: Rope & Sons');
  await chapters.choose('Rope & Sons', 'Copy link to this moment');
  await expect.poll(() => clipboard(cuecast)).toMatch(/cuecast:\/\/episode\?.*t=40$/);
  await chapters.list.getByRole('button', { name: 'Open ropes.example' }).click();
  await chapters.choose('Rope & Sons', 'Open ropes.example');
  await expectOpened(opened, ['https://ropes.example/tide', 'https://ropes.example/tide']);
  await chapters.ofList('Copy as lines');
  await expect
    .poll(() => clipboard(cuecast))
    .toMatch(/^00:00 Low water\n00:40 Sponsor: Rope & Sons\n/);

  // In a small window the list is a drawer, which stays when Escape closes a dialog.
  await page.setViewportSize(small);
  await page.getByRole('button', { name: 'Chapters, notes and bookmarks', exact: true }).click();
  await chapters.choose('Letters', 'Move to a time');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chapters.chapter('Letters')).toBeFocused();
});

test('what is skipped is said, for this time or by its title in this show', async ({
  cuecast,
  host,
}) => {
  const { chapters } = await open(cuecast, host, RICH);
  await chapters.areTitled(richTitles);
  const skipped = chapters.list.getByRole('button', { name: /Skipped/ });
  await chapters.choose('Letters', 'Skip this time');
  await expect(skipped).toHaveText([/Letters/]);
  await chapters.choose('Lamp oil', 'begin with “Sponsor:”');
  await expect(skipped).toHaveText([/Rope & Sons/, /Lamp oil/, /Letters/]);
  await chapters.choose('Lamp oil', 'Do not skip this time');
  await expect(skipped).toHaveText([/Rope & Sons/, /Letters/]);

  // Only what is said of the show is remembered.
  await cuecast.restart();
  const again = new Chapters(cuecast.page);
  await expect(again.list.getByRole('button', { name: /Skipped/ })).toHaveText([
    /Rope & Sons/,
    /Lamp oil/,
  ]);
  await again.choose('Lamp oil', 'Stop skipping titles that begin with “Sponsor:”');
  await expect(again.list.getByRole('button', { name: /Skipped/ })).toHaveCount(0);
});

test('another list is chosen in the menu, which says why; all of it is told about', async ({
  cuecast,
  host,
}) => {
  const { chapters } = await open(cuecast, host, RICH);
  await chapters.areTitled(richTitles);
  await chapters.openMenu();
  await expect(chapters.chosen).toContainText('Chapters file · 8 · 127.0.0.1');
  await expect(chapters.chosen).toContainText('more reliable');
  await chapters.choice('In the show notes · 3').click();
  await chapters.areTitled(['Low water', 'The gauge', 'Letters']);

  await cuecast.restart();
  const again = new Chapters(cuecast.page);
  await again.areTitled(['Low water', 'The gauge', 'Letters']);
  await again.openMenu();
  await expect(again.chosen).toContainText('You chose this list.');
  await again.item('Choose the best by itself').click();
  await again.areTitled(richTitles);
  await again.ofList('About these chapters');
  await expect(again.about).toContainText('The publisher’s chapters file (JSON)');
  await expect(again.about).toContainText('one entry that only changes the picture');
});

test('a dead server is said, a lesser list stands in, and it can be asked again', async ({
  cuecast,
  host,
}) => {
  const { page, library, reading, chapters } = await open(cuecast, host, DEAD_FILE);
  const note = chapters.list.getByRole('note');
  await chapters.areTitled(['Low water', 'The gauge', 'Letters']);
  await expect(note).toContainText('answered with an error (503)');
  await chapters.openMenu();
  await expect(chapters.choice('Chapters file')).toContainText('answered with an error (503)');
  await page.keyboard.press('Escape');
  await chapters.chapter('The gauge').click();
  await reading.heard(75.2);
  await reading.pause.click();

  host.heal(chaptersPath(DEAD_FILE));
  host.serve(chaptersPath(DEAD_FILE), {
    body: '{"version":"1.2.0","chapters":[{"startTime":0,"title":"Found"}]}',
    type: 'application/json+chapters',
  });
  await note.getByRole('button', { name: 'Try again' }).click();
  await expect(note).toBeHidden();
  await chapters.openMenu();
  await expect(chapters.choice('Chapters file')).toContainText('· 1 ·');
  await page.keyboard.press('Escape');

  await library.openShow(TIDE_SHOW);
  await library.read(NOTHING_LEFT);
  await expect(note).toContainText('answered with an error (503)');
  await expect(chapters.list.getByRole('heading', { name: 'No chapters yet' })).toBeVisible();
  await library.openShow(TIDE_SHOW);
  await library.read(UNLISTED);
  await expect(chapters.list).toContainText('only change the picture');
  await expect(note).toHaveCount(0);
});

test('the current one of two hundred comes into view, unless one looks elsewhere', async ({
  cuecast,
  host,
}) => {
  const { page, reading, chapters } = await open(cuecast, host, HUNDREDS);
  await expect(chapters.rows).toHaveCount(200);
  await reading.seekBar.focus();
  await page.keyboard.press('End');
  await expect(chapters.chapter('Lamp 200')).toBeInViewport();
  await chapters.list.hover();
  await page.mouse.wheel(0, -20_000);
  await expect(chapters.chapter('Lamp 1').first()).toBeInViewport();
  await reading.seekBar.press('PageDown');
  await expect(chapters.current).not.toContainText('Lamp 200');
  await expect(chapters.current).not.toBeInViewport();
});
