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

const methods = {
  open(dataFolder: string): void {
    database = readLibrary(dataFolder);
  },
  find: (query: string, order: SearchOrder, offset: number, limit: number) =>
    ask('find', query, (pause) => engine.find(query, order, offset, limit, pause)),
  episode: (query: string, episodeId: number) =>
    ask('episode', query, () => engine.episode(query, episodeId)),
  count: (query: string) => ask('count', query, (pause) => engine.count(query, pause)),
  suggest: (query: string) => ask('suggest', query, (pause) => engine.suggest(query, pause)),
  names: (text: string, limit: number) => ask('names', text, () => engine.names(text, limit)),
  episodesWith: (query: string) =>
    ask('episodesWith', query, (pause) => engine.episodesWith(query, pause)),
};

/** What the thread answers. */
export type SearchWorker = typeof methods;

serveAtOnce(methods);
