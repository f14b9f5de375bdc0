/** Languages by their BCP 47 tags. */

/** Those podcasts are made in; one that is missing here still works once it is in the settings. */
const offered =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn pa pl pt pt-BR ro ru si sk sl so sq sr sv sw ta te th tr uk ur uz vi yue zh-Hans zh-Hant zu'.split(
    ' ',
  );

const names = new Intl.DisplayNames(undefined, { type: 'language' });

/** A language's name as the person's own language has it; the tag where there is none. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    // Not a tag at all: it is shown as it is.
    return tag;
  }
}

export interface Language {
  tag: string;
  name: string;
}

/** The languages that can be added to those wanted, by name. */
export function otherLanguages(wanted: readonly string[]): Language[] {
  return offered
    .filter((tag) => !wanted.includes(tag))
    .map((tag) => ({ tag, name: languageName(tag) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The same list with one item moved by so many places; as it is where there is no such place. */
export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const next = [...list];
  const to = from + by;
  if (to < 0 || to >= list.length) return next;
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
