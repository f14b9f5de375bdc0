/** Where links in notes lead: to a moment of this episode, out into the web, or nowhere. */
import { type EpisodeDetail } from '../../../electron/shared/library.ts';
import { LINK_SCHEME, parseMomentLink } from '../../../electron/shared/moment-link.ts';
import { momentOf } from '../../../electron/shared/time.ts';

/** What of an episode tells its own links from others. */
export interface LinkedEpisode extends Pick<EpisodeDetail, 'link' | 'feedUrl' | 'guid'> {
  /** Host and path of its enclosure; empty where it has none. */
  audioPlace: string;
}

export type LinkTarget =
  /** A moment of this episode, seconds. */
  | { kind: 'moment'; at: number }
  /** An http or https address. */
  | { kind: 'web'; address: string }
  /** Somebody's address, to be copied. */
  | { kind: 'contact'; address: string }
  | { kind: 'nowhere' };

/** Podcast apps, whose links with a moment are links to this episode. */
const APPS =
  /(?:^|\.)(?:podcasts\.apple\.com|overcast\.fm|pca\.st|pocketcasts\.com|castro\.fm|podverse\.fm|fountain\.fm|antennapod\.org|player\.fm|open\.spotify\.com|podcastaddict\.com|castbox\.fm|podcastindex\.org|podcastguru\.io|truefans\.fm|snipd\.com|goodpods\.com|podlink\.com|pod\.link)$/;
/** What says nothing of which page it is: the moment, and marks that visits leave. */
const BESIDE_THE_PAGE = /^(?:t|utm_\w+|ref|source|si|fbclid|gclid|autoplay)$/;

/** Where a link of an episode's notes leads, by its address as written. */
export function targetOf(href: string, episode: LinkedEpisode): LinkTarget {
  const written = href.trim();
  if (/^[#?]/.test(written)) return moment(momentOf(written));
  const url = webAddress(written);
  if (url) return ownMoment(url, episode) ?? { kind: 'web', address: url.href };
  if (new RegExp(`^${LINK_SCHEME}:`, 'i').test(written)) {
    const link = parseMomentLink(written);
    const isOwn = link !== null && link.feed === episode.feedUrl && link.guid === episode.guid;
    return moment(isOwn ? (link.at ?? 0) : null);
  }
  const contact = /^(?:mailto|tel):([^?]+)/i.exec(written)?.[1];
  return contact === undefined
    ? { kind: 'nowhere' }
    : { kind: 'contact', address: readable(contact) };
}

const moment = (at: number | null): LinkTarget =>
  at === null ? { kind: 'nowhere' } : { kind: 'moment', at };

function ownMoment(url: URL, episode: LinkedEpisode): LinkTarget | null {
  const at = momentOf(url.href) ?? overcastMoment(url);
  return at !== null && isOwn(url, episode) ? { kind: 'moment', at } : null;
}

/** `https://overcast.fm/+AbCdEf/12:34`. */
const overcastMoment = ({ hostname, pathname }: URL): number | null => {
  const written =
    hostname === 'overcast.fm' ? /^\/\+[\w-]+\/([\d:]+)$/.exec(pathname)?.[1] : undefined;
  return written === undefined ? null : momentOf(`#t=${written}`);
};

function isOwn(url: URL, { link, guid, audioPlace }: LinkedEpisode): boolean {
  if (APPS.test(url.hostname)) return true;
  if (isAudio(url, audioPlace)) return true;
  return [link, guid].some((page) => page !== null && samePage(url, page));
}

/** Whether an address is the enclosure's, which may lead there by others that count downloads. */
function isAudio({ host, pathname }: URL, audioPlace: string): boolean {
  const place = `${host}${pathname}`;
  return pathname !== '/' && (place === audioPlace || audioPlace.endsWith(`/${place}`));
}

/** Whether an address is a page's, whatever the moment, the scheme and the marks that visits leave. */
function samePage(url: URL, page: string): boolean {
  const other = webAddress(page);
  if (!other || hostOf(url) !== hostOf(other) || pathOf(url) !== pathOf(other)) return false;
  const asked = [...other.searchParams].filter(([name]) => !BESIDE_THE_PAGE.test(name));
  // Where the page is known by its path alone, whatever else is asked for is another.
  if (asked.length === 0)
    return [...url.searchParams.keys()].every((name) => BESIDE_THE_PAGE.test(name));
  return asked.every(([name, value]) => url.searchParams.get(name) === value);
}

const hostOf = ({ host }: URL) => host.replace(/^www\./, '');
const pathOf = ({ pathname }: URL) => pathname.replace(/\/$/, '');

/** An http or https address, the scheme of which may have been left out before `www.`; else null. */
export function webAddress(written: string): URL | null {
  const whole = withScheme(written);
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** An address as written, and the scheme where it was left out before `www.` or `//`. */
export const withScheme = (written: string): string =>
  written.replace(/^(?=www\.)/i, 'https://').replace(/^(?=\/\/)/, 'https:');

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A per cent sign that encodes nothing.
    return text;
  }
}

/**
 * The moments of chapter lists made of links: at least three to one same target, their moments ascending. By index in
 * `hrefs`, seconds.
 */
export function listedMoments(hrefs: readonly string[]): Map<number, number> {
  const lists = new Map<string, [index: number, at: number][]>();
  hrefs.forEach((href, index) => {
    const at = momentOf(href);
    const url = webAddress(href);
    if (at === null || !url) return;
    const target = url.href.replace(/[?&#;]t=[^&#]*/i, '');
    lists.set(target, [...(lists.get(target) ?? []), [index, at]]);
  });
  const ascending = [...lists.values()].filter(
    (list) => list.length >= 3 && list.every(([, at], place) => at > (list[place - 1]?.[1] ?? -1)),
  );
  return new Map(ascending.flat());
}
