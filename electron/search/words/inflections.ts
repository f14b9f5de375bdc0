import { BASES, NO_FORMS } from './irregular-words.ts';

const ENGLISH = /^[a-z]{2,}$/;
const HAS_VOWEL = /[aeiouy]/;
/** One syllable that ends consonant, vowel, consonant: `hop` of `hoping`, whose base is `hope`. */
const SHORT = /^[^aeiou]*(?:qu)?[aeiouy][^aeiouwxy]$/;
/** Doubled before an ending (`running`), but for letters that bases themselves double. */
const DOUBLED = /([bdgkmnprt])\1$/;
/** A second l that only some spell (`travelled`, `instal`), behind the first syllable. */
const SECOND_L = /([aeiouy][^aeiouy]+[aeiouy]l)l$/;

/** Without the -s of a plural or of “he runs”. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

/** Without -ed or -ing, and what these did to the base. */
function present(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith('eed')) return word;
  const ending = /(?:ed|ing)$/.exec(word);
  if (!ending) return word;
  const base = word.slice(0, ending.index);
  if (!HAS_VOWEL.test(base)) return word;
  if (base.length < 3) return `${base}e`;
  if (base.length > 3 && DOUBLED.test(base)) return base.slice(0, -1);
  return SHORT.test(base) ? `${base}e` : base;
}

/** Without what differs between forms that kept a last letter and forms that lost it. */
function bare(word: string): string {
  if (word.endsWith('ie') && word.length > 4) return `${word.slice(0, -2)}y`;
  const base = word.slice(0, -1);
  const mute = word.endsWith('e') && base.length > 2 && HAS_VOWEL.test(base);
  const ended = mute && !base.endsWith('e') && !SHORT.test(base) ? base : word;
  return ended.replace(SECOND_L, '$1');
}

/**
 * What all inflections of an English word have in common (thread, threads, threading; go, went;
 * child, children), and no other word of its family has (not threadbare, not organisation and organ).
 * A key to compare, not always a word. Tokens that are not English letters are their own.
 */
export function stemOf(token: string): string {
  if (!ENGLISH.test(token)) return token;
  const known = BASES.get(token);
  if (known !== undefined) return bare(known);
  if (NO_FORMS.has(token)) return token;
  const one = singular(token);
  // “Children’s” is written childrens.
  const base = BASES.get(one);
  if (base !== undefined) return bare(base);
  return NO_FORMS.has(one) ? one : bare(present(one));
}
