/** From an address to a feed that was read: fetched, found in a page where need be, parsed. */
import { fail } from '../shared/errors.ts';
import type { ParsedFeed } from '../shared/model.ts';
import type { Parsers } from '../workers/parsers.ts';
import { hostOf } from './address.ts';
import { fetchBytes, fetchIfChanged, namedBy, type Fetched, type Web } from './fetch.ts';

/** A feed and the answer it was in. */
export interface ReadFeed extends Omit<Fetched, 'bytes'> {
  feed: ParsedFeed;
  /** The address that was asked: the one given, or the one found in the page there. */
  asked: string;
}

export interface ReadDeps {
  web: Web;
  parsers: Parsers;
  signal?: AbortSignal;
}

const LIMITS = { what: 'The feed', maxBytes: 50_000_000, timeoutMs: 60_000 };
const HEADERS = {
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
};

/**
 * Reads the feed at an address, or the one that a web page there links to. Throws what `fetchBytes`
 * and the parser throw, and `no-feed-here`.
 */
export async function readFeed(deps: ReadDeps, address: string): Promise<ReadFeed> {
  const options = { ...LIMITS, headers: HEADERS, signal: deps.signal };
  const first = await fetchBytes(deps.web, address, options);
  if (!isPage(first)) return parse(deps, first, address);
  const found = await deps.parsers.discoverFeed(first.bytes, first);
  if (found === null) fail('no-feed-here', { host: hostOf(first.url) });
  return parse(deps, await fetchBytes(namedBy(deps.web, first.url), found, options), found);
}

/** Reads a feed again, or answers null when it has not changed. */
export async function readIfChanged(
  deps: ReadDeps,
  address: string,
  validators: { etag: string | null; lastModified: string | null },
): Promise<ReadFeed | null> {
  const options = { ...LIMITS, headers: HEADERS, signal: deps.signal };
  const fetched = await fetchIfChanged(deps.web, address, validators, options);
  return fetched && parse(deps, fetched, address);
}

async function parse(deps: ReadDeps, fetched: Fetched, asked: string): Promise<ReadFeed> {
  const { bytes, ...answer } = fetched;
  return { ...answer, asked, feed: await deps.parsers.parseFeed(bytes, fetched) };
}

/** The content decides; what the server calls it counts only where the content does not say. */
function isPage({ bytes, contentType }: Fetched): boolean {
  const start = Buffer.from(bytes.subarray(0, 2048))
    .toString('latin1')
    // Zeros: UTF-16. Then a byte order mark, an XML declaration, comments.
    .replace(/\0|^(?:ï»¿|ÿþ|þÿ)/g, '')
    .replace(/^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)+/, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return true;
  if (/^(?:<(?:rss|feed|rdf:rdf|!doctype)\b|\{)/i.test(start)) return false;
  return /\bhtml\b/i.test(contentType ?? '');
}
