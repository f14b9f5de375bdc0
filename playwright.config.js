import { defineConfig } from 'playwright/test';
import { findRuntime } from './scripts/lib/electron-runtime.mjs';
import { electronFlags } from './scripts/lib/launch.mjs';

// What the fixtures start: the executable, and the flags this machine asks for, space-separated.
if (!process.env.CUECAST_ELECTRON) {
  const runtime = findRuntime();
  process.env.CUECAST_ELECTRON = runtime?.executable ?? '';
  process.env.CUECAST_ELECTRON_FLAGS = runtime ? electronFlags(runtime.folder).join(' ') : '';
}

const screens = process.env.CUECAST_SCREENS === '1';

export default defineConfig({
  testDir: 'e2e',
  // The screenshots of docs/screens/ are taken by `npm run screens` alone.
  testMatch: screens ? '*screens.spec.ts' : 'specs/**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: Number(process.env.CUECAST_WORKERS ?? 2),
  fullyParallel: true,
  // A hiccup of the machine fails no run; what needed its second try is named at the end.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  globalTimeout: 11 * 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
