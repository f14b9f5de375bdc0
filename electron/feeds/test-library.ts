/** For tests: a real library in a folder of its own, called as the app calls it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParsedEpisode } from '../shared/model.ts';
import { aFeed, anEpisode, FETCH } from '../storage/fixtures/samples.ts';
import type { StoreClient } from '../storage/interface.ts';
import { Library } from '../storage/library.ts';
import { createStore } from '../storage/store.ts';
import { parserMethods } from '../workers/parser-methods.ts';
import type { TranscriptsDeps } from '../transcripts/keep.ts';
import type { Parsers } from '../workers/parsers.ts';
import type { Web } from './fetch.ts';

export interface TestLibrary {
  store: StoreClient;
  dataFolder: string;
  /** Closes the library and deletes its folder. */
  close(): Promise<void>;
}

export async function openTestLibrary(): Promise<TestLibrary> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cuecast-test-'));
  const library = new Library();
  const status = library.open(dataFolder);
  if (status.state !== 'ready') throw new Error(`The library is ${status.state}`);
  const store = createStore(() => library.database()) as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const client = new Proxy(
    {},
    {
      get: (_, name: string) =>
        name === 'then'
          ? undefined
          : // The arguments and answers are copies, as between threads.
            async (...args: unknown[]) =>
              structuredClone(await store[name]?.(...structuredClone(args))),
    },
  ) as StoreClient;
  return {
    store: client,
    dataFolder,
    close: async () => {
      library.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The network as Node has it, in which loopback stands for the internet. */
export const nodeWeb = (idleMs?: number): Web => ({
  fetch: (url, init) => fetch(url, init),
  userAgent: 'Cuecast/test',
  idleMs,
  isOwnNetwork: () => false,
});

/** The parsers without their thread. */
export const directParsers = {
  ...(Object.fromEntries(
    Object.entries(parserMethods).map(([name, parse]: [string, (...args: never[]) => unknown]) => [
      name,
      (...args: never[]) => new Promise((resolve) => resolve(parse(...args))),
    ]),
  ) as unknown as Parsers),
  readTranscript: (bytes, hints, { report = () => undefined } = {}) =>
    new Promise((resolve) => resolve(parserMethods.readTranscript(bytes, hints, report))),
} satisfies Parsers;

/** What transcripts need besides, where nobody listens. */
export const unheard = {
  isOnline: () => true,
  languages: () => [],
  dialogs: {
    chooseSaveFile: () => Promise.resolve(null),
    chooseTranscriptFile: () => Promise.resolve(null),
  },
  onStored: () => undefined,
  onChange: () => undefined,
  onProgress: () => undefined,
  log: (error: unknown) => {
    throw error;
  },
} satisfies Partial<TranscriptsDeps>;

/** Adds a show with one episode; answers the episode's id. */
export async function addEpisode(
  store: StoreClient,
  patch: Partial<ParsedEpisode>,
): Promise<number> {
  const episode = anEpisode(patch.guid ?? 'one', patch);
  const url = `https://feeds.example/${episode.guid}`;
  const { feedId } = await store.saveFeed(url, aFeed([episode]), FETCH);
  const page = await store.listEpisodes({ feedId, filter: 'all', offset: 0, limit: 1 });
  const id = page.items[0]?.id;
  if (id === undefined) throw new Error('The episode was not saved');
  return id;
}
