/** UTF-16 units that are kept of a title somebody else wrote: a longer one is a mistake, or meant to harm. */
export const LONGEST_TITLE = 1000;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text of at most `most` UTF-16 units: of a longer one its beginning and an ellipsis, cut where a letter ends with all
 * its marks.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = letters.segment(text.slice(0, most + 1)).containing(most - 1);
  // One letter with more marks than that loses the last of them.
  const end = last && last.index > 0 ? last.index : most - 1;
  return `${text
    .slice(0, end)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()}…`;
}
