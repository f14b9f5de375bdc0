/**
 * How fast the window is with a transcript of five hours, 7,000 segments and 45,000 timed words: the
 * real app on a generated library, timed by the page itself, each figure beside the least that the
 * same machine takes for next to nothing in the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { startHost } from '../e2e/host.ts';
import { Library } from '../e2e/screens/library.ts';
import { Reading } from '../e2e/screens/reading.ts';
import { app } from './window/app.ts';
import { finding, idleFrames, lags, opening, scrolling } from './window/in-page.ts';
import { LENGTH, LONG, serveShow, SHORT, SHOW } from './window/show.ts';

const OPENINGS = 50;
/** Where the playhead was left, seconds; the short ones end long before. */
const LEFT = LENGTH / 2;

const say = (line: string) => process.stdout.write(`${line}\n`);
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const share = (values: readonly number[], at: number) =>
  sorted(values)[Math.floor(at * (values.length - 1))] ?? NaN;
const ms = (value: number) => `${value.toFixed(1)} ms`;
/** Frames as they were: the usual one, the longest, and how many were longer than anyone should see. */
const frames = (lengths: readonly number[]) =>
  `median ${ms(share(lengths, 0.5))}, 99th percentile ${ms(share(lengths, 0.99))}, longest ${ms(Math.max(...lengths))}, over 50 ms ${((lengths.filter((length) => length > 50).length / lengths.length) * 100).toFixed(1)}%`;
const ratio = (ours: number, floor: number) => `ratio ${(ours / floor).toFixed(2)}`;

async function inList(page: Page, title: string): Promise<void> {
  await new Library(page).openShow(SHOW);
  await new Library(page).episode(title).waitFor();
}

/** Opens the titles in turns, so many times in all. */
async function openings(page: Page, titles: string[], at: number, count: number) {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const title = titles[turn % titles.length] ?? '';
    await inList(page, title);
    times.push(await opening(page, title, at));
  }
  return times;
}

/** Bytes of the page's heap that are in use after what is not needed has been taken away. */
async function heap(page: Page): Promise<{ bytes: number; nodes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes') };
}

/** Leaves every long episode half heard. */
async function prepare(page: Page, feed: string): Promise<void> {
  const library = new Library(page);
  await library.subscribe(feed, SHOW);
  for (const title of [...LONG, ...SHORT]) {
    await inList(page, title);
    await library.read(title);
    await page.locator('[data-start]').first().waitFor();
  }
  await page.evaluate(
    async ([prefix, position]) => {
      const page = await window.cuecast.episodes.list({
        feedId: null,
        filter: 'all',
        offset: 0,
        limit: 50,
      });
      if (!page.ok) throw new Error(page.error.message);
      for (const { id, title } of page.value.items) {
        if (title.startsWith(prefix)) await window.cuecast.episodes.savePosition(id, position);
      }
    },
    ['Long', LEFT] as const,
  );
}

async function measure(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  const idle = await idleFrames(page, 900);
  const frame = share(idle, 0.5);
  await openings(page, LONG, LEFT, LONG.length);
  const short = await openings(page, SHORT, 0, 18);
  const first = await openings(page, LONG, LEFT, 5);
  const early = await heap(page);
  const rest = await openings(page, LONG, LEFT, OPENINGS - 5);
  const late = await heap(page);
  const long = [...first, ...rest];
  const floor = share(short, 0.5);
  say(
    `open 7,000 segments at the playhead: median ${ms(share(long, 0.5))}, 95th percentile ${ms(share(long, 0.95))}; 10 segments: ${ms(floor)}; ${ratio(share(long, 0.5), floor)}`,
  );
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  say(
    `heap after ${OPENINGS} openings: ${mb(late.bytes)}; after 5: ${mb(early.bytes)}; ${ratio(late.bytes, early.bytes)}; DOM nodes alive ${late.nodes} and ${early.nodes}`,
  );

  for (const step of [120, 1000]) {
    const run = await scrolling(page, step);
    say(
      `scroll ${run.height} px end to end, ${step} px a frame: ${frames(run.frames)}; with nothing to do: ${frames(idle)}; at most ${run.elements} elements (${run.nodes} nodes) in the pane`,
    );
  }

  const typed = [];
  for (const text of ['e', 'th', 'the ', 'harbour', 'zurich cafe'])
    typed.push(await finding(page, text));
  say(`find, typed to painted: ${typed.map(ms).join(', ')}; a frame: ${ms(frame)}`);
  await new Reading(page).find.clear();

  const reading = new Reading(page);
  await reading.transcript.locator('[data-segment]').first().waitFor();
  await reading.play.click();
  await reading.heard(LEFT + 1);
  const starts = await page.evaluate(async () => {
    const settings = await window.cuecast.settings.get();
    const id = settings.ok ? (settings.value.currentEpisodeId ?? 0) : 0;
    const view = await window.cuecast.transcripts.get(id);
    if (!view.ok || view.value.state !== 'ready') throw new Error('no transcript');
    const read = JSON.parse(view.value.source) as { segments: { words?: { start: number }[] }[] };
    return read.segments.flatMap(({ words = [] }) => words.map(({ start }) => start));
  });
  const behind = (await lags(page, starts, 20)).map((seconds) => seconds * 1000);
  const p95 = share(behind, 0.95);
  say(
    `highlight behind the voice, ${behind.length} words: median ${ms(share(behind, 0.5))}, 95th percentile ${ms(p95)}; a frame: ${ms(frame)}; ${ratio(p95, frame)}`,
  );
}

const folder = await mkdtemp(join(tmpdir(), 'cuecast-bench-'));
const host = await startHost();
const cuecast = app(folder);
try {
  const page = await cuecast.start();
  await prepare(page, serveShow(host));
  await measure(page);
} finally {
  await cuecast.close();
  await host.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
