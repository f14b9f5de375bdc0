import { isName, type Stamp } from './stamps.ts';

/** A stamp and the lines under it, up to the next. */
export interface Entry extends Stamp {
  lines: string[];
}

/** How many lines are not blank. */
export const filled = (lines: string[]): number =>
  lines.filter((line) => line.trim() !== '').length;

/**
 * Names on lines of their own: beside the time (`00:05 Ann`) or under it with the words below, or above it. Only where most cues are laid
 * out so. `above` are the lines before the first time; what is left of them is returned.
 */
export function withNames(entries: Entry[], above: string[]): { named: Entry[]; above: string[] } {
  const most = entries.length * 0.6;
  for (const layout of [nameFirst, nameInColumn]) {
    const beside = entries.map(layout);
    const names = beside.flatMap((named) => named?.speaker ?? []);
    const repeated = new Set(names).size < names.length;
    if (names.length >= most && (repeated || names.length === entries.length)) {
      return { named: entries.map((entry, index) => beside[index] ?? entry), above };
    }
  }
  const over = entries.map((_, index) => {
    const previous = entries[index - 1];
    if (!previous) return nameLast(above);
    const name = nameLast(previous.lines);
    return name && filled(previous.lines.slice(0, name.at)) > 0 ? name : null;
  });
  const alone = entries.filter(({ rest }) => rest === '').length;
  if (alone < most || over.filter((name) => name !== null).length < most) {
    return { named: entries, above };
  }
  const named = entries.map((entry, index) => ({
    ...entry,
    speaker: over[index]?.name ?? entry.speaker,
    lines: entry.lines.slice(0, over[index + 1]?.at),
  }));
  return { named, above: above.slice(0, over[0]?.at) };
}

/** The cue with its first line as the speaker, where that is a name with words below it. */
function nameFirst(entry: Entry): Entry | null {
  const at = entry.rest === '' ? entry.lines.findIndex((line) => line.trim() !== '') : -1;
  const name = at < 0 ? entry.rest : (entry.lines[at]?.trim() ?? '');
  const lines = entry.lines.slice(at + 1);
  const goesOn = /^\s*\p{Ll}/u.test(lines.find((line) => line.trim() !== '') ?? '');
  return isName(name) && filled(lines) > 0 && !goesOn
    ? { ...entry, speaker: name, rest: '', lines }
    : null;
}

/** The cue with the first of its columns as the speaker: `00:05 | Ann | Low tide`, or parted by tabs. */
function nameInColumn(entry: Entry): Entry | null {
  const at = entry.rest.search(/[|\t]/);
  const name = entry.rest.slice(0, Math.max(0, at)).trim();
  const rest = entry.rest.slice(at + 1).trim();
  return isName(name) && rest !== '' ? { ...entry, speaker: name, rest } : null;
}

/** The name that ends some lines and belongs to the time under them. */
function nameLast(lines: string[]): { name: string; at: number } | null {
  const at = lines.findLastIndex((line) => line.trim() !== '');
  const name = lines[at]?.trim() ?? '';
  const apart = at <= 0 || lines[at - 1]?.trim() === '';
  return isName(name) && apart ? { name, at } : null;
}

/**
 * Cues without what some programs print around them: the number of the cue above its time, or the time in words below it (`1 minute, 7 seconds`).
 * Only where most cues are printed so.
 */
export function withoutCounters(entries: Entry[]): Entry[] {
  const most = entries.length * 0.6;
  const numbers = entries.map(({ lines }) => numberLast(lines));
  const rising = numbers.filter(
    (number, index) =>
      number && number.value === (numbers[index - 1]?.value ?? number.value - 1) + 1,
  );
  const numbered = entries.length > 1 && rising.length >= (entries.length - 1) * 0.6;
  const worded = entries.filter(isWorded).length >= most;
  if (!numbered && !worded) return entries;
  return entries.map((entry, index) => ({
    ...entry,
    lines: entry.lines
      .slice(0, numbered ? numbers[index]?.at : undefined)
      .slice(worded && isWorded(entry) ? 1 : 0),
  }));
}

function numberLast(lines: string[]): { value: number; at: number } | null {
  const at = lines.findLastIndex((line) => line.trim() !== '');
  const line = lines[at]?.trim() ?? '';
  return /^\d{1,6}$/.test(line) ? { value: Number(line), at } : null;
}

/** Whether the first line under a time alone says it in words: the same numbers, whatever the language. */
function isWorded({ rest, start, lines }: Entry): boolean {
  const line = lines[0]?.trim() ?? '';
  if (rest !== '' || line.length > 60 || !/^\d[\d\p{L}\p{M} ,]*$/u.test(line)) return false;
  const parts = [Math.floor(start / 3600), Math.floor(start / 60) % 60, Math.floor(start % 60)];
  const said = parts.filter((part) => part > 0);
  return (line.match(/\d+/g) ?? []).map(Number).join() === (said.join() || '0');
}
