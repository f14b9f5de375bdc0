/** Moments marked while listening, noted at leisure, kept however the app ends; and starred episodes. */
import type { Locator, Page } from 'playwright/test';
import { violations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { Bookmarks } from '../screens/bookmarks.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { NEWEST, OLDER, serveShow, SHOW } from '../show.ts';

const chooseFor = async (page: Page, episode: string, item: string) => {
  await page.getByRole('button', { name: `More for ${episode}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('a moment is bookmarked by a key, noted, kept through a kill, removed and put back', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  const marks = new Bookmarks(page);
  await library.subscribe(serveShow(host), SHOW);
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await reading.segment('count the lights').click();
  await reading.heard(60.2);

  // From another screen, while it plays: the message leads to the note.
  await library.goTo('Episodes');
  await page.keyboard.press('Control+b');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(marks.field).toBeFocused();
  expect(await reading.isPlaying()).toBe(true);
  await page.keyboard.type('Ask the pilot');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('about Tuesday');
  await page.keyboard.press('Enter');
  await expect(marks.row('Ask the pilot')).toContainText('count the lights aloud');
  await expect(marks.goTo('Ask the pilot')).toBeFocused();
  await reading.pause.click();

  // A line has one too; Escape leaves its note as it was.
  await reading.segment('wrote it down').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Bookmark this line' }).click();
  await expect(marks.rows).toHaveCount(2);
  await marks.goTo('wrote it down').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(`Never kept: ${'Hafenmeisterei'.repeat(8)}`);
  const edge = async (of: Locator) => {
    const box = await of.boundingBox();
    return box && box.x + box.width;
  };
  expect(await edge(marks.field)).toBeLessThanOrEqual((await edge(marks.list)) ?? 0);
  await page.keyboard.press('Escape');
  await expect(marks.goTo('wrote it down')).toBeFocused();
  await expect(marks.row('Never kept')).toHaveCount(0);
  await expect(reading.seekBar.locator('[data-bookmark]')).toHaveCount(2);

  // Beside its line stands a mark that leads to the note; one for all that lie in a line.
  const mark = marks.beside('count the lights');
  await expect(mark).toHaveAccessibleName(/^Bookmark at 1:\d\d: Ask the pilot about Tuesday$/);
  await mark.hover();
  await expect(page.getByRole('tooltip')).toHaveText('Ask the pilot\nabout Tuesday');
  await mark.press('Enter');
  await expect(marks.field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(marks.goTo('Ask the pilot')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+b');
  await expect(mark).toHaveAccessibleName('2 bookmarks');
  await mark.click();
  await expect(page.getByRole('menuitem')).toHaveText([
    /^1:\d\dAsk the pilot about Tuesday$/,
    /^1:\d\d$/,
  ]);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(marks.field).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(mark).toHaveAccessibleName(/^Bookmark at 1:/);
  await expect(marks.rows).toHaveCount(2);

  await page.getByRole('button', { name: 'Star episode' }).click();
  await expect(page.getByRole('button', { name: 'Star episode', pressed: true })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page), colorScheme).toEqual([]);
  }

  await cuecast.kill();
  await cuecast.start();
  const again = new Bookmarks(cuecast.page);
  await again.tab.click();
  await expect(again.row('Ask the pilot')).toContainText('about Tuesday');
  await expect(again.rows).toHaveCount(2);

  // By keys alone: to a row, through its buttons, away and back.
  await again.goTo('Ask the pilot').focus();
  await cuecast.page.keyboard.press('Delete');
  await expect(again.rows).toHaveCount(1);
  await expect(again.goTo('wrote it down')).toBeFocused();
  await cuecast.page.keyboard.press('Control+z');
  await expect(again.row('Ask the pilot')).toContainText('about Tuesday');
  await cuecast.page.keyboard.press('End');
  await expect(again.goTo('wrote it down')).toBeFocused();
  await cuecast.page.keyboard.press('Enter');
  const after = new Reading(cuecast.page);
  await after.isBetween(120, 130);
  await after.pause.click();
  await again.row('wrote it down').getByRole('button', { name: 'Remove bookmark' }).click();
  await expect(again.rows).toHaveCount(1);
  await cuecast.page.getByRole('button', { name: 'Undo' }).click();
  await expect(again.rows).toHaveCount(2);

  // The star stands in the row, and is taken away there.
  const shelf = new Library(cuecast.page);
  await shelf.openShow(SHOW);
  await expect(shelf.episode(NEWEST).getByRole('img', { name: 'Starred' })).toBeVisible();
  await expect(shelf.episode(OLDER).getByRole('img', { name: 'Starred' })).toHaveCount(0);
  await shelf.goTo('Episodes');
  await cuecast.page.getByRole('button', { name: 'Starred only' }).click();
  await expect(shelf.episode(OLDER)).toHaveCount(0);
  await chooseFor(cuecast.page, NEWEST, 'Remove star');
  await expect(cuecast.page.getByRole('heading', { name: 'No starred episodes' })).toBeVisible();
  // The focus goes on to what is left, where the star can be had back.
  const starredOnly = cuecast.page.getByRole('button', { name: 'Starred only' });
  await expect(starredOnly).toBeFocused();
  await cuecast.page.keyboard.press('Control+z');
  await expect(shelf.episode(NEWEST)).toBeVisible();
  await starredOnly.click();
  await chooseFor(cuecast.page, OLDER, 'Star episode');
  await starredOnly.click();
  await expect(shelf.episode(OLDER)).toBeVisible();
  await chooseFor(cuecast.page, NEWEST, 'Remove star');
  await expect(shelf.episode(NEWEST)).toHaveCount(0);
  await expect(shelf.episode(OLDER).getByRole('link')).toBeFocused();
  await chooseFor(cuecast.page, OLDER, 'Remove star');
  await expect(starredOnly).toBeFocused();
  await cuecast.page.getByRole('button', { name: 'Show all episodes' }).click();
  await expect(shelf.episode(OLDER)).toBeVisible();
  await expect(shelf.episode(NEWEST).getByRole('img', { name: 'Starred' })).toHaveCount(0);
});
