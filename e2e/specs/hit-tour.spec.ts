/** From hit to hit where they are read, on to the next episode and back; and hits heard in place. */
import type { Page } from 'playwright/test';
import { wav } from '../audio.ts';
import { violations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { Hits } from '../screens/hits.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { Search } from '../screens/search.ts';
import { NEWEST, OLDER, serveShow, SHOW } from '../show.ts';

const BROKEN = 'Broken Tapes';
const FOG = 'In thick weather';
const PILOT = 'The pilot, by night';

const pilotVtt = `WEBVTT

00:04.000 --> 00:08.000
The pilot said nothing.

00:08.000 --> 00:14.000
Nor did the water, which lay as flat as a table that nobody had sat down at for years.

00:14.000 --> 00:20.000
We counted the buoys, lost count, and counted again from the other side until it was light.

01:30.000 --> 01:40.000
At last the pilot came home.
`;

/**
 * An episode whose sound does not come, its notes have chapters; and one whose transcript is longer than its sound,
 * with somebody called as what is said in it.
 */
function serveBroken(host: Host): string {
  host.fault('/fog.wav', { status: 503 });
  const short = { body: wav({ seconds: 20 }), type: 'audio/wav' };
  host.serve('/pilot.wav', short);
  host.serve('/pilot.vtt', { body: pilotVtt, type: 'text/vtt' });
  return host.feed('/broken.xml', {
    title: BROKEN,
    episodes: [
      {
        title: FOG,
        published: 'Mon, 02 Feb 2026 06:00:00 GMT',
        description: '<ul><li>00:00 Bell</li><li>01:00 Foghorn</li><li>02:00 Calm</li></ul>',
        duration: '4:00',
        audio: { url: '/fog.wav', length: 1000 },
      },
      {
        title: PILOT,
        published: 'Mon, 26 Jan 2026 06:00:00 GMT',
        audio: { url: '/pilot.wav', length: short.body.length },
        transcripts: [{ url: '/pilot.vtt', type: 'text/vtt', language: 'en' }],
        persons: [{ name: 'Ada Pilot', role: 'guest' }],
      },
    ],
  });
}

/** Writes down where the player is whenever it is told to play. */
const listenToBeginnings = (page: Page) =>
  page.locator('audio').evaluate((audio: HTMLAudioElement) => {
    const play = audio.play.bind(audio);
    audio.play = () => {
      audio.dataset['beganAt'] = String(audio.currentTime);
      return play();
    };
  });

test('hits are gone through with F3 wherever they are, and heard without leaving the list', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  const search = new Search(page);
  const hits = new Hits(page);
  const tab = (name: string) => page.getByRole('tab', { name, selected: true });
  await library.subscribe(serveShow(host), SHOW);
  for (const title of [NEWEST, OLDER]) {
    await library.openShow(SHOW);
    await library.read(title);
    await expect(reading.transcript.locator('[data-start]').first()).toBeVisible();
  }

  await test.step('in notes, chapters and words, forth and back', async () => {
    await search.type('lighthouse');
    await search
      .hit(/lighthouse.*In “A chart nobody doubted”/i)
      .first()
      .press('Shift+Enter');
    await expect(hits.position).toHaveText('Hit 1 of 3 for “lighthouse”, in the notes');
    await expect(tab('Notes')).toBeVisible();
    await expect(hits.marks).toHaveText(['lighthouse']);
    await expect(hits.current).toHaveCount(0);
    await page.keyboard.press('F3');
    await expect(hits.position).toHaveText('Hit 2 of 3 for “lighthouse”, in the chapters');
    await expect(tab('Chapters')).toBeVisible();
    await expect(reading.chapters.locator('mark')).toHaveText(['Lighthouse']);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+g');
    await expect(hits.position).toHaveText('Hit 3 of 3 for “lighthouse”');
    await expect(hits.current).toHaveText(['lighthouse']);
    await expect(hits.current).toBeInViewport();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.keyboard.press('Shift+F3');
    await page.keyboard.press('Control+Shift+g');
    await expect(hits.position).toContainText('Hit 1 of 3');
    await expect(hits.previous).toHaveAttribute('aria-disabled', 'true');

    // What is looked for in the transcript has the keys and the marks as long as it is.
    await reading.find.focus();
    await page.keyboard.type('nobody');
    await page.keyboard.press('F3');
    await expect(hits.current).toHaveText(['Nobody']);
    await expect(hits.position).toContainText('Hit 1 of 3');
    await page.keyboard.press('Escape');
    await expect(hits.marks).toHaveText(['lighthouse']);
    expect(await reading.isPlaying()).toBe(false);
    await page.keyboard.press('Escape');
    await expect(hits.bar).toHaveCount(0);
    await expect(hits.marks).toHaveCount(0);
  });

  await test.step('what is heard goes along, on to the next episode', async () => {
    await search.type('nobody');
    await expect(search.hits).toHaveCount(3);
    await search.hit(/Nobody counted/).click();
    await expect(hits.position).toHaveText('Hit 2 of 2 for “nobody”');
    await reading.heard(28.1);
    await page.keyboard.press('Shift+F3');
    await expect(hits.position).toHaveText('Hit 1 of 2 for “nobody”, in the title');
    await hits.next.click();
    const onward = hits.bar.getByRole('button', { name: /^Next episode: first hit in/ });
    await expect(onward).toHaveAccessibleName(new RegExp(NEWEST));
    await page.keyboard.press('F3');
    await expect(page.getByRole('heading', { level: 1, name: NEWEST })).toBeVisible();
    await expect(hits.position).toHaveText('Hit 1 of 1 for “nobody”');
    await expect(hits.current).toHaveText(['Nobody']);
    await expect.poll(() => reading.isPlaying()).toBe(true);
    await reading.isBetween(0, 20);

    // The focus is in the words; back over the border, and on by the buttons, which keep it.
    await expect(hits.focused).toContainText('Nobody believed');
    await page.keyboard.press('Shift+F3');
    await expect(hits.position).toHaveText('Hit 2 of 2 for “nobody”');
    await expect(hits.focused).toContainText('Nobody counted');
    await page.keyboard.press('ArrowUp');
    await expect(hits.focused).toContainText('The older tape');
    await hits.next.press('Enter');
    await expect(hits.position).toHaveText('Hit 1 of 1 for “nobody”');
    await expect(hits.next.and(page.locator(':focus'))).toHaveCount(1);

    // However far on, Back leads to the results; and forth again, the hit is there.
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(search.box).toHaveValue('nobody');
    await page.keyboard.press('Alt+ArrowRight');
    await expect(hits.position).toHaveText('Hit 1 of 1 for “nobody”');
    await hits.toResults.click();
    await expect(search.box).toHaveValue('nobody');
    await expect(search.hits).toHaveCount(3);
  });

  await test.step('a hit is heard in place; what was heard waits, and goes on where it was', async () => {
    await listenToBeginnings(page);
    const waitsAt = async () => {
      await expect.poll(() => reading.isPlaying()).toBe(false);
      return reading.time();
    };
    const goesOnAt = async (time: number) => {
      await expect(hits.heard).toHaveCount(0);
      await expect.poll(() => reading.isPlaying()).toBe(true);
      const beganAt = await page.locator('audio').getAttribute('data-began-at');
      expect(Math.abs(Number(beganAt) - time)).toBeLessThan(0.05);
    };
    const hit = search.hit(/Nobody counted/);
    // Focus alone decides where the pointer rests on nothing.
    await page.mouse.move(4, 4);
    await hit.focus();
    await page.keyboard.down('Alt');
    await expect(hits.heard).toBeVisible();
    const atAlt = await waitsAt();
    await page.keyboard.up('Alt');
    await goesOnAt(atAlt);

    const hear = page.getByRole('button', { name: 'Hear it here' });
    await hit.focus();
    await page.keyboard.press('Tab');
    await expect(hear.and(page.locator(':focus'))).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(hits.heard).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const atButton = await waitsAt();
    await page.keyboard.press('Escape');
    await goesOnAt(atButton);
    await expect(search.box).toHaveValue('nobody');

    // Heard to its end.
    await page.keyboard.press('Enter');
    const atEnd = await waitsAt();
    await expect(hits.heard).toBeVisible();
    await expect(hits.heard).toHaveCount(0, { timeout: 20_000 });
    await goesOnAt(atEnd);

    // What cannot be heard says so, and leaves what plays alone.
    await library.subscribe(serveBroken(host), BROKEN);
    await library.read(PILOT);
    await expect(reading.transcript.locator('[data-start]').first()).toBeVisible();
    await library.openShow(BROKEN);
    await library.read(FOG);
    await expect(reading.chapters.getByText('Foghorn')).toBeVisible();
    await search.type('foghorn in:chapters');
    await search.hit(/Foghorn/).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').getByText('It cannot be heard here.')).toBeVisible();
    await expect.poll(() => reading.isPlaying()).toBe(true);
    await reading.pause.click();
  });

  await test.step('in titles and names; beyond the end of the sound; in a small window', async () => {
    await page.setViewportSize({ width: 640, height: 480 });
    await search.type('pilot');
    await search.hits.filter({ hasText: /^Title/ }).press('Shift+Enter');
    await expect(hits.position).toHaveText('Hit 1 of 4 for “pilot”, in the title');
    const current = page.locator('mark[data-current-match]');
    const title = page.getByRole('heading', { level: 1 });
    await expect(title.locator(current)).toHaveText('pilot');
    await expect(title.locator(current)).toBeInViewport();
    expect(await violations(page)).toEqual([]);

    // The drawer leaves the bar to be used.
    await hits.next.click();
    await expect(hits.position).toHaveText('Hit 2 of 4 for “pilot”, in the people’s names');
    const drawer = page.getByRole('complementary', { name: 'Chapters, notes and bookmarks' });
    await expect(drawer.locator(current)).toHaveText('Pilot');
    await expect(drawer.locator(current)).toBeInViewport();
    expect(await violations(page)).toEqual([]);
    await hits.next.click();
    await expect(drawer).toHaveCount(0);
    await expect(hits.current).toHaveText(['pilot']);
    await reading.isBetween(2, 2.1);

    await page.keyboard.press('F3');
    await expect(hits.position).toHaveText('Hit 4 of 4 for “pilot”, after the end of the audio');
    await expect(hits.focused).toContainText('came home');
    await expect(hits.current).toBeInViewport();
    await reading.isBetween(2, 2.1);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await violations(page)).toEqual([]);
  });
});
