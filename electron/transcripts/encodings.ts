import chardet from 'chardet';

/** What Windows-1252 has at 0x80 to 0x9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const CENTRAL_EUROPEAN = ['windows-1250', 'iso-8859-2'];
const WESTERN = ['windows-1252'];

/** Letters outside ASCII by language (lower case), and the single-byte encodings that language was written in. */
const ALPHABETS: { language: string; letters: string; encodings: string[] }[] = [
  { language: 'de', letters: 'äöüß', encodings: WESTERN },
  { language: 'fr', letters: 'àâçéèêëîïôùûüÿœæ', encodings: WESTERN },
  { language: 'es', letters: 'áéíóúüñ¿¡ªº', encodings: WESTERN },
  { language: 'pt', letters: 'áâãàçéêíóôõúüªº', encodings: WESTERN },
  { language: 'it', letters: 'àèéìíîòóùú', encodings: WESTERN },
  { language: 'sv', letters: 'åäöé', encodings: WESTERN },
  { language: 'da', letters: 'æøåé', encodings: WESTERN },
  { language: 'nl', letters: 'éëïóöüáèê', encodings: WESTERN },
  { language: 'is', letters: 'áðéíóúýþæö', encodings: WESTERN },
  { language: 'pl', letters: 'ąćęłńóśźż', encodings: CENTRAL_EUROPEAN },
  { language: 'cs', letters: 'áčďéěíňóřšťúůýž', encodings: CENTRAL_EUROPEAN },
  { language: 'sk', letters: 'áäčďéíĺľňóôŕšťúýž', encodings: CENTRAL_EUROPEAN },
  { language: 'hu', letters: 'áéíóöőúüű', encodings: CENTRAL_EUROPEAN },
  { language: 'ro', letters: 'ăâîşţ', encodings: CENTRAL_EUROPEAN },
  { language: 'hr', letters: 'čćđšž', encodings: CENTRAL_EUROPEAN },
  { language: 'tr', letters: 'çğıöşüâî', encodings: ['windows-1254'] },
  { language: 'lt', letters: 'ąčęėįšųūž', encodings: ['windows-1257'] },
  { language: 'lv', letters: 'āčēģīķļņšūž', encodings: ['windows-1257'] },
  { language: 'et', letters: 'äõöüšž', encodings: ['windows-1257'] },
];

/** Names by which `chardet` means what the web calls otherwise, or reads a superset of. */
const LATIN = /^(?:iso-8859-(?:1|2|9|15)|windows-125[02478])$/;

/** The canonical name of an encoding, or null where nobody knows the label. */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // An encoding nobody knows is as good as none: the bytes decide.
    return null;
  }
}

/** The text of bytes in an encoding, or null where they cannot be in it. A byte order mark is dropped. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Node 20 decodes this one as Latin-1 and leaves control characters where quotes and dashes should be.
    return encoding === 'windows-1252'
      ? text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c)
      : text;
  } catch {
    return null;
  }
}

/**
 * The likeliest legacy encodings of bytes that are not UTF-8, best first. Statistics tell scripts apart; among the Latin ones, which a short
 * text hardly tells apart, the alphabet does: every letter it holds should belong to one language.
 */
export function likelyEncodings(bytes: Uint8Array): string[] {
  const sample = linesBeyondAscii(bytes);
  const guesses = chardet
    .analyse(sample)
    .filter(({ name, confidence }) => confidence > 0 && !/^(?:UTF|ASCII)/i.test(name))
    .map(({ name, lang }) => ({ encoding: knownEncoding(name), language: lang }))
    .filter((guess) => guess.encoding !== null) as { encoding: string; language?: string }[];
  const names = guesses.map((guess) => guess.encoding);
  if (names[0] !== undefined && !LATIN.test(names[0])) return [...names, 'windows-1252'];
  const preferred = guesses.map((guess) => guess.language);
  return [...latinByAlphabet(sample, preferred), ...names, 'windows-1252'];
}

function latinByAlphabet(sample: Uint8Array, preferred: (string | undefined)[]): string[] {
  const rank = (language: string): number => {
    const index = preferred.indexOf(language);
    return index < 0 ? preferred.length : index;
  };
  return ALPHABETS.flatMap(({ language, letters, encodings }) =>
    encodings.map((encoding) => ({
      encoding,
      rank: rank(language),
      strange: strangers(decodeStrictly(sample, encoding), letters),
    })),
  )
    .sort((a, b) => a.strange - b.strange || a.rank - b.rank)
    .map((candidate) => candidate.encoding);
}

/** How many characters beyond ASCII belong neither to the alphabet nor to common punctuation. */
function strangers(text: string | null, letters: string): number {
  if (text === null) return Infinity;
  let count = 0;
  for (const character of text.toLowerCase()) {
    if (
      character > '\x7f' &&
      !letters.includes(character) &&
      !'‘’“”„«»–—…•·°€£§©®\u00a0'.includes(character)
    ) {
      count++;
    }
  }
  return count;
}

/** Up to 64 kB of the lines that have bytes beyond ASCII: only they tell encodings apart. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(65_536);
  let length = 0;
  let lineStart = 0;
  let beyond = false;
  for (let at = 0; at <= bytes.length && length < sample.length; at++) {
    const byte = bytes[at] ?? 0x0a;
    if (byte > 0x7f) beyond = true;
    if (byte !== 0x0a) continue;
    if (beyond) {
      const line = bytes.subarray(lineStart, Math.min(at + 1, lineStart + sample.length - length));
      sample.set(line, length);
      length += line.length;
    }
    lineStart = at + 1;
    beyond = false;
  }
  return sample.subarray(0, length);
}
