/** Ways through what can be done with transcripts and chapters, stopping at every sight; for pictures and for checks. */
import {
  DEAD_FILE,
  NO_CHAPTERS,
  NOTHING_LEFT,
  RICH,
  serveTides,
  TIDE_SHOW,
} from './chapters-show.ts';
import { type Cuecast, expect } from './fixtures.ts';
import type { Host } from './host.ts';
import { dropOn } from './own-files.ts';
import { type Look, small, usual } from './picture.ts';
import { Chapters } from './screens/chapters.ts';
import { Corrections } from './screens/corrections.ts';
import { Library } from './screens/library.ts';
import { Reading } from './screens/reading.ts';
import { Timing } from './screens/timing.ts';
import { TranscriptMenu } from './screens/transcript-menu.ts';
import {
  FERRY,
  ferryLines,
  LETTER,
  MANY,
  NIGHT,
  serveWordsShow,
  WORDS_SHOW,
} from './words-show.ts';

/** Called at every sight, by its name. */
export type Visit = (name: string, look?: Look) => Promise<void>;

const light = { schemes: ['light'] } as const;
const dark = { schemes: ['dark'] } as const;

const lineOf = (reading: Reading, index: number) => reading.segment(ferryLines[index]?.[1] ?? '');

async function open(cuecast: Cuecast, host: Host, episode: string) {
  const page = await cuecast.start();
  const library = new Library(page);
  await page.setViewportSize(usual);
  await library.subscribe(serveWordsShow(host), WORDS_SHOW);
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await library.read(episode);
  return { page, library, reading: new Reading(page) };
}

/** Which transcript is shown, the others, what was mended; and one without times. */
export async function tourVersions(cuecast: Cuecast, host: Host, visit: Visit): Promise<void> {
  const { page, library, reading } = await open(cuecast, host, MANY);
  const menu = new TranscriptMenu(page);
  await expect(reading.segment('although nobody is here')).toBeVisible();
  const name = `Protokoll ${'der letzten Sitzung '.repeat(3)}(Abschrift, endgültig).vtt`;
  const text = 'WEBVTT\n\n00:00.000 --> 00:08.000\n<v Deichgraf>Die Abschrift ist endgültig.\n';
  await dropOn(reading.transcript, { files: [{ name, type: 'text/vtt', text }] });
  await expect(reading.segment('Die Abschrift ist endgültig.')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await menu.open();
  await menu.choice('minutes.json').click();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await menu.open();
  await menu.choice('minutes.vtt').click();
  await expect(reading.segment('Der Ofen hört zu;')).toBeVisible();
  await menu.open();
  await visit('transcript-menu', light);
  await visit('transcript-menu-small', { size: small, ...dark });
  await page.setViewportSize(usual);
  await menu.item('About this transcript').click();
  await expect(menu.about).toContainText('Mended while reading');
  await visit('about-transcript', dark);
  await visit('about-transcript-small', { size: small, ...light });
  await page.keyboard.press('Escape');

  await page.setViewportSize(usual);
  await library.openShow(WORDS_SHOW);
  await library.read(LETTER);
  await expect(page.getByRole('note')).toContainText('Approximate timing');
  await visit('approximate-timing', light);
}

/** A transcript that lies wrong on its audio: the note, the panel, a break to place. */
export async function tourTiming(cuecast: Cuecast, host: Host, visit: Visit): Promise<void> {
  const { page, reading } = await open(cuecast, host, FERRY);
  const timing = new Timing(page);
  await expect(page.getByRole('note')).toContainText('The transcript ends');
  await reading.play.click();
  await reading.heard(0.1);
  await reading.pause.click();
  await visit('drift', light);
  await lineOf(reading, 1).click();
  await lineOf(reading, 1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Sync here' }).click();
  await reading.seekBar.focus();
  for (const key of [...Array<string>(8).fill('PageUp'), ...Array<string>(4).fill('ArrowRight')])
    await page.keyboard.press(key);
  await lineOf(reading, 9).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Sync here' }).click();
  await reading.resumeFollowing.click();
  await timing.breakPlace.focus();
  for (const key of Array<string>(3).fill('ArrowRight')) await page.keyboard.press(key);
  await expect(timing.breaks).toBeVisible();
  await visit('timing', light);
  await page.setViewportSize(small);
  await timing.breakPlace.scrollIntoViewIfNeeded();
  await visit('timing-small', { size: small, ...dark });
}

/** Correcting: the menu of a line, its words, its speaker, and the original. */
export async function tourCorrections(cuecast: Cuecast, host: Host, visit: Visit): Promise<void> {
  const { page, reading } = await open(cuecast, host, FERRY);
  const corrections = new Corrections(page);
  await expect(lineOf(reading, 2)).toBeVisible();
  await page.getByRole('button', { name: 'Hide this note' }).click();
  const more = page.getByRole('button', { name: 'More for this line' });
  // Not while the text settles.
  await expect(async () => {
    await lineOf(reading, 1).hover();
    await lineOf(reading, 2).hover();
    await expect(more).toBeVisible({ timeout: 500 });
  }).toPass();
  await more.click();
  await expect(corrections.item('Delete line')).toBeVisible();
  await visit('line-menu', { ...light, pointed: true });
  await corrections.item('Correct the words').click();
  await expect(corrections.field).toBeFocused();
  await corrections.field.fill('There is a goose on the ramp, and it stands like a magistrate.');
  await visit('correcting', light);
  await page.keyboard.press('Enter');
  await corrections.choose(lineOf(reading, 3), 'Change speaker…');
  await expect(corrections.speaker).toBeFocused();
  await visit('speaker-dialog', light);
  await page.keyboard.press('Escape');
  await corrections.choose(lineOf(reading, 4), 'Delete line');
  await corrections.ofTranscript('Show original');
  await expect(page.getByRole('note')).toContainText('Original, as published');
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await visit('original', dark);
}

/** Bringing a transcript in: while it is fetched, dropped, pasted. */
export async function tourImport(cuecast: Cuecast, host: Host, visit: Visit): Promise<void> {
  const { page, library, reading } = await open(cuecast, host, NIGHT);
  const progress = page.getByRole('progressbar', { name: 'Fetching the transcript' });
  await expect(progress).toHaveAttribute('aria-valuenow', /^[3-6]\d$/);
  await visit('transcript-progress', light);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The transcript could not be shown')).toBeVisible();

  await library.openShow(WORDS_SHOW);
  await library.read(FERRY);
  await expect(lineOf(reading, 2)).toBeVisible();
  const files = [{ name: 'ferry.srt', type: 'application/x-subrip', text: '' }];
  await dropOn(reading.transcript, { files }, true);
  await expect(page.getByText('Drop to use as the transcript')).toBeVisible();
  await visit('drop', light);
  await page.evaluate(() => window.dispatchEvent(new DragEvent('dragleave')));

  await page.getByRole('button', { name: 'Transcript', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Paste transcript…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste a transcript' });
  await dialog.getByRole('textbox').fill('WEBVTT\n\n00:01.000 --> 00:04.000\n\n');
  await dialog.getByRole('button', { name: 'Use as transcript' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await visit('paste-problem', light);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Text size and spacing' }).click();
  await expect(page.getByRole('slider', { name: 'Line height' })).toBeVisible();
  await visit('text-size', light);
  await page.keyboard.press('Escape');
}

/** Chapters with everything, their menus, one's own, and none. */
export async function tourChapters(cuecast: Cuecast, host: Host, visit: Visit): Promise<void> {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  const chapters = new Chapters(page);
  await page.setViewportSize(usual);
  await library.subscribe(serveTides(host), TIDE_SHOW);
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await library.read(RICH);
  await chapters.chapter('Who measures').click();
  await reading.heard(78);
  await reading.pause.click();
  await chapters.choose('Lamp oil', 'begin with “Sponsor:”');
  await expect(chapters.list.getByText('Skipped')).toHaveCount(2);
  await visit('chapters');
  await chapters.chapter('Rope & Sons').click({ button: 'right' });
  await expect(chapters.item('Remove chapter')).toBeVisible();
  await visit('chapter-menu', { ...light, pointed: true });
  await page.keyboard.press('Escape');
  await chapters.mark.click();
  await expect(chapters.field).toBeFocused();
  await visit('chapter-marked', light);
  await page.keyboard.type('A door in the pier');
  await page.keyboard.press('Enter');
  await chapters.choose('A door in the pier', 'Move to a time');
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await visit('chapter-move', dark);
  await page.keyboard.press('Escape');
  await chapters.openMenu();
  await visit('chapters-menu', { ...dark, pointed: true });
  await chapters.choice('In the show notes').click();
  await chapters.ofList('About these chapters');
  await visit('about-chapters', light);
  await page.keyboard.press('Escape');
  await page.setViewportSize(small);
  await page.getByRole('button', { name: 'Chapters, notes and bookmarks', exact: true }).click();
  await chapters.ofList('Choose the best by itself');
  await expect(chapters.chapter('A door in the pier')).toBeVisible();
  await visit('own-chapters-small', { size: small, ...dark });

  await page.setViewportSize(usual);
  for (const [name, episode] of [
    ['chapters-stand-in', DEAD_FILE],
    ['chapters-problem', NOTHING_LEFT],
    ['no-chapters', NO_CHAPTERS],
  ] as const) {
    await library.openShow(TIDE_SHOW);
    await library.read(episode);
    await expect(chapters.mark).toBeVisible();
    await visit(name, light);
  }
}

/** The settings, with languages in order. */
export async function tourSettings(cuecast: Cuecast, visit: Visit): Promise<void> {
  const page = await cuecast.start();
  await page.keyboard.press('Control+,');
  const add = page.getByRole('combobox', { name: 'Add a language' });
  await add.selectOption({ label: 'German' });
  await add.selectOption({ label: 'Brazilian Portuguese' });
  await visit('settings');
  await visit('settings-small', { size: small, ...light });
}
