/** The queue of downloads: what is asked of it, and what is remembered of it between starts. */
import { rm } from 'node:fs/promises';
import { fail, failure, failureOf } from '../shared/errors.ts';
import type { DownloadStatus } from '../shared/library.ts';
import { namedBy, type Web } from '../feeds/fetch.ts';
import { pathIn, sizeOf } from '../feeds/files.ts';
import { Turns } from '../feeds/turns.ts';
import {
  statusOf,
  type DownloadRecord,
  type EpisodeRecord,
  type StoreClient,
} from '../storage/interface.ts';
import { audioExtension } from './audio-type.ts';
import { fetchWithRetries } from './retries.ts';
import { Slots } from './slots.ts';
import { Throttle } from './throttle.ts';
import { audioFile, finishAudio, partOf, type Transfer } from './transfer.ts';
import { waitAtMost } from './waiting.ts';

export interface DownloadsDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  web: Web;
  /** Hears every change of a download; null when it is gone. */
  onChange: (episodeId: number, status: DownloadStatus | null) => void;
  /** Each stores something along with an episode's audio: its transcript, its chapters, its artwork. */
  companions: readonly ((episode: EpisodeRecord) => Promise<unknown>)[];
  /** Reads what is in the audio, once that is there; nothing waits for it. */
  afterwards?: (episode: EpisodeRecord) => Promise<unknown>;
  log: (error: unknown) => void;
  /** Waits between attempts after a connection broke, milliseconds. */
  retryWaits?: readonly number[];
}

/** The calls of `downloads` in the IPC schema, and what main does at start and end. */
export interface Downloads {
  start(episodeId: number): Promise<null>;
  pause(episodeId: number): Promise<null>;
  cancel(episodeId: number): Promise<null>;
  remove(episodeId: number): Promise<null>;
  /** Continues what the last run of the app left unfinished, and notices finished audio that is gone. */
  resumeInterrupted(): Promise<void>;
  /** Notices when finished audio is gone. */
  lookAgain(episodeId: number): Promise<void>;
  /** Stops the transfers of a show that left the library, and tells that its downloads are gone; keeps them all. */
  suspendShow(feedId: number): Promise<void>;
  /** Tells of the downloads of a show that came back, and continues those that were under way. */
  resumeShow(feedId: number): Promise<void>;
  /** Waits until nothing is under way any more, however it ended. */
  idle(): Promise<void>;
  /** Stops all transfers; the next start continues them. */
  stop(): Promise<void>;
}

const AT_ONCE = 2;
const PROGRESS_MS = 200;
/** Finished audio waits no longer than this for slow companions. */
const COMPANIONS_MS = 30_000;

interface Task {
  record: DownloadRecord;
  controller: AbortController;
  finished: Promise<void>;
}

export function createDownloads(deps: DownloadsDeps): Downloads {
  return new DownloadQueue(deps);
}

class DownloadQueue implements Downloads {
  private readonly tasks = new Map<number, Task>();
  private readonly slots = new Slots(AT_ONCE);
  /** What is asked about one episode happens in order. */
  private readonly turns = new Turns();

  constructor(private readonly deps: DownloadsDeps) {}

  start(episodeId: number): Promise<null> {
    return this.inTurn(episodeId, async () => {
      const task = this.tasks.get(episodeId);
      if (task && !this.hasEnded(task)) return;
      await task?.finished;
      const episode = (await this.deps.store.episode(episodeId)) ?? fail('not-found', {});
      if (!episode.enclosure) fail('no-audio', {});
      // It is on the disk, and it is the listener's.
      if (episode.local) fail('bad-request', {});
      const record = (await this.deps.store.download(episodeId)) ?? newRecord(episode);
      if (!(await this.isThere(record))) await this.enqueue(episode, record);
      else if (record.state !== 'done') await this.become(record, 'done');
    });
  }

  pause(episodeId: number): Promise<null> {
    return this.inTurn(episodeId, async () => {
      const record = await this.halt(episodeId);
      if (record && record.state !== 'done') await this.become(record, 'paused');
    });
  }

  cancel(episodeId: number): Promise<null> {
    return this.remove(episodeId);
  }

  remove(episodeId: number): Promise<null> {
    return this.inTurn(episodeId, async () => {
      await this.halt(episodeId);
      const record = await this.deps.store.download(episodeId);
      if (!record) return;
      const path = pathIn(this.deps.dataFolder, record.file);
      // Files first: a kill in between leaves a row that says so, not a file nobody knows of.
      await rm(partOf(path), { force: true });
      await rm(path, { force: true });
      await this.deps.store.deleteDownload(episodeId);
      this.deps.onChange(episodeId, null);
    });
  }

  async resumeInterrupted(): Promise<void> {
    await this.resume(await this.deps.store.downloads());
  }

  async lookAgain(episodeId: number): Promise<void> {
    const record = await this.deps.store.download(episodeId);
    if (record) await this.resume([record]);
  }

  async suspendShow(feedId: number): Promise<void> {
    for (const { episodeId } of await this.deps.store.downloadsOfFeed(feedId))
      await this.inTurn(episodeId, async () => {
        await this.halt(episodeId);
        this.deps.onChange(episodeId, null);
      });
  }

  async resumeShow(feedId: number): Promise<void> {
    await this.resume(await this.deps.store.downloadsOfFeed(feedId));
  }

  async idle(): Promise<void> {
    await Promise.all([...this.tasks.values()].map(({ finished }) => finished));
  }

  async stop(): Promise<void> {
    for (const { controller } of this.tasks.values()) controller.abort();
    await this.idle();
  }

  private async resume(records: DownloadRecord[]): Promise<void> {
    for (const { episodeId } of records)
      await this.inTurn(episodeId, async () => {
        const record = await this.deps.store.download(episodeId);
        if (!record || this.tasks.has(episodeId)) return;
        this.deps.onChange(episodeId, statusOf(record));
        await this.reconcile(record);
      });
  }

  /** Brings a row that nothing is done about in line with what is on the disk. */
  private async reconcile(record: DownloadRecord): Promise<void> {
    const there = await this.isThere(record);
    if (record.state === 'done' && !there) {
      record.received = 0;
      await this.become(record, 'failed', failure('audio-missing', {}));
    }
    if (record.state !== 'running' && record.state !== 'queued') return;
    const episode = await this.deps.store.episode(record.episodeId);
    if (!episode?.enclosure) return this.become(record, 'failed', failure('no-audio', {}));
    if (!there) return this.enqueue(episode, record);
    // The kill came between giving the file its name and saving that.
    record.received = record.total = (await sizeOf(pathIn(this.deps.dataFolder, record.file))) ?? 0;
    await this.become(record, 'done');
    void this.keepCompanions(episode).then(() => this.lookInside(episode));
  }

  /** Audio has its final name only when it is complete. */
  private async isThere({ file }: DownloadRecord): Promise<boolean> {
    return (await sizeOf(pathIn(this.deps.dataFolder, file))) !== null;
  }

  private async enqueue(episode: EpisodeRecord, record: DownloadRecord): Promise<void> {
    await this.become(record, 'queued');
    const controller = new AbortController();
    const finished = this.run(episode, record, controller.signal).finally(() =>
      this.tasks.delete(episode.id),
    );
    this.tasks.set(episode.id, { record, controller, finished });
  }

  /** Never rejects: how it ended is in the record, unless it was stopped. */
  private async run(episode: EpisodeRecord, record: DownloadRecord, signal: AbortSignal) {
    try {
      await this.slots.run(signal, () => this.download(episode, record, signal));
    } catch (error) {
      if (signal.aborted) return;
      if (failureOf(error).code === 'unexpected') this.deps.log(error);
      await this.become(record, 'failed', failureOf(error)).catch((unsaved: unknown) => {
        this.deps.log(unsaved);
        // On a full disk it cannot be remembered, only told.
        this.deps.onChange(record.episodeId, statusOf(record));
      });
    }
  }

  private async download(episode: EpisodeRecord, record: DownloadRecord, signal: AbortSignal) {
    const { store, dataFolder, web, onChange } = this.deps;
    const url = episode.enclosure?.url ?? fail('no-audio', {});
    await this.become(record, 'running');
    const companions = this.keepCompanions(episode);
    const progress = new Throttle<number>(PROGRESS_MS, (received) =>
      onChange(record.episodeId, { ...statusOf(record), received }),
    );
    const transfer: Transfer = {
      record,
      folder: episode.folder,
      source: { url, type: episode.enclosure?.type ?? null },
      dataFolder,
      web: namedBy(web, episode.feedUrl),
      signal,
      save: () => store.saveDownload(record),
      progress: (received) => progress.call(received),
    };
    try {
      await fetchWithRetries(transfer, this.deps.retryWaits);
      await waitAtMost(COMPANIONS_MS, companions, signal);
      await finishAudio(transfer);
    } finally {
      progress.stop();
    }
    onChange(record.episodeId, statusOf(record));
    void this.lookInside(episode);
  }

  private hasEnded({ record }: Task): boolean {
    return record.state === 'failed' || record.state === 'done';
  }

  /** Stops a transfer, and answers what is remembered of the download. */
  private async halt(episodeId: number): Promise<DownloadRecord | null> {
    const task = this.tasks.get(episodeId);
    if (!task) return this.deps.store.download(episodeId);
    task.controller.abort();
    await task.finished;
    return task.record;
  }

  private async become(
    record: DownloadRecord,
    state: DownloadRecord['state'],
    problem: DownloadRecord['problem'] = null,
  ): Promise<void> {
    Object.assign(record, { state, problem });
    await this.deps.store.saveDownload(record);
    this.deps.onChange(record.episodeId, statusOf(record));
  }

  /** Never rejects: what is read along with the audio must not fail it. */
  private async keepCompanions(episode: EpisodeRecord): Promise<void> {
    const { companions, log } = this.deps;
    await Promise.all(companions.map((keep) => keep(episode).catch(log)));
  }

  /** Never rejects: the audio can be played whatever is in it. */
  private async lookInside(episode: EpisodeRecord): Promise<void> {
    await this.deps.afterwards?.(episode).catch(this.deps.log);
  }

  private inTurn(episodeId: number, work: () => Promise<void>): Promise<null> {
    return this.turns.run(episodeId, work).then(() => null);
  }
}

/** A download of which nothing is there yet. */
const newRecord = ({ id, folder, enclosure }: EpisodeRecord): DownloadRecord => ({
  episodeId: id,
  state: 'queued',
  file: audioFile(folder, audioExtension(null, enclosure?.url ?? '', enclosure?.type ?? null)),
  received: 0,
  total: null,
  etag: null,
  lastModified: null,
  problem: null,
});
