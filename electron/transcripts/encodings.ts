import { ALPHABETS, type Alphabet } from './alphabets.ts';

/** What Windows-1252 has at 0x80 to 0x9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** What every language sets between its words, or inside them. */
const PUNCTUATION = new Set('‘’‚“”„«»‹›–—…•°\u00a0');
const INSIDE_WORDS = new Set('’–—…·');
/** What stands alone or beside digits. */
const SYMBOLS = new Set('€£§©®™♪½');
const LETTER = /\p{L}/u;
const ALONE = /^[\s\d.,()]?$/;
const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;

/** So much better must another encoding fit before a declared one is not believed. */
const DOUBT = 0.4;
/** Bytes that tell one encoding from another; more do not tell more. */
const SAMPLE = 8192;

/** The canonical name of an encoding, or null where nobody knows the label. */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // An encoding nobody knows is as good as none: the bytes decide.
    return null;
  }
}

/** The text of bytes in an encoding, U+FFFD where they cannot be in it. A byte order mark is dropped. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Node 20 decodes this one as Latin-1 and leaves control characters where quotes and dashes should be.
  return encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c)
    : text;
}

/**
 * The likeliest legacy encoding of bytes that are not UTF-8: the one in which they are the letters and the common words of a language.
 * The `declared` one is believed unless another fits far better.
 */
export function likelyEncoding(bytes: Uint8Array, declared: string | null): string {
  const sample = linesBeyondAscii(bytes);
  const texts = new Map<string, Sample>();
  let likeliest = declared ?? 'windows-1252';
  let best = -Infinity;
  for (const alphabet of ALPHABETS) {
    const encodings = new Set([...alphabet.encodings, ...(declared === null ? [] : [declared])]);
    for (const encoding of encodings) {
      const text = texts.get(encoding) ?? sampleOf(decodeAs(sample, encoding));
      texts.set(encoding, text);
      const score = fit(text, alphabet) + (encoding === declared ? DOUBT : 0);
      if (score <= best) continue;
      best = score;
      likeliest = encoding;
    }
  }
  return likeliest;
}

interface Sample {
  text: string;
  words: string[];
}

const sampleOf = (text: string): Sample => ({
  text,
  words: text.toLowerCase().match(/\p{L}[\p{L}\p{M}’]*/gu) ?? [],
});

/** How well a text fits a language: about 1 to 2 where it is in it, below 0 where it makes no sense. */
function fit({ text, words }: Sample, alphabet: Alphabet): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const before = text.charAt(at - 1);
    if (character > '\x7f') {
      count++;
      sum += worth(character, before, text.charAt(at + 1), alphabet);
    }
    if (character > '\x7f' || before > '\x7f') {
      sum -= slip(before, character, alphabet.rare !== undefined);
    }
  }
  const { common, foreign } = alphabet;
  let known = 0;
  for (const word of words) {
    if (common.has(word)) known++;
    else if (foreign?.test(word)) known -= 0.5;
  }
  return sum / Math.max(1, count) + known / Math.max(1, words.length);
}

/** Whether a character belongs where it stands, from -4 for none at all to 1. */
function worth(
  character: string,
  before: string,
  after: string,
  { letters, rare }: Alphabet,
): number {
  if (letters.has(character) || letters.has(character.toLowerCase())) return 1;
  if (PUNCTUATION.has(character) || INSIDE_WORDS.has(character)) {
    const inside = LETTER.test(before) && LETTER.test(after);
    return inside && !INSIDE_WORDS.has(character) ? -1 : 1;
  }
  if (SYMBOLS.has(character)) return ALONE.test(before) && ALONE.test(after) ? 1 : -1;
  if (rare?.test(character)) return 0.4;
  return character === '\ufffd' ? -4 : -1;
}

/** What two letters side by side take from the fit: a capital inside a word, or the letters of two scripts. */
function slip(before: string, character: string, ownScript: boolean): number {
  if (!LETTER.test(before) || !LETTER.test(character)) return 0;
  const mixed = ownScript && before > '\x7f' !== character > '\x7f' ? 1 : 0;
  if (!CAPITAL.test(character)) return mixed;
  return mixed + (SMALL.test(before) ? 1 : 0.15);
}

/** The lines that have a byte beyond ASCII not seen before, and others that have any, up to about 8 kB. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const seen = new Set<number>();
  const sample = new Uint8Array(SAMPLE);
  let length = 0;
  let lineStart = 0;
  let beyond = false;
  let isNew = false;
  for (let at = 0; at <= bytes.length && length < SAMPLE; at++) {
    const byte = bytes[at] ?? 0x0a;
    if (byte > 0x7f) {
      beyond = true;
      isNew ||= !seen.has(byte);
      seen.add(byte);
    }
    if (byte !== 0x0a) continue;
    if (beyond && (isNew || length < SAMPLE / 2)) {
      const line = bytes.subarray(lineStart, Math.min(at + 1, lineStart + SAMPLE - length));
      sample.set(line, length);
      length += line.length;
    }
    lineStart = at + 1;
    beyond = false;
    isNew = false;
  }
  return sample.subarray(0, length);
}
