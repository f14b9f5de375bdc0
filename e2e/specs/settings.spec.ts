/** What is read looks as the person wants it, beside the words and in the settings, and stays so. */
import { violations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { readStory } from '../scenes.ts';
import { Library } from '../screens/library.ts';
import { Notes } from '../screens/notes.ts';
import { Reading } from '../screens/reading.ts';
import { serveShelf } from '../shelf.ts';
import { SHOW } from '../show.ts';
import { story } from '../story.ts';

test('size, line length and height change at once, and the line that is read stays in place', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  await page.setViewportSize({ width: 1100, height: 640 });
  await new Library(page).subscribe(serveShelf(host)[0] ?? '', SHOW);
  const reading = await readStory(cuecast, 'count the lights aloud');
  await reading.pause.click();
  /** The line at the height of the eyes, and where it stands: pixels from the top of the pane. */
  const eyes = (segment: string | null) =>
    reading.transcript.evaluate((pane, wanted) => {
      const { top, height } = pane.getBoundingClientRect();
      const lines = [...pane.querySelectorAll<HTMLElement>('[data-segment]')];
      const line = wanted
        ? lines.find(({ dataset }) => dataset.segment === wanted)
        : lines.findLast((one) => one.getBoundingClientRect().top - top <= height / 4);
      if (!line) return null;
      const box = line.getBoundingClientRect();
      return {
        segment: line.dataset.segment ?? null,
        top: box.top - top,
        bottom: box.bottom - top,
      };
    }, segment);
  const line = reading.transcript.locator('[data-segment]').first();

  // Elsewhere than the voice.
  await reading.transcript.hover();
  await page.mouse.wheel(0, 1700);
  await page.getByRole('button', { name: 'Text size and spacing' }).click();
  const size = page.getByRole('slider', { name: 'Size' });
  await expect(size).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const before = await eyes(null);
  for (let step = 0; step < 8; step++) await size.press('ArrowRight');
  await page.getByRole('slider', { name: 'Line height' }).press('ArrowRight');
  await page.getByRole('slider', { name: 'Line length' }).press('ArrowLeft');
  await expect(size).toHaveAttribute('aria-valuetext', '26 px');
  await expect(line).toHaveCSS('font-size', '26px');
  await expect
    .poll(async () => {
      const after = await eyes(before?.segment ?? null);
      // The eyes' height is still within the same line.
      return after !== null && after.top <= 180 && after.bottom >= 100;
    })
    .toBe(true);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(size).toHaveAttribute('aria-valuetext', '18 px');
  await expect
    .poll(async () => {
      const after = await eyes(before?.segment ?? null);
      return Math.abs((after?.top ?? Infinity) - (before?.top ?? 0));
    })
    .toBeLessThan(12);
  await size.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Text size and spacing' })).toBeFocused();

  await cuecast.restart();
  const again = new Reading(cuecast.page);
  await expect(again.transcript.locator('[data-segment]').first()).toHaveCSS('font-size', '19px');
  // The notes beside the words follow, a step smaller.
  await cuecast.page.getByRole('tab', { name: 'Notes' }).click();
  await expect(new Notes(cuecast.page).text).toHaveCSS('font-size', '16.15px');
});

test('settings have a screen of their own: keys lead there, languages are put in order and kept', async ({
  cuecast,
}) => {
  let page = await cuecast.start();
  await page.keyboard.press('Control+,');
  const heading = page.getByRole('heading', { name: 'Settings', level: 1 });
  await expect(heading).toBeVisible();
  const library = new Library(page);
  await library.goTo('Episodes');
  await library.navigation.getByRole('link', { name: 'Settings' }).click();
  await expect(heading).toBeVisible();

  await page.getByRole('slider', { name: 'Size' }).press('ArrowRight');
  await expect(page.getByRole('figure', { name: 'Sample' })).toHaveCSS('font-size', '19px');

  const list = page.getByRole('list', { name: 'Languages' });
  await expect(page.getByText(/^As your system says: American English/)).toBeVisible();
  const add = page.getByRole('combobox', { name: 'Add a language' });
  for (const language of ['German', 'Japanese', 'Brazilian Portuguese']) {
    await add.selectOption({ label: language });
  }
  await page.getByRole('button', { name: 'Move Japanese up' }).click();
  // First now: one more does nothing, and takes the focus nowhere.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move Japanese up' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove German' }).click();
  await expect(list.getByRole('listitem')).toHaveText(['Japanese', 'Brazilian Portuguese']);
  await expect(add).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  }

  page = await cuecast.restart();
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('list', { name: 'Languages' }).getByRole('listitem')).toHaveText([
    'Japanese',
    'Brazilian Portuguese',
  ]);
  expect(cuecast.problems).toEqual([]);
});

test('find counts and marks in rows that are not drawn, and leads to each', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  await page.setViewportSize({ width: 900, height: 560 });
  await new Library(page).subscribe(serveShelf(host)[0] ?? '', SHOW);
  const reading = await readStory(cuecast, 'count the lights aloud');
  const all = story.map(({ words }) => words.map(({ text }) => text).join(' ')).join(' ');
  const total = all.toLowerCase().split('the hill').length - 1;
  await reading.find.fill('THÉ  hill');
  const count = page.getByRole('search').getByRole('status');
  await expect(count).toHaveText(new RegExp(`^\\d+ of ${total}$`));
  await expect(reading.resumeFollowing).toBeVisible();
  const current = reading.transcript.locator('mark[data-current-match]');
  for (let match = 0; match < total; match++) {
    await expect(current.first()).toBeInViewport();
    await expect(current.first()).toHaveText(/^the/i);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Shift+Enter');
  await expect(current.first()).toBeInViewport();
});
