import { parseFeed as readFeed } from 'feedsmith';
import { fail } from '../shared/errors.ts';
import { fold } from '../shared/fold.ts';
import type {
  Enclosure,
  EpisodeFacts,
  ParsedEpisode,
  ParsedFeed,
  Warning,
} from '../shared/model.ts';
import { LONGEST_TITLE, shortened } from '../shared/shortened.ts';
import { feedWarnings, untitled } from '../shared/strings/feed-warnings.ts';
import { warnInto, type Warn } from '../shared/warnings.ts';
import { decodeText } from '../transcripts/decode.ts';
import { hostOf } from './address.ts';
import { parseDate } from './dates.ts';
import { parseDuration } from './durations.ts';
import { inherited, readAuthors, readFacts, toPersons } from './facts.ts';
import { hasMoreTags, NO_TAGS, podcastTags } from './podcast-tags.ts';
import {
  fromAtom,
  fromJson,
  fromRdf,
  fromRss,
  type RawEnclosure,
  type RawEpisode,
  type RawFeed,
} from './raw-feed.ts';
import { addressResolver, type Resolve } from './resolve-address.ts';

type FeedWarn = Warn<typeof feedWarnings>;

/** Larger feeds than this are refused. */
const LARGEST_FEED = 50 * 1024 * 1024;
/** Chapters inside one episode of a feed; no list has more. */
const MOST_CHAPTERS = 2000;

const DURATION =
  /(<[\w.-]{1,40}:duration(?:\s[^<>]{0,200})?>)(?!\s*<\/)([\s\S]{0,200}?)(<\/[\w.-]{1,40}:duration\s*>)/gi;
const CDATA = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/;
/** Up to the first element: the entities that a document defines for itself are never resolved, and some refuse a feed. */
const PROLOG = /^(?:\s|<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!doctype\b[^<>[]*(?:\[[^\]]*\]\s*)?>)*/i;
/** A feed with nothing in it is one all the same. */
const EMPTY =
  /^(?:<rss\b[^<>]*>\s*<channel\b[^<>]*(?:\/>|>\s*<\/channel\s*>)|<feed\b[^<>]*(?:\/>|>\s*<\/feed\s*>))/i;
const CLOSED = /<\/(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)\s*>/i;

/**
 * Reads a podcast feed: RSS 2.0 with the iTunes and Podcasting 2.0 namespaces, Atom, RSS 1.0, JSON Feed.
 * `hints.url` is where the bytes came from: relative addresses fall back on it, and its host stands in messages.
 * What is missing is null; what is wrong is left out with a warning. Throws `not-a-feed` and `too-large`.
 */
export function parseFeed(
  bytes: Uint8Array,
  hints: { url: string; contentType?: string | null },
): ParsedFeed {
  const host = hostOf(hints.url);
  if (bytes.length > LARGEST_FEED) fail('too-large', { what: host, limit: '50 MB' });

  const warnings: Warning[] = [];
  const warn = warnInto(warnings, feedWarnings);
  const raw = read(mended(decoded(bytes, hints.contentType, host), warn), host);
  const base = raw.base ?? absolute(raw.link) ?? absolute(raw.self) ?? hints.url;
  const resolve = addressResolver(base, hints.url);
  const title = titleOf(raw.title);
  if (title === null) warn('no-title', { of: untitled.feed });
  const name = title ?? (host || untitled.feed);

  const address = (written: string | null | undefined, what: string) =>
    kept(resolve, written, what, name, warn);
  const reading = { of: name, address, warn };
  const facts = readFacts(raw.facts, toPersons(raw.facts.persons, reading), reading);
  return {
    title,
    link: address(raw.link, 'link'),
    author: raw.author ?? null,
    description: raw.description ?? null,
    language: raw.language ?? null,
    image: address(raw.image, 'image'),
    guid: raw.guid ?? null,
    episodes: episodes(raw, { base, url: hints.url, facts }, warn),
    warnings,
  };
}

function decoded(bytes: Uint8Array, contentType: string | null | undefined, host: string): string {
  try {
    return decodeText(bytes, { contentType: contentType ?? null });
  } catch (error) {
    // A picture or a sound where a feed should be.
    fail('not-a-feed', { host }, error);
  }
}

function read(text: string, host: string): RawFeed {
  if (EMPTY.test(text)) return fromRss({}, NO_TAGS);
  try {
    const parsed = readFeed(text);
    switch (parsed.format) {
      case 'rss':
        return fromRss(parsed.feed, hasMoreTags(text, 'rss') ? podcastTags(text) : NO_TAGS);
      case 'atom':
        return fromAtom(parsed.feed, hasMoreTags(text, 'atom') ? podcastTags(text) : NO_TAGS);
      case 'rdf':
        return fromRdf(parsed.feed);
      case 'json':
        return fromJson(parsed.feed);
    }
  } catch (error) {
    fail('not-a-feed', { host }, error);
  }
}

/**
 * What is mended before the feed is read: what stands in front of it goes, durations become plain seconds, because the reader knows only two
 * dialects of them, and a feed that breaks off is ended behind its last whole episode.
 */
function mended(text: string, warn: FeedWarn): string {
  const lines = lineCounter(text);
  const prolog = PROLOG.exec(text)?.[0].length ?? 0;
  const seconds = text
    .slice(prolog)
    .replace(DURATION, (_, open: string, written: string, close: string, offset: number) => {
      const duration = parseDuration(written.replace(CDATA, '$1'));
      if (duration === null && !isZero(written)) {
        warn('bad-duration', { text: written.trim().slice(0, 40) }, lines(prolog + offset));
      }
      return `${open}${duration ?? ''}${close}`;
    });
  const isXml = seconds.startsWith('<');
  if (!isXml || CLOSED.test(seconds)) return seconds;
  for (const [end, closing] of [
    ['</item>', '</channel></rss>'],
    ['</entry>', '</feed>'],
  ] as const) {
    const at = seconds.lastIndexOf(end);
    if (at === -1) continue;
    warn('cut-off', {});
    return seconds.slice(0, at + end.length) + closing;
  }
  return seconds;
}

const isZero = (written: string) => /^[\s0:.]*$/.test(written);

/** Line numbers of ascending offsets, counted once. */
function lineCounter(text: string): (offset: number) => number {
  let counted = 0;
  let line = 1;
  return (offset) => {
    for (; counted < offset; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    return line;
  };
}

function episodes(
  raw: RawFeed,
  show: { base: string; url: string; facts: EpisodeFacts },
  warn: FeedWarn,
): ParsedEpisode[] {
  const seen = new Set<string>();
  const list: ParsedEpisode[] = [];
  const known = namesOfShow(raw);
  for (const item of raw.episodes) {
    const resolve = addressResolver(item.base ?? show.base, item.base ? show.base : show.url);
    const episode = toEpisode(item, { facts: show.facts, known }, resolve, warn);
    const name = episode.title ?? untitled.episode;
    if (episode.guid === '') warn('no-guid', { episode: name });
    else if (seen.has(episode.guid)) warn('duplicate-guid', { episode: name });
    else list.push(episode);
    seen.add(episode.guid);
  }
  return list;
}

/** The names of a show and of those who make it, folded; an author who is named in every one of several episodes is one of them. */
function namesOfShow({ title, author, names, episodes: all }: RawFeed): Set<string> {
  const known = [title, author, ...names];
  const [first, ...others] = all.map(({ authors }) => authors.map(({ display = '' }) => display));
  if (first && others.length > 0)
    known.push(...first.filter((name) => others.every((other) => other.includes(name))));
  return new Set(known.flatMap((name) => (name ? [fold(name)] : [])));
}

/** Null for none. */
const titleOf = (raw: string | null | undefined): string | null =>
  raw ? shortened(raw, LONGEST_TITLE) : null;

/** An episode with an empty guid where there is nothing to know it by. */
function toEpisode(
  raw: RawEpisode,
  show: { facts: EpisodeFacts; known: ReadonlySet<string> },
  resolve: Resolve,
  warn: FeedWarn,
): ParsedEpisode {
  const title = titleOf(raw.title);
  const name = title ?? untitled.episode;
  const address = (written: string | null | undefined, what: string) =>
    kept(resolve, written, what, name, warn);
  if (title === null) warn('no-title', { of: name });

  const link = address(raw.link, 'link');
  const enclosure = chooseEnclosure(raw.enclosures, (url) => address(url, 'audio'));
  const chaptersUrl = address(raw.chapters?.url, 'chapters file');
  const published = publishedOf(raw.dates, name, warn);
  const reading = { of: name, address, warn };
  const persons = toPersons(raw.facts.persons, reading);
  const facts = inherited(readFacts(raw.facts, persons, reading), show.facts);
  return {
    guid: raw.guid ?? enclosure?.url ?? link ?? `${title ?? ''} ${published ?? ''}`.trim(),
    title,
    link,
    published,
    duration: raw.duration && isCount(raw.duration) ? raw.duration : null,
    season: isCount(raw.season) ? raw.season : null,
    episode: isCount(raw.episode) ? raw.episode : null,
    image: address(raw.image, 'image'),
    description: raw.description ?? null,
    enclosure,
    transcripts: raw.transcripts.flatMap((transcript) => {
      const url = address(transcript.url, 'transcript');
      const { type = null, language = null, rel = null } = transcript;
      return url === null ? [] : [{ url, type, language, rel }];
    }),
    chapters: chaptersUrl === null ? null : { url: chaptersUrl, type: raw.chapters?.type ?? null },
    persons,
    facts:
      facts.persons.length > 0
        ? facts
        : { ...facts, persons: readAuthors(raw.authors, show.known, reading) },
    podlove: raw.podlove
      .slice(0, MOST_CHAPTERS)
      .map(({ start = null, title = null, href = null, image = null }) => ({
        start,
        title,
        href,
        image,
      })),
  };
}

/** The first audio that can be fetched; else the first video, else whatever comes first. */
function chooseEnclosure(
  raw: RawEnclosure[],
  address: (url: string | undefined) => string | null,
): Enclosure | null {
  const usable = raw.flatMap(({ url: written, type = null, length }) => {
    const url = address(written);
    return url === null ? [] : [{ url, type, length: isCount(length) ? length : null }];
  });
  const ofKind = (kind: string) => usable.find((one) => one.type?.toLowerCase().startsWith(kind));
  return ofKind('audio') ?? ofKind('video') ?? usable[0] ?? null;
}

function publishedOf(dates: RawEpisode['dates'], episode: string, warn: FeedWarn): string | null {
  const written = dates.filter((date) => date !== null && date !== undefined);
  for (const date of written) {
    const published = parseDate(date);
    if (published !== null) return published;
  }
  if (written[0] !== undefined) warn('bad-date', { episode, text: written[0].slice(0, 60) });
  return null;
}

function kept(
  resolve: Resolve,
  written: string | null | undefined,
  what: string,
  of: string,
  warn: FeedWarn,
): string | null {
  if (written === null || written === undefined || written === '') return null;
  const url = resolve(written);
  if (url === null) warn('bad-url', { what, of });
  return url;
}

function absolute(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}

const isCount = (number: number | null | undefined): number is number =>
  typeof number === 'number' && Number.isFinite(number) && number >= 0;
