/** Finding words in a transcript: case and accents folded, phrases across the borders of segments. */

/** Part of a segment's text, from `from` up to, without, `to`. */
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
  /** For each unit of `folded`: its segment. */
  segments: Int32Array;
  /** For each unit of `folded`: the offset in its segment's text. */
  offsets: Int32Array;
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

/** One letter without case and accents; may be several units, or none. */
function foldLetter(letter: string): string {
  if (letter < '\u0080') return letter.toLowerCase();
  return (ALIKE[letter] ?? letter).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Builds the index of a transcript's texts. */
export function indexOf(texts: readonly string[]): FindIndex {
  const parts: string[] = [];
  const segments: number[] = [];
  const offsets: number[] = [];
  texts.forEach((text, segment) => {
    if (segment > 0) {
      parts.push(' ');
      segments.push(segment - 1);
      offsets.push(texts[segment - 1]?.length ?? 0);
    }
    let offset = 0;
    for (const letter of text) {
      const folded = foldLetter(letter);
      parts.push(folded);
      for (let i = 0; i < folded.length; i++) {
        segments.push(segment);
        offsets.push(offset);
      }
      offset += letter.length;
    }
  });
  return {
    folded: parts.join(''),
    segments: Int32Array.from(segments),
    offsets: Int32Array.from(offsets),
    texts,
  };
}

const foldQuery = (typed: string): string =>
  Array.from(typed, foldLetter).join('').replace(/\s+/g, ' ').trim();

/** All places where `typed` stands, in reading order, not overlapping; none for nothing typed. */
export function find(index: FindIndex, typed: string): Match[] {
  const query = foldQuery(typed);
  const matches: Match[] = [];
  if (query === '') return matches;
  let at = index.folded.indexOf(query);
  while (at !== -1) {
    matches.push(marksOf(index, at, at + query.length));
    at = index.folded.indexOf(query, at + query.length);
  }
  return matches;
}

function marksOf(index: FindIndex, from: number, to: number): Mark[] {
  const { segments, offsets, texts } = index;
  const first = segments[from] ?? 0;
  const last = segments[to - 1] ?? first;
  const marks: Mark[] = [];
  for (let segment = first; segment <= last; segment++) {
    const text = texts[segment] ?? '';
    const start = segment === first ? (offsets[from] ?? 0) : 0;
    const end = segment === last ? endOfLetter(text, offsets[to - 1] ?? 0) : text.length;
    if (end > start) marks.push({ segment, from: start, to: end });
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
