/** Transcripts of episodes: fetched once, kept as served, shown from the library ever after. */
import { createHash } from 'node:crypto';
import { CuecastError, fail, failureOf } from '../shared/errors.ts';
import type { IpcHandlers } from '../shared/ipc.ts';
import { toJsonText } from '../shared/json-text.ts';
import type { TranscriptView } from '../shared/library.ts';
import type { Transcript, TranscriptFormat } from '../shared/model.ts';
import { UNSYNCED } from '../shared/sync.ts';
import type { Failure } from '../shared/result.ts';
import { fetchBytes, type Fetched, type Web } from '../feeds/fetch.ts';
import { pathIn, writeWhole } from '../feeds/files.ts';
import { SharedRuns } from '../feeds/shared-runs.ts';
import type { EpisodeRecord, StoreClient, TranscriptRecord } from '../storage/interface.ts';
import type { Parsers } from '../workers/parsers.ts';

export interface TranscriptsDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  web: Web;
  parsers: Parsers;
  now: () => Date;
  /** Hears that an episode has a transcript now. */
  onStored: (episodeId: number) => void;
}

/** The calls of `transcripts` in the IPC schema. */
export type Transcripts = Omit<IpcHandlers['transcripts'], 'get'> & {
  get(episodeId: number): Promise<TranscriptView>;
};

const LIMITS = { what: 'The transcript', maxBytes: 50_000_000, timeoutMs: 30_000 };

const extensions: Record<TranscriptFormat, string> = {
  vtt: 'vtt',
  srt: 'srt',
  json: 'json',
  html: 'html',
  text: 'txt',
};

export function createTranscripts(deps: TranscriptsDeps): Transcripts {
  const { store, dataFolder, web, parsers, now, onStored } = deps;
  const runs = new SharedRuns<TranscriptView>();

  async function get(episodeId: number): Promise<TranscriptView> {
    const stored = await store.transcript(episodeId);
    if (stored) return ready(stored.record.id, stored.transcript);
    const episode = (await store.episode(episodeId)) ?? fail('not-found', {});
    return fetchFirst(episode, await store.transcriptRecords(episodeId));
  }

  /** The first link, best first, that leads to a transcript. */
  async function fetchFirst(
    episode: EpisodeRecord,
    links: TranscriptRecord[],
  ): Promise<TranscriptView> {
    let problem: Failure | null = null;
    for (const link of links) {
      const got = await attempt(() => read(episode, link));
      if (!got.ok) {
        await store.saveTranscriptProblem(link.id, got.problem);
        problem ??= got.problem;
        continue;
      }
      const { fetched, transcript } = got.value;
      const file = `${episode.folder}/transcript-${link.id}.${extensions[transcript.format]}`;
      await writeWhole(pathIn(dataFolder, file), fetched.bytes);
      await store.saveTranscript(link.id, {
        file,
        sha256: createHash('sha256').update(fetched.bytes).digest('hex'),
        fetchedAt: now().toISOString(),
        transcript,
      });
      onStored(episode.id);
      return ready(link.id, transcript);
    }
    return problem ? { state: 'failed', problem, choices: [] } : { state: 'none' };
  }

  async function read({ duration }: EpisodeRecord, link: TranscriptRecord) {
    const fetched = await fetchBytes(web, link.url, LIMITS);
    const transcript = await parsers.parseTranscript(fetched.bytes, {
      type: typeOf(fetched) ?? link.type,
      url: link.url,
      language: link.language,
      duration,
    });
    return { fetched, transcript };
  }

  const notBuilt = () => fail('unexpected', {});
  return {
    get: (episodeId) => runs.run(episodeId, () => get(episodeId)),
    choose: notBuilt,
    importFile: notBuilt,
    importChosen: notBuilt,
    removeVersion: notBuilt,
    restoreVersion: notBuilt,
    checkForNewer: notBuilt,
    cancel: notBuilt,
    saveCorrections: notBuilt,
    saveSync: notBuilt,
    exportTo: notBuilt,
  };
}

const ready = (versionId: number, transcript: Transcript): TranscriptView => ({
  state: 'ready',
  versionId,
  source: toJsonText(transcript),
  corrections: [],
  sync: UNSYNCED,
  reason: 'only',
  choices: [],
});

/** What a server calls a file that it knows nothing about says nothing. */
const typeOf = ({ contentType }: Fetched) =>
  /^(?:application\/octet-stream|binary\/|text\/plain)/i.test(contentType ?? '')
    ? null
    : contentType;

type Attempt<T> = { ok: true; value: T } | { ok: false; problem: Failure };

/** A named failure becomes a value; what nobody foresaw is thrown on. */
async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof CuecastError) return { ok: false, problem: failureOf(error) };
    throw error;
  }
}
