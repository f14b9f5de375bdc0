/** The chapters file a feed names: fetched once, kept as served, asked for again when it is a day old. */
import { rm } from 'node:fs/promises';
import { CuecastError, fail } from '../shared/errors.ts';
import { type Failure } from '../shared/result.ts';
import { chapterFilesStrings as strings } from '../shared/strings/chapter-files.ts';
import { fetchIfChanged, namedBy, type Fetched, type Web } from '../feeds/fetch.ts';
import { pathIn, writeWhole } from '../feeds/files.ts';
import { SharedRuns } from '../feeds/shared-runs.ts';
import {
  type EpisodeRecord,
  type StoreClient,
  type StoredChapterList,
} from '../storage/interface.ts';
import { type Parsers } from '../workers/parsers.ts';
import { type ChapterImages } from './images.ts';
import { fromFile, NEVER_FETCHED } from './stored-lists.ts';

export interface ChaptersFilesDeps {
  store: StoreClient;
  /** Absolute. */
  dataFolder: string;
  web: Web;
  parsers: Parsers;
  now: () => Date;
  isOnline: () => boolean;
  images: Pick<ChapterImages, 'change'>;
}

export interface ChaptersFiles {
  /**
   * Fetches an episode's chapters file where it is not there, is another or a day old; in any case with `anew`.
   * What fails is left alone for a while, and told by `problem`.
   */
  bring(
    episode: EpisodeRecord,
    stored: readonly StoredChapterList[],
    how: { signal: AbortSignal; anew?: boolean },
  ): Promise<void>;
  /** Why the file could not be fetched or read when it was last tried, or null. */
  problem(episode: EpisodeRecord): Failure | null;
  /** Forgets what failed. */
  forget(): void;
}

const LIMITS = { what: 'The chapters file', maxBytes: 5_000_000, timeoutMs: 20_000 };
const DAY_MS = 24 * 3_600_000;
/** What failed is not asked for again for so long. */
const REST_MS = 10 * 60_000;

const extensions = { json: 'json', podlove: 'xml' };

export function createChaptersFiles(deps: ChaptersFilesDeps): ChaptersFiles {
  const { store, dataFolder, web, parsers, now, isOnline, images } = deps;
  const runs = new SharedRuns<void>();
  const failures = new Map<number, { url: string; at: number; problem: Failure }>();

  const failureOf = ({ id, chaptersLink }: EpisodeRecord) => {
    const failed = failures.get(id);
    return failed && failed.url === chaptersLink?.url ? failed : null;
  };

  function isWanted(episode: EpisodeRecord, before: StoredChapterList | null): boolean {
    const failed = failureOf(episode);
    if (failed && now().getTime() - failed.at < REST_MS) return false;
    if (!before) return true;
    const { checkedAt } = before;
    const isOld = checkedAt === null || now().getTime() - Date.parse(checkedAt) > DAY_MS;
    return isOld && isOnline();
  }

  async function fetchFile(
    episode: EpisodeRecord,
    link: { url: string; type: string | null },
    stored: readonly StoredChapterList[],
    signal: AbortSignal,
  ): Promise<void> {
    const { url } = link;
    const before = fromFile(stored);
    const known = before?.readOf === url ? before : null;
    try {
      const fetched = await fetchIfChanged(
        namedBy(web, episode.feedUrl),
        url,
        known ?? NEVER_FETCHED,
        {
          ...LIMITS,
          signal,
        },
      );
      if (fetched) await keep(episode, link, fetched, before);
      else if (known)
        await store.saveChapterList(episode.id, { ...known, checkedAt: now().toISOString() });
      failures.delete(episode.id);
    } catch (error) {
      if (!(error instanceof CuecastError)) throw error;
      const { code, message } = error.failure;
      const problem = { code, message: strings.unused(message) };
      failures.set(episode.id, { url, at: now().getTime(), problem });
    }
  }

  async function keep(
    episode: EpisodeRecord,
    { url, type }: { url: string; type: string | null },
    { bytes, contentType, etag, lastModified }: Fetched,
    before: StoredChapterList | undefined,
  ): Promise<void> {
    const hints = { type: type ?? contentType, duration: null, filename: url };
    const list = await parsers.parseChapters(bytes, hints);
    const { source } = list;
    // A page that stands where the file was reads like notes.
    if (source !== 'json' && source !== 'podlove') return fail('not-chapters', {});
    const pathOf = (kind: 'json' | 'podlove') =>
      pathIn(dataFolder, `${episode.folder}/chapters.${extensions[kind]}`);
    await writeWhole(pathOf(source), bytes);
    await rm(pathOf(source === 'json' ? 'podlove' : 'json'), { force: true });
    const checkedAt = now().toISOString();
    const stored = { list, readOf: url, etag, lastModified, checkedAt };
    await images.change(episode, () =>
      store.saveChapterList(episode.id, stored, before?.list.source),
    );
  }

  return {
    async bring(episode, stored, { signal, anew = false }) {
      const link = episode.chaptersLink;
      if (!link) return;
      const before = fromFile(stored);
      if (!anew && !isWanted(episode, before?.readOf === link.url ? before : null)) return;
      await runs.run(episode.id, () => fetchFile(episode, link, stored, signal));
    },
    problem: (episode) => failureOf(episode)?.problem ?? null,
    forget: () => failures.clear(),
  };
}
