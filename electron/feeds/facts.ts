/** What a feed says beside the notes: people, soundbites, funding, licence, place. */
import { fold } from '../shared/fold.ts';
import type { EpisodeFacts, Person } from '../shared/model.ts';
import type { feedWarnings } from '../shared/strings/feed-warnings.ts';
import type { Warn } from '../shared/warnings.ts';
import { license } from './license.ts';
import { mapOf } from './location.ts';
import { plainText } from './plain-text.ts';
import type { RawFacts, RawPerson } from './raw-facts.ts';

/** More of each than a person would read are left out. */
const MOST = { persons: 50, soundbites: 50, funding: 20 };
/** Podcasting 2.0: longer words may be cut. */
const LONGEST = 128;
/** What is not seen, or turns round what is: controls, lone surrogates, marks of direction, spaces without width. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

interface Reading {
  /** The show or the episode, in warnings. */
  of: string;
  /** The absolute http(s) address of one as it is written, warned about where it is none. */
  address: (written: string | undefined, what: string) => string | null;
  warn: Warn<typeof feedWarnings>;
}

/** Persons as they are written, those without a name left out. */
export const toPersons = (raw: readonly RawPerson[], { address }: Reading): Person[] =>
  raw.flatMap(({ display, role = null, group = null, img, href }) =>
    display
      ? [
          {
            name: display,
            role,
            group,
            img: address(img, 'picture of a person'),
            href: address(href, 'link of a person'),
          },
        ]
      : [],
  );

/**
 * Reads the facts of a show or an episode by the Podcasting 2.0 namespace. A person without a role is a host,
 * one without a group belongs to the cast. Somebody named twice in one role is named once; so are soundbites
 * from one moment on, and links for funding to one address.
 */
export function readFacts(
  raw: RawFacts,
  persons: readonly Person[],
  { of, address, warn }: Reading,
): EpisodeFacts {
  const words = raw.license && oneLine(raw.license.display);
  const place = raw.locations.find(
    ({ display, rel = 'subject' }) => rel.toLowerCase() === 'subject' && oneLine(display) !== '',
  );
  const atMost = <T>(kind: keyof typeof MOST, list: readonly T[]): readonly T[] => {
    if (list.length > MOST[kind]) warn('too-many', { of, what: kind, most: MOST[kind] });
    return list.slice(0, MOST[kind]);
  };
  return {
    persons: sound(atMost('persons', persons), { role: 'host', group: 'cast' }),
    soundbites: once(
      atMost('soundbites', raw.soundbites).flatMap(({ startTime: start, duration, display }) => {
        if (isTime(start) && isTime(duration) && duration > 0)
          return [{ start, duration, title: oneLine(display) || null }];
        warn('bad-soundbite', { episode: of });
        return [];
      }),
      ({ start }) => start,
    ),
    funding: once(
      atMost('funding', raw.fundings).flatMap(({ url: written, display }) => {
        const url = address(written, 'funding link');
        return url === null ? [] : [{ url, text: oneLine(display) || null }];
      }),
      ({ url }) => url,
    ),
    license: words === null ? null : license(words, address(raw.license?.url, 'licence')),
    location: place ? { name: oneLine(place.display), url: mapOf(place.osm, place.geo) } : null,
  };
}

/** What an episode says, and what its show says where it says nothing. Its persons replace all of the show's. */
export const inherited = (own: EpisodeFacts, show: EpisodeFacts): EpisodeFacts => ({
  persons: own.persons.length > 0 ? own.persons : show.persons,
  soundbites: own.soundbites,
  funding: own.funding.length > 0 ? own.funding : show.funding,
  license: own.license ?? show.license,
  location: own.location ?? show.location,
});

/**
 * People of whom nothing is said but that they made an episode: its authors, where neither it nor its show
 * names persons. `known` are names of the show itself, which are no news; what they did is not said.
 */
export const readAuthors = (
  authors: readonly RawPerson[],
  known: ReadonlySet<string>,
  reading: Reading,
): Person[] =>
  sound(toPersons(authors, reading).slice(0, MOST.persons), { role: null, group: null }).filter(
    ({ name }) => !known.has(fold(name)) && !/@|:\/\//.test(name),
  );

/** Persons as they can be shown; `otherwise` stands where the feed says nothing. */
function sound(persons: readonly Person[], otherwise: Pick<Person, 'role' | 'group'>): Person[] {
  const shown = persons.map((person) => ({
    ...person,
    name: oneLine(person.name),
    role: oneLine(person.role).toLowerCase() || otherwise.role,
    group: oneLine(person.group).toLowerCase() || otherwise.group,
  }));
  return once(
    shown.filter(({ name }) => /[\p{L}\p{N}]/u.test(name)),
    ({ name, role }) => JSON.stringify([fold(name), role]),
  );
}

/** The first of each that are the same by `keyOf`. */
function once<T>(list: readonly T[], keyOf: (one: T) => string | number): T[] {
  const seen = new Map<string | number, T>();
  for (const one of list) if (!seen.has(keyOf(one))) seen.set(keyOf(one), one);
  return [...seen.values()];
}

/** Words for one line: no markup, nothing unseen, not too long. */
function oneLine(written: string | null | undefined): string {
  if (!written) return '';
  const text = /[<&]/.test(written) ? plainText(written) : written.replace(/\s+/g, ' ');
  return text
    .replace(UNSEEN, '')
    .trim()
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, '')
    .trim();
}

/** Seconds into a recording. */
const isTime = (seconds: number | undefined): seconds is number =>
  seconds !== undefined && Number.isFinite(seconds) && seconds >= 0;
