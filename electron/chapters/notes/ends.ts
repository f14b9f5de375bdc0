import { parseTimestamp } from '../../shared/time.ts';
import { cleaned, type Entry } from './entries.ts';

/** Lists are rounded, seconds. */
const SLACK = 2;
const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?`;
const BEFORE = new RegExp(`^(${CLOCK})(?=\\s)`);
const BEHIND = new RegExp(`[([\\s]*(${CLOCK})\\s*[)\\]]?$`);

/**
 * A list without a second column of times, which stands before its titles or behind them: where chapters end ("0:00 1:15
 * Low tide"), or how long they are ("Low tide 1:15"). Only where every one of them leads to the next chapter.
 */
export function withoutEnds(list: Entry[]): Entry[] {
  for (const column of [BEFORE, BEHIND]) {
    const ends = list.map(({ title }) => parseTimestamp(column.exec(title)?.[1] ?? ''));
    const lead = (areLengths: boolean) =>
      list.slice(1).every(({ start }, index) => {
        const end = ends[index] ?? Infinity;
        const from = areLengths ? (list[index]?.start ?? 0) : 0;
        return Math.abs(from + end - start) <= SLACK;
      });
    if (list.length < 3 || (!lead(false) && !lead(true))) continue;
    const end = ends.at(-1) ?? null;
    const from = lead(false) ? 0 : (list.at(-1)?.start ?? 0);
    return list.map((entry, index) => ({
      ...entry,
      title: cleaned(entry.title.replace(column, '')),
      // The others end where the next one starts, to the second.
      end: index === list.length - 1 && end !== null ? from + end : entry.end,
    }));
  }
  return list;
}
