/** Finding words in texts one after another (a transcript's segments, the lines of notes): case and accents folded, phrases across the borders of segments. */

/** Part of a text, from `from` up to, without, `to`. */
export interface Mark {
  segment: number;
  from: number;
  to: number;
}

/** A match is one mark, or several where it crosses the borders of segments. */
export type Match = readonly Mark[];

/** A transcript made ready to be searched. */
export interface FindIndex {
  /** The text of all segments, folded, with one space between. */
  folded: string;
  /** Where each segment begins in `folded`. */
  starts: Int32Array;
  /**
   * For each segment whose folded text is not as long, letter by letter, as the text itself: the offset
   * in the text of each unit of the folded one.
   */
  offsets: ReadonlyMap<number, readonly number[]>;
  texts: readonly string[];
}

/** Marks typed and printed alike, so that either finds the other. */
const ALIKE: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
};

/** Folded letters, so that each is worked out once: an alphabet is small, a transcript is not. */
const folds = new Map<string, string>();

/** One letter without case and accents; may be several units, or none. */
function foldLetter(letter: string): string {
  const known = folds.get(letter);
  if (known !== undefined) return known;
  const plain = (ALIKE[letter] ?? letter).normalize('NFKD').replace(/\p{M}/gu, '');
  const folded = plain.toLowerCase();
  folds.set(letter, folded);
  return folded;
}

/** Builds the index of a transcript's texts. */
export function indexOf(texts: readonly string[]): FindIndex {
  const parts: string[] = [];
  const starts = new Int32Array(texts.length);
  const offsets = new Map<number, number[]>();
  let length = 0;
  texts.forEach((text, segment) => {
    starts[segment] = length;
    let folded: string;
    // Most are plain; letter by letter is ten times slower.
    if (isPlain(text)) folded = text.toLowerCase();
    else {
      const mapped = foldText(text);
      folded = mapped.folded;
      offsets.set(segment, mapped.offsets);
    }
    parts.push(folded);
    length += folded.length + 1;
  });
  return { folded: parts.join(' '), starts, offsets, texts };
}

const isPlain = (text: string) => !/[^ -~]/.test(text);

function foldText(text: string): { folded: string; offsets: number[] } {
  const offsets: number[] = [];
  let folded = '';
  let offset = 0;
  for (const letter of text) {
    const units = foldLetter(letter);
    folded += units;
    for (let i = 0; i < units.length; i++) offsets.push(offset);
    offset += letter.length;
  }
  return { folded, offsets };
}

const foldQuery = (typed: string): string =>
  Array.from(typed, foldLetter).join('').replace(/\s+/g, ' ').trim();

/** All places where `typed` stands, in reading order, not overlapping; none for nothing typed. */
export function find(index: FindIndex, typed: string): Match[] {
  const query = foldQuery(typed);
  const matches: Match[] = [];
  if (query === '') return matches;
  let segment = 0;
  let at = index.folded.indexOf(query);
  while (at !== -1) {
    while (at >= (index.starts[segment + 1] ?? Infinity)) segment++;
    matches.push(marksOf(index, segment, at, at + query.length));
    at = index.folded.indexOf(query, at + query.length);
  }
  return matches;
}

/** What of a match, from `from` to `to` in the folded text, lies in which segments. */
function marksOf(index: FindIndex, first: number, from: number, to: number): Mark[] {
  const { starts, offsets, texts } = index;
  const marks: Mark[] = [];
  for (let segment = first; (starts[segment] ?? Infinity) < to; segment++) {
    const text = texts[segment] ?? '';
    const start = starts[segment] ?? 0;
    const end = (starts[segment + 1] ?? index.folded.length + 1) - 1;
    const mapped = offsets.get(segment);
    const offsetOf = (unit: number) => (mapped ? (mapped[unit] ?? text.length) : unit);
    const begin = from > start ? offsetOf(from - start) : 0;
    const over = to < end ? endOfLetter(text, offsetOf(to - start - 1)) : text.length;
    if (over > begin) marks.push({ segment, from: begin, to: over });
  }
  return marks;
}

/** Past the letter at `offset`, and past the accents that stand on it. */
function endOfLetter(text: string, offset: number): number {
  const letter = /^.\p{M}*/su.exec(text.slice(offset, offset + 16));
  return offset + (letter?.[0].length ?? 1);
}

/** Index of the first match at or after a segment; the first of all when there is none after it. */
export function firstFrom(matches: readonly Match[], segment: number): number {
  const index = matches.findIndex((match) => (match[0]?.segment ?? -1) >= segment);
  return Math.max(0, index);
}
