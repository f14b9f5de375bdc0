/**
 * Links to a moment of an episode: `cuecast://episode?feed=…&guid=…&t=…`. `feed` is the feed's address (http or
 * https, or that of the sample show, which every library has), `guid` the episode's in that feed, `t` seconds or a
 * timestamp, and may be missing.
 */
import type { EpisodeDetail } from './library.ts';
import { SAMPLE_SHOW } from './local.ts';
import { parseTimestamp, parseUnits } from './time.ts';

/** The scheme the packages register with the system. */
export const LINK_SCHEME = 'cuecast';

export interface MomentLink {
  /** The feed's address. */
  feed: string;
  guid: string;
  /** Seconds, or null where the link names no moment. */
  at: number | null;
}

/** What of an episode its links are made of. */
export type LinkedEpisode = Pick<EpisodeDetail, 'feedUrl' | 'guid' | 'link'>;

/** Longer links are refused, letters. A command line and a second start pass on little more. */
export const LONGEST_LINK = 24_000;
/** No recording is longer, seconds. */
const LATEST = 1e8;

/** A link to a moment; whole seconds, so that it reads well. A user name and a password stay out of it. */
export function momentLink({ feed, guid, at }: MomentLink): string {
  const moment = at === null ? '' : `&t=${wholeSeconds(at)}`;
  const [address, name] = [withoutPassword(feed), guid].map(encoded);
  return `${LINK_SCHEME}://episode?feed=${address}&guid=${name}${moment}`;
}

/** Whether something on a command line is meant to be a link of ours, well-formed or not. */
export const isOurLink = (text: string): boolean =>
  text.slice(0, LINK_SCHEME.length + 1).toLowerCase() === `${LINK_SCHEME}:`;

/**
 * What a link means, or null for anything that is no such link, whole and harmless: another scheme, an address that
 * is not http or https or carries a password, no guid, anything named twice, a moment that is none, control
 * characters, more than `LONGEST_LINK` letters. What stands between the scheme and the question mark does not
 * matter: systems and programs rewrite it.
 */
export function parseMomentLink(text: string): MomentLink | null {
  const link = text.trim();
  // Addresses lose line breaks and tabs without a word when they are read.
  if (link.length > LONGEST_LINK || CONTROL.test(link) || !URL.canParse(link)) return null;
  const { protocol, searchParams } = new URL(link);
  if (protocol !== `${LINK_SCHEME}:`) return null;
  const [feeds, guids, moments] = ['feed', 'guid', 't'].map((name) => searchParams.getAll(name));
  const [feed] = feeds?.length === 1 ? feeds : [];
  const [guid] = guids?.length === 1 ? guids : [];
  if (feed === undefined || !isFeedAddress(feed)) return null;
  if (guid === undefined || guid === '' || CONTROL.test(guid)) return null;
  const [moment, second] = moments ?? [];
  if (moment === undefined) return { feed, guid, at: null };
  const at = second === undefined ? (parseUnits(moment) ?? parseTimestamp(moment)) : null;
  return at === null || at > LATEST ? null : { feed, guid, at };
}

/**
 * What goes on the clipboard for a moment (seconds) of an episode, or for all of it (null): its page, where the feed
 * gives one, and the link, each on its line; without passwords, for it is passed on. Null for a file of the listener's own: a link would give its path away.
 */
export function linkText({ feedUrl, guid, link }: LinkedEpisode, at: number | null): string | null {
  if (feedUrl === null) return null;
  const ours = momentLink({ feed: feedUrl, guid, at });
  // The pages of the sample show are nowhere.
  if (link === null || !isWebAddress(link) || feedUrl === SAMPLE_SHOW) return ours;
  const page = withoutPassword(link);
  return `${at === null ? page : pageAt(page, at)}\n${ours}`;
}

/**
 * A page's address with the moment in its fragment (`#t=`, W3C Media Fragments); seconds. A fragment by which the
 * page finds its content stays as it is.
 */
export function pageAt(page: string, at: number): string {
  const url = new URL(page);
  if (/^#!?\//.test(url.hash)) return page;
  url.hash = `t=${wholeSeconds(at)}`;
  return url.href;
}

const CONTROL = /\p{Cc}/u;
/** None of these stands in an address that is written right; some are read as something else. */
const NOT_IN_ADDRESSES = /[\s<>"\\]|\p{Cc}/u;

const isFeedAddress = (text: string): boolean =>
  text === SAMPLE_SHOW || (isWebAddress(text) && withoutPassword(text) === text);

function isWebAddress(text: string): boolean {
  if (NOT_IN_ADDRESSES.test(text) || !URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}

/** The address as it is, unless it carries a user name or password. */
function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  url.username = url.password = '';
  return url.href;
}

/** Half a letter, which no link can carry, becomes U+FFFD. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));

const wholeSeconds = (at: number): number => Math.max(0, Math.floor(at));
