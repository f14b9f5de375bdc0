/**
 * What one waits for while typing into the search of the real app, over a library of 1,000 episodes
 * and 10 million words: from each key to the results painted, and what such a library costs the start.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { createIndexer } from '../electron/search/index/indexer.ts';
import { closeLibrary, openLibrary } from '../electron/storage/open.ts';
import { createStore } from '../electron/storage/store.ts';
import { fill } from './library/make-library.ts';
import { queries } from './library/queries.ts';
import { app } from './window/app.ts';
import { keys } from './window/keys.ts';

const STARTS = 5;

const full = await mkdtemp(join(tmpdir(), 'cuecast-bench-'));
const empty = await mkdtemp(join(tmpdir(), 'cuecast-bench-'));
try {
  for (const folder of [full, empty]) {
    const { database } = openLibrary(folder);
    const store = createStore(() => database);
    // The show that ships with the app would be the only one of the empty library.
    store.saveSampleOffered();
    if (folder === full) fill(store);
    const indexer = createIndexer(database);
    indexer.all();
    while (indexer.tidy());
    closeLibrary(database);
  }
  await typing();
  await starting();
} finally {
  for (const folder of [full, empty])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function typing(): Promise<void> {
  const cuecast = app(full);
  const page = await cuecast.start();
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSearch(page);
  const box = page.getByRole('searchbox', { name: 'Search the library' });
  const all: number[] = [];
  for (const { name, queries: asked } of queries()) {
    const times: number[] = [];
    for (const query of asked) {
      await box.fill('');
      times.push(...(await keys(page, box, query)));
    }
    all.push(...times);
    say(`${name}: ${summary(times)}`);
  }
  say(`from a key to results painted, ${all.length} keys: ${summary(all)}`);
  await cuecast.close();
}

async function openSearch(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Search/ })
    .click();
}

/** From the process to the list of episodes. */
async function starting(): Promise<void> {
  const times: Record<string, number[]> = { [full]: [], [empty]: [] };
  for (let turn = 0; turn < STARTS; turn++) {
    for (const folder of [full, empty]) {
      const cuecast = app(folder);
      const began = performance.now();
      const page = await cuecast.start();
      await page.getByRole('main').waitFor();
      times[folder]?.push(performance.now() - began);
      await cuecast.close();
    }
  }
  const [ours, floor] = [full, empty].map((folder) => at(times[folder] ?? [], 0.5));
  say(
    `started with the full library in ${ours?.toFixed(0)} ms, with an empty one in ${floor?.toFixed(0)} ms; ratio ${((ours ?? NaN) / (floor ?? NaN)).toFixed(2)} (at most 1.10)`,
  );
}

function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;
}

function summary(values: readonly number[]): string {
  const [median, p95, longest] = [0.5, 0.95, 1].map((share) => at(values, share).toFixed(1));
  return `median ${median}, 95th percentile ${p95}, longest ${longest} ms`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
