/** Every screen for people who see differently, and all of it without a mouse. */
import type { Locator, Page } from 'playwright/test';
import { violations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { downloadInEveryState, readStory, spoilLibrary, subscribeToAll } from '../scenes.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { Trouble } from '../screens/trouble.ts';
import { LOST_WORDS, NO_WORDS, STORY } from '../shelf.ts';
import { NEWEST, serveShow, SHOW } from '../show.ts';

// Some look at many sights, twice.
test.describe.configure({ timeout: 120_000 });

/** Checks what the window shows now, on paper and on near-black, at rest. */
async function expectNoViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page), colorScheme).toEqual([]);
  }
}

test('reading, while it plays', async ({ cuecast }) => {
  const page = await cuecast.start();
  const reading = new Reading(page);
  await reading.play.click();
  await expect(reading.transcript.locator('[data-current-word]')).toHaveCount(1);
  await expectNoViolations(page);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expectNoViolations(page);
  await reading.find.fill('word');
  await expect(page.getByText(/\d+ of \d+/)).toBeVisible();
  await expectNoViolations(page);
});

test('nothing to read; episodes, a show, and downloads in every state', async ({
  cuecast,
  host,
}) => {
  const library = await subscribeToAll(cuecast, host);
  const { page } = cuecast;
  await library.openShow('Harbour Tapes');
  await library.read(NO_WORDS);
  await expect(page.getByRole('heading', { name: 'No transcript' })).toBeVisible();
  await expectNoViolations(page);
  await library.openShow('Harbour Tapes');
  await library.read(LOST_WORDS);
  await expect(page.getByText('The transcript could not be shown')).toBeVisible();
  await expectNoViolations(page);

  await downloadInEveryState(cuecast, host);
  await library.goTo('Episodes');
  await expect(library.episode(STORY)).toBeVisible();
  await expectNoViolations(page);
  await library.openShow('Harbour Tapes');
  await expect(library.episode(STORY)).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: `More for ${STORY}` }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await library.goTo('Downloads');
  for (const group of ['Under way', 'Did not finish', 'On hold', 'On this computer']) {
    await expect(page.getByRole('region', { name: group })).toBeVisible();
  }
  await expectNoViolations(page);
});

test('search: a hint, hits, none; the dialog that adds a podcast; an empty library', async ({
  cuecast,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  await expect(page.getByRole('region', { name: 'Transcript' })).toBeVisible();
  await page.keyboard.press('Control+Shift+f');
  const box = page.getByRole('searchbox', { name: 'Search the library' });
  await expect(page.getByText('Find what was said')).toBeVisible();
  await expectNoViolations(page);
  await box.fill('word');
  await expect(page.getByText(/\d+ hits? in/)).toBeVisible();
  await expectNoViolations(page);
  await box.fill('xylophones');
  await expect(page.getByText('Nothing found for “xylophones”')).toBeVisible();
  await expectNoViolations(page);

  await library.add('not an address');
  await expect(library.addDialog.getByRole('alert')).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');

  await library.openShow('Welcome to Cuecast');
  await page.getByRole('button', { name: 'Remove show' }).click();
  await expect(page.getByText('Nothing to listen to yet')).toBeVisible();
  await expectNoViolations(page);
  await library.goTo('Downloads');
  await expect(page.getByText('No downloads')).toBeVisible();
  await expectNoViolations(page);
});

test('trouble with the library', async ({ cuecast, dataFolder }) => {
  await cuecast.start();
  await cuecast.close();
  await spoilLibrary(dataFolder);
  const page = await cuecast.start();
  await new Trouble(page).says(/is damaged/);
  await expectNoViolations(page);
});

test('a small window, its rails folded and unfolded', async ({ cuecast }) => {
  const page = await cuecast.start();
  await page.setViewportSize({ width: 720, height: 520 });
  await expect(page.getByRole('region', { name: 'Transcript' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Chapters, notes and bookmarks', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Chapters' })).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu' }).click();
  await expectNoViolations(page);
});

test('each name leads to one thing', async ({ cuecast, host }) => {
  const library = await subscribeToAll(cuecast, host);
  const { page } = cuecast;
  const reading = await readStory(cuecast, 'Nine seconds');
  const once = async (role: Parameters<Page['getByRole']>[0], name: string) => {
    await expect(page.getByRole(role, { name }), `${role} ${name}`).toHaveCount(1);
  };
  await once('navigation', 'Library');
  for (const region of ['Player', 'Transcript', 'Chapters']) await once('region', region);
  await once('button', 'Pause');
  await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0);
  await reading.pause.click();
  await once('button', 'Play');
  await once('button', 'Add podcast');
  await once('slider', 'Seek');
  await expect(reading.seekBar).toHaveAttribute('aria-valuetext', /minutes.* of .*minutes/);
  await once('searchbox', 'Find in transcript');
  await expect(page.locator('audio')).toHaveCount(1);
  await expect(reading.spoken).toHaveCount(1);
  await expect(reading.spoken).toHaveAttribute('data-start', /^\d+(\.\d+)?$/);

  await reading.play.click();
  await reading.transcript.hover();
  await page.mouse.wheel(0, 3000);
  await once('button', 'Resume following');
  await library.goTo('Search');
  await once('searchbox', 'Search the library');
});

/** Presses a key until something has the focus. */
async function pressTo(page: Page, key: 'Tab' | 'ArrowDown', target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} never reached ${String(target)}`);
}

test('from the first start to another moment of another show, by keys alone', async ({
  cuecast,
  host,
}) => {
  const feed = serveShow(host);
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await expect(reading.transcript.locator('[data-start]').first()).toBeVisible();

  await pressTo(page, 'Tab', page.getByRole('button', { name: 'Add podcast' }));
  await page.keyboard.press('Enter');
  await expect(library.address).toBeFocused();
  await page.keyboard.type(feed);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: SHOW, level: 1 })).toBeVisible();

  await pressTo(page, 'Tab', page.getByRole('button', { name: `Listen to ${NEWEST}` }));
  await page.keyboard.press('Space');
  await reading.heard(0.2);

  await pressTo(page, 'Tab', reading.transcript);
  await pressTo(page, 'ArrowDown', reading.segment('count the lights aloud'));
  await page.keyboard.press('Enter');
  await reading.isBetween(60, 66);

  // Into the chapters at the one being heard, then from row to row.
  await pressTo(page, 'Tab', reading.chapters.getByRole('button', { name: 'The second bell' }));
  await pressTo(
    page,
    'ArrowDown',
    reading.chapters.getByRole('button', { name: 'What the sleeve said' }),
  );
  await page.keyboard.press('Enter');
  await reading.isBetween(180, 186);

  await pressTo(page, 'Tab', reading.seekBar);
  await page.keyboard.press('Home');
  await reading.isBetween(0, 5);
  await page.keyboard.press('PageUp');
  await reading.isBetween(30, 36);
  await expect(reading.seekBar).toHaveAttribute('aria-valuetext', /^3\d seconds of 4 minutes/);
});

test('Tab goes through every part of the window and round again', async ({ cuecast }) => {
  const page = await cuecast.start();
  const reading = new Reading(page);
  await expect(reading.transcript.locator('[data-start]').first()).toBeVisible();
  const parts: string[] = [];
  for (let presses = 0; presses < 50; presses++) {
    await page.keyboard.press('Tab');
    const part = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'outside';
      const box = focused.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return `hidden ${focused.outerHTML}`;
      const named = focused.closest('nav, section[aria-label], header, aside, [role="tabpanel"]');
      return named?.getAttribute('aria-label') ?? named?.tagName.toLowerCase() ?? 'nowhere';
    });
    if (parts.at(-1) !== part) parts.push(part);
  }
  for (const part of ['Library', 'header', 'Transcript', 'Chapters', 'Player']) {
    expect(parts).toContain(part);
  }
  expect(parts.filter((part) => part.startsWith('hidden'))).toEqual([]);
});

test('the focus stays in a long list when its row is scrolled out of sight', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const episodes = Array.from({ length: 120 }, (_, i) => ({ title: `Tape ${120 - i}` }));
  await library.subscribe(host.feed('/long.xml', { title: 'Long', episodes }), 'Long');
  const third = page.getByRole('link', { name: 'Tape 118', exact: true });
  await third.focus();
  await page.getByRole('list', { name: 'Episodes' }).hover();
  await page.mouse.wheel(0, 6000);
  await expect(page.getByRole('link', { name: 'Tape 40', exact: true })).toBeVisible();
  await expect(third).not.toBeInViewport();
  await expect(third).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'More for Tape 119' })).toBeFocused();
});
