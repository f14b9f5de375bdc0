/** What is searched, as it lies in the library: rows of lines, up to 8192 an episode. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { fail } from '../shared/errors.ts';
import type { SearchPart } from '../shared/search-query.ts';

/** Rows an episode can have. */
export const ROWS = 8192;
/** The transcript's rows are the first, in the order of the audio. */
export const MOST_TRANSCRIPT_ROWS = 8000;

/** Where the parts that take one row each stand. */
const PLACES = {
  title: 8191,
  notes: 8190,
  chapters: 8189,
  people: 8188,
  bookmarks: 8187,
} as const satisfies Record<Exclude<SearchPart, 'transcript'>, number>;

/** A line of a row: a segment, a title, a paragraph of the notes, a chapter, a name, a bookmark. */
export interface Line {
  /** Seconds on the audio's time; null where it has none. */
  start: number | null;
  speaker: string | null;
  text: string;
  /** Index of the segment in its source, of the paragraph, of the chapter in its list; a bookmark's id. */
  place: number;
  /** Where words begin, [offset in `text` (UTF-16), seconds], ascending; only where the source times its words. */
  words?: [from: number, start: number][];
}

/** A row's lines. The last of a transcript's row may belong to the next one. */
export interface Row {
  lines: Line[];
  /**
   * Lines from here on are also, and properly, the first of the next row. They stand here so that a phrase may run
   * over the border; what begins in them is a hit of the next row.
   */
  own: number;
}

export const rowId = (episodeId: number, place: number): number => episodeId * ROWS + place;
export const episodeOf = (row: number): number => Math.floor(row / ROWS);
/** Where a part's row of an episode is; transcripts have many, from `rowId(episode, 0)` on. */
export const partRow = (episodeId: number, part: Exclude<SearchPart, 'transcript'>): number =>
  rowId(episodeId, PLACES[part]);

/** What part of an episode a row is of. */
export function partOf(row: number): SearchPart {
  const place = row % ROWS;
  for (const [part, at] of Object.entries(PLACES)) if (at === place) return part as SearchPart;
  return 'transcript';
}

/** Of the rules rows and words are made by. Another number, and all is made anew. */
export const RULES = 1;

/**
 * A line as it is stored: shorter, less what it does not have. Numbers are what they are more than those of the line
 * before, which deflate well: milliseconds since its start, places left out since its place.
 */
type Packed = [
  start: number | null,
  speaker: number,
  text: string,
  place: number,
  words?: number[],
];
type PackedRow = [own: number, speakers: string[], rows: Packed[], rules: number];

/** A row as it is stored; `unpacked` gives it back. Times are kept to the millisecond. */
export const packed = (row: Row): Uint8Array => deflateRawSync(written(row), { level: 1 });

/** Whether this is how a row is stored, however it was deflated. Throws `search-damaged`. */
export const isPacked = (content: Uint8Array, row: Row): boolean =>
  inflated(content) === written(row);

function written({ lines, own }: Row): string {
  const speakers: string[] = [];
  let before = { start: 0, place: -1 };
  const rows = lines.map(({ start, speaker, text, place, words }): Packed => {
    if (speaker !== null && !speakers.includes(speaker)) speakers.push(speaker);
    const at = start === null ? before.start : milliseconds(start);
    const line: Packed = [
      start === null ? null : at - before.start,
      speaker === null ? -1 : speakers.indexOf(speaker),
      text,
      place - before.place - 1,
    ];
    if (words) line.push(words.flatMap(([from, said]) => [from, milliseconds(said) - at]));
    before = { start: at, place };
    return line;
  });
  const row: PackedRow = [own, speakers, rows, RULES];
  return JSON.stringify(row);
}

function inflated(content: Uint8Array): string {
  try {
    return inflateRawSync(content).toString('utf8');
  } catch (error) {
    return fail('search-damaged', {}, error);
  }
}

/** `T` is what was written: the caller's word for it. */
function parsed<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    return fail('search-damaged', {}, error);
  }
}

/** Stands for what of a stored row is in the index: the same as long as only times are others. Throws `search-damaged`. */
export function wordsIn(content: Uint8Array): string {
  const [, speakers, rows, rules] = parsed<PackedRow>(inflated(content));
  return JSON.stringify([rules, speakers, rows.map(([, , text]) => text)]);
}

/** The beginning of a stored row, up to its lines. */
const NAMES = /^\[\d+,(\[(?:"(?:[^"\\]|\\.)*",?)*\])/;

/**
 * Who speaks in a stored row, in the order they do; in a fraction of the time that reading all of it takes. Throws
 * `search-damaged`.
 */
export function speakersIn(content: Uint8Array): string[] {
  const [, names = '[]'] = NAMES.exec(inflated(content)) ?? [];
  return parsed<string[]>(names);
}

/** A row as it was packed. Throws `search-damaged` where it cannot be read. */
export function unpacked(content: Uint8Array): Row {
  const [own, speakers, rows] = parsed<PackedRow>(inflated(content));
  let at = 0;
  let last = -1;
  const lines = rows.map(([since, speaker, text, skipped, words]): Line => {
    at += since ?? 0;
    last += skipped + 1;
    return {
      start: since === null ? null : at / 1000,
      speaker: speakers[speaker] ?? null,
      text,
      place: last,
      ...(words && { words: pairs(words, at) }),
    };
  });
  return { own, lines };
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000);

const pairs = (flat: number[], start: number): [number, number][] =>
  Array.from({ length: flat.length / 2 }, (_, index) => [
    flat[2 * index] ?? 0,
    (start + (flat[2 * index + 1] ?? 0)) / 1000,
  ]);
