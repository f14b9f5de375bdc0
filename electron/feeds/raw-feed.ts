/**
 * What the feed formats have in common, as the feed wrote it: addresses not resolved, dates not read.
 * One mapping a format; `parse-feed.ts` makes the model of it.
 */
import type { AtomFeed, JsonFeed, MediaNs, RdfFeed, RssFeed } from 'feedsmith';
import { resolveEntities } from '../transcripts/text.ts';
import { plainText } from './plain-text.ts';
import type { PodcastTag, PodcastTags } from './podcast-tags.ts';
import { factsOfTags, NO_RAW_FACTS, rawFacts, type RawFacts, type RawPerson } from './raw-facts.ts';

type Maybe<T> = T | null | undefined;

export interface RawEnclosure {
  url?: string | undefined;
  type?: string | undefined;
  length?: number | undefined;
}

export interface RawEpisode {
  guid: Maybe<string>;
  title: Maybe<string>;
  link: Maybe<string>;
  /** The first one that can be read counts. */
  dates: Maybe<string>[];
  /** Seconds. */
  duration: Maybe<number>;
  season: Maybe<number>;
  episode: Maybe<number>;
  image: Maybe<string>;
  description: Maybe<string>;
  enclosures: RawEnclosure[];
  transcripts: { url?: string; type?: string; language?: string; rel?: string }[];
  chapters: Maybe<{ url?: string; type?: string }>;
  /** Whom the format itself names as having made it. */
  authors: RawPerson[];
  facts: RawFacts;
  /** Chapters inside the feed: Podlove Simple Chapters. */
  podlove: { start?: string; title?: string; href?: string; image?: string }[];
  /** `xml:base`. */
  base: Maybe<string>;
}

export interface RawFeed {
  title: Maybe<string>;
  link: Maybe<string>;
  /** The feed's own address, as it says itself. */
  self: Maybe<string>;
  author: Maybe<string>;
  description: Maybe<string>;
  language: Maybe<string>;
  image: Maybe<string>;
  guid: Maybe<string>;
  base: Maybe<string>;
  /** Everything the show or those who make it are called. */
  names: Maybe<string>[];
  facts: RawFacts;
  episodes: RawEpisode[];
}

/** `tags`: what of the namespace the reader left out. */
export function fromRss(feed: RssFeed.Feed<string>, tags: PodcastTags): RawFeed {
  return {
    title: title(feed.title ?? feed.itunes?.title),
    link: feed.link ?? linkOf(feed.atom?.links, 'alternate'),
    self: linkOf(feed.atom?.links, 'self'),
    author:
      feed.itunes?.author ??
      feed.googleplay?.author ??
      feed.managingEditor?.name ??
      feed.dc?.creators?.[0] ??
      feed.itunes?.owner?.name,
    description: feed.description ?? feed.itunes?.summary ?? feed.itunes?.subtitle,
    language: feed.language ?? feed.dc?.languages?.[0],
    image:
      feed.itunes?.image ??
      feed.image?.url ??
      feed.podcast?.images?.[0]?.href ??
      feed.googleplay?.image?.href ??
      feed.media?.thumbnails?.[0]?.url,
    guid: feed.podcast?.guid,
    base: feed.xml?.base,
    names: [feed.itunes?.author, feed.itunes?.owner?.name, ...(feed.dc?.creators ?? [])],
    facts: rawFacts(feed.podcast, feed.creativeCommons?.licenses),
    episodes: (feed.items ?? []).map((item) =>
      fromRssItem(item, tags.episodes.get(item.guid?.value ?? '') ?? []),
    ),
  };
}

function fromRssItem(item: RssFeed.Item<string>, tags: PodcastTag[]): RawEpisode {
  const { itunes, podcast, media, atom } = item;
  return {
    guid: item.guid?.value ?? atom?.id,
    title: title(item.title ?? itunes?.title ?? media?.title?.value),
    link: item.link ?? linkOf(atom?.links, 'alternate') ?? permalink(item.guid),
    dates: [item.pubDate, item.dc?.dates?.[0], atom?.published, atom?.updated],
    duration: itunes?.duration,
    season: podcast?.season?.number ?? itunes?.season,
    episode: podcast?.episode?.number ?? itunes?.episode,
    image:
      itunes?.image ??
      podcast?.images?.[0]?.href ??
      media?.thumbnails?.[0]?.url ??
      item.googleplay?.image?.href,
    description:
      item.content?.encoded ??
      item.description ??
      itunes?.summary ??
      item.googleplay?.description ??
      itunes?.subtitle,
    enclosures: [...(item.enclosures ?? []), ...enclosuresOf(atom?.links), ...audioOf(media)],
    transcripts: podcast?.transcripts ?? [],
    chapters: podcast?.chapters,
    authors: itunes?.author ? [{ display: itunes.author }] : named(item.dc?.creators),
    facts: {
      ...rawFacts(podcast, item.creativeCommons?.licenses),
      fundings: factsOfTags(tags).fundings,
    },
    podlove: item.psc?.chapters ?? [],
    base: item.xml?.base,
  };
}

/** `tags`: all of the namespace; the reader knows none of it in Atom. */
export function fromAtom(feed: AtomFeed.Feed<string>, tags: PodcastTags): RawFeed {
  return {
    title: atomTitle(feed.title) ?? feed.itunes?.title,
    link: linkOf(feed.links, 'alternate'),
    self: linkOf(feed.links, 'self'),
    author: feed.itunes?.author ?? feed.authors?.[0]?.name ?? feed.dc?.creators?.[0],
    description: feed.subtitle?.value ?? feed.itunes?.summary ?? feed.itunes?.subtitle,
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    image: feed.itunes?.image ?? feed.logo ?? feed.icon ?? feed.media?.thumbnails?.[0]?.url,
    guid: tags.feed.find(({ name }) => name === 'guid')?.text.trim() || null,
    base: feed.xml?.base,
    names: [
      feed.itunes?.author,
      feed.itunes?.owner?.name,
      ...(feed.authors ?? []).map(({ name }) => name),
      ...(feed.dc?.creators ?? []),
    ],
    facts: factsOfTags(tags.feed),
    episodes: (feed.entries ?? []).map((entry) =>
      fromAtomEntry(entry, tags.episodes.get(entry.id ?? '') ?? []),
    ),
  };
}

function fromAtomEntry(entry: AtomFeed.Entry<string>, tags: PodcastTag[]): RawEpisode {
  const { itunes, media } = entry;
  const tag = (name: string) => tags.find((one) => one.name === name);
  const authors = (entry.authors ?? []).map(({ name, uri }) => ({ display: name, href: uri }));
  return {
    guid: entry.id,
    title: atomTitle(entry.title) ?? itunes?.title,
    link: linkOf(entry.links, 'alternate'),
    dates: [entry.published, entry.updated, entry.dc?.dates?.[0]],
    duration: itunes?.duration,
    season: numberOf(tag('season')) ?? itunes?.season,
    episode: numberOf(tag('episode')) ?? itunes?.episode,
    image: itunes?.image ?? media?.thumbnails?.[0]?.url,
    description: entry.content?.value ?? entry.summary?.value ?? itunes?.summary,
    enclosures: [...enclosuresOf(entry.links), ...audioOf(media)],
    transcripts: tags
      .filter(({ name }) => name === 'transcript')
      .map(({ attributes }) => attributes),
    chapters: tag('chapters')?.attributes,
    authors: itunes?.author ? [{ display: itunes.author }] : authors,
    facts: factsOfTags(tags),
    podlove: entry.psc?.chapters ?? [],
    base: entry.xml?.base,
  };
}

export function fromRdf(feed: RdfFeed.Feed<string>): RawFeed {
  return {
    title: title(feed.title),
    link: feed.link,
    self: linkOf(feed.atom?.links, 'self'),
    author: feed.dc?.creators?.[0],
    description: feed.description,
    language: feed.dc?.languages?.[0],
    image: feed.image?.url,
    guid: null,
    base: feed.xml?.base,
    names: feed.dc?.creators ?? [],
    facts: NO_RAW_FACTS,
    episodes: (feed.items ?? []).map((item) => ({
      guid: item.rdf?.about,
      title: title(item.title),
      link: item.link,
      dates: [item.dc?.dates?.[0]],
      duration: null,
      season: null,
      episode: null,
      image: item.media?.thumbnails?.[0]?.url,
      description: item.content?.encoded ?? item.description,
      enclosures: [...enclosuresOf(item.atom?.links), ...audioOf(item.media)],
      transcripts: [],
      chapters: null,
      authors: named(item.dc?.creators),
      facts: NO_RAW_FACTS,
      podlove: [],
      base: item.xml?.base,
    })),
  };
}

export function fromJson(feed: JsonFeed.Feed<string>): RawFeed {
  return {
    title: feed.title,
    link: feed.home_page_url,
    self: feed.feed_url,
    author: feed.authors?.[0]?.name,
    description: feed.description,
    language: feed.language,
    image: feed.icon ?? feed.favicon,
    guid: null,
    base: null,
    names: (feed.authors ?? []).map(({ name }) => name),
    facts: NO_RAW_FACTS,
    episodes: (feed.items ?? []).map((item) => ({
      guid: item.id,
      title: item.title,
      link: item.url ?? item.external_url,
      dates: [item.date_published, item.date_modified],
      duration: item.attachments?.find((attachment) => attachment.duration_in_seconds)
        ?.duration_in_seconds,
      season: null,
      episode: null,
      image: item.image ?? item.banner_image,
      description: item.content_html ?? item.content_text ?? item.summary,
      enclosures: (item.attachments ?? []).map((attachment) => ({
        url: attachment.url,
        type: attachment.mime_type,
        length: attachment.size_in_bytes,
      })),
      transcripts: [],
      chapters: null,
      authors: (item.authors ?? []).map(({ name, url, avatar }) => ({
        display: name,
        href: url,
        img: avatar,
      })),
      facts: NO_RAW_FACTS,
      podlove: [],
      base: null,
    })),
  };
}

const named = (names: string[] | undefined): RawPerson[] =>
  (names ?? []).map((display) => ({ display }));

function numberOf(tag: PodcastTag | undefined): number | undefined {
  const text = tag?.text.trim();
  return text ? Number(text) : undefined;
}

type Link = { href?: string; rel?: string; type?: string; length?: number };

function linkOf(links: Link[] | undefined, rel: string): string | undefined {
  const matching = (links ?? []).filter((link) => (link.rel ?? 'alternate') === rel);
  const page = matching.find((link) => (link.type ?? 'text/html').includes('html'));
  return (page ?? matching[0])?.href;
}

function enclosuresOf(links: Link[] | undefined): RawEnclosure[] {
  return (links ?? [])
    .filter((link) => link.rel === 'enclosure')
    .map(({ href, type, length }) => ({ url: href, type, length }));
}

/** Audio and video given only through Media RSS. */
function audioOf(media: MediaNs.ItemOrFeed | undefined): RawEnclosure[] {
  const contents = [
    ...(media?.contents ?? []),
    ...(media?.groups ?? []).flatMap((group) => group.contents ?? []),
  ];
  return contents
    .filter((content) => /^(?:audio|video)\b/.test(content.type ?? content.medium ?? ''))
    .map(({ url, type, fileSize }) => ({ url, type, length: fileSize }));
}

/** RSS 2.0: a guid is the item's address unless it says that it is not. */
function permalink(guid: RssFeed.Guid | undefined): string | undefined {
  const isAddress = guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? '');
  return isAddress ? guid?.value : undefined;
}

/** Feeds often escape titles once too often ("Q&amp;amp;A"); tags stay, a title may speak of them. */
function title(text: string | undefined): string | undefined {
  return text === undefined ? undefined : resolveEntities(text).replace(/\s+/g, ' ').trim();
}

function atomTitle(text: AtomFeed.Text | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isHtml = /html/.test(text.type ?? '');
  return isHtml ? plainText(text.value) : title(text.value);
}
