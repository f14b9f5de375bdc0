/** Playing, following, chapters, find and search: the main job. */
import { expect, test } from '../fixtures.ts';
import { Chapters } from '../screens/chapters.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { NEWEST, OLDER, serveShow, SHOW, tape } from '../show.ts';

test('an episode that is not downloaded streams, says so, and the transcript follows', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  await library.read(NEWEST);
  await expect(reading.segment('Nobody believed the chart')).toBeVisible();
  await reading.play.click();
  await expect(reading.player.getByText('Streaming')).toBeVisible();
  await expect(reading.spoken).toHaveText(/Nobody believed the chart/);
  await expect(reading.spoken).toHaveText(/It had never been wrong before/, { timeout: 15_000 });
  await expect(reading.transcript.locator('[data-current-word]')).toHaveAttribute(
    'data-current-word',
    /never|been|wrong/,
  );
});

test('segments and chapters are sought by a click, chapters come from their file or the notes', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  const chapters = reading.chapters.getByRole('listitem');
  const current = reading.chapters.locator('[aria-current="true"]');
  await expect(chapters).toHaveCount(3);
  await expect(current).toContainText('Cold open');
  await reading.heard(0.2);
  await reading.segment('count the lights aloud').click();
  await reading.isBetween(60, 66);
  await expect(reading.spoken).toHaveText(/count the lights aloud/);
  await expect(reading.seekBar).toHaveAttribute('aria-valuetext', /1 minute/);
  await reading.segment('count the lights aloud').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await reading.isBetween(120, 126);
  expect(await reading.isPlaying()).toBe(true);

  await new Chapters(page).chapter('What the sleeve said').click();
  await reading.isBetween(180, 186);
  await expect(current).toContainText('What the sleeve said');
  // It stands over its words, too.
  await expect(
    reading.transcript.getByRole('heading', { name: 'What the sleeve said', level: 2 }),
  ).toBeInViewport();

  await library.openShow(SHOW);
  await library.read(OLDER);
  await expect(chapters).toHaveText([/0:00.*Lighthouse/, /1:00.*The keeper/, /2:30.*Letters/]);
});

test('a seek into the middle of what has not arrived fetches from there', async ({
  cuecast,
  host,
}) => {
  const feed = serveShow(host);
  host.serve('/buoys.wav', { ...tape, bytesPerSecond: 60_000 });
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(feed, SHOW);
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await reading.heard(0.2);
  await reading.segment('The pencil was the only thing').click();
  await reading.isBetween(180, 186);
  await reading.heard(180.5);
  const ranges = host.requestsTo('/buoys.wav').map((request) => request.headers.range ?? '');
  expect(ranges.some((range) => Number(/bytes=(\d+)/.exec(range)?.[1]) > 2_000_000)).toBe(true);
});

test('scrolling by hand suspends following, and a button resumes it', async ({ cuecast }) => {
  await (await cuecast.start()).setViewportSize({ width: 900, height: 560 });
  const page = cuecast.page;
  const reading = new Reading(page);
  await reading.play.click();
  await expect(reading.spoken).toHaveCount(1);
  await expect(reading.resumeFollowing).toBeHidden();
  await reading.transcript.hover();
  await page.mouse.wheel(0, 2500);
  await expect(reading.resumeFollowing).toBeVisible();
  await expect(reading.spoken).not.toBeInViewport();
  await reading.resumeFollowing.click();
  await expect(reading.resumeFollowing).toBeHidden();
  await expect(reading.spoken).toBeInViewport();
});

test('find in this transcript', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  await library.read(NEWEST);
  await expect(reading.segment('Nobody believed')).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(reading.find).toBeFocused();
  await reading.find.fill('THE');
  await expect(page.getByText('1 of 5')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 5')).toBeVisible();
  // Over the border between two segments.
  await reading.find.fill('chart. it had never');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reading.find).toHaveValue('');
});

test('find leads from any screen to the words of what is in the player', async ({
  cuecast,
  host,
}) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  await library.read(NEWEST);
  await expect(reading.segment('Nobody believed')).toBeVisible();
  await library.goTo('Downloads');
  await cuecast.app.evaluate(({ Menu }) => {
    const menus = Menu.getApplicationMenu()?.items.map(({ submenu }) => submenu) ?? [];
    const items = menus.flatMap((menu) => menu?.items ?? []);
    items.find(({ label }) => label === 'Find in Episode')?.click();
  });
  await expect(reading.find).toBeFocused();
  await library.goTo('Episodes');
  await page.keyboard.press('Control+f');
  await expect(reading.find).toBeFocused();
});

test('reading needs no sound: the keys, find and the place work without', async ({
  cuecast,
  host,
}) => {
  const feed = serveShow(host);
  host.serve('/buoys.wav', { ...tape, body: '' });
  host.fault('/buoys.wav', { status: 404 });
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(feed, SHOW);
  await library.read(NEWEST);
  const reading = new Reading(page);
  await expect(reading.segment('Nobody believed')).toBeVisible();
  await page.keyboard.press('/');
  await expect(reading.find).toBeFocused();
  await page.keyboard.type('never been wrong before. we had');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await reading.transcript.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(reading.transcript.locator(':focus')).toHaveText(/never|eleven/);
  await page.keyboard.press('End');
  await expect(reading.segment('The pencil was the only thing')).toBeInViewport();
});

test('in a small window chapters are a drawer that gives the focus back', async ({ cuecast }) => {
  const page = await cuecast.start();
  await page.setViewportSize({ width: 720, height: 520 });
  const reading = new Reading(page);
  const opener = page.getByRole('button', { name: 'Chapters, notes and bookmarks', exact: true });
  await opener.click();
  await expect(reading.chapters).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Chapters' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reading.chapters).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await page.mouse.click(120, 300);
  await expect(reading.chapters).toBeHidden();
  await expect(opener).toBeFocused();
});

test('search what was said anywhere, and open it there', async ({ cuecast, host }) => {
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(serveShow(host), SHOW);
  for (const title of [NEWEST, OLDER]) {
    await library.openShow(SHOW);
    await library.read(title);
    await expect(reading.transcript.locator('[data-start]').first()).toBeVisible();
  }
  await page.keyboard.press('Control+Shift+f');
  const box = page.getByRole('searchbox', { name: 'Search the library' });
  await expect(box).toBeFocused();
  await box.fill('pencil worked');
  const hit = page.getByRole('link', { name: /pencil/ });
  await expect(hit).toHaveCount(1);
  const results = page.getByRole('main');
  await expect(results).toContainText(SHOW);
  await expect(results).toContainText(NEWEST);
  await expect(results).toContainText('3:00');
  await hit.click();
  await expect(reading.segment('The pencil was the only thing')).toBeInViewport();
  await reading.heard(180);
});
