/** Links to a moment: from the command line, from second starts, copied and followed again. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { momentLink } from '../../electron/shared/moment-link.ts';
import { violations } from '../axe.ts';
import { expect, test, type Cuecast } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { spoilLibrary } from '../scenes.ts';
import { Trouble } from '../screens/trouble.ts';
import { NEWEST, OLDER, serveShow, SHOW } from '../show.ts';

/** A guid as no program would like it. */
const GUID = '50% of “you & me”, #1?';
const PAGE = 'https://tapes.example/1?a=b';
const LINE = 'So I asked the pilot';

const guidOf = (title: string) => `episode:${title}`;
const linkTo = (feed: string, title: string, at: number | null) =>
  momentLink({ feed, guid: guidOf(title), at });
const heading = ({ page }: Cuecast, name: string) => page.getByRole('heading', { name, level: 1 });
const clipboard = async ({ app }: Cuecast) =>
  (await app.evaluate(({ clipboard }) => clipboard.readText())).split('\n');

/** A show of one episode with a page of its own and an unlikely guid. */
function serveOther(host: Host): string {
  serveShow(host);
  return host.feed('/other.xml', {
    title: 'Other Tapes',
    episodes: [
      {
        title: 'Half of it',
        guid: GUID,
        link: PAGE,
        duration: '4:00',
        audio: { url: '/buoys.wav' },
        transcripts: [{ url: '/buoys.vtt', type: 'text/vtt' }],
      },
    ],
  });
}

test('a start with a link opens the moment; what plays goes on when another is opened', async ({
  cuecast,
  host,
}) => {
  const feed = serveShow(host);
  const library = new Library(await cuecast.start());
  await library.subscribe(feed, SHOW);
  await cuecast.close();

  const page = await cuecast.start([linkTo(feed, NEWEST, 62)]);
  const reading = new Reading(page);
  await expect(heading(cuecast, NEWEST)).toBeVisible();
  await expect(reading.segment(LINE)).toBeInViewport();
  await reading.isBetween(62, 62.1);
  expect(await reading.isPlaying()).toBe(false);

  await reading.play.click();
  await reading.heard(62.3);
  await cuecast.startBeside([linkTo(feed.replace('http:', 'https:'), OLDER, 31)]);
  await expect(heading(cuecast, OLDER)).toBeVisible();
  await expect(reading.segment('Nobody counted the lights')).toBeInViewport();
  await expect(reading.player).toContainText(NEWEST);
  await reading.heard((await reading.time()) + 0.3);

  // Of several, the last counts.
  await cuecast.startBeside([linkTo(feed, OLDER, 1), linkTo(feed, NEWEST, 185)]);
  await expect(heading(cuecast, NEWEST)).toBeVisible();
  await expect(reading.segment('The pencil was the only thing')).toBeInViewport();
  expect(await reading.time()).toBeLessThan(100);
  await reading.pause.click();
  const left = await reading.time();
  await cuecast.startBeside([linkTo(feed, OLDER, null)]);
  await expect(reading.player).toContainText(OLDER);
  // As a Mac hands links over.
  await cuecast.app.evaluate(
    ({ app }, link) => {
      app.emit('open-url', { preventDefault: () => undefined }, link);
    },
    linkTo(feed, NEWEST, null),
  );
  await expect(reading.player).toContainText(NEWEST);
  await reading.isBetween(left - 0.1, left + 0.1);
  expect(cuecast.problems).toEqual([]);
});

test('a show that is missing is offered, and its moment opened once it is there', async ({
  cuecast,
  host,
}) => {
  const feed = serveOther(host);
  const link = momentLink({ feed, guid: GUID, at: 125 });
  const page = await cuecast.start([link]);
  const library = new Library(page);
  const reading = new Reading(page);
  const offer = library.addDialog.getByText('that is not in your library');
  await expect(offer).toContainText(new URL(feed).host);
  await expect(library.address).toHaveValue(feed);
  await expect(library.address).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await library.addDialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(library.addDialog).toBeHidden();
  expect(host.requests).toEqual([]);

  // What was offered is forgotten.
  await page.getByRole('button', { name: 'Add podcast' }).click();
  await expect(offer).toHaveCount(0);
  await expect(library.address).toHaveValue('');
  await library.address.fill('half an addr');

  await cuecast.startBeside([link]);
  await expect(library.address).toHaveValue(feed);
  await page.keyboard.press('Enter');
  await expect(heading(cuecast, 'Half of it')).toBeVisible();
  await expect(library.addDialog).toBeHidden();
  await expect(reading.segment('And you wrote it down on your sleeve?')).toBeInViewport();
  await reading.isBetween(125, 125.1);

  // An episode that the show does not have, asked for once more.
  await cuecast.startBeside([linkTo(feed, 'Never recorded', 5)]);
  const alert = page.getByRole('alert').filter({ hasText: '“Other Tapes” has no such episode' });
  await alert.getByRole('button', { name: 'Go to the show' }).click();
  await expect(heading(cuecast, 'Other Tapes')).toBeVisible();
  expect(host.requestsTo('/other.xml')).toHaveLength(2);

  // One that is there, while another show is being added: the dialog does not stand in front of it.
  await page.getByRole('button', { name: 'Add podcast' }).click();
  await library.address.fill('half an addr');
  await cuecast.startBeside([link]);
  await expect(heading(cuecast, 'Half of it')).toBeVisible();
  await expect(library.addDialog).toBeHidden();
  expect(cuecast.problems).toEqual([]);
});

test('hostile links open nothing, and are said to be none', async ({ cuecast, host }) => {
  const page = await cuecast.start(['cuecast://episode?feed=file:///etc/passwd&guid=a']);
  const sentence = page.getByText('This link does not lead to an episode');
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  const shown = await page.getByRole('heading', { level: 1 }).textContent();
  await expect(sentence).toBeVisible();
  for (const hostile of [
    'cuecast://episode?feed=javascript:alert(1)&guid=a&t=1',
    `cuecast://me:pw@episode?feed=http://me:pw@127.0.0.1/&guid=a`,
    `cuecast:/etc/passwd`,
    `CUECAST://episode?feed=${'a'.repeat(40_000)}`,
  ]) {
    await dismiss.click();
    await expect(sentence).toBeHidden();
    await cuecast.startBeside([hostile]);
    await expect(sentence).toBeVisible();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown ?? '');
  expect(page.url()).toMatch(/^cuecast-app:/);
  expect(cuecast.app.windows()).toHaveLength(1);
  expect(host.requests).toEqual([]);
  expect(cuecast.problems).toEqual([]);
});

test('a link waits for a library that cannot be opened yet', async ({ cuecast, host }) => {
  const feed = serveShow(host);
  await new Library(await cuecast.start()).subscribe(feed, SHOW);
  // The second start finds a library that no backup has saved yet.
  await cuecast.restart();
  const backups = join(cuecast.dataFolder, 'backups');
  await expect.poll(() => readdir(backups).catch(() => [])).not.toEqual([]);
  await cuecast.close();
  await spoilLibrary(cuecast.dataFolder);

  const trouble = new Trouble(await cuecast.start([linkTo(feed, OLDER, 1)]));
  await expect(trouble.startFromBackup).toBeVisible();
  await cuecast.startBeside([linkTo(feed, NEWEST, 62)]);
  await trouble.startFromBackup.click();
  await expect(heading(cuecast, NEWEST)).toBeVisible();
  await new Reading(cuecast.page).isBetween(62, 62.1);
  expect(cuecast.problems).toEqual([]);
});

test('a copied link leads back to the moment', async ({ cuecast, host }) => {
  const feed = serveOther(host);
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(feed, 'Other Tapes');

  await page.getByRole('button', { name: 'More for Half of it' }).click();
  await page.getByRole('menuitem', { name: 'Copy link to this episode' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await clipboard(cuecast)).toEqual([PAGE, momentLink({ feed, guid: GUID, at: null })]);

  await library.read('Half of it');
  await reading.segment(LINE).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy link to this moment' }).click();
  const moment = momentLink({ feed, guid: GUID, at: 60 });
  await expect.poll(() => clipboard(cuecast)).toEqual([`${PAGE}#t=60`, moment]);
  await library.goTo('Episodes');
  await cuecast.startBeside([moment]);
  await expect(heading(cuecast, 'Half of it')).toBeVisible();
  await reading.isBetween(60, 60.1);

  await reading.segment('And you wrote it down').click();
  await reading.isBetween(120, 120.1);
  await page.keyboard.press('Control+Shift+C');
  await expect.poll(async () => (await clipboard(cuecast))[0]).toBe(`${PAGE}#t=120`);
  await reading.segment('The pencil was the only thing').click();
  await reading.player.getByRole('button', { name: 'Copy link to this moment' }).click();
  await expect.poll(async () => (await clipboard(cuecast))[0]).toBe(`${PAGE}#t=180`);
  expect(cuecast.problems).toEqual([]);
});
