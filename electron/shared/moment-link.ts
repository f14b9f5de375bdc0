/**
 * Links to a moment of an episode: `cuecast://episode?feed=…&guid=…&t=…`. `feed` is the feed's address (http or
 * https), `guid` the episode's in that feed, `t` seconds or a timestamp, and may be missing.
 */
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

/** Longer links are refused, letters. */
export const LONGEST_LINK = 4096;
/** No recording is longer, seconds. */
const LATEST = 1e8;

/** A link to a moment; whole seconds, so that it reads well. */
export function momentLink({ feed, guid, at }: MomentLink): string {
  const moment = at === null ? '' : `&t=${Math.max(0, Math.floor(at))}`;
  return `${LINK_SCHEME}://episode?feed=${encodeURIComponent(feed)}&guid=${encodeURIComponent(guid)}${moment}`;
}

/**
 * What a link means, or null for anything that is no such link, whole and harmless: another scheme, an address that
 * is not http or https or carries a password, no guid, a moment that is none, more than `LONGEST_LINK` letters.
 */
export function parseMomentLink(text: string): MomentLink | null {
  const link = text.trim();
  if (link.length > LONGEST_LINK || !URL.canParse(link)) return null;
  const { protocol, searchParams } = new URL(link);
  if (protocol !== `${LINK_SCHEME}:`) return null;
  const [feed, guid, moment] = ['feed', 'guid', 't'].map((name) => searchParams.getAll(name));
  if (feed?.length !== 1 || guid?.length !== 1 || (moment?.length ?? 0) > 1) return null;
  const address = webAddress(feed[0] ?? '');
  const name = guid[0] ?? '';
  if (address === null || name === '' || /\p{Cc}/u.test(name)) return null;
  const written = moment?.[0];
  if (written === undefined) return { feed: address, guid: name, at: null };
  const at = parseUnits(written) ?? parseTimestamp(written);
  return at === null || at > LATEST ? null : { feed: address, guid: name, at };
}

/** A page's address with the moment in its fragment (`#t=`, W3C Media Fragments); seconds. */
export function pageAt(page: string, at: number): string {
  const url = new URL(page);
  url.hash = `t=${Math.max(0, Math.floor(at))}`;
  return url.href;
}

function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, host } = new URL(text);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && host !== '' && username === '' && password === '' ? text : null;
}
