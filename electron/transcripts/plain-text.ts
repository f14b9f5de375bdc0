import { type Draft, type DraftSegment, newDraft } from './draft.ts';
import { estimateTimes, isPlausibleSpeech } from './untimed.ts';
import { afterHeading, endOfSpeech } from './page-copy.ts';
import { assignSpeakers } from './speakers.ts';
import { isName, type Stamp, stampOf } from './stamps.ts';
import { resolveEntities } from './text.ts';

/** A stamp and the lines under it, up to the next. */
interface Entry extends Stamp {
  lines: string[];
}

/**
 * Plain text with times: at the start of a line or alone on the line above, in any of the usual ways to write them. What comes before the
 * transcript and after it on a page copied whole is left out. Without times, text that is plausibly speech gets estimated ones,
 * over `duration` seconds where the length of the audio is known. Null where this is no transcript.
 */
export function parsePlainText(text: string, duration: number | null): Draft | null {
  const { draft, warn } = newDraft('text');
  const all = resolveEntities(text).split('\n');
  const { first, lines } = afterHeading(all);
  const stamps = cueStamps(lines);
  if (stamps.length === 0 || (stamps.length === 1 && lines.length > 20)) {
    if (!isPlausibleSpeech(lines)) return null;
    warn('estimated-times', {});
    return {
      ...draft,
      timed: false,
      segments: assignSpeakers(estimateTimes(lines, first, duration)),
    };
  }
  const entries = entriesOf(lines, stamps);
  const last = entries[entries.length - 1] as Entry;
  const kept = endOfSpeech(entries, last);
  const after = filled(last.lines.slice(kept));
  if (after > 0) warn('text-after', { count: after }, first + last.at + 2 + kept);
  last.lines = last.lines.slice(0, kept);
  const { named, above } = withNames(entries, lines.slice(0, stamps[0]?.at));
  const before = filled(all.slice(0, first)) + filled(above);
  if (before > 0) warn('text-before', { count: before }, 1);
  const segments = named.map(({ at, start, end, rest, speaker, lines: more }): DraftSegment => ({
    start,
    end,
    speaker,
    text: withoutMarks([rest, ...more].join('\n')),
    line: first + at + 1,
  }));
  return { ...draft, segments: assignSpeakers(segments) };
}

const filled = (lines: string[]): number => lines.filter((line) => line.trim() !== '').length;

/** Emphasis of Markdown around names and words. */
const withoutMarks = (text: string): string =>
  text.includes('**') || text.includes('__') ? text.replace(/\*\*|__/g, '') : text;

/** The stamps that are cues: written as most are, and not the time in a sentence that a line break put first. */
function cueStamps(lines: string[]): Stamp[] {
  const found = lines.flatMap((line, at) => stampOf(line, at) ?? []);
  const styles = new Map<string, number>();
  for (const { style } of found) styles.set(style, (styles.get(style) ?? 0) + 1);
  const usual = Math.max(...styles.values());
  const alike = found.filter((stamp) => (styles.get(stamp.style) ?? 0) * 5 >= usual);
  const alone = alike.filter(({ rest }) => rest === '').length;
  const allAlone = alone * 5 >= alike.length * 4;
  return afterChapters(
    alike.filter(
      (stamp, index) =>
        !isMidSentence(stamp, lines) ||
        !((allAlone && stamp.rest !== '') || isOutOfPlace(stamp, index, alike)),
    ),
  );
}

/** A time on the line after one that has not ended its sentence, before words that go on with it. */
function isMidSentence(stamp: Stamp, lines: string[]): boolean {
  const above = lines[stamp.at - 1]?.trim() ?? '';
  if (above === '' || /[.!?…:"”)\]]$/.test(above) || stampOf(above, 0)?.rest === '') return false;
  return /^[\p{Ll},.;?!]|^$/u.test(stamp.rest);
}

function isOutOfPlace(stamp: Stamp, index: number, stamps: Stamp[]): boolean {
  const earlier = stamps[index - 1]?.start ?? 0;
  const later = stamps[index + 1]?.start ?? Infinity;
  return stamp.start < earlier || stamp.start > later || stamps.length === 1;
}

/**
 * Show notes list their chapters with the very times the transcript begins again with: where the times fall back to the start once, and
 * more cues follow than came before, only what follows is the transcript.
 */
function afterChapters(stamps: Stamp[]): Stamp[] {
  const opening = (stamps[0]?.start ?? 0) + 5;
  for (let index = stamps.length - 1; index > 0; index--) {
    const before = stamps[index - 1]?.start ?? 0;
    const here = stamps[index]?.start ?? 0;
    const fellBack = here <= opening && before > here + 60;
    if (fellBack && stamps.length - index >= index) return stamps.slice(index);
  }
  return stamps;
}

function entriesOf(lines: string[], stamps: Stamp[]): Entry[] {
  return stamps.map((stamp, index) => ({
    ...stamp,
    lines: lines.slice(stamp.at + 1, stamps[index + 1]?.at ?? lines.length),
  }));
}

/**
 * Names on lines of their own: beside the time (`00:05 Ann`) or under it with the words below, or above it. Only where most cues are laid
 * out so. `above` are the lines before the first time; what is left of them is returned.
 */
function withNames(entries: Entry[], above: string[]): { named: Entry[]; above: string[] } {
  const most = entries.length * 0.6;
  const beside = entries.map(nameFirst);
  const names = beside.flatMap((named) => named?.speaker ?? []);
  const repeated = new Set(names).size < names.length;
  if (names.length >= most && (repeated || names.length === entries.length)) {
    return { named: entries.map((entry, index) => beside[index] ?? entry), above };
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

/** The name that ends some lines and belongs to the time under them. */
function nameLast(lines: string[]): { name: string; at: number } | null {
  const at = lines.findLastIndex((line) => line.trim() !== '');
  const name = lines[at]?.trim() ?? '';
  const apart = at <= 0 || lines[at - 1]?.trim() === '';
  return isName(name) && apart ? { name, at } : null;
}
