/** Shows: added, brought up to date, removed and brought back. */
import { rm } from 'node:fs/promises';
import { fail, failureOf } from '../shared/errors.ts';
import type { EpisodeSummary, FeedSummary } from '../shared/library.ts';
import { LOCAL_SHOW, SAMPLE_SHOW } from '../shared/local.ts';
import type { FeedRecord, StoreClient } from '../storage/interface.ts';
import type { Parsers } from '../workers/parsers.ts';
import { normaliseAddress } from './address.ts';
import type { Artwork } from './artwork.ts';
import type { Web } from './fetch.ts';
import { pathIn } from './files.ts';
import { readFeed, readIfChanged, type ReadFeed } from './read.ts';
import { SAMPLE_FEED } from './sample.ts';
import { SharedRuns } from './shared-runs.ts';

export interface FeedsDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  /** With the sample in it: see `withSample`. */
  web: Web;
  parsers: Parsers;
  artwork: Artwork;
  /** What becomes of the shows' downloads; see `electron/downloads/downloads.ts`. */
  downloads: {
    start(episodeId: number): Promise<unknown>;
    suspendShow(feedId: number): Promise<void>;
    resumeShow(feedId: number): Promise<void>;
  };
  now: () => Date;
  /** Hears that shows were added, removed or refreshed. */
  onChange: () => void;
  log: (error: unknown) => void;
}

/** The calls of `feeds` in the IPC schema, and what main does at start and end. */
export interface Feeds {
  add(typed: string): Promise<FeedSummary>;
  /** Gives up on the shows being added: their `add` fails with `cancelled`. */
  cancelAdd(): Promise<null>;
  refresh(feedId: number): Promise<FeedSummary>;
  remove(feedId: number): Promise<null>;
  restore(feedId: number): Promise<FeedSummary>;
  addSample(): Promise<FeedSummary>;
  /** Deletes for good what was removed in an earlier run. First thing at start: nothing may use it. */
  purgeRemoved(): Promise<void>;
  /** Puts the sample show into a library that never had it, and its episode into the player. */
  ensureSample(): Promise<void>;
  /** Refreshes shows not read for an hour, one after another. Never rejects. */
  refreshDue(): Promise<void>;
  /** Ends what is under way. */
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;

export function createFeeds(deps: FeedsDeps): Feeds {
  return new FeedService(deps);
}

class FeedService implements Feeds {
  private readonly refreshes = new SharedRuns<FeedSummary>();
  private readonly stopping = new AbortController();
  private adding = new AbortController();
  /** Pictures being fetched. */
  private readonly pictures = new Set<Promise<void>>();

  constructor(private readonly deps: FeedsDeps) {}

  async add(typed: string): Promise<FeedSummary> {
    if (typed.trim() === SAMPLE_SHOW) return this.addSample();
    const address = normaliseAddress(typed);
    const { store } = this.deps;
    const known = await store.feedByUrl(address);
    if (known) return this.restore(known.id);
    const read = await this.readUnlessCancelled(address);
    const same = await this.sameShow(read);
    return same ? this.restore(same.id) : this.save(read.movedTo ?? read.asked, read);
  }

  cancelAdd(): Promise<null> {
    this.adding.abort();
    this.adding = new AbortController();
    return Promise.resolve(null);
  }

  refresh(feedId: number): Promise<FeedSummary> {
    return this.refreshes.run(feedId, async () => {
      const record = await this.record(feedId);
      if (record.url === LOCAL_SHOW) return this.summary(feedId);
      try {
        await this.readAgain(record);
      } catch (error) {
        if (this.stopping.signal.aborted) throw error;
        if (failureOf(error).code === 'unexpected') this.deps.log(error);
        await this.deps.store.saveFeedProblem(feedId, failureOf(error));
      }
      this.deps.onChange();
      return this.summary(feedId);
    });
  }

  async remove(feedId: number): Promise<null> {
    await this.deps.store.removeFeed(feedId, this.at);
    this.deps.onChange();
    await this.deps.downloads.suspendShow(feedId);
    return null;
  }

  async restore(feedId: number): Promise<FeedSummary> {
    if ((await this.record(feedId)).removedAt !== null) {
      await this.deps.store.restoreFeed(feedId);
      this.deps.onChange();
      await this.deps.downloads.resumeShow(feedId);
    }
    return this.summary(feedId);
  }

  async addSample(): Promise<FeedSummary> {
    const summary = await this.save(SAMPLE_SHOW, await readFeed(this.reading, SAMPLE_FEED), true);
    for (const { id } of await this.newest(summary.id)) await this.deps.downloads.start(id);
    return summary;
  }

  async ensureSample(): Promise<void> {
    const { store } = this.deps;
    if (await store.sampleOffered()) return;
    // A kill in between does all of it again, which changes nothing that is there.
    const { id } = await this.addSample();
    const [episode] = await this.newest(id);
    await store.saveSettings({ currentEpisodeId: episode?.id ?? null });
    await store.saveSampleOffered();
  }

  async purgeRemoved(): Promise<void> {
    const { store, dataFolder, log } = this.deps;
    for (const { id } of await store.removedFeeds()) {
      try {
        // Files first: a kill in between leaves the rows, and with them the names of the files.
        for (const file of await store.filesOfFeed(id)) {
          if (!/^(?:episodes|artwork)\/[^/]+$/.test(file)) throw new Error(`${file} is not ours`);
          await rm(pathIn(dataFolder, file), { recursive: true, force: true, maxRetries: 3 });
        }
        await store.purgeFeed(id);
      } catch (error) {
        // What cannot be deleted now is tried again at the next start.
        log(error);
      }
    }
  }

  async refreshDue(): Promise<void> {
    const { store, now, log } = this.deps;
    try {
      const before = new Date(now().getTime() - HOUR_MS).toISOString();
      for (const feedId of await store.feedsDue(before)) {
        if (this.stopping.signal.aborted) return;
        await this.refresh(feedId);
      }
    } catch (error) {
      if (!this.stopping.signal.aborted) log(error);
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.pictures);
  }

  private async readUnlessCancelled(address: string): Promise<ReadFeed> {
    const { signal } = this.adding;
    const both = AbortSignal.any([signal, this.stopping.signal]);
    try {
      const read = await readFeed({ ...this.reading, signal: both }, address);
      if (!signal.aborted) return read;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return fail('cancelled', {});
  }

  private get reading() {
    const { web, parsers } = this.deps;
    return { web, parsers, signal: this.stopping.signal };
  }

  private get at(): string {
    return this.deps.now().toISOString();
  }

  private async record(feedId: number): Promise<FeedRecord> {
    return (await this.deps.store.feed(feedId)) ?? fail('not-found', {});
  }

  /** Its newest episodes, a hundred at most. */
  private async newest(feedId: number): Promise<EpisodeSummary[]> {
    const query = { feedId, filter: 'all', offset: 0, limit: 100 } as const;
    return (await this.deps.store.listEpisodes(query)).items;
  }

  private async summary(feedId: number): Promise<FeedSummary> {
    return (await this.deps.store.feedSummary(feedId)) ?? fail('not-found', {});
  }

  /** The show as the library has it already, under whatever address. */
  private async sameShow({ asked, url, movedTo, feed }: ReadFeed): Promise<FeedRecord | null> {
    const { store } = this.deps;
    for (const address of new Set([asked, url, movedTo ?? asked])) {
      const known = await store.feedByUrl(address);
      if (known) return known;
    }
    return feed.guid === null ? null : store.feedByGuid(feed.guid);
  }

  private async save(url: string, read: ReadFeed, sample = false): Promise<FeedSummary> {
    const { store, downloads, onChange } = this.deps;
    const { feed, etag, lastModified } = read;
    const before = await store.feedByUrl(url);
    const { feedId } = await store.saveFeed(url, feed, { etag, lastModified, at: this.at, sample });
    onChange();
    // Saving it has brought it back.
    if ((before?.removedAt ?? null) !== null) await downloads.resumeShow(feedId);
    this.keepArtwork(feedId, before);
    return this.summary(feedId);
  }

  private async readAgain(record: FeedRecord): Promise<void> {
    const { store } = this.deps;
    const address = record.sample ? SAMPLE_FEED : record.url;
    const read = await readIfChanged(this.reading, address, record);
    // Removed while it was being fetched: saving it would bring it back.
    if ((await this.record(record.id)).removedAt !== null) return;
    if (read === null) {
      await store.touchFeed(record.id, this.at);
      this.keepArtwork(record.id, record);
      return;
    }
    await this.save(record.url, read, record.sample);
    if (read.movedTo !== null && !record.sample) await store.moveFeed(record.id, read.movedTo);
  }

  /** Fetches the show's picture, in the background, where there is none yet or another than before. */
  private keepArtwork(feedId: number, before: FeedRecord | null): void {
    const { artwork, onChange, log } = this.deps;
    const { signal } = this.stopping;
    const keep = async () => {
      const feed = await this.record(feedId);
      if (feed.artworkFile !== null && feed.imageUrl === before?.imageUrl) return;
      if (await artwork.keepForFeed(feed, signal)) onChange();
    };
    const picture = keep()
      .catch((error: unknown) => {
        if (!signal.aborted) log(error);
      })
      .finally(() => this.pictures.delete(picture));
    this.pictures.add(picture);
  }
}
