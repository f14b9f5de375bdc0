/** The thread that indexes, over a connection of its own, so that neither the store nor a search waits for it. */
import { fail } from '../../shared/errors.ts';
import { serve } from '../../shared/rpc.ts';
import { type Database } from '../../storage/database.ts';
import { createEngine } from '../find/engine.ts';
import { createCheck } from './check.ts';
import { connectIndex } from './connection.ts';
import { createIndexer, type Indexer, type Step } from './indexer.ts';
import { remakeTables } from './remake.ts';
import { type HitsIn } from './watches.ts';

interface Opened {
  dataFolder: string;
  database: Database;
  indexer: Indexer;
  /** Looks at an index that was made anew as well, but no sooner for it: if that did not help, nothing here does. */
  check: () => boolean;
}

let opened: Opened | null = null;
const current = () => opened ?? fail('library-closed', {});

function indexerOf(database: Database): Indexer {
  const engine = createEngine(() => database);
  const hitsIn: HitsIn = (query, episodeId) => engine.hitsIn(query, episodeId);
  return createIndexer(database, { hitsIn });
}

const methods = {
  open(dataFolder: string): void {
    const database = connectIndex(dataFolder);
    const check = createCheck(database);
    opened = { dataFolder, database, indexer: indexerOf(database), check };
  },
  step: (): Step => current().indexer.step(),
  /** One step of what there is to do while nothing comes; whether there is more. */
  keep: (): boolean => current().indexer.tidy() || current().check(),
  remake(): void {
    const was = current();
    remakeTables(was.dataFolder);
    // Nothing that the indexer remembers is so any more.
    opened = { ...was, indexer: indexerOf(was.database) };
  },
  close(): void {
    opened?.database.close();
    opened = null;
  },
};

/** What the thread answers. */
export type IndexWorker = typeof methods;

serve(methods);
