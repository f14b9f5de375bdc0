/** Downloads: progress, hold, continue, cancel, and what a kill or a gone network leaves. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { Chapters } from '../screens/chapters.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { NEWEST, OLDER, serveShow, SHOW, tape } from '../show.ts';

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Names of the files below the data folder's episodes, without their folders. */
async function files(dataFolder: string): Promise<string[]> {
  const found = await readdir(join(dataFolder, 'episodes'), { recursive: true }).catch(() => []);
  return found.filter((name) => name.includes('.'));
}

/** Hashes of the finished WAV files. */
async function sounds(dataFolder: string): Promise<string[]> {
  const names = (await files(dataFolder)).filter((name) => name.endsWith('.wav'));
  return Promise.all(
    names.map(async (name) => sha256(await readFile(join(dataFolder, 'episodes', name)))),
  );
}

test('hold, continue, and the file is what the publisher sent; cancel; an error is said', async ({
  cuecast,
  host,
}) => {
  const feed = serveShow(host);
  host.fault('/buoys.wav', { stallAfter: 500_000 });
  host.fault('/chart.wav', { stallAfter: 500_000 });
  const page = await cuecast.start();
  const library = new Library(page);
  await library.subscribe(feed, SHOW);
  const row = library.episode(NEWEST);
  await library.download(NEWEST);
  await host.stalled('/buoys.wav');
  await expect(row.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: `Hold download of ${NEWEST}` }).click();
  const resume = page.getByRole('button', { name: `Continue download of ${NEWEST}` });
  await expect(resume).toBeVisible();

  host.heal('/buoys.wav');
  await resume.click();
  await expect(library.downloaded(NEWEST)).toBeVisible();
  const last = host.requestsTo('/buoys.wav').at(-1);
  expect(last?.headers.range).toMatch(/^bytes=[1-9]\d*-$/);
  expect(last?.headers['if-range']).toBe('"tape-1"');

  expect(await sounds(cuecast.dataFolder)).toContain(sha256(tape.body));
  const parts = async () =>
    (await files(cuecast.dataFolder)).filter((name) => name.endsWith('.part'));
  expect(await parts()).toEqual([]);

  // Cancelled, nothing stays of what has arrived.
  await library.download(OLDER);
  await host.stalled('/chart.wav');
  await expect.poll(parts).toHaveLength(1);
  await page.getByRole('button', { name: `More for ${OLDER}` }).click();
  await page.getByRole('menuitem', { name: 'Cancel download' }).click();
  await expect(page.getByRole('button', { name: `Download ${OLDER}`, exact: true })).toBeVisible();
  await expect.poll(parts).toEqual([]);

  // A publisher's error is one sentence with a way on.
  host.fault('/chart.wav', { status: 503 });
  await library.download(OLDER);
  await expect(library.episode(OLDER)).toContainText('answered with an error (503)');
  await library.goTo('Downloads');
  await expect(page.getByRole('main')).toContainText('answered with an error (503)');
  host.heal('/chart.wav');
  await page.getByRole('button', { name: `Continue download of ${OLDER}` }).click();
  await expect(page.getByRole('region', { name: 'On this computer' })).toContainText(OLDER);
  await expect(page.getByRole('main')).not.toContainText('Did not finish');
});

test('a kill in the middle: the next start continues with Range and If-Range', async ({
  cuecast,
  host,
}) => {
  const feed = serveShow(host);
  host.fault('/buoys.wav', { stallAfter: 1_000_000, times: 1 });
  const library = new Library(await cuecast.start());
  await library.subscribe(feed, SHOW);
  await library.download(NEWEST);
  await host.stalled('/buoys.wav');
  // What the library knows to be on the disk is what a kill leaves to continue from.
  await expect
    .poll(() =>
      cuecast.page.evaluate(async () => {
        const list = await window.cuecast.downloads.list();
        return list.ok
          ? Math.max(
              ...list.value.map(({ state, received }) => (state === 'running' ? received : 0)),
            )
          : 0;
      }),
    )
    .toBeGreaterThan(0);
  await cuecast.kill();

  const page = await cuecast.start();
  const after = new Library(page);
  await after.openShow(SHOW);
  await expect(after.downloaded(NEWEST)).toBeVisible();
  const last = host.requestsTo('/buoys.wav').at(-1);
  expect(last?.headers.range).toMatch(/^bytes=[1-9]\d*-$/);
  expect(last?.headers['if-range']).toBe('"tape-1"');
  expect(await sounds(cuecast.dataFolder)).toContain(sha256(tape.body));
});

test('offline: what was downloaded plays, follows, has chapters, and is found', async ({
  cuecast,
  host,
}) => {
  const library = new Library(await cuecast.start());
  await library.subscribe(serveShow(host), SHOW);
  await library.download(NEWEST);
  await expect(library.downloaded(NEWEST)).toBeVisible();
  await cuecast.close();
  await host.stop();

  const page = await cuecast.start();
  const reading = new Reading(page);
  const after = new Library(page);
  await after.openShow(SHOW);
  await page.getByRole('button', { name: `Listen to ${NEWEST}` }).click();
  await expect(reading.player.getByText('Streaming')).toHaveCount(0);
  await expect(reading.spoken).toHaveText(/Nobody believed the chart/);
  await new Chapters(page).chapter('What the sleeve said').click();
  await reading.isBetween(180, 186);
  await expect(reading.spoken).toHaveText(/The pencil was the only thing/);
  await reading.find.fill('tide');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('sleeve');
  await page.getByRole('link', { name: /^2:00.*on your sleeve/ }).click();
  await reading.isBetween(120, 126);

  // What was not downloaded says why, in one sentence.
  await after.openShow(SHOW);
  await page.getByRole('button', { name: `Listen to ${OLDER}` }).click();
  await expect(reading.player.getByRole('alert')).toContainText('could not reach 127.0.0.1');
});
