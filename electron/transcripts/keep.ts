/** Transcripts of episodes: fetched or brought in, kept as they came, shown from the library ever after. */
import { CuecastError, fail, failure, failureOf } from '../shared/errors.ts';
import type { ExportFormat, IpcHandlers } from '../shared/ipc.ts';
import type {
  TranscriptChoice,
  TranscriptFile,
  TranscriptOrigin,
  TranscriptProgress,
  TranscriptView,
} from '../shared/library.ts';
import type { Web } from '../feeds/fetch.ts';
import { type ChooseSaveFile, saveChosen } from '../feeds/files.ts';
import { SharedRuns } from '../feeds/shared-runs.ts';
import type { EpisodeRecord, EpisodeTranscripts, StoreClient } from '../storage/interface.ts';
import type { Parsers } from '../workers/parsers.ts';
import { createFiles, extensionOf } from './files.ts';
import { type Job, Jobs } from './jobs.ts';
import { createOffers } from './offers.ts';

/** What only the window can ask the listener. Each answers null when they choose none. */
export interface TranscriptDialogs {
  chooseSaveFile: ChooseSaveFile;
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
  /** Lays estimated times over the length of an episode's audio, which is known better by now. */
  measured(episodeId: number): Promise<void>;
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

  async function get(episodeId: number, { signal }: Job): Promise<TranscriptView> {
    const before = await stored(episodeId);
    if (before.shown) {
      void looking.run(episodeId, () => lookForNewer(episodeId, before).catch(logUnlessNamed));
      return viewOf(before);
    }
    const episode = await episodeOf(episodeId);
    signal.throwIfAborted();
    try {
      if (await firstOf(episode)) onStored(episodeId);
    } catch (error) {
      // Given up on a better one: the one that is there will do.
      if (failureOf(error).code !== 'cancelled' || !(await stored(episodeId)).shown) throw error;
    }
    return view(episodeId);
  }

  /** Fetches the best of an episode that has none; does not wait long for better ones once it has one. */
  function firstOf(episode: EpisodeRecord): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const wait = (job: Job) => {
        timer ??= setTimeout(() => {
          job.hush();
          resolve(true);
        }, deps.patienceMs ?? PATIENCE_MS);
      };
      const failed = (error: Error) => {
        if (timer) logUnlessNamed(error);
        reject(error);
      };
      jobs
        .run(episode.id, (job) => offers.fetchBetter(episode, job, () => wait(job)))
        .then(resolve, failed)
        .finally(() => clearTimeout(timer));
    });
  }

  /** Whether the publisher serves another version of what is shown by now (once a day), or offers another. */
  async function lookForNewer(episodeId: number, before: EpisodeTranscripts): Promise<void> {
    if (!deps.isOnline()) return;
    const episode = await episodeOf(episodeId);
    const link = await offers.linkOf(episodeId, shownIn(before)?.linkId ?? null);
    await jobs.run(episodeId, async (job) => {
      job.hush();
      if (link && !link.withdrawn && offers.isDue(link))
        await offers.fetchLink(episode, link, job, { ifChanged: true }).catch(logUnlessNamed);
      await offers.fetchBetter(episode, job);
    });
    await tellOfChange(episodeId, before);
  }

  /** Who is reading is told when something else is to be shown, not for a longer list to choose from. */
  async function tellOfChange(episodeId: number, before: EpisodeTranscripts): Promise<void> {
    const [then, now] = [before, await stored(episodeId)].map(shownIn);
    if (then?.versionId !== now?.versionId || then?.outdated !== now?.outdated) onChange(episodeId);
  }

  /** What has a name is remembered with the link it concerns. */
  function logUnlessNamed(error: unknown): void {
    if (!(error instanceof CuecastError)) log(error);
  }

  async function choose(episodeId: number, choice: Choice): Promise<void> {
    if (choice.by === 'rank') return store.chooseTranscript(episodeId, null, languages());
    if (choice.by === 'version')
      return store.chooseTranscript(episodeId, choice.versionId, languages());
    await jobs.run(episodeId, async (job) => {
      const choices = await store.transcriptChoices(episodeId, languages());
      const newest = choices.find(({ linkId }) => linkId === choice.linkId)?.versionId ?? null;
      if (newest !== null) return store.chooseTranscript(episodeId, newest, languages());
      const link = (await offers.linkOf(episodeId, choice.linkId)) ?? fail('not-found', {});
      await offers.fetchLink(await episodeOf(episodeId), link, job, { choose: true });
    });
  }

  /** Reads and keeps what the listener has. */
  async function bringIn(
    episodeId: number,
    file: TranscriptFile & { language?: string | null },
    origin: TranscriptOrigin,
  ): Promise<void> {
    await jobs.run(episodeId, async ({ signal, report }) => {
      const episode = await episodeOf(episodeId);
      const name = file.name === null ? null : nameOf(file.name);
      const hints = { url: name, language: file.language ?? null, duration: episode.duration };
      const watcher = { signal, report: (done: number) => report('reading', done) };
      const read = await parsers.readTranscript(file.bytes, hints, watcher);
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
    });
    onStored(episodeId);
  }

  async function checkForNewer(episodeId: number): Promise<void> {
    await jobs.run(episodeId, async (job) => {
      const shown = shownIn(await stored(episodeId));
      const episode = await episodeOf(episodeId);
      const link = await offers.linkOf(episodeId, shown?.linkId ?? null);
      if (link && !link.withdrawn) await offers.fetchLink(episode, link, job, { ifChanged: true });
      await offers.fetchBetter(episode, job);
    });
  }

  async function exportTo(versionId: number, format: ExportFormat): Promise<string | null> {
    const version = await store.transcriptVersion(versionId);
    const { title, feedTitle, link } = await episodeOf(version.episodeId);
    const extension = exportExtensions[format];
    const path = await dialogs.chooseSaveFile({ what: 'transcript', name: title, extension });
    if (path === null) return null;
    const about = { episodeTitle: title, feedTitle, link };
    const text = await parsers.exportTranscript(version, format, about);
    return saveChosen(path, text);
  }

  const getOnce = (episodeId: number): Promise<TranscriptView> =>
    gets.run(episodeId, () => jobs.run(episodeId, (job) => get(episodeId, job)));
  const andView = async (episodeId: number, work: Promise<void>): Promise<TranscriptView> => {
    await work;
    return view(episodeId);
  };
  const setRemoved = (episodeId: number, versionId: number, at: string | null) =>
    store.removeTranscript(episodeId, versionId, at, languages());
  const importFile = (episodeId: number, file: TranscriptFile) =>
    andView(episodeId, bringIn(episodeId, file, file.name === null ? 'paste' : 'file'));

  return {
    get: getOnce,
    choose: (episodeId, choice) => andView(episodeId, choose(episodeId, choice)),
    importFile,
    async importChosen(episodeId) {
      const file = await dialogs.chooseTranscriptFile();
      return file && importFile(episodeId, file);
    },
    async removeVersion(episodeId, versionId) {
      await setRemoved(episodeId, versionId, now().toISOString());
      // It may have been the only one, and what the feed offers never asked for.
      return getOnce(episodeId);
    },
    restoreVersion: (episodeId, versionId) =>
      andView(episodeId, setRemoved(episodeId, versionId, null)),
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
      const before = await stored(episodeId);
      await bringIn(episodeId, file, 'beside');
      await tellOfChange(episodeId, before);
    },
    async measured(episodeId) {
      const shown = shownIn(await stored(episodeId));
      if (shown?.timing !== 'none' || shown.versionId === null) return;
      const { duration } = await episodeOf(episodeId);
      const file = await store.transcriptFile(shown.versionId);
      const hints = { url: file, language: shown.language, duration };
      const { source } = await parsers.readTranscript(await files.read(file), hints);
      if (await store.estimateAgain(shown.versionId, source)) onChange(episodeId);
    },
    async purgeRemoved() {
      for (const { versionId, file } of await store.removedTranscripts())
        try {
          // The file first: a kill in between leaves the row, and with it the name of the file.
          await files.remove(file);
          await store.purgeTranscripts([versionId]);
        } catch (error) {
          // What cannot be deleted now is tried again at the next start.
          log(error);
        }
    },
    stop: () => jobs.stop(),
  };
}

const shownIn = ({ shown, choices }: EpisodeTranscripts): TranscriptChoice | undefined =>
  choices.find(({ versionId }) => shown && versionId === shown.versionId);

function viewOf({ shown, choices }: EpisodeTranscripts): TranscriptView {
  if (shown) return { state: 'ready', ...shown, choices };
  if (choices.length === 0) return { state: 'none' };
  const problem = choices.find((one) => one.problem)?.problem ?? failure('unexpected', {});
  return { state: 'failed', problem, choices };
}

/** A file's name without the folders some systems give with it. */
const nameOf = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;
