/** Chapters that are left out, keys of the system that go by chapters, and what the system is shown. */
import { expect, test } from '../fixtures.ts';
import { Chapters } from '../screens/chapters.ts';
import {
  alwaysSkip,
  chapterAt,
  EPISODE,
  open,
  put,
  SECONDS,
  serveShort,
  SHOW,
} from '../short-show.ts';

test('chapters are left out when the sound runs into them, and heard when somebody goes there', async ({
  cuecast,
  host,
}) => {
  const { page, library, reading } = await open(cuecast, serveShort(host), SHOW, EPISODE);
  await alwaysSkip(page, 'Advertisement', 'Sponsor', 'Credits');
  await expect(reading.seekBar.locator('[data-skipped]')).toHaveCount(3);
  const said = page.getByRole('region', { name: 'Messages' });
  const player = reading.player;

  // The very first, from the beginning; a second of it at three times the speed.
  await player.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitemradio', { name: '3×' }).click();
  await reading.play.click();
  await expect(said).toContainText('Skipped “Advertisement”');
  await reading.heard(5);
  await put(page, 18);
  await expect(said).toContainText('Skipped “Sponsor”');
  await reading.heard(21);

  // Once more, this time whole.
  await player.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitemradio', { name: '1×', exact: true }).click();
  await reading.goesTo(20, () => said.getByRole('button', { name: 'Hear it' }).last().click());
  await reading.heard(21.2);
  // Who goes into it hears it; who comes by again does not.
  const chapterFrom = (time: RegExp) =>
    reading.chapters.getByRole('button', { name: time }).first();
  await reading.goesTo(20, () => chapterFrom(/^0:20/).click());
  await reading.goesTo(5, () => page.keyboard.press('Control+ArrowLeft'));

  // What is marked while it is heard is left at once; keys pass over it.
  await reading.goesTo(40, () => chapterFrom(/^0:40/).click());
  await new Chapters(page).chapter('Letters').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Skip this time' }).click();
  // It and the last one: the episode has been heard.
  await expect(said).toContainText('Skipped 2 chapters');
  await expect(reading.play).toBeVisible();
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.ended)).toBe(true);
  await library.openShow(SHOW);
  await expect(library.episode(EPISODE)).toContainText('Finished');
  await page.keyboard.press('Control+ArrowLeft');
  await reading.isBetween(55, 55.1);
  await page.keyboard.press('Control+ArrowLeft');
  await reading.isBetween(21, 21.1);
  await expect(player.getByRole('button', { name: 'Next chapter' })).toBeDisabled();

  // The settings have them all, and let them be heard again.
  await page.keyboard.press('Control+,');
  const list = page.getByRole('region', { name: SHOW });
  await expect(list.getByRole('listitem')).toHaveText([
    '“Advertisement”',
    '“Credits”',
    '“Sponsor”',
  ]);
  await list.getByRole('button', { name: /Skip “Credits” in/ }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(reading.seekBar.locator('[data-skipped]')).toHaveCount(3);
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(3);
  expect(cuecast.problems).toEqual([]);
});

test('the system’s keys go by chapters or skip, its card says what is heard, also where no frames are drawn', async ({
  cuecast,
  host,
}) => {
  const { page, reading } = await open(cuecast, serveShort(host), SHOW, EPISODE);
  await alwaysSkip(page, 'Sponsor');
  await page.addInitScript(() => {
    const handlers: Record<string, MediaSessionActionHandler | null> = {};
    const positions: (MediaPositionState | undefined)[] = [];
    const { mediaSession } = navigator;
    const setActionHandler = mediaSession.setActionHandler.bind(mediaSession);
    const setPositionState = mediaSession.setPositionState.bind(mediaSession);
    mediaSession.setActionHandler = (action, handler) => {
      handlers[action] = handler;
      setActionHandler(action, handler);
    };
    mediaSession.setPositionState = (state) => {
      positions.push(state);
      setPositionState(state);
    };
    Object.assign(window, { handlers, positions });
  });
  await page.reload();
  await chapterAt(reading, 'Advertisement');

  const press = (action: MediaSessionAction, seekTime?: number) =>
    page.evaluate(
      (details) => {
        const { handlers } = window as unknown as {
          handlers: Record<string, MediaSessionActionHandler | null>;
        };
        handlers[details.action]?.(details);
      },
      { action, seekTime },
    );
  const card = () =>
    page.evaluate(() => {
      const { positions } = window as unknown as { positions: (MediaPositionState | undefined)[] };
      const { metadata, playbackState } = navigator.mediaSession;
      const { title, artist, album } = metadata ?? {};
      return { title, artist, album, playbackState, position: positions.at(-1) };
    });

  await press('nexttrack');
  await reading.isBetween(5, 5.1);
  await expect.poll(card).toEqual({
    title: EPISODE,
    artist: 'The pier',
    album: SHOW,
    playbackState: 'paused',
    position: { duration: SECONDS, playbackRate: 1, position: 5 },
  });
  await press('nexttrack');
  await reading.isBetween(21, 21.1);
  await press('previoustrack');
  await reading.isBetween(5, 5.1);

  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: /Skip back 10 seconds/ }).check();
  await press('nexttrack');
  await reading.isBetween(35, 35.1);
  await press('previoustrack');
  await reading.isBetween(25, 25.1);
  await page.getByRole('radio', { name: /Go by chapters/ }).check();
  await press('previoustrack');
  await reading.isBetween(21, 21.1);

  // The window is behind others: no frames. The chapter is left out all the same, and the next one shown.
  await press('seekto', 18.5);
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  await press('play');
  await expect.poll(() => page.title()).toBe(`The lamp · ${EPISODE} – Cuecast`);
  expect(await reading.time()).toBeLessThan(40);
  await expect.poll(card).toMatchObject({
    artist: 'The lamp',
    position: { duration: SECONDS, playbackRate: 1, position: 21 },
  });
});
