/** The thread that holds the library, so that no query can hold up a window. */
import { type LibraryStatus } from '../shared/library.ts';
import { type Call, serve } from '../shared/rpc.ts';
import { type Store } from './interface.ts';
import { keepLibrary, Library, type Upkeep } from './library.ts';
import { createStore } from './store.ts';

/** What the thread answers: the store, and the library's own comings and goings. */
export type StoreWorker = Store & {
  open(dataFolder: string): LibraryStatus;
  startFromBackup(dataFolder: string): LibraryStatus;
  close(): void;
  upkeep(): Upkeep;
  /** For a second such thread, which does not open the library: see `keepLibrary`. */
  keep(dataFolder: string, upkeep: Upkeep): void;
};

const library = new Library();

const methods = {
  ...createStore(() => library.database()),
  open: (dataFolder) => library.open(dataFolder),
  startFromBackup: (dataFolder) => library.startFromBackup(dataFolder),
  close: () => library.close(),
  upkeep: () => library.upkeep(),
  keep: keepLibrary,
} satisfies StoreWorker;

/** What is said whole each time: of several in a row about one version only the last counts. */
const whole: readonly string[] = ['saveSync', 'saveCorrections'] satisfies (keyof Store)[];

/** Ten thousand lines are moved on the time of the audio, and found there, once for ten quick nudges. */
const replaces = (call: Call, next: Call): boolean =>
  whole.includes(call.method) && call.method === next.method && call.args[0] === next.args[0];

serve(methods, replaces);
