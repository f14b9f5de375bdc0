/** A transcript from before three minutes of advertisements were put into the audio. */
import { pitchAt, tones } from '../audio.ts';
import { violations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { Timing } from '../screens/timing.ts';

const SHOW = 'Tide Tables';
const EPISODE = 'Eight lines on a ferry';

const lines = [
  'The ferry leaves at six.',
  'Nobody has seen the captain.',
  'There is a goose on the ramp.',
  'The goose has a ticket.',
  'We sail without the captain.',
  'The goose takes the wheel.',
  'A lantern swings over the stern.',
  'And that is how we came home.',
];
/** Seconds a line takes: it is spoken for seven of them. */
const LINE = 8;
/** Advertisements, before the line of this index. */
const BLOCK = 180;
const BREAK = 4;

/** Every line has a pitch of its own, the advertisements too. */
const pitchOf = (line: number) => 300 + 100 * line;
const spoken = (from: number, to?: number) =>
  lines.slice(from, to).flatMap((_, index) => [
    { seconds: LINE - 1, pitch: pitchOf(from + index) },
    { seconds: 1, pitch: 0 },
  ]);
const sound = tones([...spoken(0, BREAK), { seconds: BLOCK, pitch: 2000 }, ...spoken(BREAK)]);

/** The line that can be heard at a moment of the audio, by its pitch; null where none can. */
function heardAt(seconds: number): string | null {
  const pitch = pitchAt(sound, seconds);
  return lines.find((_, index) => Math.abs(pitchOf(index) - pitch) < 40) ?? null;
}

const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);

function serve(host: Host): string {
  const cues = lines.map(
    (text, index) => `${stamp(index * LINE)} --> ${stamp(index * LINE + LINE - 1)}\n${text}`,
  );
  host.serve('/ferry.vtt', { body: `WEBVTT\n\n${cues.join('\n\n')}\n`, type: 'text/vtt' });
  const chapters = [
    { startTime: 0, title: 'On the quay' },
    { startTime: BREAK * LINE, title: 'At sea' },
  ];
  const body = JSON.stringify({ version: '1.2.0', chapters });
  host.serve('/ferry.json', { body, type: 'application/json+chapters' });
  host.serve('/ferry.wav', { body: sound, type: 'audio/wav', etag: '"ferry"' });
  return host.feed('/tides.xml', {
    title: SHOW,
    episodes: [
      {
        title: EPISODE,
        duration: '4:04',
        audio: { url: '/ferry.wav', length: sound.length },
        transcripts: [{ url: '/ferry.vtt', type: 'text/vtt', language: 'en' }],
        chapters: '/ferry.json',
      },
    ],
  });
}

/** Goes to every line by a click, and compares what is lit with what can be heard there. */
async function expectInTune(reading: Reading): Promise<void> {
  for (const [index, line] of lines.entries()) {
    const start = index * LINE + (index < BREAK ? 0 : BLOCK);
    await reading.segment(line).click();
    await reading.isBetween(start, start + 0.2);
    await expect(reading.spoken).toHaveText(line);
    expect(heardAt((await reading.time()) + 0.1)).toBe(line);
  }
}

test('a transcript that advertisements have shifted is laid on the audio again', async ({
  cuecast,
  host,
}) => {
  let page = await cuecast.start();
  const library = new Library(page);
  let reading = new Reading(page);
  let timing = new Timing(page);
  await library.subscribe(serve(host), SHOW);
  await library.read(EPISODE);

  // The app says by itself that something is wrong.
  await expect(page.getByRole('note')).toHaveText(/The transcript ends 3 minutes before the audio/);
  await reading.play.click();
  await reading.heard(0.1);
  await reading.pause.click();
  await page.getByRole('note').getByRole('button', { name: 'Adjust timing' }).click();
  await expect(timing.panel).toBeFocused();

  // A line before the advertisements, with the mouse.
  await reading.segment(lines[1] ?? '').click();
  await reading.isBetween(LINE, LINE + 0.1);
  await timing.syncHere.click();
  await reading.segment(lines[1] ?? '').click();
  await expect(timing.anchors).toHaveText([/0:08.*Nobody has seen the captain.*0\.0 s/]);

  // And one after them, with the keyboard.
  await reading.seekBar.focus();
  for (const key of [...Array<string>(7).fill('PageUp'), 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key);
  }
  await reading.isBetween(228, 228.1);
  expect(heardAt(228.1)).toBe(lines[6]);
  await timing.syncHere.focus();
  await page.keyboard.press('Enter');
  // The first arrow leads to the line spoken last.
  await page.keyboard.press('ArrowUp');
  await expect(reading.segment(lines[7] ?? '')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(reading.segment(lines[6] ?? '')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(timing.anchors).toHaveText([/Nobody has seen/, /3:48.*A lantern.*\+180\.0 s/]);
  await expect(reading.spoken).toHaveText(lines[6] ?? '');

  // Where between the two the advertisements are only the listener knows.
  await expect(timing.breaks).toContainText('3 min of the audio between these two lines');
  await timing.breakPlace.focus();
  await page.keyboard.press('ArrowRight');
  await expect(timing.breakPlace).toHaveAttribute('aria-valuetext', /The goose has a ticket/);
  await page.keyboard.press('ArrowRight');
  await expect(timing.breakPlace).toHaveAttribute('aria-valuetext', /We sail without the captain/);
  expect(await violations(page)).toEqual([]);
  await expectInTune(reading);

  // The advertisements are nobody's line.
  await page.getByRole('button', { name: 'Hear the line after' }).click();
  await reading.heard(BREAK * LINE + BLOCK + 0.5);
  await expect(reading.spoken).toHaveText(lines[BREAK] ?? '');
  await reading.pause.click();
  await reading.seekBar.focus();
  await page.keyboard.press('PageDown');
  expect(heardAt(await reading.time())).toBeNull();
  await expect(reading.spoken).toHaveCount(0);

  await timing.chapters.click();
  const sea = reading.chapters.getByRole('listitem').filter({ hasText: 'At sea' });
  await expect(sea).toContainText('3:32');
  await timing.undo.click();
  await expect(sea).toContainText('0:32');
  await timing.chapters.click();
  await expect(sea).toContainText('3:32');
  await timing.close.click();
  await expect(timing.panel).toBeHidden();
  await expect(page.getByRole('note')).toBeHidden();

  // What is found elsewhere is found where it is heard.
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('lantern');
  const hit = page.getByRole('link', { name: /lantern/ });
  await expect(page.getByRole('main')).toContainText('3:48');
  await hit.click();
  await reading.heard(228);
  await expect(reading.spoken).toHaveText(lines[6] ?? '');
  await reading.pause.click();

  page = await cuecast.restart();
  reading = new Reading(page);
  timing = new Timing(page);
  await expect(reading.segment(lines[5] ?? '')).toBeVisible();
  await expectInTune(reading);
  await expect(reading.chapters).toContainText('3:32');

  // All of it can be taken back, and that too.
  await page.getByRole('button', { name: 'Transcript', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Adjust timing' }).click();
  await timing.nudge('+1 s').click();
  await timing.nudge('−0.1 s').click();
  await reading.segment(lines[0] ?? '').click();
  await reading.isBetween(0.9, 0.95);
  await timing.undo.click();
  await timing.undo.click();
  await timing.reset.click();
  await expect(timing.anchors).toHaveCount(0);
  await reading.segment(lines[5] ?? '').click();
  await reading.isBetween(40, 40.1);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(timing.anchors).toHaveCount(2);
  await expectInTune(reading);
  await page.getByRole('button', { name: 'Take back the sync at 3:48' }).click();
  await expect(timing.anchors).toHaveCount(1);
  await expect(timing.panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('note')).toBeVisible();
  await page.getByRole('button', { name: 'Hide this note' }).click();
  await expect(page.getByRole('note')).toBeHidden();
  expect(cuecast.problems).toEqual([]);
});
