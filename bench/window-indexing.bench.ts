/**
 * Whether one sees in playback that the search takes things in: how far the highlight is behind the voice while a library
 * of 1,000 hours is indexed in the real app, beside the same in the same run without.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { startHost } from '../e2e/host.ts';
import { Library } from '../e2e/screens/library.ts';
import { Reading } from '../e2e/screens/reading.ts';
import { closeLibrary, openLibrary } from '../electron/storage/open.ts';
import { createStore } from '../electron/storage/store.ts';
import { fill } from './library/make-library.ts';
import { app } from './window/app.ts';
import { lags } from './window/in-page.ts';
import { serveTalk, TALK, TALK_SHOW, wordStarts } from './window/quick-talk.ts';

/** Seconds of sound in which nothing is indexed. */
const IDLE = 20;
/** All is indexed by then, milliseconds, or never. */
const INDEXED_MS = 600_000;

const folder = await mkdtemp(join(tmpdir(), 'cuecast-bench-'));
const host = await startHost();
const cuecast = app(folder);
try {
  const first = await cuecast.start();
  await subscribe(first);
  await cuecast.close();
  const { database } = openLibrary(folder);
  fill(createStore(() => database));
  closeLibrary(database);
  await measure(await cuecast.start());
} finally {
  await cuecast.close();
  await host.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function subscribe(page: Page): Promise<void> {
  const library = new Library(page);
  await library.subscribe(serveTalk(host), TALK_SHOW);
  await library.openShow(TALK_SHOW);
  await library.read(TALK);
  await page.locator('[data-start]').first().waitFor();
}

async function measure(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  const library = new Library(page);
  await library.openShow(TALK_SHOW);
  await library.read(TALK);
  const reading = new Reading(page);
  await reading.transcript.locator('[data-segment]').first().waitFor();
  await reading.play.click();
  await reading.heard(1);

  const busy: number[] = [];
  while ((await waiting(page)) > 0 && busy.length < 1000)
    busy.push(...(await lags(page, wordStarts, 2)));
  await page.waitForFunction(
    async () => {
      const answer = await window.cuecast.search.progress();
      return answer.ok && !answer.value?.waiting;
    },
    undefined,
    { timeout: INDEXED_MS },
  );
  const idle = await lags(page, wordStarts, IDLE);

  const [ours, floor] = [busy, idle].map((late) => late.map((seconds) => seconds * 1000));
  say(`while 1,000 hours are indexed, ${busy.length} words: ${summary(ours)}`);
  say(`with nothing to index, ${idle.length} words: ${summary(floor)}`);
  say(
    `highlight behind the voice, 95th percentile: ratio ${(at(ours, 0.95) / at(floor, 0.95)).toFixed(2)}`,
  );
}

/** Episodes that wait to be indexed. */
function waiting(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = await window.cuecast.search.progress();
    return answer.ok ? (answer.value?.waiting ?? 0) : 0;
  });
}

function at(values: readonly number[] = [], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;
}

function summary(values: readonly number[] = []): string {
  const [median, p95, longest] = [0.5, 0.95, 1].map((share) => at(values, share).toFixed(1));
  return `median ${median}, 95th percentile ${p95}, longest ${longest} ms behind the voice`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
