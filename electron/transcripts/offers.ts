/** What feeds offer: fetched best first, read, kept as served, and asked for again when it is old. */
import { CuecastError, failureOf } from '../shared/errors.ts';
import { fetchIfChanged, namedBy, type Fetched, type Web } from '../feeds/fetch.ts';
import type { EpisodeRecord, StoreClient, TranscriptLinkRecord } from '../storage/interface.ts';
import type { Parsers } from '../workers/parsers.ts';
import { extensionOf, type Files } from './files.ts';
import type { Job } from './jobs.ts';

export interface OffersDeps {
  store: StoreClient;
  web: Web;
  parsers: Parsers;
  files: Files;
  now: () => Date;
  /** The system's languages: see `Store.transcripts`. */
  languages: () => readonly string[];
}

const LIMITS = { what: 'The transcript', maxBytes: 50_000_000, timeoutMs: 60_000 };
const DAY_MS = 24 * 3_600_000;

export function createOffers({ store, web, parsers, files, now, languages }: OffersDeps) {
  const at = () => now().toISOString();

  /** Fetches, reads and keeps what a link serves; its version, or null when it serves what it served before. */
  async function fetchLink(
    episode: EpisodeRecord,
    link: TranscriptLinkRecord,
    job: Job,
    how: { choose?: boolean; ifChanged?: boolean } = {},
  ): Promise<number | null> {
    try {
      const from = namedBy(web, episode.feedUrl);
      const fetched = await fetchIfChanged(from, link.url, how.ifChanged ? link : ALWAYS, {
        ...LIMITS,
        signal: job.signal,
        onProgress: (received, total) => job.report('fetching', total && received / total),
      });
      if (!fetched) {
        await store.touchTranscriptLink(link.id, at());
        return null;
      }
      return await keep(episode, link, fetched, job, how.choose ?? false);
    } catch (error) {
      if (error instanceof CuecastError && !job.signal.aborted)
        await store.saveTranscriptProblem(link.id, failureOf(error), at());
      throw error;
    }
  }

  async function keep(
    episode: EpisodeRecord,
    link: TranscriptLinkRecord,
    fetched: Fetched,
    job: Job,
    choose: boolean,
  ): Promise<number> {
    const hints = {
      type: typeOf(fetched) ?? link.type,
      url: link.url,
      language: link.language,
      duration: episode.duration,
    };
    const { bytes, etag, lastModified } = fetched;
    const read = await parsers.readTranscript(bytes, hints, {
      signal: job.signal,
      report: (done) => job.report('reading', done),
    });
    const name = `transcript-${link.id}-${read.sha256.slice(0, 16)}.${extensionOf(read.format)}`;
    const version = {
      ...read,
      link: { id: link.id, etag, lastModified },
      origin: 'feed' as const,
      name: null,
      file: await files.keep(episode, name, bytes),
      fetchedAt: at(),
      choose,
    };
    return store.saveTranscript(episode.id, version, languages());
  }

  /**
   * Fetches what might be better than the best that is stored, one after another, until nothing
   * might. What failed is left alone for a day, unless nothing at all is stored. Answers whether
   * something was stored; `onStored` hears of it at once.
   */
  async function fetchBetter(
    episode: EpisodeRecord,
    job: Job,
    onStored: () => void = () => undefined,
  ): Promise<boolean> {
    const tried = new Set<number | null>();
    let stored = false;
    for (;;) {
      const choices = await store.transcriptChoices(episode.id, languages());
      const links = await store.transcriptLinks(episode.id);
      const best = choices.findIndex(({ versionId }) => versionId !== null);
      const better = best < 0 ? choices : choices.slice(0, best);
      const link = better
        .filter(({ versionId, linkId }) => versionId === null && !tried.has(linkId))
        .map(({ linkId }) => links.find(({ id }) => id === linkId))
        .find((one) => one && (best < 0 || isDue(one)));
      if (!link) return stored;
      tried.add(link.id);
      if (await attempt(() => fetchLink(episode, link, job), job)) {
        stored = true;
        onStored();
      }
    }
  }

  const isDue = ({ checkedAt }: TranscriptLinkRecord): boolean =>
    checkedAt === null || now().getTime() - Date.parse(checkedAt) > DAY_MS;

  /** The link with an id, or null when the episode has none such. */
  const linkOf = async (episodeId: number, id: number | null) =>
    (await store.transcriptLinks(episodeId)).find((one) => one.id === id) ?? null;

  return { fetchLink, fetchBetter, isDue, linkOf };
}

const ALWAYS = { etag: null, lastModified: null };

/** What a server calls a file that it knows nothing about says nothing. */
const typeOf = ({ contentType }: Fetched) =>
  /^(?:application\/octet-stream|binary\/|text\/plain)/i.test(contentType ?? '')
    ? null
    : contentType;

/** Whether it worked. A named failure is remembered with its link; what nobody foresaw is thrown on. */
async function attempt(work: () => Promise<unknown>, { signal }: Job): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof CuecastError && !signal.aborted) return false;
    throw error;
  }
}
