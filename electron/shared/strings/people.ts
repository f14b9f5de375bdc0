import { spokenCount } from './units.ts';

const episodes = (count: number): string =>
  `${spokenCount(count)} ${count === 1 ? 'episode' : 'episodes'}`;
const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** The words for people that feeds name. */
export const peopleStrings = {
  /** A role as feeds write it, in lower case. */
  role: (role: string) => role.charAt(0).toUpperCase() + role.slice(1),
  roles: (roles: readonly string[]) => peopleStrings.role(roles.join(', ')),

  found: {
    title: 'People',
    showAll: 'Show all',
    showFewer: 'Show fewer',
    /** What is told of somebody in one line. */
    about: (roles: readonly string[], count: number, shows: readonly string[]) =>
      [...(roles[0] ? [peopleStrings.role(roles[0])] : []), episodes(count), shows.join(', ')].join(
        ' · ',
      ),
  },

  page: {
    appears: (count: number, shows: readonly string[]) =>
      `In ${episodes(count)} of ${list.format(shows)}`,
    none: 'No episode names this person',
    noneHint: 'The shows that did are no longer in your library, or their feeds say otherwise now.',
    search: 'Search the library',
  },
} as const;
