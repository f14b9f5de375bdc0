/** Takes the pictures of docs/screens/ from the real window. Run by `npm run screens` alone. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { momentLink } from '../electron/shared/moment-link.ts';
import { expect, test } from './fixtures.ts';
import { large, picture, small, usual } from './picture.ts';
import { downloadInEveryState, readStory, spoilLibrary, subscribeToAll } from './scenes.ts';
import { Library } from './screens/library.ts';
import { Reading } from './screens/reading.ts';
import { Search } from './screens/search.ts';
import { Trouble } from './screens/trouble.ts';
import { serveShow } from './show.ts';
import { LONG_TITLE, LOST_WORDS, NO_WORDS, SHORT_WORDS, soundPath, STORY } from './shelf.ts';

/** The moment of the story the pictures show. */
const MOMENT = 'count the lights aloud';

/** Waits until the notes of what just happened have gone by themselves, as people see screens. */
async function messagesGone(page: Page): Promise<void> {
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}

test.describe.configure({ timeout: 180_000 });

test('the first start', async ({ cuecast }) => {
  const page = await cuecast.start();
  const reading = new Reading(page);
  await expect(reading.transcript.locator('[data-start]').first()).toBeVisible();
  await reading.play.click();
  await reading.heard(13);
  await picture(page, 'first-start', { schemes: ['light'] });
});

test('reading', async ({ cuecast, host }) => {
  const library = await subscribeToAll(cuecast, host);
  const { page } = cuecast;
  await page.setViewportSize(usual);
  await messagesGone(page);
  await library.openShow('Harbour Tapes');
  await library.download(STORY);
  await expect(library.episode(STORY).getByLabel('Downloaded')).toBeVisible();
  const reading = await readStory(cuecast, MOMENT);
  await expect(reading.transcript.locator('[data-current-word]')).toHaveText(/count|lights/);
  await picture(page, 'reading');
  await picture(page, 'reading-small', { size: small, schemes: ['light'] });
  await picture(page, 'reading-large', { size: large, schemes: ['light'] });
  await reading.pause.click();

  await page.setViewportSize(small);
  await page.getByRole('button', { name: 'Chapters, notes and bookmarks', exact: true }).click();
  await picture(page, 'chapters-small', { size: small, schemes: ['light'] });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu' }).click();
  await picture(page, 'menu-small', { size: small, schemes: ['dark'] });
  await page.keyboard.press('Escape');

  await page.setViewportSize(usual);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await picture(page, 'notes', { schemes: ['light'] });
  await page.getByRole('tab', { name: 'Chapters' }).click();
  await reading.find.fill('the hill');
  await expect(page.getByText(/\d+ of \d+/)).toBeVisible();
  await picture(page, 'find', { schemes: ['light'] });
  await reading.find.press('Escape');

  await reading.play.click();
  await reading.transcript.hover();
  await page.mouse.wheel(0, -1500);
  await expect(reading.resumeFollowing).toBeVisible();
  await picture(page, 'reading-suspended', { schemes: ['dark'] });
  await reading.seekBar.hover({ position: { x: 400, y: 8 } });
  await picture(page, 'seek-preview', { schemes: ['light'], pointed: true });
});

test('a link to a show that is not there', async ({ cuecast, host }) => {
  await cuecast.start([momentLink({ feed: serveShow(host), guid: 'one', at: 60 })]);
  await expect(new Library(cuecast.page).addDialog).toBeVisible();
  await picture(cuecast.page, 'link-to-new-show');
  await picture(cuecast.page, 'link-to-new-show-small', { size: small, schemes: ['light'] });
});

test('reading, with nothing to read', async ({ cuecast, host }) => {
  const library = await subscribeToAll(cuecast, host);
  const { page } = cuecast;
  await messagesGone(page);
  await library.openShow('Harbour Tapes');
  await library.read(NO_WORDS);
  await expect(page.getByRole('heading', { name: 'No transcript' })).toBeVisible();
  await picture(page, 'no-transcript', { schemes: ['light'] });
  host.fault(soundPath(LOST_WORDS), { status: 503 });
  await library.openShow('Harbour Tapes');
  await library.read(LOST_WORDS);
  await expect(page.getByText('The transcript could not be shown')).toBeVisible();
  await picture(page, 'transcript-failed', { schemes: ['dark'] });

  await new Reading(page).play.click();
  await expect(page.getByRole('region', { name: 'Player' }).getByRole('alert')).toBeVisible();
  await picture(page, 'streaming-problem', { schemes: ['light'] });
  await picture(page, 'streaming-problem-small', { size: small, schemes: ['light'] });
});

test('episodes, a show, downloads, long titles', async ({ cuecast, host }) => {
  const library = await subscribeToAll(cuecast, host);
  const { page } = cuecast;
  await library.openShow('Harbour Tapes');
  await page.getByRole('button', { name: 'More for Two lighthouses, one keeper' }).click();
  await page.getByRole('menuitem', { name: 'Mark as finished' }).click();
  const reading = await readStory(cuecast, MOMENT);
  await reading.pause.click();
  await downloadInEveryState(cuecast, host);
  await messagesGone(page);

  await library.goTo('Episodes');
  await expect(library.episode(STORY)).toBeVisible();
  await picture(page, 'episodes');
  await picture(page, 'episodes-small', { size: small, schemes: ['light'] });
  await page.setViewportSize(usual);
  await library.openShow('Harbour Tapes');
  await expect(library.episode(STORY)).toBeVisible();
  await picture(page, 'show', { schemes: ['dark'] });
  await page.getByRole('button', { name: `More for ${STORY}` }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await picture(page, 'show-menu', { schemes: ['light'], pointed: true });
  await page.keyboard.press('Escape');
  await page.setViewportSize(usual);
  await library.openShow('The Long Way Round');
  await picture(page, 'long-titles', { schemes: ['light'] });
  await picture(page, 'long-titles-small', { size: small, schemes: ['dark'] });
  await page.setViewportSize(usual);
  await library.read(LONG_TITLE);
  await expect(page.getByRole('heading', { name: 'No transcript' })).toBeVisible();
  await picture(page, 'long-titles-reading', { schemes: ['light'] });
  await library.goTo('Downloads');
  await picture(page, 'downloads');
  await picture(page, 'downloads-small', { size: small, schemes: ['light'] });
});

test('an empty library', async ({ cuecast }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.openShow('Welcome to Cuecast');
  await page.getByRole('button', { name: 'Remove show' }).click();
  await expect(page.getByText('Nothing to listen to yet')).toBeVisible();
  await picture(page, 'removed', { schemes: ['light'] });
  await messagesGone(page);
  await picture(page, 'empty-library', { schemes: ['dark'] });
  await library.goTo('Downloads');
  await picture(page, 'downloads-empty', { schemes: ['light'] });
});

test('search', async ({ cuecast, host }) => {
  const library = await subscribeToAll(cuecast, host);
  const { page } = cuecast;
  await messagesGone(page);
  for (const [show, title] of [
    ['Harbour Tapes', STORY],
    ['Bed Rest', SHORT_WORDS],
  ] as const) {
    await library.openShow(show);
    await library.read(title);
    await expect(page.locator('[data-start]').first()).toBeVisible();
  }
  await page.keyboard.press('Control+Shift+f');
  await expect(page.getByText('Find what was said')).toBeVisible();
  await picture(page, 'search-hint', { schemes: ['light'] });
  const search = new Search(page);
  const { box } = search;
  await box.fill('lights');
  await expect(page.getByText(/\d+ hits? in/)).toBeVisible();
  await picture(page, 'search');
  await picture(page, 'search-small', { size: small, schemes: ['light'] });
  await page.setViewportSize(usual);
  await box.fill('lihgts');
  await expect(page.getByText('Nothing found for “lihgts”')).toBeVisible();
  await expect(page.getByText('Did you mean')).toBeVisible();
  await picture(page, 'search-none', { schemes: ['light'] });
  await box.fill('in:transcript lights');
  await search.hits.first().hover();
  await search.results.getByRole('checkbox').first().check();
  await expect(search.selected).toBeVisible();
  await picture(page, 'search-selected', { schemes: ['dark'] });
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Save this search/ }).click();
  await search.hits.first().click({ modifiers: ['Shift'] });
  await expect(page.getByText(/Hit 1 of \d+ for/)).toBeVisible();
  await picture(page, 'hit-tour');
  await page.keyboard.press('Control+b');
  await page.getByRole('tab', { name: 'Bookmarks' }).click();
  await messagesGone(page);
  await picture(page, 'bookmarks', { schemes: ['light'] });
  await page.keyboard.press('Control+Shift+f');
  await box.fill('');
  await expect(page.getByRole('region', { name: 'Saved searches' })).toBeVisible();
  await picture(page, 'search-kept', { schemes: ['light'] });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('light');
  await expect(page.getByRole('dialog').getByRole('option').nth(1)).toBeVisible();
  await picture(page, 'palette');
});

test('adding a podcast', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  await expect(page.locator('[data-start]').first()).toBeVisible();
  const library = new Library(page);
  await page.getByRole('button', { name: 'Add podcast' }).click();
  host.fault('/feed.xml', { hold: true });
  await library.add(host.url('/feed.xml'));
  await host.stalled('/feed.xml');
  await picture(page, 'add-podcast-busy', { schemes: ['light'] });
  host.heal('/feed.xml');
  await expect(library.addDialog.getByRole('alert')).toBeVisible();
  await picture(page, 'add-podcast-failed', { schemes: ['dark'] });
});

test('trouble with the library', async ({ cuecast, dataFolder }) => {
  await cuecast.start();
  await cuecast.restart();
  // The second start makes the first automatic backup.
  await expect
    .poll(() => readdir(join(dataFolder, 'backups')).catch(() => []))
    .toContainEqual(expect.stringMatching(/\.sqlite$/));
  await cuecast.close();
  await spoilLibrary(dataFolder);
  const page = await cuecast.start();
  await new Trouble(page).says(/is damaged/);
  await picture(page, 'trouble', { schemes: ['light'] });
});
