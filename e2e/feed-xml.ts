/** Feeds as a publisher would write them. */

/** A show. Addresses may be paths on the host that serves the feed. */
export interface FeedDescription {
  title: string;
  author?: string;
  description?: string;
  image?: string;
  /** The `podcast:guid`. */
  guid?: string;
  /** Who makes the show; stand in for an episode that names nobody. */
  persons?: PersonDescription[];
  episodes?: EpisodeDescription[];
}

export interface EpisodeDescription {
  /** Unless given, made from the title. */
  guid?: string;
  title: string;
  /** The episode's page. */
  link?: string;
  /** Any date a feed may carry; the newest first is the publisher's business. */
  published?: string;
  /** Show notes, as HTML. */
  description?: string;
  /** `itunes:duration`. */
  duration?: string;
  image?: string;
  audio?: { url: string; type?: string; length?: number };
  transcripts?: { url: string; type: string; language?: string }[];
  chapters?: string;
  persons?: PersonDescription[];
  /** More tags, as they stand in the feed. */
  tags?: string;
}

export interface PersonDescription {
  name: string;
  role?: string;
}

/** The feed as RSS 2.0 with iTunes and Podcasting 2.0 tags; `absolute` completes an address. */
export function feedXml(feed: FeedDescription, absolute: (address: string) => string): string {
  const address = (name: string, url: string | undefined, rest: Attributes = {}) =>
    url === undefined ? '' : empty(name, { url: absolute(url), ...rest });
  const image = (url: string | undefined) =>
    url === undefined ? '' : empty('itunes:image', { href: absolute(url) });
  const people = (persons: PersonDescription[] = []) =>
    persons
      .map(
        ({ name, role }) => `<podcast:person${written({ role })}>${escape(name)}</podcast:person>`,
      )
      .join('\n      ');
  const episode = (item: EpisodeDescription) => `
    <item>
      ${element('title', item.title)}
      ${element('link', item.link)}
      <guid isPermaLink="false">${escape(item.guid ?? `episode:${item.title}`)}</guid>
      ${element('pubDate', item.published)}
      ${element('description', item.description)}
      ${element('itunes:duration', item.duration)}
      ${image(item.image)}
      ${address('enclosure', item.audio?.url, {
        type: item.audio?.type ?? 'audio/wav',
        length: item.audio?.length ?? 0,
      })}
      ${(item.transcripts ?? [])
        .map(({ url, ...rest }) => address('podcast:transcript', url, rest))
        .join('\n      ')}
      ${address('podcast:chapters', item.chapters, { type: 'application/json+chapters' })}
      ${people(item.persons)}
      ${item.tags ?? ''}
    </item>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
  <channel>
    ${element('title', feed.title)}
    ${element('itunes:author', feed.author)}
    ${element('description', feed.description)}
    ${element('podcast:guid', feed.guid)}
    ${image(feed.image)}
    ${people(feed.persons)}
    ${(feed.episodes ?? []).map(episode).join('')}
  </channel>
</rss>
`;
}

type Attributes = Record<string, string | number | undefined>;

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const element = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}>${escape(text)}</${name}>`;

const empty = (name: string, attributes: Attributes) => `<${name}${written(attributes)}/>`;

const written = (attributes: Attributes) =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('');
