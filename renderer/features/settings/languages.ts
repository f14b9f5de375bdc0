/** Languages by their BCP 47 tags. */
import { OFFERED_LANGUAGES } from '../../../electron/shared/languages.ts';

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
  return OFFERED_LANGUAGES.filter((tag) => !wanted.includes(tag))
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
