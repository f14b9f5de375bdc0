import { Parser } from 'htmlparser2';

/** An element of the Podcasting 2.0 namespace as it is written; names of attributes in lower case. */
export interface PodcastTag {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

export interface PodcastTags {
  feed: PodcastTag[];
  /** By the episode's guid or id. */
  episodes: ReadonlyMap<string, PodcastTag[]>;
}

export const NO_TAGS: PodcastTags = { feed: [], episodes: new Map() };

const NAMESPACE =
  /^(?:https?:\/\/podcastindex\.org\/namespace\/1\.0\/?|https:\/\/github\.com\/podcastindex-org\/podcast-namespace\/blob\/main\/docs\/1\.0\.md)$/i;
const SHOWS = new Set(['channel', 'feed']);
const EPISODES = new Set(['item', 'entry']);

/** Whether `podcastTags` finds what the reader of feeds does not: it knows the namespace in RSS alone, and funding there for the show alone. */
export const hasMoreTags = (xml: string, format: 'rss' | 'atom'): boolean =>
  format === 'atom'
    ? /podcastindex/i.test(xml)
    : xml.lastIndexOf(':funding') > xml.search(/<item[\s>]/i);

/** The tags of the Podcasting 2.0 namespace that stand directly in a feed and in its episodes. */
export function podcastTags(xml: string): PodcastTags {
  const prefixes = new Set(['podcast']);
  const path: string[] = [];
  const feed: PodcastTag[] = [];
  const episodes = new Map<string, PodcastTag[]>();
  let episode: { guid: string; tags: PodcastTag[] } = { guid: '', tags: [] };
  let tag: PodcastTag | null = null;

  const parser = new Parser(
    {
      onopentag: (written, given) => {
        const attributes = withoutCase(given);
        for (const [name, value] of Object.entries(attributes)) {
          if (name.startsWith('xmlns:') && NAMESPACE.test(value.trim()))
            prefixes.add(name.slice(6));
        }
        const [prefix, name] = split(written);
        const parent = path.at(-1) ?? '';
        path.push(name);
        if (EPISODES.has(name)) episode = { guid: '', tags: [] };
        if (!prefixes.has(prefix) || !(SHOWS.has(parent) || EPISODES.has(parent))) return;
        tag = { name, attributes, text: '' };
        (SHOWS.has(parent) ? feed : episode.tags).push(tag);
      },
      ontext: (text) => {
        if (tag) tag.text += text;
        else if (EPISODES.has(path.at(-2) ?? '') && /^(?:guid|id)$/.test(path.at(-1) ?? ''))
          episode.guid += text;
      },
      onclosetag: (written) => {
        const [, name] = split(written);
        path.pop();
        if (tag?.name === name) tag = null;
        const guid = episode.guid.trim();
        if (EPISODES.has(name) && guid !== '' && !episodes.has(guid))
          episodes.set(guid, episode.tags);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { feed, episodes };
}

/** Prefix and name of an element, in lower case. */
function split(written: string): [prefix: string, name: string] {
  const [prefix, name] = written.toLowerCase().split(':', 2) as [string, string?];
  return name === undefined ? ['', prefix] : [prefix, name];
}

const withoutCase = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]),
  );
