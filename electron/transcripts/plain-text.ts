import { cueStamps } from './cue-stamps.ts';
import { type Entry, filled, withNames, withoutCounters } from './cue-names.ts';
import { type Draft, type DraftSegment, newDraft } from './draft.ts';
import { afterHeading, endOfSpeech, endOfTranscript, withoutFurniture } from './page-copy.ts';
import { assignSpeakers } from './speakers.ts';
import { type Stamp } from './stamps.ts';
import { resolveEntities } from './text.ts';
import { estimateTimes, isPlausibleSpeech, withNamesAsLabels } from './untimed.ts';

/**
 * Plain text with times: at the start of a line or alone on the line above, in any of the usual ways to write them. What comes before the
 * transcript and after it on a page copied whole is left out. Without times, text that is plausibly speech gets estimated ones,
 * over `duration` seconds where the length of the audio is known. Null where this is no transcript.
 */
export function parsePlainText(text: string, duration: number | null): Draft | null {
  const { draft, warn } = newDraft('text');
  const all = resolveEntities(text).split('\n');
  const { first, lines: rest } = afterHeading(all);
  const lines = rest.slice(0, endOfTranscript(rest));
  const { stamps, until } = cueStamps(lines);
  if (isUntimed(stamps, lines)) return untimed(all, { first, lines, stamp: stamps[0], duration });
  const entries = withoutCounters(entriesOf(lines.slice(0, until), stamps));
  const last = entries[entries.length - 1] as Entry;
  const kept = endOfSpeech(entries, last);
  const end = last.at + 1 + kept;
  const after = filled(rest.slice(end));
  if (after > 0) warn('text-after', { count: after }, first + end + 1);
  last.lines = last.lines.slice(0, kept);
  const { named, above } = withNames(entries, lines.slice(0, stamps[0]?.at));
  const before = filled(all.slice(0, first)) + filled(above);
  if (before > 0) warn('text-before', { count: before }, 1);
  const segments = named.map(
    ({ at, start, end: ending, rest: said, speaker, lines: more }): DraftSegment => ({
      start,
      end: ending,
      speaker,
      text: withoutMarks([said, ...more].join('\n')),
      line: first + at + 1,
    }),
  );
  return { ...draft, segments: assignSpeakers(segments) };
}

/** One time may be when the show was recorded, or stand above a whole talk: it times nothing. */
const isUntimed = (stamps: Stamp[], lines: string[]): boolean =>
  stamps.length === 0 ||
  (stamps.length === 1 && filled(lines) > (stamps[0]?.style === 'name' ? 3 : 20));

function untimed(
  all: string[],
  found: { first: number; lines: string[]; stamp: Stamp | undefined; duration: number | null },
): Draft | null {
  const { first, stamp, duration } = found;
  const { draft, warn } = newDraft('text');
  const lines = withoutFurniture(found.lines);
  const spoken = withNamesAsLabels(
    lines.map((line, at) => (stamp && stamp.at === at ? withoutStamp(line, stamp) : line)),
  );
  if (!isPlausibleSpeech(spoken)) return null;
  warn('estimated-times', {}, first + 1);
  const before = filled(all.slice(0, first));
  if (before > 0) warn('text-before', { count: before }, 1);
  const after = filled(all.slice(first + lines.length));
  if (after > 0) warn('text-after', { count: after }, first + lines.length + 1);
  const segments = assignSpeakers(estimateTimes(spoken, first, duration));
  return { ...draft, timed: false, segments };
}

/** A line without the only time of a text, which times nothing. “Recorded 10:30” says it, though. */
function withoutStamp(line: string, { style, speaker, rest }: Stamp): string {
  if (style === 'name') return line;
  return speaker === null ? rest : `${speaker}: ${rest}`;
}

/** Text without the `**` that Markdown puts around words. Between letters it is none, nor is `__`: `__init__` is a name. */
const withoutMarks = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])\*\*|\*\*(?![\p{L}\p{N}])/gu, '');

function entriesOf(lines: string[], stamps: Stamp[]): Entry[] {
  return stamps.map((stamp, index) => ({
    ...stamp,
    lines: lines.slice(stamp.at + 1, stamps[index + 1]?.at ?? lines.length),
  }));
}
