/** Where the timed words of a segment stand in its text, and which of them is under the mouse. */
import { type Segment, type Word } from '../../../electron/shared/model.ts';

/** Offsets in a segment's text: from `from` up to, without, `to`. */
export interface WordPlace {
  from: number;
  to: number;
}

/** The place of each word, or null for one that the text does not have (a corrected text may not). */
export function wordPlaces(text: string, words: readonly Word[]): (WordPlace | null)[] {
  let at = 0;
  return words.map((word) => {
    const from = text.indexOf(word.text, at);
    if (from === -1) return null;
    at = from + word.text.length;
    return { from, to: at };
  });
}

/** Start of the word at an offset of the segment's text, seconds; of the segment where there is none. */
export function timeAt(segment: Segment, offset: number): number {
  const { text, words = [], start } = segment;
  const index = wordPlaces(text, words).findIndex(
    (place) => place !== null && offset >= place.from && offset <= place.to,
  );
  return words[index]?.start ?? start;
}
