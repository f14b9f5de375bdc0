/**
 * What each character is to search. Letters and digits are folded to what people type who leave the
 * marks out; what is a letter's substance in its script stays.
 */
export const SEPARATOR = 1;
/** A letter or digit that makes words together with its neighbours. */
export const WORD = 2;
/** A letter of a script without spaces between words (or of Hangul): a token of its own. */
export const ALONE = 3;
/** A mark that belongs to the letter before it and tells it from others: a Thai vowel, a dakuten. */
export const MARK = 4;
/** A vowel or final consonant of a Hangul syllable written in parts. */
export const JAMO = 5;
/** A mark people leave out when they type: accents, harakat, niqqud. */
export const STRIPPED = 6;
/** Neither seen nor heard: soft hyphens, joiners, directions, tatweel. */
export const IGNORED = 7;
export const APOSTROPHE = 8;

const KIND = 24;
const SEVERAL = 1 << 23;

/** By code point: kind, and one UTF-16 unit or the place in `several` of more; 0 where nobody asked yet. */
const table = new Uint32Array(0x110000);
const several: string[] = [];

/** Letters without a decomposition that people type as others. */
const LIKE = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
    ĸ: 'k',
    ı: 'i',
    ȷ: 'j',
    ƒ: 'f',
    ς: 'σ',
    ґ: 'г',
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
    ة: 'ه',
  }),
);

/** Cyrillic letters that are no others with an accent, though Unicode writes them so. */
const LETTERS_OF_THEIR_OWN = /^[йїўѓќ]$/;

const APOSTROPHES = /^['‘’‛`´ʹʻʼʽ′＇]$/;
const LETTER = /^[\p{L}\p{N}]$/u;
const DIGIT = /^\p{Nd}$/u;
const MARKS = /^\p{M}$/u;
const STRIPPED_MARK =
  /^(?=\p{M})(?![\u3099\u309a])[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}]$/u;
/** The letters of scripts without spaces between words, and of Hangul, for inside a `u` expression. */
export const UNSPACED_LETTER = String.raw`(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Hangul}\p{scx=Yi}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}\p{scx=Tai_Le}\p{scx=New_Tai_Lue}\p{scx=Tai_Tham}\p{scx=Tai_Viet}]`;
const UNSPACED = new RegExp(`^${UNSPACED_LETTER}`, 'u');
/** The zero-width space parts words of scripts that show no other space. */
const UNSEEN = /^(?!\u200b)[\p{Default_Ignorable_Code_Point}\u0640]$/u;
/** What compatibility finds inside letters and is none: the dot of “ŀ”, the tatweel under a vowel. */
const UNHEARD = /^[·\u0640]$/;
/** Thai and Lao “am”, which compatibility would take apart into a mark and a letter. */
const AM = /^[\u0e33\u0eb3]$/;
/** Half-width dakuten, marks by another name. */
const HALF_MARK = /^[\uff9e\uff9f]$/;
const JAMOS = /^[\u1161-\u11ff\ud7b0-\ud7fb]$/;

/** Digits of every script stand in runs from 0 to 9. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** The letter as search spells it, perhaps with several letters. */
function spelled(letter: string): string {
  const lower = letter.toLowerCase().normalize('NFC');
  if (LETTERS_OF_THEIR_OWN.test(lower) || AM.test(letter)) return lower;
  const parts = letter.normalize('NFKD').toLowerCase().normalize('NFKD');
  return Array.from(parts, (part) => {
    if (STRIPPED_MARK.test(part) || APOSTROPHES.test(part) || UNHEARD.test(part)) return '';
    if (DIGIT.test(part)) return part < '\x80' ? part : plainDigit(part);
    return LIKE.get(part) ?? part;
  })
    .join('')
    .normalize('NFC');
}

function judge(char: string): [kind: number, text: string] {
  if (APOSTROPHES.test(char.normalize('NFC'))) return [APOSTROPHE, ''];
  if (UNSEEN.test(char)) return [IGNORED, ''];
  if (HALF_MARK.test(char)) return [MARK, char.normalize('NFKC')];
  if (MARKS.test(char)) {
    return STRIPPED_MARK.test(char) ? [STRIPPED, ''] : [MARK, char.normalize('NFC')];
  }
  if (!LETTER.test(char)) return [SEPARATOR, ''];
  if (JAMOS.test(char)) return [JAMO, char];
  const text = spelled(char);
  if (text === '') return [IGNORED, ''];
  const letters = Array.from(text).filter((part) => !MARKS.test(part));
  const whole = letters.every((part) => LETTER.test(part));
  if (whole && !UNSPACED.test(text)) return [WORD, text];
  // “½” and “ヿ” are no run of letters or digits: they stay what they are.
  return [ALONE, whole && letters.length === 1 ? text : char];
}

/** Kind and folding of a code point in one number, for `kindOf`, `unitOf` and `unitsOf`. */
export function foldOf(code: number): number {
  const known = table[code] ?? 0;
  if (known !== 0) return known;
  // A lone surrogate is no character.
  const [kind, text] =
    code >= 0xd800 && code <= 0xdfff ? [SEPARATOR, ''] : judge(String.fromCodePoint(code));
  const value =
    text.length === 1 ? text.charCodeAt(0) : text === '' ? 0 : SEVERAL | (several.push(text) - 1);
  return (table[code] = ((kind << KIND) | value) >>> 0);
}

export const kindOf = (fold: number): number => fold >>> KIND;

/** The one UTF-16 unit it folds to; 0 when there are several or none. */
export const unitOf = (fold: number): number => (fold & SEVERAL ? 0 : fold & 0xffff);

/** All it folds to, when that is more than one unit. */
export const unitsOf = (fold: number): string => several[fold & (SEVERAL - 1)] ?? '';

/** The letter that `last` and a stripped mark make together where that is one of its own, else 0. */
export function letterOfItsOwn(last: number, mark: number): number {
  if (last < 0x400 || last > 0x4ff) return 0;
  const whole = String.fromCharCode(last, mark).normalize('NFC');
  return LETTERS_OF_THEIR_OWN.test(whole) ? whole.charCodeAt(0) : 0;
}

/** A piece of text with its letters folded, without apostrophes, and all else as it is. */
export function foldedText(text: string): string {
  return Array.from(text.normalize('NFC'), (char) => {
    const fold = foldOf(char.codePointAt(0) ?? 0);
    if ([STRIPPED, IGNORED, APOSTROPHE].includes(kindOf(fold))) return '';
    const unit = unitOf(fold);
    return unit !== 0 ? String.fromCharCode(unit) : fold & SEVERAL ? unitsOf(fold) : char;
  })
    .join('')
    .normalize('NFC');
}
