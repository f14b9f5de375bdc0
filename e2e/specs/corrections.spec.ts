/** Correcting a transcript: words, speakers, lines; the way back, and the original. */
import { violations } from '../axe.ts';
import { expect, test, type Cuecast } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { Corrections } from '../screens/corrections.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { NEWEST, serveShow, SHOW } from '../show.ts';

async function open(cuecast: Cuecast, host: Host) {
  const page = await cuecast.start();
  await new Library(page).subscribe(serveShow(host), SHOW);
  await new Library(page).read(NEWEST);
  const reading = new Reading(page);
  await expect(reading.segment('Nobody believed the chart')).toBeVisible();
  return { page, reading, corrections: new Corrections(page) };
}

test('words are corrected where they stand, and kept', async ({ cuecast, host }) => {
  const { page, reading, corrections } = await open(cuecast, host);
  const tide = reading.segment('minutes of tide left');
  const before = await tide.boundingBox();
  await tide.focus();
  await page.keyboard.press('F2');
  await expect(corrections.field).toBeFocused();
  // Nothing has moved, and every key is the field's.
  expect(await corrections.field.boundingBox()).toEqual(before);
  await page.keyboard.press('End');
  await page.keyboard.type(' or so, said he / she');
  await page.keyboard.press('Escape');
  await expect(tide).toHaveText('We had eleven minutes of tide left.');
  await expect(tide).toBeFocused();

  await page.keyboard.press('F2');
  await corrections.field.fill('We had twelve minutes of tide left.');
  await page.keyboard.press('Enter');
  await expect(tide).toHaveText('We had twelve minutes of tide left.');
  await expect(tide).toBeFocused();
  expect(await reading.isPlaying()).toBe(false);

  // Undone and made again with the keys, from anywhere.
  await page.keyboard.press('Control+z');
  await expect(tide).toHaveText('We had eleven minutes of tide left.');
  await page.keyboard.press('Control+Shift+Z');
  await expect(tide).toHaveText('We had twelve minutes of tide left.');

  // Leaving the field keeps what was written.
  await corrections.choose(reading.segment('count the lights'), 'Correct the words');
  await corrections.field.fill('So I asked him to count the lamps aloud.');
  await reading.find.click();
  await expect(reading.segment('count the lamps aloud')).toBeVisible();

  const again = await cuecast.restart();
  const after = new Reading(again);
  await expect(after.segment('We had twelve minutes of tide left.')).toBeVisible();
  await expect(after.segment('count the lamps aloud')).toBeVisible();

  // What was corrected is what is searched.
  await again.keyboard.press('Control+Shift+f');
  const box = again.getByRole('searchbox', { name: 'Search the library' });
  await box.fill('lamps');
  await expect(again.getByRole('link', { name: /lamps/ })).toHaveCount(1);
  await box.fill('eleven in:transcript');
  await expect(again.getByText('Nothing found for “eleven”')).toBeVisible();
});

test('speakers are renamed, lines merged and deleted, and all of it undone', async ({
  cuecast,
  host,
}) => {
  const { page, reading, corrections } = await open(cuecast, host);
  const speakers = reading.transcript.getByText(/^(Ivo|Mara|Sands|Pilot)/);
  const lines = reading.transcript.locator('[data-segment]');
  const count = await lines.count();

  // A speaker everywhere, by the menu key.
  await reading.segment('count the lights').focus();
  await page.keyboard.press('Shift+F10');
  await corrections.item('Change speaker…').press('Enter');
  await expect(corrections.speaker).toBeFocused();
  await corrections.speaker.fill('Pilot Sands');
  await page.getByRole('radio', { name: /Everywhere Ivo Sands speaks/ }).check();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(speakers.filter({ hasText: 'Ivo' })).toHaveCount(0);
  await expect(reading.segment('count the lights')).toBeFocused();

  // One line, with a name that is known.
  await corrections.choose(reading.segment('wrote it down'), 'Change speaker…');
  await page.getByRole('option', { name: 'Pilot Sands' }).click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Correction undone')).toBeVisible();

  // Two lines become one, by the button beside the line.
  // It is there while the line is pointed at: again, where another window took the pointer.
  await expect(async () => {
    await reading.segment('Nobody believed').hover();
    await page.getByRole('button', { name: 'More for this line' }).click({ timeout: 1000 });
  }).toPass();
  expect(await violations(page)).toEqual([]);
  await corrections.item('Merge with the next line').click();
  await expect(lines).toHaveCount(count - 1);
  await expect(reading.segment('Nobody believed the chart. It had never')).toBeVisible();

  // Several at once, as they are selected.
  const from = await reading.segment('count the lights').boundingBox();
  const to = await reading.segment('wrote it down').boundingBox();
  if (!from || !to) throw new Error('The lines are not on the screen');
  await page.mouse.move(from.x + 4, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 8, { steps: 4 });
  await page.mouse.up();
  await corrections.choose(reading.segment('wrote it down'), 'Delete 2 lines');
  await expect(lines).toHaveCount(count - 3);
  await expect(page.getByText('2 lines deleted')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines).toHaveCount(count - 1);
});

test('the original is shown as published, and the corrections can be discarded', async ({
  cuecast,
  host,
}) => {
  const { page, reading, corrections } = await open(cuecast, host);
  await corrections.choose(reading.segment('wrote it down'), 'Correct the words');
  await corrections.field.fill('And you wrote it on your cuff?');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');

  await corrections.ofTranscript('Show original');
  const note = page.getByRole('note').filter({ hasText: 'Original, as published' });
  await expect(note).toContainText('1 line differs');
  const published = reading.segment('And you wrote it down on your sleeve?');
  await expect(published).toHaveAccessibleDescription('You corrected this line');
  await expect(reading.segment('Nobody believed')).not.toHaveAccessibleDescription(/./);
  expect(await violations(page)).toEqual([]);
  // Nothing can be changed in it.
  await published.focus();
  await page.keyboard.press('F2');
  await expect(corrections.field).toBeHidden();
  await published.click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(corrections.item('Correct the words')).toBeHidden();
  await page.keyboard.press('Escape');

  await note.getByRole('button', { name: 'Back to your corrections' }).click();
  await expect(reading.segment('on your cuff')).toBeVisible();
  await expect(reading.transcript).toBeFocused();

  await corrections.ofTranscript('Discard all corrections');
  await expect(published).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(reading.segment('on your cuff')).toBeVisible();

  // All of it can be deleted, and looked at again.
  await reading.transcript.locator('[data-segment]').first().click({ clickCount: 3 });
  await reading.transcript
    .locator('[data-segment]')
    .last()
    .click({ modifiers: ['Shift'] });
  await corrections.choose(reading.segment('on your cuff'), 'Delete 6 lines');
  await page.getByRole('note').getByRole('button', { name: 'Show original' }).click();
  await expect(note).toContainText('6 lines differ');
  await expect(published).toBeVisible();
});

test('while a line is corrected nothing scrolls, and playing goes on', async ({ cuecast }) => {
  const page = await cuecast.start();
  await page.setViewportSize({ width: 900, height: 560 });
  const reading = new Reading(page);
  const corrections = new Corrections(page);
  await reading.play.click();
  await expect(reading.spoken).toHaveCount(1);
  const line = reading.transcript.locator('[data-segment="1"]');
  await corrections.choose(line, 'Correct the words');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Now and then');
  const before = await corrections.field.boundingBox();
  // Also when the playhead is sent far away.
  await page.locator('audio').evaluate((audio: HTMLAudioElement) => {
    audio.currentTime = 60;
  });
  await reading.heard(61);
  await page.keyboard.type(' he waits ');
  expect((await corrections.field.boundingBox())?.y).toBe(before?.y);
  expect(await reading.isPlaying()).toBe(true);
  await page.keyboard.press('Enter');
  await expect(line).toHaveText('Now and then he waits');

  // A field that is scrolled out of sight is left like any other.
  await line.focus();
  await page.keyboard.press('F2');
  await corrections.field.fill('Now he sings');
  await reading.transcript.hover();
  await page.mouse.wheel(0, 6000);
  await expect(corrections.field).toBeHidden();
  await page.mouse.wheel(0, -9000);
  await expect(line).toHaveText('Now he sings');
});
