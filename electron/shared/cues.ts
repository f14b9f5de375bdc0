/** Look-up of what is being spoken. Starts ascend; ties are allowed; intervals are half-open. */

interface Timed {
  start: number;
  end: number | null;
}

/**
 * Index of the last item that starts at or before `time`, or -1 before the first.
 * Binary search: about 16 comparisons for 50,000 words.
 */
export function lastStarted(items: readonly { start: number }[], time: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.start ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Index of the item being spoken at `time` (seconds), or -1 in the silence between items.
 * An item spans [start, end); one without an end lasts until the next starts.
 */
export function spokenAt(items: readonly Timed[], time: number): number {
  const index = lastStarted(items, time);
  const item = items[index];
  if (!item) return -1;
  return item.end === null || time < item.end ? index : -1;
}
