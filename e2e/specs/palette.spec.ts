/** Everything is a few letters away: commands, shows, episodes, chapters, and the search. */
import { violations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { Palette } from '../screens/palette.ts';
import { Reading } from '../screens/reading.ts';
import { Search } from '../screens/search.ts';
import { NEWEST, OLDER, serveShow, SHOW } from '../show.ts';

test('a few letters lead to a show, an episode, a chapter, a command, a search', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const palette = new Palette(page);
  const reading = new Reading(page);
  const search = new Search(page);
  await library.subscribe(serveShow(host), SHOW);
  for (const title of [OLDER, NEWEST]) {
    await library.openShow(SHOW);
    await library.read(title);
    await expect(reading.transcript.locator('[data-start]').first()).toBeVisible();
  }

  await test.step('it opens over what somebody types in, and gives the focus back', async () => {
    await reading.find.focus();
    await page.keyboard.type('tide');
    await palette.open();
    await expect(palette.box).toBeFocused();
    await expect(palette.selected).toHaveText(/^Library/);
    await page.keyboard.press('ArrowUp');
    await expect(palette.selected).toHaveText(/^Find in Episode/);
    await expect(palette.box).toHaveAttribute(
      'aria-activedescendant',
      (await palette.selected.getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Home');
    await expect(palette.selected).toHaveText(/^Library/);
    await page.keyboard.press('Escape');
    await expect(palette.dialog).toBeHidden();
    await expect(reading.find).toBeFocused();
    await expect(reading.find).toHaveValue('tide');
    await page.keyboard.press('Escape');
  });

  await test.step('what is called so is found while one types', async () => {
    // The titles are indexed in the background.
    await expect(async () => {
      await palette.open();
      await page.keyboard.type('chart nob');
      await expect(palette.group('Episodes')).toHaveText(
        [/A chart nobody doubted.*Harbour Tapes/],
        {
          timeout: 1000,
        },
      );
    }).toPass();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: OLDER })).toBeVisible();

    // As fast as keys come, Enter means what was typed last.
    await palette.goTo('The second bell');
    await expect(page.getByRole('heading', { level: 1, name: NEWEST })).toBeVisible();
    await reading.isBetween(60, 60.5);
    expect(await reading.isPlaying()).toBe(false);
    await palette.goTo('harbour');
    await expect(page.getByRole('heading', { level: 1, name: SHOW })).toBeVisible();
  });

  await test.step('commands are obeyed, and do not stand before titles that are called so', async () => {
    await palette.open();
    await page.keyboard.type('podc');
    await expect(palette.selected).toHaveText(/^Add Podcast.*Ctrl\+N$/);
    await page.keyboard.press('Enter');
    await expect(library.addDialog).toBeVisible();
    await expect(library.address).toBeFocused();
    // Nothing opens over what has to be answered first.
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await palette.goTo('sett');
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await palette.open();
    await palette.group('Commands').filter({ hasText: 'Downloads' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Downloads' })).toBeVisible();
  });

  await test.step('what was said is searched for, and offered again', async () => {
    await palette.open();
    await page.keyboard.type('pencil');
    await expect(palette.options.last()).toHaveText(/^Search the library for “pencil”/);
    await page.keyboard.press('Control+Enter');
    await expect(search.box).toHaveValue('pencil');
    await expect(search.box).toBeFocused();
    await expect(search.hits).toHaveCount(1);
    await search.hits.click({ modifiers: ['Shift'] });
    await expect(reading.segment('pencil')).toBeVisible();
    await expect(async () => {
      await palette.open();
      await expect(palette.group('Recent searches')).toHaveText(['pencil'], { timeout: 1000 });
    }).toPass();
    await expect(palette.selected).toHaveText('pencil');
    await page.keyboard.press('Enter');
    await expect(search.box).toHaveValue('pencil');
  });
});
