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
    return { ...draft, timed: false, segments: estimateTimes(lines, first, duration) };
  }
  const entries = entriesOf(lines, stamps);
  const last = entries[entries.length - 1] as Entry;
  const kept = endOfSpeech(entries, last);
  const before = filled(all.slice(0, first + (stamps[0]?.at ?? 0)));
  const after = filled(last.lines.slice(kept));
  if (before > 0) warn('text-before', { count: before }, 1);
  if (after > 0) warn('text-after', { count: after }, first + last.at + 2 + kept);
  last.lines = last.lines.slice(0, kept);
  const segments = withNames(entries).map(
    ({ at, start, end, rest, speaker, lines: more }): DraftSegment => ({
      start,
      end,
      speaker,
      text: withoutMarks([rest, ...more].join('\n')),
      line: first + at + 1,
    }),
  );
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
 * Names on lines of their own: `00:05 Ann` with the words below, or `Ann` above `00:05`. Only where most cues are laid out so.
 */
function withNames(entries: Entry[]): Entry[] {
  const beside = entries.filter(({ rest, lines }) => isName(rest) && filled(lines) > 0);
  const repeated = new Set(beside.map(({ rest }) => rest)).size < beside.length;
  if (beside.length * 5 >= entries.length * 3 && (repeated || beside.length === entries.length)) {
    return entries.map((entry) =>
      isName(entry.rest) && filled(entry.lines) > 0
        ? { ...entry, speaker: entry.rest, rest: '' }
        : entry,
    );
  }
  const alone = entries.slice(1).filter(({ rest }) => rest === '').length;
  const above = entries.slice(0, -1).filter((entry) => nameBelow(entry) !== null).length;
  if (above === 0 || above * 5 < (entries.length - 1) * 3 || alone * 5 < (entries.length - 1) * 4) {
    return entries;
  }
  return entries.map((entry, index) => {
    const previous = entries[index - 1];
    const own = nameBelow(entry);
    const last = index === entries.length - 1;
    return {
      ...entry,
      speaker: (previous && nameBelow(previous)?.name) ?? entry.speaker,
      lines: own && !last ? entry.lines.slice(0, own.at) : entry.lines,
    };
  });
}

/** The name that ends a cue's lines and belongs to the next. */
function nameBelow(entry: Entry): { name: string; at: number } | null {
  if (filled(entry.lines) < 2) return null;
  let at = entry.lines.length - 1;
  while (at > 0 && entry.lines[at]?.trim() === '') at--;
  const name = entry.lines[at]?.trim() ?? '';
  return isName(name) ? { name, at } : null;
}
