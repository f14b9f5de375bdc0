/** Sound that comes over the network: what is said when it does not, and the way on. */
import { type Cuecast, expect, test } from '../fixtures.ts';
import type { Host } from '../host.ts';
import { Library } from '../screens/library.ts';
import { Reading } from '../screens/reading.ts';
import { NEWEST, OLDER, serveShow, SHOW } from '../show.ts';

/** Starts on a new folder and adds the show. */
async function subscribe(cuecast: Cuecast, host: Host) {
  const feed = serveShow(host);
  const page = await cuecast.start();
  const library = new Library(page);
  const reading = new Reading(page);
  await library.subscribe(feed, SHOW);
  const listen = (title: string) =>
    page.getByRole('button', { name: `Listen to ${title}` }).click();
  return { page, library, reading, listen, problem: reading.player.getByRole('alert') };
}

test('a stream that fails is a problem only for who wants to hear it', async ({
  cuecast,
  host,
}) => {
  const { page, library, reading, problem } = await subscribe(cuecast, host);
  host.fault('/buoys.wav', { status: 503 });
  await library.read(NEWEST);
  await expect(reading.segment('Nobody believed the chart')).toBeVisible();
  await host.requested('/buoys.wav');
  await expect.poll(() => page.locator('audio').evaluate(hasFailed)).toBe(true);
  await expect(problem).toHaveCount(0);

  await reading.play.click();
  await expect(problem).toContainText('127.0.0.1');
  await expect(problem).toContainText('answered with an error (503)');
  await expect(reading.player.getByText('Streaming')).toHaveCount(0);
  host.heal('/buoys.wav');
  await problem.getByRole('button', { name: 'Try again' }).click();
  await reading.heard(0.2);
  await expect(problem).toHaveCount(0);
});

test('a stream that falls silent is waited for, then said, and goes on from its place', async ({
  cuecast,
  host,
}) => {
  const { page, reading, listen, problem } = await subscribe(cuecast, host);
  host.fault('/buoys.wav', { stallAfter: 400_000 });
  await listen(NEWEST);
  await reading.heard(0.2);
  await host.stalled('/buoys.wav');
  // Just before the sound that has arrived ends; what is beyond never comes.
  await page.locator('audio').evaluate((audio: HTMLAudioElement) => {
    audio.currentTime = audio.buffered.end(audio.buffered.length - 1) - 1;
  });
  await expect(reading.player.getByText('Waiting for sound…')).toBeVisible();
  await expect(problem).toContainText('No sound is coming from 127.0.0.1', { timeout: 20_000 });
  const place = await reading.time();
  expect(place).toBeGreaterThan(10);

  // The answer that stands still goes on standing; another comes whole.
  host.fault('/buoys.wav', {});
  await problem.getByRole('button', { name: 'Try again' }).click();
  await reading.heard(place + 0.2);
  await expect(problem).toHaveCount(0);
});

test('a host that goes away in the middle is named, and coming back is enough', async ({
  cuecast,
  host,
}) => {
  const { reading, listen, problem } = await subscribe(cuecast, host);
  host.fault('/buoys.wav', { stallAfter: 400_000 });
  await listen(NEWEST);
  await reading.heard(0.2);
  await host.stop();
  await reading.segment('The pencil was the only thing').click();
  await expect(problem).toContainText('could not reach 127.0.0.1', { timeout: 30_000 });
  await host.start();
  host.heal('/buoys.wav');
  await problem.getByRole('button', { name: 'Try again' }).click();
  await reading.heard(180.2);
  await expect(problem).toHaveCount(0);
});

test('once it is downloaded, what plays goes on from the disk at the next pause', async ({
  cuecast,
  host,
}) => {
  const { page, library, reading, listen } = await subscribe(cuecast, host);
  const streaming = reading.player.getByText('Streaming');
  await listen(NEWEST);
  await reading.heard(0.2);
  await library.download(NEWEST);
  await library.openShow(SHOW);
  await expect(library.downloaded(NEWEST)).toBeVisible();
  // Not while it can be heard.
  await expect(streaming).toBeVisible();
  expect(await reading.isPlaying()).toBe(true);
  await reading.pause.click();
  await expect(streaming).toHaveCount(0);
  await expect.poll(() => page.locator('audio').evaluate(sourceOf)).toMatch(/\/file$/);
  // The place is there again once the file has been opened.
  await reading.heard(0.2);
  const place = await reading.time();
  await host.stop();
  await reading.play.click();
  await reading.heard(place + 0.2);
});

test('an episode that was begun is new no more, wherever it is counted', async ({
  cuecast,
  host,
}) => {
  const { library, reading, listen } = await subscribe(cuecast, host);
  await expect(library.show(SHOW)).toContainText('2 new');
  await listen(OLDER);
  await library.openShow(SHOW);
  await expect(library.show(SHOW)).toContainText('1 new');
  await expect(library.episode(OLDER).getByRole('img', { name: 'New' })).toHaveCount(0);
  await expect(library.episode(NEWEST).getByRole('img', { name: 'New' })).toBeVisible();
  expect(await reading.isPlaying()).toBe(true);
});

const hasFailed = (audio: HTMLAudioElement) => audio.error !== null;
const sourceOf = (audio: HTMLAudioElement) => audio.currentSrc;
