/** The real app, as the benchmarks start it. */
import { Cuecast } from '../../e2e/fixtures.ts';

/** The app of this checkout on a data folder, not started yet. A benchmark runs bundled, from the project's root. */
export const app = (folder: string): Cuecast =>
  new Cuecast(folder, {
    executablePath: process.env.CUECAST_ELECTRON ?? '',
    args: [process.cwd()],
  });
