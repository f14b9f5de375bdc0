/** The thread that indexes, over a connection of its own, so that neither the store nor a search waits for it. */
import { fail } from '../../shared/errors.ts';
import { serve } from '../../shared/rpc.ts';
import { type Database } from '../../storage/database.ts';
import { createEngine } from '../find/engine.ts';
import { connectIndex } from './connection.ts';
import { createIndexer, type Indexer, type Step } from './indexer.ts';
import { emptyIndex } from './remake.ts';
import { type HitsIn } from './watches.ts';

let opened: { database: Database; indexer: Indexer } | null = null;
const current = () => opened ?? fail('library-closed', {});

function begin(database: Database): void {
  const engine = createEngine(() => database);
  const hitsIn: HitsIn = (query, episodeId) => engine.hitsIn(query, episodeId);
  opened = { database, indexer: createIndexer(database, { hitsIn }) };
}

const methods = {
  open(dataFolder: string): void {
    begin(connectIndex(dataFolder));
  },
  step: (): Step => current().indexer.step(),
  tidy: (): boolean => current().indexer.tidy(),
  remake(): void {
    const { database } = current();
    emptyIndex(database);
    // Nothing that the indexer remembers is so any more.
    begin(database);
  },
  close(): void {
    opened?.database.close();
    opened = null;
  },
};

/** What the thread answers. */
export type IndexWorker = typeof methods;

serve(methods);
