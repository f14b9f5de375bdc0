/** What has to be there before the app can be built, tested or run. */
import { ensureDependencies } from './dependencies.mjs';
import { ensureRuntime, sayRuntime } from './electron-runtime.mjs';
import { electronNeeds } from './launch.mjs';
import { say } from './say.mjs';
import { ensureSystem } from './system.mjs';

/** Packages, Electron and the system's libraries. Returns the Electron to run and its flags. */
export async function setUp() {
  await ensureDependencies();
  const runtime = await ensureRuntime();
  sayRuntime(runtime);
  await ensureSystem(runtime.executable);
  const needs = electronNeeds(runtime.folder);
  for (const { flag, why } of needs) say(`${why}: starting Electron with ${flag}.`);
  return { runtime, flags: needs.map(({ flag }) => flag) };
}
