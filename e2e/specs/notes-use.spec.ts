/** Show notes one can use: times and links that lead somewhere, pictures when asked for, words found. */
import { violations } from '../axe.ts';
import { type Cuecast, expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import {
  GLUED,
  LINKS,
  LONG,
  MARKDOWN,
  NOTES_SHOW,
  PICTURES,
  PLAIN,
  serveNotesShow,
  SOUP,
} from '../notes-show.ts';
import { plainPng } from '../png.ts';
import { expectOpened, openedOutside } from '../outside.ts';
import { Library } from '../screens/library.ts';
import { Notes } from '../screens/notes.ts';
import { Reading } from '../screens/reading.ts';

async function open(cuecast: Cuecast, host: Host, { transcripts = false } = {}) {
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(serveNotesShow(host, { transcripts }), NOTES_SHOW);
  const read = async (title: string) => {
    await library.openShow(NOTES_SHOW);
    await library.read(title);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    if (transcripts) await page.getByRole('tab', { name: 'Notes' }).click();
  };
  return { page, read, notes: new Notes(page), reading: new Reading(page) };
}

const copied = (cuecast: Cuecast) => cuecast.app.evaluate(({ clipboard }) => clipboard.readText());

test('times and links lead to moments of the episode, and say where others lead', async ({
  cuecast,
  host,
}) => {
  const { page, read, notes, reading } = await open(cuecast, host);
  const opened = await openedOutside(cuecast);
  await read(LINKS);
  for (const [words, seconds] of [
    ['the second bell', 90],
    ['1:00', 60],
    ['The quarry', 50],
    ['the letters', 150],
    ['2:30', 150],
    ['in an app', 60],
    ['1m30s', 90],
  ] as const) {
    await reading.goesTo(seconds, () => notes.moment(words).click());
  }
  await notes.moment('Cold open').focus();
  await reading.goesTo(0, () => page.keyboard.press('Enter'));
  // Beyond the end, and times of day.
  for (const words of ['later', '59:00', '9:30']) await expect(notes.moment(words)).toHaveCount(0);
  await expect(notes.text).toContainText('Mara (mara@tape.example)');

  const boats = 'https://boats.example/list?of=all#top';
  await notes.leadsTo(notes.link('the boats'), boats, 'boats.example');
  await notes.leadsTo(notes.link('the logs'), 'https://bücher.example/log');
  await notes.leadsTo(notes.moment('the second bell'), 'Plays from 1:30');
  await page.mouse.move(0, 0);
  await expect(notes.pill).toHaveText('Plays from 0:00');
  // A name with a letter of another script in it.
  await notes.link('no friend').focus();
  await expect(notes.pill).toHaveText('https://xn--pypal-4ve.example');

  // Whatever stands before it, the end of the host is seen.
  await notes.link('the bank').focus();
  await expect(notes.pill).toHaveText(/^https:\/\/….{34}\.boats\.example$/);
  await expect(notes.pill.locator('b')).toBeInViewport({ ratio: 1 });

  await notes.link('the boats').click({ button: 'right' });
  await notes.menu.getByRole('menuitem', { name: 'Copy address' }).click();
  await expect.poll(() => copied(cuecast)).toBe(boats);
  await notes.link('the film').focus();
  await page.keyboard.press('Shift+F10');
  await notes.menu.getByRole('menuitem', { name: 'Open in browser' }).press('Enter');
  await expectOpened(opened, ['https://video.example/watch?v=1&t=30']);
  await expect(notes.link('the film')).toBeFocused();
});

test('pictures are fetched when they are asked for, and never those that count readers', async ({
  cuecast,
  host,
}) => {
  const { page, read, notes } = await open(cuecast, host);
  const fetched = () => [
    ...new Set(host.requests.map(({ path }) => path).filter((path) => /png|gif/.test(path))),
  ];
  const pictures = notes.text.locator('[data-state="shown"] img');
  await read(PICTURES);
  const note = page.getByRole('note').filter({ hasText: 'pictures' });
  await expect(note).toHaveText(
    /^6 pictures are not shown, because loading them tells 127\.0\.0\.1:\d+ and 1 other site that you read this\./,
  );
  await expect(notes.text).toContainText('A hill with a white house on it');
  await expect(notes.text).toContainText('Picture at pictures.example · Far');
  await expect(notes.text.locator('img')).toHaveCount(0);
  expect(fetched()).toEqual([]);

  const boxes = notes.text.locator('[data-picture]');
  await note.getByRole('button', { name: 'Show them' }).press('Enter');
  await expect(pictures).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Hide them' })).toBeFocused();
  expect(await boxes.first().boundingBox()).toMatchObject({ width: 320, height: 180 });
  // Of a size nobody told: as large as it is.
  expect(await boxes.nth(1).boundingBox()).toMatchObject({ width: 64, height: 64 });
  const failed = notes.text.locator('[data-state="failed"]');
  await expect(failed).toHaveCount(2);
  host.serve('/gone.png', { body: plainPng(20, [9, 9, 9]), type: 'image/png' });
  await notes.text.getByRole('button', { name: 'Try again' }).last().click();
  await expect(pictures).toHaveCount(5);
  expect(fetched().sort()).toEqual([
    '/bell.png',
    '/gone.png',
    '/hill.png',
    '/house.png',
    '/the%20quay.png',
  ]);
  await expect(notes.text.getByRole('link').getByRole('img', { name: 'The bell' })).toBeVisible();

  await page.getByRole('note').getByRole('button', { name: 'Hide them' }).click();
  await expect(notes.text.locator('img')).toHaveCount(0);
  await note.getByRole('button', { name: 'Always for this show' }).click();
  await expect(pictures).toHaveCount(5);
  await cuecast.restart();
  const again = new Notes(cuecast.page);
  await expect(again.text.locator('[data-state="shown"] img')).toHaveCount(5);
  await cuecast.page.getByRole('button', { name: 'Hide them' }).click();
  await expect(again.text.locator('img')).toHaveCount(0);
  await cuecast.page.keyboard.press('Control+,');
  await cuecast.page.getByRole('checkbox', { name: 'Load pictures in show notes' }).check();
  await new Library(cuecast.page).goTo('Now reading');
  await expect(again.text.locator('[data-state="shown"] img')).toHaveCount(5);
  await expect(cuecast.page.getByRole('note').filter({ hasText: /pictures/i })).toHaveCount(0);
});

test('find looks through the notes where they were used last, else through the transcript', async ({
  cuecast,
  host,
}) => {
  const { page, read, notes, reading } = await open(cuecast, host, { transcripts: true });
  await read(MARKDOWN);
  await expect(notes.text).toContainText('Tape 31');
  await page.keyboard.press('Control+f');
  await expect(notes.find).toBeFocused();
  await notes.find.fill('HARBOUR');
  await expect(page.getByText(/^1 of 4$/)).toBeVisible();
  await expect
    .poll(() => notes.marked())
    .toEqual({
      all: ['harbour', 'harbour', 'harbour', 'harbour'],
      current: ['harbour'],
    });
  await page.keyboard.press('Enter');
  await page.keyboard.press('F3');
  await expect(page.getByText(/^3 of 4$/)).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+F3');
  await notes.link('knots').focus();
  await page.keyboard.press('Shift+F3');
  await expect(page.getByText(/^4 of 4$/)).toBeVisible();
  await page.keyboard.press('Control+f');
  // Over bold words and a link; from one block into the next.
  await notes.find.fill('rope & sons: ropes');
  await expect.poll(() => notes.marked()).toMatchObject({ current: ['Rope & Sons: ropes'] });
  await notes.find.fill('low_water first never');
  await expect.poll(() => notes.marked()).toMatchObject({ current: ['low_water first', 'never'] });
  await page.keyboard.press('Escape');
  await expect(notes.find).toHaveCount(0);
  await expect(notes.link('knots')).toBeFocused();
  await expect.poll(() => notes.marked()).toEqual({ all: [], current: [] });

  await reading.segment('Nobody believed the chart').click();
  await page.keyboard.press('Control+f');
  await expect(reading.find).toBeFocused();
  await notes.link('knots').focus();
  await page.keyboard.press('Control+f');
  await expect(notes.find).toBeFocused();
  await page.getByRole('tab', { name: 'Chapters' }).click();
  await page.keyboard.press('Control+f');
  await expect(reading.find).toBeFocused();
});

test('notes in place of a transcript: found, copied, cut where they are endless', async ({
  cuecast,
  host,
}) => {
  const { page, read, notes } = await open(cuecast, host);
  const opened = await openedOutside(cuecast);
  await read(PLAIN);
  await page.keyboard.press('Control+f');
  await notes.find.fill('1999. a year');
  await expect.poll(() => notes.marked()).toMatchObject({ current: ['1999. A year'] });
  await page.keyboard.press('Escape');
  await notes.text.getByText('Eleven minutes').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect.poll(() => copied(cuecast)).toMatch(/^Eleven minutes[^]*Salt & pepper\.\s*$/);
  expect(await copied(cuecast)).toContain(
    '#harbour #tides #3\n2 * 3 * 4 lights, and snake_case_names stay.\n1999. A year nobody counted.\n    This line is indented,\n        and this one more.\n\n(00:00) Cold open\n(01:00) The second bell',
  );
  await cuecast.app.evaluate(({ clipboard }) => clipboard.clear());
  await notes.text.getByText('Eleven minutes').click({ button: 'right' });
  await notes.menu.getByRole('menuitem', { name: 'Copy', exact: true }).click();
  await expect.poll(() => copied(cuecast)).toContain('Salt & pepper.');

  await read(GLUED);
  await expect(notes.text.locator('strong')).toHaveText('Timestamps');
  await expect(notes.text.locator('br')).toHaveCount(5);
  await expect(notes.moment('00:03:10')).toBeVisible();

  await read(LONG);
  await expect(page.getByText('The rest of these notes is left out.')).toBeVisible();
  await page.getByRole('link', { name: 'The episode’s page has all of them.' }).click();
  await expectOpened(opened, ['https://tape.example/31']);
});

test('what else a feed says of an episode', async ({ cuecast, host }) => {
  const { page, read, notes, reading } = await open(cuecast, host);
  const opened = await openedOutside(cuecast);
  await read(SOUP);
  await expect(notes.facts.getByRole('term')).toHaveText(['Published', 'Page']);
  await read(MARKDOWN);
  const { facts } = notes;
  await expect(facts).toContainText('Season 3, episode 31');
  await expect(facts).toContainText('Long Reach');
  await reading.goesTo(60, () => facts.getByRole('button', { name: /The second bell/ }).click());
  await facts.getByRole('link', { name: 'CC BY 4.0' }).click();
  await facts.getByRole('link', { name: 'tape.example' }).click();
  await expectOpened(opened, ['https://licences.example/by', 'https://tape.example/31']);
  await expect(facts.getByRole('listitem').filter({ hasText: 'Ivo Sands' })).toContainText('guest');
  await facts.getByRole('button', { name: 'Mara Quill' }).click();
  await expect(page.getByRole('heading', { name: 'Mara Quill', level: 1 })).toBeVisible();
});

test('notes for people who see differently', async ({ cuecast, host }) => {
  const { page, read, notes } = await open(cuecast, host, { transcripts: true });
  const check = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
    }
  };
  for (const title of [MARKDOWN, SOUP, PICTURES, LINKS]) {
    await read(title);
    await expect(notes.text).not.toBeEmpty();
    await check(title);
  }
  await notes.link('the boats').focus();
  await page.keyboard.press('Control+f');
  await notes.find.fill('the');
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  await check('found');
});
