/** Keeps what is shown of a hit short, whatever the text: a word, or the signs between two, may be of any length. */
import { type TextRun } from '../../shared/search-results.ts';

/** UTF-16 units of all runs together. */
const LONGEST = 400;
/** Of a run, even where there are many: enough for a word. */
const SHORTEST = 40;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The runs as they are where they have no more than 400 UTF-16 units, otherwise the long ones cut, with an ellipsis:
 * the first at its beginning, the last at its end, others in their middle, as what is marked always is. Where there
 * are too many runs even so, the last are left out.
 */
export function shortenRuns(runs: readonly TextRun[]): TextRun[] {
  if (runs.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST) return [...runs];
  const most = Math.max(SHORTEST, fairShare(runs.map(({ text }) => text.length)));
  const shown: TextRun[] = [];
  let room = LONGEST;
  for (const [index, { text, hit }] of runs.entries()) {
    const first = !hit && index === 0 && runs.length > 1;
    const last = !hit && index === runs.length - 1;
    const short = text.length <= most ? text : cut(text, most - 1, first ? 0 : last ? 1 : 0.5);
    if (short.length > room) return [...shown, { text: '…', hit: false }];
    room -= short.length;
    shown.push({ text: short, hit });
  }
  return shown;
}

/** The length to which all have to be cut that are longer, for them to fit together. */
function fairShare(lengths: readonly number[]): number {
  let room = LONGEST;
  let left = lengths.length;
  for (const length of lengths.toSorted((a, b) => a - b)) {
    if (length * left > room) break;
    room -= length;
    left--;
  }
  return Math.floor(room / left);
}

/** A text cut to so many UTF-16 units and an ellipsis; `head` is the part of them that is left at its beginning. */
function cut(text: string, room: number, head: number): string {
  const begin = Math.floor(room * head);
  const before = text.slice(0, letterEnd(text, begin)).replace(/[\s…]+$/u, '');
  const behind = text.slice(letterBegin(text, text.length - (room - begin)));
  return `${before}…${behind.replace(/^[\s…]+/u, '')}`;
}

/** The last place up to `place` where a letter ends with all its marks; one with more marks than that loses the last. */
function letterEnd(text: string, place: number): number {
  const near = text.slice(0, place + 2);
  const end = letters.segment(near).containing(place)?.index ?? place;
  return end > 0 ? end : text.slice(0, place).replace(/\p{Cs}$/u, '').length;
}

/** The first place from `place` on where a letter begins. */
function letterBegin(text: string, place: number): number {
  const letter = letters.segment(text).containing(place - 1);
  return letter ? letter.index + letter.segment.length : place;
}
