/** Bringing transcripts in: dropped, chosen, pasted; every one with a way back. */
import type { Page } from 'playwright/test';
import { violations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { dropOn, ownFolder } from '../own-files.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { NEWEST, OLDER, serveShow, SHOW } from '../show.ts';

const VTT = 'WEBVTT\n\n00:00.000 --> 00:05.000\nA tape of our own.\n';
const SRT = '1\n00:00:00,000 --> 00:00:09,000\nFrom the dialog.\n';
/** A page copied whole: what stands around the transcript is none of it. */
const PAGE_COPY = `Harbour Tapes
Home Episodes About

Transcript

00:00:01 Mara Quill: This came by the clipboard.
00:00:06 Ivo Sands: So did the rest of it.
00:00:12 Mara Quill: All of it, with the furniture.

Subscribe to our letter
`;
/** A page whose times are behind its words. */
const MARKUP = `<div><p data-start="1.0"><b>Mara Quill</b> The times are behind the words.</p>
<p data-start="30.5"><b>Ivo Sands</b> Nobody sees them.</p>
<p data-start="60.25"><b>Mara Quill</b> They are used all the same.</p></div>`;

/** Puts text, and the page it is from, on the system's clipboard. */
const copy = (page: Page, text: string, html?: string) =>
  page.evaluate(
    ([plain = '', markup]) => {
      const put = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/plain', plain);
        if (markup !== undefined) event.clipboardData?.setData('text/html', markup);
        event.preventDefault();
      };
      document.addEventListener('copy', put);
      document.execCommand('copy');
      document.removeEventListener('copy', put);
    },
    [text, html],
  );

test('dropped on an episode, with a way back', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  const own = { files: [{ name: 'own.vtt', type: 'text/vtt', text: VTT }] };
  const main = page.getByRole('main');

  // Held over a row, it is said what would become of it; over nothing, that it is nowhere.
  const row = library.episode(NEWEST);
  await dropOn(row, own, true);
  const hint = page.getByText(`Drop to use as the transcript of “${NEWEST}”`);
  await expect(hint).toBeVisible();
  await dropOn(main, own, true);
  await expect(page.getByText('Drop a transcript on the episode it belongs to')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new DragEvent('dragleave')));
  await expect(hint).toHaveCount(0);
  await dropOn(main, own);
  await expect(page.getByText('A transcript belongs to an episode.')).toBeVisible();

  await dropOn(row, own);
  await expect(page.getByText(`Shown as the transcript of “${NEWEST}”`)).toBeVisible();
  await expect(hint).toHaveCount(0);
  await library.read(NEWEST);
  await expect(reading.segment('A tape of our own.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(reading.segment('Nobody believed the chart.')).toBeVisible();

  // Anywhere over an episode that is read.
  await dropOn(reading.player, own);
  await expect(page.getByText('A transcript belongs to an episode.').last()).toBeVisible();
  await dropOn(reading.transcript, own);
  await expect(reading.segment('A tape of our own.')).toBeVisible();
  const picture = { files: [{ name: 'a.png', type: 'image/png', text: '\0\x01\x02\0\0\0' }] };
  await dropOn(reading.transcript, picture);
  await expect(page.getByText('This is a binary file, not text.')).toBeVisible();
  await expect(reading.segment('A tape of our own.')).toBeVisible();
  await dropOn(reading.transcript, { files: [{ name: 'a.mp3', type: 'audio/mpeg', text: 'x' }] });
  await expect(page.getByText('What was dropped is no file on this computer.')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await dropOn(reading.transcript, { text: PAGE_COPY });
  await expect(page.getByRole('dialog', { name: 'Paste a transcript' })).toBeVisible();
});

test('chosen in the dialog, from a row and from the transcript', async ({ cuecast, host }) => {
  const folder = await ownFolder({ 'chosen.srt': SRT, 'broken.vtt': 'WEBVTT\n\n' });
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  const answer = (filePaths: string[]) =>
    cuecast.app.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
    }, filePaths);
  await library.subscribe(serveShow(host), SHOW);
  host.fault('/chart.srt', { status: 500 });
  await library.read(OLDER);
  await expect(page.getByText('The transcript could not be shown')).toBeVisible();
  const choose = page.getByRole('button', { name: 'Choose a file…' });
  await answer([]);
  await choose.click();
  await answer([folder.path('broken.vtt')]);
  await choose.click();
  await expect(
    page.getByText('no words in it').or(page.getByText('no transcript in')),
  ).toBeVisible();
  await answer([folder.path('chosen.srt')]);
  await choose.click();
  await expect(reading.segment('From the dialog.')).toBeVisible();

  await library.openShow(SHOW);
  await page.getByRole('button', { name: `More for ${NEWEST}` }).click();
  await page.getByRole('menuitem', { name: 'Choose transcript file…' }).click();
  await expect(page.getByText(`Shown as the transcript of “${NEWEST}”`)).toBeVisible();
  await folder.remove();
});

test('pasted, whole pages too, with what is wrong said in place', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  const dialog = page.getByRole('dialog', { name: 'Paste a transcript' });
  const box = dialog.getByRole('textbox', { name: 'Transcript' });
  const use = dialog.getByRole('button', { name: 'Use as transcript' });
  await library.subscribe(serveShow(host), SHOW);
  await library.read(NEWEST);
  await expect(reading.segment('Nobody believed the chart.')).toBeVisible();

  await page.getByRole('button', { name: 'Transcript', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Paste transcript…' }).click();
  await expect(dialog).toContainText(NEWEST);
  await expect(use).toBeDisabled();
  await box.fill('WEBVTT\n\n');
  await use.click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(box).toHaveValue('WEBVTT\n\n');
  expect(await violations(page)).toEqual([]);
  await copy(page, PAGE_COPY);
  await box.press('Control+a');
  await box.press('Control+v');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await use.click();
  await expect(dialog).toBeHidden();
  await expect(reading.segment('This came by the clipboard.')).toBeVisible();
  await expect(reading.transcript).not.toContainText('Subscribe to our letter');

  // Over the text itself, where nothing is typed.
  await copy(page, 'Mara Quill The times are behind the words.', MARKUP);
  await reading.transcript.focus();
  await page.keyboard.press('Control+v');
  await expect(dialog).toContainText('The times were found behind the words');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+v');
  await use.click();
  await expect(reading.segment('Nobody sees them.')).toHaveAttribute('data-start', '30.5');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(reading.segment('This came by the clipboard.')).toBeVisible();
});

test('a long one says how far it is, and can be given up', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  const long = `WEBVTT\n\n00:00.000 --> 00:04.000\nAt long last.\n\n${'NOTE nothing\n\n'.repeat(60_000)}`;
  host.serve('/buoys.vtt', { body: long, type: 'text/vtt', bytesPerSecond: 200_000 });
  await library.read(NEWEST);
  const progress = page.getByRole('progressbar', { name: 'Fetching the transcript' });
  await expect(progress).toBeVisible();
  await expect(progress).toHaveAttribute('aria-valuenow', /\d+/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(progress).toHaveCount(0);
  await expect(page.getByText('The transcript could not be shown')).toBeVisible();
  host.serve('/buoys.vtt', { body: long, type: 'text/vtt' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(reading.segment('At long last.')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: /the transcript/ })).toHaveCount(0);
});
