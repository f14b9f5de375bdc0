import { fail } from '../shared/errors.ts';

/** Schemes podcast apps use for "subscribe": the rest is an address, with or without its own scheme. */
const SUBSCRIBE = /^(?:feed|podcast|pcast|itpc|pcasts|podcasts):(?:\/\/)?/i;
const HTTP = /^https?:\/\//i;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i;
const LONGEST = 4096;

/**
 * The http or https address a person means by what they typed or pasted: a whole address, one behind `feed:`,
 * `podcast:`, `pcast:` or `itpc:`, or a bare host name with a path. A name without a dot is one only in a whole address
 * with a port or a path. Throws `bad-address` for anything else.
 */
export function normaliseAddress(typed: string): string {
  let address = typed.trim().replace(/^<(.*)>$/, '$1');
  if (SUBSCRIBE.test(address)) address = address.replace(SUBSCRIBE, '');
  if (address.startsWith('//')) address = address.slice(2);
  const isWhole = HTTP.test(address);
  if (!isWhole) {
    if (OTHER_SCHEME.test(address)) fail('bad-address', {});
    address = `https://${address}`;
  }
  if (address.length > LONGEST || /[\s<>"\\]|\p{Cc}/u.test(address)) fail('bad-address', {});
  const url = parsed(address);
  if (!url || !(isHost(url.hostname) || (isWhole && isAtHome(url)))) fail('bad-address', {});
  return url.href;
}

/** The host of an address for a sentence: with its port, never with a user name or password. */
export function hostOf(url: string): string {
  return parsed(url)?.host || url.replace(/^.*@/, '');
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    // Not an address: both callers say so in their own way.
    return null;
  }
}

/** A computer of the network at home has no dot in its name; nor has a word that is no address. */
const isAtHome = ({ hostname, port, pathname }: URL): boolean =>
  /^[\w-]+\.?$/.test(hostname) && (port !== '' || pathname !== '/');

function isHost(host: string): boolean {
  if (host === 'localhost' || /^\[[0-9a-f:.]+\]$/i.test(host)) return true;
  return /^[^.\s]+(?:\.[^.\s]+)+\.?$/.test(host);
}
