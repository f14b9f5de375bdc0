import {
  ALONE,
  APOSTROPHE,
  foldOf,
  IGNORED,
  JAMO,
  kindOf,
  letterOfItsOwn,
  MARK,
  SEPARATOR,
  STRIPPED,
  unitOf,
  unitsOf,
  WORD,
} from './fold-letters.ts';

/** A word of a text as search sees it. */
export interface Token {
  /** Folded: [a-z0-9] and characters from U+0080, at most 64 UTF-16 units. */
  text: string;
  /** Where it stands in the text, in UTF-16 units, the end not included. */
  from: number;
  to: number;
}

/** UTF-16 units; what a longer word has more is cut from its token. */
const LONGEST = 64;
const SPACE = 0x20;
const COMMA = 0x2c;

/** Of ASCII letters and digits what they fold to, else 0: most texts are little else. */
const plain = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const fold = foldOf(code);
  return kindOf(fold) === WORD ? unitOf(fold) : 0;
});

/** Below are Latin, Greek, Cyrillic and Armenian: letters that have no marks of substance. */
const BARE = 0x590;

/** What is kept for the next text does not grow beyond this: UTF-16 units. */
const ROOM = 1 << 16;

/** The tokens written one after another with a space between, and where each was found. */
let units = new Uint16Array(ROOM);
let bytes = Buffer.alloc(ROOM);
/** Three a token: from, to, and the end among the units. */
let spans = new Uint32Array(ROOM);

function grow(): void {
  const more = new Uint16Array(units.length * 2);
  more.set(units);
  units = more;
  const moreSpans = new Uint32Array(spans.length * 2);
  moreSpans.set(spans);
  spans = moreSpans;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Writes a token with marks anew in composed form, so that its spelling does not matter. Answers its end. */
function compose(start: number, end: number): number {
  const whole = String.fromCharCode(...units.subarray(start, end)).normalize('NFC');
  for (let i = 0; i < whole.length; i++) units[start + i] = whole.charCodeAt(i);
  return start + whole.length;
}

/** Whether the comma or apostrophe at `at` parts thousands: one to three digits before, three after. */
function partsThousands(text: string, at: number): boolean {
  let before = at;
  while (before > at - 4 && isDigit(text.charCodeAt(before - 1))) before--;
  let after = at + 1;
  while (after < at + 5 && isDigit(text.charCodeAt(after))) after++;
  return before < at && before >= at - 3 && after === at + 4;
}

/** French and Italian words that lost their vowel before another: l’été, qu’il, un’altra, dell’arte. */
const ELIDED = /^(?:[cdjlmnst]|un|.*qu|.*ll)$/;
const VOWEL = /^[aeiouyh]/;
/** “She’ll”, “I’d” and “we’re” would read as shell, id and were. */
const PRONOUN = /^(?:i|s?he|we|who)$/;
const VERB = /^[dlr]/;

/**
 * Whether the apostrophe at `at` stands inside one word (`don’t`), of which `start` to `end` is
 * written: a letter follows, and the sides are not two words that together look like a third.
 */
function joinsLetters(text: string, at: number, start: number, end: number): boolean {
  const next = text.codePointAt(at + 1) ?? 0;
  const fold = foldOf(next);
  if (isDigit(next) || kindOf(fold) !== WORD) return false;
  const before = String.fromCharCode(...units.subarray(start, end));
  const first = unitOf(fold) === 0 ? unitsOf(fold) : String.fromCharCode(unitOf(fold));
  if (VOWEL.test(first) && ELIDED.test(before)) return false;
  return !(PRONOUN.test(before) && VERB.test(first));
}

let scanned = 0;
let wide = false;

/** Writes what a letter folds to behind `end`, if the token from `start` still has room. Answers the new end. */
function write(fold: number, start: number, end: number): number {
  const unit = unitOf(fold);
  if (unit !== 0) {
    if (unit > 0x7f) wide = true;
    if (end - start < LONGEST) units[end++] = unit;
    return end;
  }
  wide = true;
  const several = unitsOf(fold);
  if (end - start + several.length > LONGEST) return end;
  for (let i = 0; i < several.length; i++) units[end++] = several.charCodeAt(i);
  return end;
}

/** Fills `units` and `spans` with the tokens of `text`. Answers how many there are. */
function scan(text: string): number {
  const length = text.length;
  let count = 0;
  let open = 0; // WORD, ALONE, or none
  let start = 0; // of the token among the units
  let end = 0; // of what is written
  let last = 0; // offset behind the token's last letter
  let marked = false;
  wide = false;
  for (let i = 0; i < length;) {
    let code = text.charCodeAt(i);
    const at = i++;
    const letter = open === WORD && code < 0x80 ? (plain[code] ?? 0) : 0;
    if (letter !== 0) {
      if (end - start < LONGEST) units[end++] = letter;
      last = i;
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) i++;
    }
    const fold = foldOf(code);
    let kind = kindOf(fold);

    if (kind === IGNORED) continue;
    if (open !== 0) {
      if (kind === APOSTROPHE || code === COMMA) {
        if (open === WORD && partsThousands(text, at)) continue;
        if (kind === APOSTROPHE && open === WORD && joinsLetters(text, at, start, end)) continue;
        kind = SEPARATOR;
      } else if (kind === STRIPPED || (kind === MARK && (units[end - 1] ?? 0) < BARE)) {
        const own = letterOfItsOwn(units[end - 1] ?? 0, code);
        if (own !== 0) units[end - 1] = own;
        last = i;
        continue;
      }
    }
    const goesOn =
      (kind === open && kind === WORD) || kind === MARK || (kind === JAMO && open === ALONE);
    if (open !== 0 && !goesOn) {
      if (marked) end = compose(start, end);
      spans[count * 3 + 1] = last;
      spans[count * 3 + 2] = end;
      units[end++] = SPACE;
      count++;
      open = 0;
    }
    if (open === 0) {
      if (kind !== WORD && kind !== ALONE && kind !== JAMO) continue;
      if (end + 2 * LONGEST > units.length || count * 3 + 6 > spans.length) grow();
      spans[count * 3] = at;
      open = kind === WORD ? WORD : ALONE;
      start = end;
      marked = false;
    }
    last = i;
    if (kind === MARK || kind === JAMO) marked = true;
    end = write(fold, start, end);
  }
  if (open !== 0) {
    if (marked) end = compose(start, end);
    spans[count * 3 + 1] = last;
    spans[count * 3 + 2] = end;
    count++;
  } else if (count > 0) end--;
  scanned = end;
  return count;
}

/** What `scan` wrote, as a string, one byte a letter where that is enough. */
function written(): string {
  const found = units.subarray(0, scanned);
  if (wide) return Buffer.from(found.buffer, 0, scanned * 2).toString('utf16le');
  if (bytes.length < scanned) bytes = Buffer.alloc(units.length);
  bytes.set(found);
  return bytes.toString('latin1', 0, scanned);
}

function release(): void {
  if (units.length <= ROOM) return;
  units = new Uint16Array(ROOM);
  bytes = Buffer.alloc(ROOM);
  spans = new Uint32Array(ROOM);
}

/**
 * The text as the index gets it: its tokens, a space between each two. SQLite's `ascii` tokenizer
 * splits it at the spaces and nowhere else.
 */
export function normalised(text: string): string {
  scan(text);
  const all = written();
  release();
  return all;
}

/** The words of a text, in order, as a string and numbers: of a thousand, few are looked at. */
export class TokenList {
  readonly length: number;
  /** What `normalised` gives. */
  readonly #all: string;
  /** As in `scan`. */
  readonly #spans: Uint32Array;

  constructor(text: string) {
    this.length = scan(text);
    this.#all = written();
    this.#spans = spans.slice(0, this.length * 3);
    release();
  }

  /** `Token.text` of one that is there. */
  text(index: number): string {
    return this.#all.slice(this.#begin(index), this.#spans[index * 3 + 2]);
  }

  /** The first UTF-16 unit of the text of one that is there. */
  initial(index: number): number {
    return this.#all.charCodeAt(this.#begin(index));
  }

  /** `Token.from` of one of them; 0 where there is none, as of `to`. */
  from(index: number): number {
    return this.#spans[index * 3] ?? 0;
  }

  to(index: number): number {
    return this.#spans[index * 3 + 1] ?? 0;
  }

  #begin(index: number): number {
    return index === 0 ? 0 : (this.#spans[index * 3 - 1] ?? 0) + 1;
  }
}

/** The words of a text, in order: for finding the place of a match in what people see. */
export function tokenise(text: string): Token[] {
  const list = new TokenList(text);
  return Array.from({ length: list.length }, (_, index) => ({
    text: list.text(index),
    from: list.from(index),
    to: list.to(index),
  }));
}
