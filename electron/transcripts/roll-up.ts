import { collapse, hasWords } from './text.ts';

interface Caption {
  start: number;
  end: number | null;
  text: string;
}

/** Captions further apart than this are two captions, not one that rolls on; seconds. */
const GAP = 0.2;
/** What rolls at all rolls from the start. */
const SAMPLE = 200;
/** A chorus rolls once; live captions do all the time. */
const FEWEST = 2;

/**
 * Automatic and live captions roll: each shows the line before it again, above the new one, because a screen holds two. Keeps every line
 * where it is said first; a caption that says nothing new goes. Returns the very list where captions do not roll.
 */
export function withoutRollUp<C extends Caption>(captions: C[]): C[] {
  if (!areRolling(captions.slice(0, SAMPLE))) return captions;
  return captions.flatMap((caption, index) => {
    const lines = spokenLines(caption.text);
    const repeated = repeatedLines(captions[index - 1], caption);
    if (repeated === 0) return [caption];
    return repeated === lines.length
      ? []
      : [{ ...caption, text: lines.slice(repeated).join('\n') }];
  });
}

function areRolling(captions: Caption[]): boolean {
  let repeating = 0;
  let rolling = 0;
  for (const [index, caption] of captions.entries()) {
    const repeated = repeatedLines(captions[index - 1], caption);
    if (repeated > 0) repeating++;
    if (repeated > 0 && repeated < spokenLines(caption.text).length) rolling++;
  }
  return rolling >= FEWEST && repeating * 2 >= captions.length - 1;
}

/** How many lines at the top of a caption are those at the bottom of the one before it. */
function repeatedLines(before: Caption | undefined, caption: Caption): number {
  if (!before || caption.start < before.start || caption.start > (before.end ?? Infinity) + GAP)
    return 0;
  const above = spokenLines(before.text).map(bare);
  const lines = spokenLines(caption.text).map(bare);
  let count = Math.min(above.length, lines.length);
  while (count > 0 && !above.slice(-count).every((line, index) => line === lines[index])) count--;
  return count;
}

const bare = (line: string): string => collapse(line.replace(/<[^<>]*>/g, ''));

const spokenLines = (text: string): string[] =>
  text.split('\n').filter((line) => hasWords(bare(line)));
