/** Times in notes as buttons that move the playhead. */
import { notesStrings } from '../../../electron/shared/strings/notes.ts';
import { parseTimestamp, parseUnits } from '../../../electron/shared/time.ts';
import { replaceInTexts } from './in-text.ts';

const CLOCK = String.raw`\d{1,3}(?::[0-5]?\d)?:[0-5]\d(?:\.\d{1,3})?`;
const UNITS = String.raw`\d{1,2}h ?[0-5]?\dm(?: ?[0-5]?\ds)?|\d{1,3}m ?[0-5]\ds`;
/** Not inside a longer number, date or word, nor what a clock is ahead by. */
const TIME = new RegExp(
  String.raw`(?<![\d:.\p{L}$€£]|\d[,/]|(?:GMT|UTC) ?[+-]|\+)(?:${CLOCK}|${UNITS})(?![\d:%\p{L}])`,
  'gu',
);
/** What follows a time of day, or a ratio. */
const OTHER_UNIT =
  /^\s*(?:[ap]\.?\s?m\b\.?|uhr\b|o['’]clock|h\b|hrs?\b|(?:gmt|utc|cest|cet|bst|est|edt|pst|pdt|cst|cdt|mst|mdt|et|pt)\b|ratio\b|odds\b)/i;

/** Makes buttons of the times in texts; what lies beyond the end of the audio (seconds, null: unknown) stays text. */
export function linkTimes(root: Node, duration: number | null): void {
  replaceInTexts(root, TIME, (text, after) => {
    if (OTHER_UNIT.test(after)) return null;
    const time = parseTimestamp(text) ?? parseUnits(text.replaceAll(' ', ''));
    return time !== null && isWithin(time, duration) ? seekButton(time, [text]) : null;
  });
}

/** Whether a moment lies in audio of a length that may not be known. Seconds. */
export const isWithin = (time: number, duration: number | null): boolean =>
  duration === null || time <= duration;

/** A button that moves the playhead to a moment (seconds), with what stands on it. */
export function seekButton(time: number, content: readonly (Node | string)[]): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...content);
  button.dataset.seek = String(time);
  button.setAttribute('aria-label', notesStrings.jumpTo((button.textContent ?? '').trim()));
  return button;
}
