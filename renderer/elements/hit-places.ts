/** Where the hits of a search stand in a text on the screen, which the index has read as plain lines. */
import { type SearchHit } from '../../electron/shared/search-results.ts';
import { find, type FindIndex, indexOf, type Mark } from './find-words.ts';
import { type SegmentMarks } from './runs.ts';

/** Letters around a found word that tell it from the same word elsewhere. */
const AROUND = 24;

/** The marks of hits in a text of one line; those of the hit with the id `current` are told apart. */
export function marksIn(
  text: string,
  hits: readonly SearchHit[],
  current: string | null,
): SegmentMarks {
  // Most texts have none, and are drawn again and again.
  if (hits.length === 0) return [];
  return placesIn([text], hits)
    .flatMap((marks, at) => marks.map((mark) => ({ ...mark, current: hits[at]?.id === current })))
    .sort((a, b) => a.from - b.from || Number(b.current) - Number(a.current));
}

/** The marks of each hit, in the hits' order; none for what is not found again. */
export function placesIn(lines: readonly string[], hits: readonly SearchHit[]): Mark[][] {
  const index = indexOf(lines.map((line) => line.replace(/\s/gu, ' ')));
  return hits.map(({ runs }) =>
    runs.flatMap(({ text, hit }, at) => {
      if (!hit) return [];
      const before = runs[at - 1]?.text.split('…').at(-1) ?? '';
      const after = runs[at + 1]?.text.split('…')[0] ?? '';
      return placeOf(index, text, before.slice(-AROUND), after.slice(0, AROUND));
    }),
  );
}

/** The place with what stands around it, or on one side; else the first of all. */
function placeOf(index: FindIndex, text: string, before: string, after: string): Mark[] {
  for (const [lead, tail] of [
    [before, after],
    [before, ''],
    ['', after],
  ] as const) {
    const match = find(index, lead + text + tail)[0] ?? [];
    // Over the borders of lines, letters are not counted.
    const [mark, ...more] = match;
    if (mark && more.length === 0) {
      const from = mark.from + lead.trimStart().length;
      return [{ ...mark, from, to: from + text.length }];
    }
  }
  return [...(find(index, text)[0] ?? [])];
}
