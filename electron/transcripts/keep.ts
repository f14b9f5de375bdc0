/** Transcripts of episodes: fetched or brought in, kept as they came, shown from the library ever after. */
import { basename } from 'node:path';
import { CuecastError, fail, failure } from '../shared/errors.ts';
import type { ExportFormat, IpcHandlers } from '../shared/ipc.ts';
import type {
  TranscriptFile,
  TranscriptOrigin,
  TranscriptProgress,
  TranscriptView,
} from '../shared/library.ts';
import type { Web } from '../feeds/fetch.ts';
import { writeWhole } from '../feeds/files.ts';
import { SharedRuns } from '../feeds/shared-runs.ts';
import type { EpisodeRecord, EpisodeTranscripts, StoreClient } from '../storage/interface.ts';
import type { Parsers } from '../workers/parsers.ts';
import { createFiles, extensionOf } from './files.ts';
import { type Job, Jobs } from './jobs.ts';
import { createOffers } from './offers.ts';

/** What only the window can ask the listener. Each answers null when they choose none. */
export interface TranscriptDialogs {
  /** Where to save a file; an absolute path. `name` comes without its extension. */
  chooseSaveFile: (suggested: { name: string; extension: string }) => Promise<string | null>;
  chooseTranscriptFile: () => Promise<TranscriptFile | null>;
}

export interface TranscriptsDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  web: Web;
  parsers: Parsers;
  now: () => Date;
  isOnline: () => boolean;
  /** BCP 47 tags of the languages the system is set to, best first. */
  languages: () => readonly string[];
  dialogs: TranscriptDialogs;
  /** Hears that an episode has a transcript now. */
  onStored: (episodeId: number) => void;
  /** Hears that what is to be shown changed by itself. */
  onChange: (episodeId: number) => void;
  onProgress: (progress: TranscriptProgress) => void;
  log: (error: unknown) => void;
  /** Having one, how long it waits for one that may be better, milliseconds; 3 seconds unless said otherwise. */
  patienceMs?: number;
}

type Calls = IpcHandlers['transcripts'];
type Choice = Parameters<Calls['choose']>[1];

/** The calls of `transcripts` in the IPC schema, and what main does at start and end. */
export type Transcripts = {
  [K in keyof Calls]: (...args: Parameters<Calls[K]>) => Promise<Awaited<ReturnType<Calls[K]>>>;
} & {
  /** Keeps a transcript that was found beside an episode's audio; what is kept already stays. */
  keepBeside(episodeId: number, file: TranscriptFile & { language: string | null }): Promise<void>;
  /** Deletes for good what was removed in an earlier run. */
  purgeRemoved(): Promise<void>;
  /** Ends what is under way. */
  stop(): Promise<void>;
};

const PATIENCE_MS = 3000;

const exportExtensions: Record<ExportFormat, string> = {
  vtt: 'vtt',
  srt: 'srt',
  json: 'json',
  markdown: 'md',
  text: 'txt',
};

export function createTranscripts(deps: TranscriptsDeps): Transcripts {
  const { store, parsers, now, languages, dialogs, onStored, onChange, log } = deps;
  const files = createFiles(deps.dataFolder);
  const offers = createOffers({ ...deps, files });
  const jobs = new Jobs(deps.onProgress);
  const gets = new SharedRuns<TranscriptView>();
  const looking = new SharedRuns<void>();

  const stored = (episodeId: number) => store.transcripts(episodeId, languages());
  const view = async (episodeId: number) => viewOf(await stored(episodeId));
  const episodeOf = async (id: number): Promise<EpisodeRecord> =>
    (await store.episode(id)) ?? fail('not-found', {});

  async function get(episodeId: number): Promise<TranscriptView> {
    const before = await stored(episodeId);
    if (before.shown) {
      const { versionId } = before.shown;
      void looking.run(episodeId, () => lookForNewer(episodeId, versionId).catch(log));
      return viewOf(before);
    }
    const episode = await episodeOf(episodeId);
    try {
      if (await firstOf(episode)) onStored(episodeId);
    } catch (error) {
      // Given up on a better one: the one that is there will do.
      const after = await stored(episodeId);
      if (!after.shown) throw error;
    }
    return view(episodeId);
  }

  /** Fetches the best of an episode that has none; does not wait long for better ones once it has one. */
  function firstOf(episode: EpisodeRecord): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const enough = () => {
        timer ??= setTimeout(() => resolve(true), deps.patienceMs ?? PATIENCE_MS);
      };
      jobs
        .run(episode.id, (job) => offers.fetchBetter(episode, job, enough))
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  /** Whether the publisher serves another version of what is shown by now (once a day), or offers another. */
  async function lookForNewer(episodeId: number, shownId: number): Promise<void> {
    if (!deps.isOnline()) return;
    const before = await store.transcriptChoices(episodeId, languages());
    const shown = before.find(({ versionId }) => versionId === shownId);
    const episode = await episodeOf(episodeId);
    const look = async (job: Job) => {
      const link = await offers.linkOf(episodeId, shown?.linkId ?? null);
      if (link && !link.withdrawn && offers.isDue(link))
        await offers.fetchLink(episode, link, job, { ifChanged: true }).catch(logUnlessNamed);
      await offers.fetchBetter(episode, job);
    };
    await jobs.run(episodeId, look, { quiet: true });
    const after = await store.transcriptChoices(episodeId, languages());
    const known = new Set(before.map(({ versionId }) => versionId));
    if (after.some(({ versionId }) => !known.has(versionId))) onChange(episodeId);
  }

  /** What has a name is remembered with the link it concerns. */
  function logUnlessNamed(error: unknown): void {
    if (!(error instanceof CuecastError)) log(error);
  }

  async function choose(episodeId: number, choice: Choice): Promise<void> {
    if (choice.by === 'rank') return store.chooseTranscript(episodeId, null, languages());
    if (choice.by === 'version')
      return store.chooseTranscript(episodeId, choice.versionId, languages());
    const choices = await store.transcriptChoices(episodeId, languages());
    const newest = choices.find(({ linkId, outdated }) => linkId === choice.linkId && !outdated);
    if (newest?.versionId != null)
      return store.chooseTranscript(episodeId, newest.versionId, languages());
    const episode = await episodeOf(episodeId);
    const link = (await offers.linkOf(episodeId, choice.linkId)) ?? fail('not-found', {});
    await jobs.run(episodeId, (job) => offers.fetchLink(episode, link, job, { choose: true }));
  }

  /** Reads and keeps what the listener has. */
  async function bringIn(
    episodeId: number,
    file: TranscriptFile & { language?: string | null },
    origin: TranscriptOrigin,
  ): Promise<void> {
    const episode = await episodeOf(episodeId);
    const name = file.name === null ? null : nameOf(file.name);
    const hints = { url: name, language: file.language ?? null, duration: episode.duration };
    const read = await jobs.run(episodeId, ({ signal, report }) =>
      parsers.readTranscript(file.bytes, hints, {
        signal,
        report: (done) => report('reading', done),
      }),
    );
    const stored = `transcript-${read.sha256.slice(0, 16)}.${extensionOf(read.format)}`;
    const version = {
      ...read,
      link: null,
      origin,
      name,
      file: await files.keep(episode, stored, file.bytes),
      fetchedAt: now().toISOString(),
      choose: origin !== 'beside',
    };
    await store.saveTranscript(episodeId, version, languages());
    onStored(episodeId);
  }

  async function checkForNewer(episodeId: number): Promise<void> {
    const { shown, choices } = await stored(episodeId);
    const choice = choices.find(({ versionId }) => versionId === shown?.versionId);
    const episode = await episodeOf(episodeId);
    const link = await offers.linkOf(episodeId, choice?.linkId ?? null);
    await jobs.run(episodeId, async (job) => {
      if (link && !link.withdrawn) await offers.fetchLink(episode, link, job, { ifChanged: true });
      await offers.fetchBetter(episode, job);
    });
  }

  async function exportTo(versionId: number, format: ExportFormat): Promise<string | null> {
    const version = await store.transcriptVersion(versionId);
    const { title, feedTitle, link } = await episodeOf(version.episodeId);
    const extension = exportExtensions[format];
    const path = await dialogs.chooseSaveFile({ name: title, extension });
    if (path === null) return null;
    const about = { episodeTitle: title, feedTitle, link };
    const text = await parsers.exportTranscript(version, format, about);
    try {
      await writeWhole(path, new TextEncoder().encode(text));
    } catch (error) {
      if (error instanceof CuecastError && error.code === 'folder-not-writable')
        fail('cannot-save-file', { file: basename(path) }, error);
      throw error;
    }
    return basename(path);
  }

  const andView = async (episodeId: number, work: Promise<void>): Promise<TranscriptView> => {
    await work;
    return view(episodeId);
  };
  const importFile = (episodeId: number, file: TranscriptFile) =>
    andView(episodeId, bringIn(episodeId, file, file.name === null ? 'paste' : 'file'));

  return {
    get: (episodeId) => gets.run(episodeId, () => get(episodeId)),
    choose: (episodeId, choice) => andView(episodeId, choose(episodeId, choice)),
    importFile,
    async importChosen(episodeId) {
      const file = await dialogs.chooseTranscriptFile();
      return file && importFile(episodeId, file);
    },
    removeVersion: (episodeId, versionId) =>
      andView(episodeId, store.removeTranscript(versionId, now().toISOString(), languages())),
    restoreVersion: (episodeId, versionId) =>
      andView(episodeId, store.removeTranscript(versionId, null, languages())),
    checkForNewer: (episodeId) => andView(episodeId, checkForNewer(episodeId)),
    cancel: (episodeId) => {
      jobs.cancel(episodeId);
      return Promise.resolve(null);
    },
    saveCorrections: (versionId, corrections) =>
      store.saveCorrections(versionId, corrections).then(() => null),
    saveSync: (versionId, sync) => store.saveSync(versionId, sync).then(() => null),
    exportTo,
    async keepBeside(episodeId, file) {
      await bringIn(episodeId, file, 'beside');
      onChange(episodeId);
    },
    async purgeRemoved() {
      const removed = await store.removedTranscripts();
      // Files first: a kill in between leaves the rows, and with them the names of the files.
      for (const { file } of removed) await files.remove(file);
      await store.purgeTranscripts(removed.map(({ versionId }) => versionId));
    },
    stop: () => jobs.stop(),
  };
}

function viewOf({ shown, choices }: EpisodeTranscripts): TranscriptView {
  if (shown) return { state: 'ready', ...shown, choices };
  if (choices.length === 0) return { state: 'none' };
  const problem = choices.find((one) => one.problem)?.problem ?? failure('unexpected', {});
  return { state: 'failed', problem, choices };
}

/** A file's name without the folders some systems give with it. */
const nameOf = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;
