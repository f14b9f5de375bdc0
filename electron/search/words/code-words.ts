import { foldedText, UNSPACED_LETTER } from './fold-letters.ts';
import { type Token } from './tokenise.ts';

/** UTF-16 units; what a longer code word (an address) has more is cut from its text. */
const LONGEST = 128;
/** Characters; what has more without a space is looked at in parts. */
const LONGEST_CHUNK = 1000;

const L = String.raw`[\p{L}\p{N}\p{M}]`;

/** Nothing in a text without any of these can be a code word: most prose ends here. */
const PROMISING = new RegExp(String.raw`[_@#$/\\+=&*~^|%]|[.:?!>]${L}|--|-[\p{L}]`, 'u');

/**
 * What may be a code word with punctuation about it: no spaces, brackets, quotes or letters of
 * unspaced scripts, dots one at a time (two make a pause), double dashes at the beginning only.
 */
const CHUNK = new RegExp(
  [
    String.raw`[A-Za-z0-9_@#$/\\+=&*~^|%:?!]`,
    String.raw`(?<!\.)\.(?!\.)`,
    String.raw`(?<=${L})-(?!-)`,
    String.raw`(?<!${L}|-)--?(?=[\p{L}])`,
    String.raw`(?<=[-=])>`,
    String.raw`(?<=\d),(?=\d{3})`,
    String.raw`(?<=[\p{L}])['’](?=[\p{L}])`,
    String.raw`(?!${UNSPACED_LETTER})${L}`,
  ].join('|'),
  'u',
);
const CHUNKS = new RegExp(`(?:${CHUNK.source}){1,${LONGEST_CHUNK}}`, 'gu');

/** Signs that say something before a word: `.net`, `@decorator`, `$HOME`, `/etc`, `--json`; others go. */
const LEADING =
  /^(?:[.@#$](?![\p{L}_])|\/(?![\p{L}\p{N}_.-]+\/[\p{L}\p{N}_])|~(?!\/)|-(?!-?\p{L})|[^\p{L}\p{N}._@#$/~-])+/u;
/** The last sign goes, unless it says something: `c++`, `c#`, `foo_`. */
const TRAILING = /(?:(?<!\p{L}|\p{L}\+)\+|(?<!\p{L})#|[^\p{L}\p{N}\p{M}_+#])$/u;
/** “-Yes” is somebody speaking, `-fno-exceptions` an option. */
const DIALOGUE = /^-\p{L}+$/u;

const HOLDS_LETTER = /[\p{L}\p{N}]/u;
/** A sign that the words of the text lose. */
const HOLDS_SIGN = /^-|[^\p{L}\p{N}\p{M}'’,-]/u;
/** Times (12:30) and initials (U.S., e.g.) are plain words. */
const PLAIN = /^\d+(?::\d+)+$|^(?:\p{L}\.)+\p{L}?$/u;

/** Where a chunk ends without the punctuation behind it. Sign by sign: a whole row of them at once is slow. */
function trimmedEnd(chunk: string): number {
  let to = chunk.length;
  while (to > 0 && TRAILING.test(chunk.slice(Math.max(0, to - 4), to))) to--;
  return to;
}

/** Not so long that it fills the index, and no half of a character at the end. */
const cut = (word: string): string => word.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');

/**
 * The words of a text whose signs matter, whole: `asyncio.run`, `c++`, `__init__`, `3.14`, addresses.
 * Sentence punctuation, quotes and brackets around them are not theirs; call brackets end them.
 */
export function codeWords(text: string): Token[] {
  if (!PROMISING.test(text)) return [];
  const found: Token[] = [];
  for (const { 0: chunk, index } of text.matchAll(CHUNKS)) {
    let lead = LEADING.exec(chunk)?.[0].length ?? 0;
    const to = trimmedEnd(chunk);
    if (DIALOGUE.test(chunk.slice(lead, to))) lead++;
    const word = chunk.slice(lead, to);
    if (!HOLDS_SIGN.test(word) || !HOLDS_LETTER.test(word) || PLAIN.test(word)) continue;
    found.push({
      text: cut(foldedText(word.replaceAll(',', ''))),
      from: index + lead,
      to: index + to,
    });
  }
  return found;
}

/** Where the signs of code words stand in the index: private-use characters, which no word has. */
const SIGNS = 0xe000;

/**
 * A code word (`Token.text` of `codeWords`) as one token of the index, whose tokenizer would split
 * it at its signs.
 */
export const codeKey = (word: string): string =>
  word.replace(/[^a-z0-9\u0080-\uffff]/g, (sign) =>
    String.fromCharCode(SIGNS + sign.charCodeAt(0)),
  );
