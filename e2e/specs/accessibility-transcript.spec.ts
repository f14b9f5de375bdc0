/** What can be done with transcripts and chapters, for people who see differently; and by keys alone. */
import { violations } from '../axe.ts';
import { type Cuecast, expect, test } from '../fixtures.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { Timing } from '../screens/timing.ts';
import { TranscriptMenu } from '../screens/transcript-menu.ts';
import * as tours from '../tours.ts';
import { FERRY, ferryLines, serveWordsShow, WORDS_SHOW } from '../words-show.ts';

// Each looks at many sights, twice.
test.describe.configure({ timeout: 120_000 });

/** Checks every sight of a tour, on paper and on near-black, at rest. */
const inspector =
  (cuecast: Cuecast): tours.Visit =>
  async (name) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await cuecast.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(cuecast.page), `${name}, ${colorScheme}`).toEqual([]);
    }
  };

test('transcripts to choose from', ({ cuecast, host }) =>
  tours.tourVersions(cuecast, host, inspector(cuecast)));

test('timing', ({ cuecast, host }) => tours.tourTiming(cuecast, host, inspector(cuecast)));

test('corrections', ({ cuecast, host }) =>
  tours.tourCorrections(cuecast, host, inspector(cuecast)));

test('bringing in', ({ cuecast, host }) => tours.tourImport(cuecast, host, inspector(cuecast)));

test('chapters', ({ cuecast, host }) => tours.tourChapters(cuecast, host, inspector(cuecast)));

test('menus give the focus back, and a look for newer versions says what it found', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  const menu = new TranscriptMenu(page);
  const timing = new Timing(page);
  const button = page.getByRole('button', { name: 'Transcript', exact: true });
  await library.subscribe(serveWordsShow(host), WORDS_SHOW);
  await library.read(FERRY);
  const line = reading.segment(ferryLines[0]?.[1] ?? '');
  await expect(line).toBeVisible();

  // The name that is shown for a button does not cover what it has opened.
  await button.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip', { name: 'Transcript' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(menu.item('About this transcript')).toBeVisible();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  const choose = async (name: string) => {
    await page.keyboard.press('Enter');
    await menu.item(name).press('Enter');
  };
  await choose('Adjust timing');
  await expect(timing.panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(timing.panel).toBeHidden();
  await expect(button).toBeFocused();
  await choose('About this transcript');
  await expect(menu.about.getByRole('heading', { name: 'About this transcript' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await choose('Paste transcript…');
  await expect(page.getByRole('textbox', { name: 'Transcript' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await choose('Check for a newer version');
  await expect(page.getByText('This is the newest version.')).toBeVisible();
  const body = 'WEBVTT\n\n00:00.000 --> 00:09.000\nThe ferry left at seven.\n';
  host.serve('/ferry.vtt', { body, type: 'text/vtt' });
  await choose('Check for a newer version');
  await expect(page.getByText('There was a newer version. It is shown now.')).toBeVisible();
  await expect(reading.segment('The ferry left at seven.')).toBeVisible();
  host.fault('/ferry.vtt', { status: 503 });
  await choose('Check for a newer version');
  await expect(page.getByRole('alert').filter({ hasText: 'answered with an error' })).toBeVisible();
  await expect(button).toBeFocused();
});
