import { type WarnTranscript } from './draft.ts';
import { collapse, hasWords } from './text.ts';

interface Caption {
  start: number;
  end: number | null;
  text: string;
}

/** Captions further apart than this are two captions, not one that goes on; seconds. */
const GAP = 0.2;
/** What rolls or grows at all does so from the start. */
const SAMPLE = 200;
/** A chorus rolls once; live captions do all the time. */
const FEWEST = 2;
/** A phrase is taken up again and led on now and then; recognisers that show their guesses do it all the time. */
const FEWEST_GROWN = 4;

/**
 * Automatic and live captions are made for a screen, and say the same line again and again: while it grows word by word, and above the
 * next one when it rolls up. Keeps every line where it is said first, as it was at last. What was changed is a warning.
 */
export function shownOnce<C extends Caption>(captions: C[], warn: WarnTranscript): C[] {
  const whole = areGrowing(captions.slice(0, SAMPLE)) ? grown(captions) : captions;
  if (whole !== captions) warn('growing-captions', {});
  if (!areRolling(whole.slice(0, SAMPLE))) return whole;
  warn('rolling-captions', {});
  return withoutRollUp(whole);
}

function withoutRollUp<C extends Caption>(captions: C[]): C[] {
  return captions.flatMap((caption, index) => {
    const lines = spokenLines(caption.text);
    const repeated = repeatedLines(captions[index - 1], caption);
    if (repeated === 0) return [caption];
    return repeated === lines.length
      ? []
      : [{ ...caption, text: lines.slice(repeated).join('\n') }];
  });
}

/** Each caption that grew, once: from its first word on, with its last words. */
function grown<C extends Caption>(captions: C[]): C[] {
  const whole: C[] = [];
  for (const [index, caption] of captions.entries()) {
    const last = whole.at(-1);
    if (last && grows(captions[index - 1], caption)) {
      whole[whole.length - 1] = { ...last, end: caption.end, text: caption.text };
    } else whole.push(caption);
  }
  return whole;
}

const areGrowing = (captions: Caption[]): boolean => {
  const steps = captions.filter((caption, index) => grows(captions[index - 1], caption)).length;
  return steps >= FEWEST_GROWN && steps * 3 >= (captions.length - 1) * 2;
};

/** Whether a caption says what the one before it does and then more, other than on lines of its own. */
function grows(before: Caption | undefined, caption: Caption): boolean {
  if (!before || !follows(before, caption) || caption.text.length <= before.text.length)
    return false;
  const said = tokens(before.text);
  const more = tokens(caption.text);
  if (said.length === 0 || said.length >= more.length) return false;
  if (!said.every((word, index) => word === more[index])) return false;
  return repeatedLines(before, caption) < spokenLines(before.text).length;
}

/** Words as they are told apart: a guess has no capitals and no punctuation yet. */
const tokens = (text: string): string[] =>
  bare(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

const follows = (before: Caption, caption: Caption): boolean =>
  caption.start >= before.start && caption.start <= (before.end ?? Infinity) + GAP;

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
  if (!before || !follows(before, caption)) return 0;
  const above = spokenLines(before.text).map(bare);
  const lines = spokenLines(caption.text).map(bare);
  let count = Math.min(above.length, lines.length);
  while (count > 0 && !above.slice(-count).every((line, index) => line === lines[index])) count--;
  return count;
}

const bare = (line: string): string => collapse(line.replace(/<[^<>]*>/g, ''));

const spokenLines = (text: string): string[] =>
  text.split('\n').filter((line) => hasWords(bare(line)));
