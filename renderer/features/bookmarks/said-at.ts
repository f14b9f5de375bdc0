import { lastStarted } from '../../../electron/shared/cues.ts';
import { shortened } from '../../../electron/shared/shortened.ts';

/** What is said, and when it begins, seconds. */
export interface Said {
  start: number;
  text: string;
}

/** So much is enough to know the place by, characters. */
const ENOUGH = 80;
/** And so much too much: a line may be a whole talk. */
const LONGEST = 300;
/** What begins later is another matter, seconds. */
const SOON = 10;

/** What is said at a moment (seconds) and soon after, whole lines of it, 300 characters at most; null where nothing has been said yet. */
export function saidAt(lines: readonly Said[], time: number): string | null {
  const first = lastStarted(lines, time);
  let said = lines[first]?.text ?? '';
  for (const { start, text } of lines.slice(first + 1, first + 8)) {
    if (first < 0 || said.length >= ENOUGH || start > time + SOON) break;
    said = `${said} ${text}`;
  }
  return shortened(said, LONGEST) || null;
}
