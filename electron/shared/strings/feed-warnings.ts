/**
 * One sentence for everything a feed or a subscription list can have wrong that Cuecast mends or leaves out.
 * Part of the catalogue: translate here, nowhere else.
 */
export const feedWarnings = {
  'bad-date': (about: { episode: string; text: string }) =>
    `“${about.episode}” has a date that cannot be: “${about.text}”.`,
  'bad-duration': (about: { text: string }) => `“${about.text}” is not a duration.`,
  'bad-soundbite': (about: { episode: string }) =>
    `A soundbite of “${about.episode}” has no time or length that can be, so it was left out.`,
  'bad-url': (about: { what: string; of: string }) =>
    `The ${about.what} of “${about.of}” is not an http or https address, so it was left out.`,
  'duplicate-guid': (about: { episode: string }) =>
    `“${about.episode}” has the same guid as an episode before it, so it was left out.`,
  'no-guid': (about: { episode: string }) =>
    `“${about.episode}” has no guid, audio, link, title or date to know it by, so it was left out.`,
  'too-many': (about: { of: string; what: string; most: number }) =>
    `“${about.of}” has more ${about.what} than can be shown; the first ${about.most} were kept.`,
  'no-title': (about: { of: string }) => `${about.of} has no title.`,
  'cut-off': (_: object) =>
    'The feed breaks off in the middle; the episodes before the break were read.',
} as const;

/** What an episode or a feed without a title is called. */
export const untitled = { episode: 'Untitled episode', feed: 'Untitled podcast' } as const;

export const opmlWarnings = {
  'duplicate-feed': (about: { title: string }) =>
    `“${about.title}” is in the list more than once; the first was kept.`,
  'bad-url': (about: { title: string }) =>
    `“${about.title}” has no http or https address, so it was left out.`,
  'too-deep': (_: object) => 'Folders nested too deeply were left out.',
} as const;
