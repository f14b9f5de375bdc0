/** Anything anyone said is found, heard and taken along. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { pitchAt } from '../audio.ts';
import { violations } from '../axe.ts';
import { type Cuecast, expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { Search } from '../screens/search.ts';
import { COUNTED, countedSpoken, LATE, MANY, serveSpoken, SPOKEN_SHOW } from '../spoken-show.ts';

/** Seconds a hit is played from before its words. */
const LEAD = 2;

/** Opens an episode, which fetches its transcript. */
async function fetchWords(page: Page, library: Library, title: string): Promise<void> {
  await library.openShow(SPOKEN_SHOW);
  await library.read(title);
  await expect(new Reading(page).transcript.locator('[data-start]').first()).toBeVisible();
}

/** The word that is lit, and the audio's clock then, as soon as this word is; seconds. */
async function litAt(page: Page, word: string): Promise<number> {
  const time = await page.waitForFunction((wanted) => {
    const lit = document.querySelector('[data-current-word]')?.getAttribute('data-current-word');
    return (
      lit?.replace(/\W/g, '') === wanted && (document.querySelector('audio')?.currentTime ?? false)
    );
  }, word);
  return Number(await time.jsonValue());
}

const clipboardOf = ({ app }: Cuecast): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

test('type, arrow, Enter: the right words are being spoken; Back goes on from there', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  const search = new Search(page);
  await library.subscribe(serveSpoken(host), SPOKEN_SHOW);
  for (const title of [COUNTED, MANY]) await fetchWords(page, library, title);

  // A phrase that runs from one segment into the next, of which the last word is not typed yet.
  await search.type('"seven lant');
  await expect(search.hits).toHaveCount(1);
  await expect(search.count).toHaveText('1 hit in 1 episode');
  await expect(search.hits).toHaveAccessibleName(
    /^0:13 ?, Ivo Sands ?: .*there were seven lanterns/,
  );
  await expect(search.hits.locator('mark')).toHaveText(['seven lanterns']);
  await page.keyboard.press('ArrowDown');
  await expect(search.focused).toHaveCount(1);
  await page.keyboard.press('Enter');
  // The words that were found have the focus, and following goes on.
  const focused = reading.transcript.locator('[data-segment]:focus');
  await expect(focused).toContainText('there were seven');

  const seven = countedSpoken.words.find(({ text }) => text === 'seven');
  const lanterns = countedSpoken.words.find(({ text }) => text === 'lanterns,');
  if (!seven || !lanterns) throw new Error('nobody says so');
  await expect.poll(() => reading.isPlaying()).toBe(true);
  expect(await reading.time()).toBeGreaterThan(seven.start - LEAD - 0.1);
  for (const { text, start, end, pitch } of [seven, lanterns]) {
    const heard = await litAt(page, text.replace(',', ''));
    expect(heard).toBeGreaterThanOrEqual(start - 0.05);
    expect(heard).toBeLessThan(end + 0.1);
    // What the file sounds like there is that word, and no other.
    expect(Math.abs(pitchAt(countedSpoken.sound, start + 0.1) - pitch)).toBeLessThan(12);
  }
  await expect(focused).toContainText('there were seven');
  await expect(reading.resumeFollowing).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(focused).toContainText('lanterns, one behind the other');
  await reading.pause.click();

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(search.box).toHaveValue('"seven lant');
  await expect(search.focused).toHaveAccessibleName(/seven lanterns/);

  // A long list: the last hit, opened without playing.
  await search.box.fill('lanterns');
  await page.getByRole('radio', { name: 'Newest first' }).check({ force: true });
  await expect(search.count).toHaveText(/in 32 episodes/);
  await search.box.press('ArrowDown');
  await expect(search.focused).toHaveCount(1);
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(search.focused).toHaveAccessibleName(/In “Evening 30\.”/, { timeout: 500 });
  }).toPass();
  await page.keyboard.press('ArrowUp');
  await expect(search.focused).toHaveAccessibleName(/In “Evening 29\.”/);
  const scrolled = await search.scrolled();
  expect(scrolled).toBeGreaterThan(1000);
  const before = await reading.time();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Evening 29.' })).toBeVisible();
  expect(await reading.isPlaying()).toBe(false);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(search.focused).toHaveAccessibleName(/In “Evening 29\.”/);
  expect(Math.abs((await search.scrolled()) - scrolled)).toBeLessThan(2);
  await page.keyboard.press('ArrowUp');
  await expect(search.focused).toHaveAccessibleName(/In “Evening 28\.”/);

  await page.getByRole('radio', { name: 'Best first' }).check({ force: true });

  // Another list is seen from its top, and the first hit with its episode.
  await search.box.fill('wait for somebody');
  await expect(search.count).toHaveText(/in 30 episodes/);
  await expect.poll(() => search.scrolled()).toBe(0);
  await search.box.press('ArrowDown');
  await page.keyboard.press('End');
  await expect.poll(() => search.scrolled()).toBeGreaterThan(500);
  await page.keyboard.press('Home');
  await expect(search.focused).toBeInViewport();
  await expect.poll(() => search.scrolled()).toBe(0);

  // What has a time is ready to be played from before it, and is not played.
  await search.box.fill('lanterns stair');
  await search.hits.first().click({ modifiers: ['Shift'] });
  await expect(reading.segment('Lanterns on the stair').first()).toBeInViewport();
  // A click leaves the focus alone.
  await expect(reading.transcript.locator(':focus')).toHaveCount(0);
  await reading.isBetween(4 - LEAD - 0.1, 4.1);
  expect(await reading.isPlaying()).toBe(false);
  expect(before).toBeGreaterThan(4);
  await page.keyboard.press('Alt+ArrowLeft');
  await search.hits.first().press('Shift+Enter');
  await expect(focused).toContainText('Lanterns on the stair');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toContainText('We carried them up');
});

test('the list: order, all hits of an episode, its strip, what is new, hits to take along', async ({
  cuecast,
  dataFolder,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  const search = new Search(page);
  await library.subscribe(serveSpoken(host), SPOKEN_SHOW);
  for (const title of [MANY, COUNTED]) await fetchWords(page, library, title);

  await search.type('lanterns');
  await expect(search.count).toHaveText(/in 32 episodes/);
  await expect(search.episodes.first()).toHaveText(MANY);
  await page.getByRole('radio', { name: 'Newest first' }).check({ force: true });
  await expect(search.episodes.first()).toHaveText(COUNTED);
  await page.getByRole('radio', { name: 'Best first' }).check({ force: true });
  await expect(search.episodes.first()).toHaveText(MANY);

  // All hits of an episode, and the best again; the focus stays in the list.
  const inMany = search.hit(new RegExp(`In “${MANY}”$`));
  await expect(search.more(MANY)).toBeVisible();
  const few = await inMany.count();
  await search.box.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(inMany).toHaveCount(7);
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown');
  await expect(search.focused).toHaveAccessibleName(/number 10/);
  await page.keyboard.press('ArrowLeft');
  await expect(inMany).toHaveCount(few);
  await expect(search.focused).toHaveAccessibleName(new RegExp(`In “${MANY}”$`));
  await expect(search.focused).toBeInViewport();
  // The same by the button: the focus goes on to what it has shown.
  await search.more(MANY).press('Enter');
  await expect(inMany).toHaveCount(7);
  await expect(search.focused).toHaveAccessibleName(new RegExp(`In “${MANY}”$`));
  await search.fewer(MANY).press('Enter');
  await expect(inMany).toHaveCount(few);
  await expect(search.fewer(MANY).or(search.more(MANY))).toBeFocused();
  await search.hits.first().focus();

  // Hits are selected with the keys, and copied.
  await page.keyboard.press('Home');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(search.selected).toContainText('2 hits selected');
  expect(await violations(page)).toEqual([]);
  await search.selected.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(() => clipboardOf(cuecast)).toMatch(/^## \[A night of many lanterns\]\(</);
  expect(await clipboardOf(cuecast)).toMatch(
    /^- \[0:04\]\(<cuecast:.*\*\*Lanterns\*\* on the stair/m,
  );
  // The message covers none of what can be done.
  await page.getByText('2 hits copied').click();
  await search.selected.getByRole('button', { name: 'Copy as Markdown' }).click({ trial: true });
  await search.selected.getByText('2 hits selected').click({ trial: true });
  await search.selected.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect.poll(() => clipboardOf(cuecast)).toMatch(/^Podcast,Episode,Date,/);
  expect((await clipboardOf(cuecast)).trim().split('\r\n')).toHaveLength(3);
  // The keys go on where the selection began, and what they reach is not under the bar.
  await page.keyboard.press('Escape');
  await expect(search.selected).toBeHidden();
  await expect(search.focused).toHaveAccessibleName(new RegExp(`In “${MANY}”$`));
  await page.keyboard.press('x');
  const foot = async () => {
    const hit = await search.focused.boundingBox();
    return hit && hit.y + hit.height;
  };
  for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowDown');
  await expect.poll(() => search.scrolled()).toBeGreaterThan(0);
  const bar = await search.selected.boundingBox();
  await expect.poll(foot).toBeLessThanOrEqual(bar?.y ?? 0);
  await page.keyboard.press('Home');
  await expect.poll(() => search.scrolled()).toBe(0);
  await page.keyboard.press('Escape');
  await expect(search.selected).toBeHidden();
  await expect(search.focused).toHaveCount(1);

  // All of them go into a file.
  const path = join(dataFolder, 'all.csv');
  await cuecast.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Copy or save the results' }).click();
  await page.getByRole('menuitem', { name: 'Save all as CSV…' }).click();
  await expect(page.getByText(/hits saved in all\.csv/)).toBeVisible();
  const rows = (await readFile(path, 'utf8')).trim().split('\r\n');
  expect(rows[0]).toMatch(/^\uFEFF?Podcast,/);
  await expect(search.count).toHaveText(`${rows.length - 1} hits in 32 episodes`);

  // A strip names the hit that is pointed at; a click plays it.
  const strip = search.strip(MANY);
  const { width = 0 } = (await strip.boundingBox()) ?? {};
  await expect(async () => {
    await strip.hover({ position: { x: width * 0.5, y: 8 } });
    await expect(strip).toContainText(/1:31.*number 6/, { timeout: 1000 });
  }).toPass();
  await strip.click({ position: { x: width * 0.5, y: 8 } });
  await expect.poll(() => reading.isPlaying()).toBe(true);
  await expect(reading.segment('number 6')).toBeInViewport();
  await reading.heard(91 - LEAD);
  await reading.pause.click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(search.episodes.first()).toHaveText(MANY);

  // What comes in meanwhile is offered, and moves nothing by itself.
  const told = await search.count.textContent();
  await page.evaluate(async (title) => {
    const { cuecast } = window;
    const listed = await cuecast.episodes.list({
      feedId: null,
      filter: 'all',
      offset: 0,
      limit: 50,
    });
    const episode = listed.ok ? listed.value.items.find((one) => one.title === title) : undefined;
    if (episode) await cuecast.transcripts.get(episode.id);
  }, LATE);
  await expect(search.newResults).toBeVisible();
  await expect(search.count).toHaveText(told ?? '');
  await search.newResults.click();
  await expect(search.count).toHaveText(/in 33 episodes/);
  await expect(search.newResults).toBeHidden();
  await expect(search.focused).toHaveCount(1);

  // What is not said but written is shown where it is written, and not played. Who went on into the list before the
  // answer to the last letter came has the focus in what comes.
  await search.box.evaluate((box) => {
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    value?.set?.call(box, 'wait for somebody');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(search.count).toHaveText(/in 30 episodes/);
  await expect(search.focused).toHaveAccessibleName(/wait for somebody/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Notes' })).toHaveAttribute('aria-selected', 'true');
  expect(await reading.isPlaying()).toBe(false);
});
