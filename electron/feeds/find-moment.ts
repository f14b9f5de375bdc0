/** Where links to a moment lead. Nothing is fetched for a show that is not in the library. */
import { setTimeout as wait } from 'node:timers/promises';
import { fail, failure } from '../shared/errors.ts';
import type { FeedSummary, LinkTarget } from '../shared/library.ts';
import { LOCAL_SHOW, SAMPLE_SHOW } from '../shared/local.ts';
import { parseMomentLink } from '../shared/moment-link.ts';
import type { Failure } from '../shared/result.ts';
import type { StoreClient } from '../storage/interface.ts';
import { hostOf } from './address.ts';
import type { Feeds } from './feeds.ts';

export interface FindMomentDeps {
  store: Pick<StoreClient, 'listFeeds' | 'episodeByGuid'>;
  feeds: Pick<Feeds, 'refresh'>;
  /** Whether there is a network at all, as far as the system knows. */
  isOnline: () => boolean;
  /** How long a show is waited for that is asked for new episodes, milliseconds. */
  patience?: number;
}

/** A guid of so many letters is no other feed's; short ones count upwards in many. */
const UNMISTAKABLE = 16;

/**
 * Where a `cuecast:` link leads. The show is the one at its address, however that is written, or the only one with
 * its episode: shows move. A show that does not know the episode is asked for new ones, once. Throws
 * `bad-moment-link`.
 */
export async function findMoment(deps: FindMomentDeps, link: string): Promise<LinkTarget> {
  const { feed, guid, at } = parseMomentLink(link) ?? fail('bad-moment-link', {});
  const all = await deps.store.listFeeds();
  const same = all.filter(({ url }) => sameAddress(url, feed));
  const others = all.filter(({ url }) => url !== LOCAL_SHOW);
  const episodesIn = async (shows: readonly FeedSummary[]) =>
    (await Promise.all(shows.map(({ url }) => deps.store.episodeByGuid(url, guid)))).filter(
      (id) => id !== null,
    );

  const [show] = same;
  if (!show) {
    const ids = guid.length < UNMISTAKABLE ? [] : await episodesIn(others);
    const [episodeId] = ids.length === 1 ? ids : [];
    return episodeId === undefined ? noShow(feed) : { state: 'found', episodeId, at };
  }
  const [known] = await episodesIn(same);
  if (known !== undefined) return { state: 'found', episodeId: known, at };
  const problem = await askAgain(deps, show);
  const [arrived] = await episodesIn(same);
  if (arrived !== undefined) return { state: 'found', episodeId: arrived, at };
  return { state: 'no-episode', feedId: show.id, feedTitle: show.title, problem };
}

const noShow = (feed: string): LinkTarget => ({
  state: 'no-show',
  feedUrl: new URL(feed).href,
  host: feed === SAMPLE_SHOW ? null : hostOf(feed),
});

/** Brings a show up to date; why that could not be done, or null. */
async function askAgain(deps: FindMomentDeps, show: FeedSummary): Promise<Failure | null> {
  const { feeds, isOnline, patience = 10_000 } = deps;
  const host = hostOf(show.url);
  if (!show.sample && !isOnline()) return failure('unreachable-host', { host });
  const done = new AbortController();
  try {
    const late = wait(patience, null, { signal: done.signal, ref: false });
    const refreshed = await Promise.race([feeds.refresh(show.id), late]);
    return refreshed ? refreshed.problem : failure('timed-out', { host });
  } finally {
    done.abort();
  }
}

/** Whether two addresses are one feed's: http or https, with `www.` or without, a slash at the end or none. */
function sameAddress(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(address: string): string {
  if (!/^https?:/i.test(address)) return address;
  const { host, pathname, search } = new URL(address);
  return `//${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}
