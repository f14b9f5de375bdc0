/** What the Podcasting 2.0 namespace says of a show and of an episode, as the feed wrote it; `facts.ts` reads it. */
import type { PodcastTag } from './podcast-tags.ts';

export interface RawPerson {
  display?: string | undefined;
  role?: string | undefined;
  group?: string | undefined;
  img?: string | undefined;
  href?: string | undefined;
}

export interface RawSoundbite {
  startTime?: number | undefined;
  duration?: number | undefined;
  display?: string | undefined;
}

export interface RawLocation {
  display?: string | undefined;
  rel?: string | undefined;
  geo?: string | undefined;
  osm?: string | undefined;
}

/** Words, an address, or both: funding, a licence. */
export interface RawLink {
  display?: string | undefined;
  url?: string | undefined;
}

export interface RawFacts {
  persons: RawPerson[];
  soundbites: RawSoundbite[];
  fundings: RawLink[];
  license: RawLink | null;
  locations: RawLocation[];
}

/** Of what the reader of feeds gives for the namespace. `licenses`: addresses that stand in where it names none. */
export const rawFacts = (
  { persons = [], soundbites = [], fundings = [], license, locations = [] }: Partial<RawFacts> = {},
  licenses: string[] = [],
): RawFacts => ({
  persons,
  soundbites,
  fundings,
  license: license ?? (licenses[0] ? { url: licenses[0] } : null),
  locations,
});

export const NO_RAW_FACTS = rawFacts();

/** The same of tags that were read one by one. */
export function factsOfTags(tags: readonly PodcastTag[]): RawFacts {
  const all = (name: string) => tags.filter((tag) => tag.name === name);
  const linkOf = ({ attributes, text }: PodcastTag) => ({ display: text, url: attributes.url });
  return {
    persons: all('person').map(({ attributes, text }) => ({ ...attributes, display: text })),
    soundbites: all('soundbite').map(({ attributes, text }) => ({
      startTime: Number(attributes.starttime ?? NaN),
      duration: Number(attributes.duration ?? NaN),
      display: text,
    })),
    fundings: all('funding').map(linkOf),
    license: all('license').map(linkOf)[0] ?? null,
    locations: all('location').map(({ attributes, text }) => ({ ...attributes, display: text })),
  };
}
