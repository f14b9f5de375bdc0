import type { Entry } from './entries.ts';

/** Without the audio's length known: no list goes on for longer, seconds. */
const LONGEST = 6 * 3600;

/** Whether no time of a list falls back behind the one before it. */
export const ascends = (list: Entry[]): boolean =>
  list.every((entry, index) => entry.start >= (list[index - 1]?.start ?? 0));

/**
 * `0:45` for three quarters of an hour: five chapters or more that would all begin in the first minutes, but as hours
 * and minutes fill the audio. `duration` is its length in seconds, where known.
 */
export function inHours(entries: Entry[], duration: number | null): Entry[] {
  const last = entries.at(-1)?.start ?? 0;
  if (duration === null || entries.length < 5 || entries.some((entry) => entry.precise))
    return entries;
  if (last * 60 >= duration || last * 60 < duration / 2) return entries;
  return entries.map(asHours);
}

/**
 * `1:02` behind `58:00`: whoever writes so goes on in hours and minutes. Only where a list that starts with the audio
 * falls back to its second hour, and every time behind that ascends again once it is read so, within the audio.
 */
export function pastTheHour(entries: Entry[], duration: number | null): Entry[] {
  const at = entries.findIndex(({ start }, index) => start < (entries[index - 1]?.start ?? 0));
  const [first, before, next] = [entries[0], entries[at - 1], entries[at]];
  if (!first || !before || !next || first.start >= 5 || at < 2) return entries;
  const isTurn = before.start >= 2400 && before.start < 3600;
  if (!isTurn || next.start < 60 || next.start >= 120) return entries;
  const later = entries.slice(at).map((entry) => (entry.precise ? entry : asHours(entry)));
  const together = [...entries.slice(0, at), ...later];
  const last = together.at(-1)?.start ?? Infinity;
  return ascends(together) && last < (duration ?? LONGEST) ? together : entries;
}

const asHours = (entry: Entry): Entry => ({
  ...entry,
  start: entry.start * 60,
  end: entry.end === null ? null : entry.end * 60,
});
