/** The thread that searches, over a connection of its own that only reads. */
import { fail } from '../../shared/errors.ts';
import { serveAtOnce } from '../../shared/rpc.ts';
import { type SearchOrder } from '../../shared/search-results.ts';
import { type Database } from '../../storage/database.ts';
import { readLibrary } from '../../storage/open.ts';
import { createEngine } from './engine.ts';
import { createTurns } from './turns.ts';

let database: Database | null = null;
const engine = createEngine(() => database ?? fail('library-closed', {}));
const ask = createTurns();
let searched = false;

/** Milliseconds after opening, when the window has its page: what it asks of others first is answered first. */
const WARM_UP_AFTER = 250;
/** They lead through most of the code, and the pages that every search reads. */
const WARM_UP = ['a', 'th', 'of the', '"to be', 're fo'];

/** The first search of all would be slow: over code that never ran, and pages that are still on the disk. */
async function warmUp(): Promise<void> {
  for (const query of WARM_UP)
    await ask('warmUp', '', (pause) => engine.find(query, 'relevance', 0, 10, pause));
}

const methods = {
  open(dataFolder: string): void {
    database = readLibrary(dataFolder);
    setTimeout(() => {
      // Somebody was faster; and what is wrong with a library, the first search says.
      if (!searched) void warmUp().catch(() => undefined);
    }, WARM_UP_AFTER);
  },
  find(query: string, order: SearchOrder, offset: number, limit: number) {
    searched = true;
    return ask('find', query, (pause) => engine.find(query, order, offset, limit, pause));
  },
  episode: (query: string, episodeId: number) =>
    ask('episode', query, () => engine.episode(query, episodeId)),
  count: (query: string) => ask('count', query, (pause) => engine.count(query, pause)),
  suggest: (query: string) => ask('suggest', query, (pause) => engine.suggest(query, pause)),
  names: (text: string, limit: number) => ask('names', text, () => engine.names(text, limit)),
  speakers: (query: string, limit: number) =>
    ask('speakers', query, (pause) => engine.speakers(query, limit, pause)),
  coverage: (query: string) => ask('coverage', query, () => engine.coverage(query)),
  episodesWith: (query: string) =>
    ask('episodesWith', query, (pause) => engine.episodesWith(query, pause)),
};

/** What the thread answers. */
export type SearchWorker = typeof methods;

serveAtOnce(methods);
