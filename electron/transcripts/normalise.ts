import { transcriptWarnings } from '../shared/strings/transcripts.ts';
import { warnInto } from '../shared/warnings.ts';
import { type Segment, type Transcript, type Warning, type Word } from '../shared/model.ts';
import { type Draft, type DraftSegment, type DraftWord, type WarnTranscript } from './draft.ts';
import { collapse, hasWords } from './text.ts';

/** Nobody speaks faster, milliseconds: a repeat that starts sooner is a recogniser's stutter. */
const PER_CHARACTER = 40;

/** 99:59:59.999 in seconds: formats that demand an end write it where there is none. */
export const OPEN_END = 359_999.999;

const LISTED_PER_CODE = 200;

/**
 * Finishes what a parser read: sorted by start, without empty or repeated lines, with the ends that the next start gives.
 * Every repair is a warning. The draft is used up:
 * its segments are changed in place.
 */
export function normalise(draft: Draft): Transcript {
  const { format, language, timed } = draft;
  const warnings = [...draft.warnings];
  const warn = warnInto(warnings, transcriptWarnings);
  const spoken = draft.segments.filter((segment) => {
    segment.text = collapse(segment.text);
    segment.start = exact(segment.start);
    if (segment.end !== null) segment.end = exact(segment.end);
    if (segment.end === OPEN_END) segment.end = null;
    if (segment.speaker !== null) segment.speaker = collapse(segment.speaker) || null;
    if (hasWords(segment.text)) return true;
    warn('empty-cue', {}, segment.line);
    return false;
  });
  const lines = withoutRepeats(sorted(spoken, warn), warn);
  const next = nextStarts(lines);
  const segments = lines.map((line, index) => finish(line, next[index] ?? null, warn));
  return { format, language, timed, segments, warnings: tidied(warnings) };
}

/** Seconds without the dust of binary fractions. */
const exact = (time: number): number => Math.round(time * 1e6) / 1e6;

/** In order of start; what stood too late in the file is named. Ties keep the order of the file. */
function sorted(segments: DraftSegment[], warn: WarnTranscript): DraftSegment[] {
  let latest = -Infinity;
  let ordered = true;
  for (const { start, line } of segments) {
    if (start < latest) {
      ordered = false;
      warn('out-of-order', {}, line);
    }
    latest = Math.max(latest, start);
  }
  return ordered ? segments : [...segments].sort((a, b) => a.start - b.start);
}

/**
 * Drops a line said again before it could have been said once, counting from its latest printing, and counts the drops in one warning.
 * The line kept lasts as long as its repeats. Two named people may say the same thing at once.
 */
function withoutRepeats(segments: DraftSegment[], warn: WarnTranscript): DraftSegment[] {
  const kept: DraftSegment[] = [];
  const dropped: DraftSegment[] = [];
  /** Where lines begin of which each starts before some line above it could have been spoken: only they can repeat each other. */
  let first = 0;
  let spokenBy = -Infinity;
  for (let index = 0; index <= segments.length; index++) {
    const segment = segments[index];
    if (!segment || thousandths(segment.start) >= spokenBy) {
      if (index - first > 1) dropRepeats(segments.slice(first, index), kept, dropped);
      else if (index > first) kept.push(segments[first] as DraftSegment);
      first = index;
    }
    if (segment) spokenBy = Math.max(spokenBy, soonestEnd(segment));
  }
  if (dropped.length > 0)
    warn('repeated-lines', { count: dropped.length }, dropped[0]?.line ?? null);
  return kept;
}

/** Whole milliseconds, in which a transcript is also written: read again, it has the same repeats. */
const thousandths = (seconds: number): number => Math.round(seconds * 1000);

/** The earliest time at which a line that starts when this one does can have been spoken, milliseconds. */
const soonestEnd = ({ start, text }: DraftSegment): number =>
  thousandths(start) + text.length * PER_CHARACTER;

function dropRepeats(
  segments: DraftSegment[],
  kept: DraftSegment[],
  dropped: DraftSegment[],
): void {
  const latest = new Map<string, { spokenBy: number; first: DraftSegment }>();
  for (const segment of segments) {
    const seen = latest.get(segment.text);
    if (seen && thousandths(segment.start) < seen.spokenBy && sameVoice(seen.first, segment)) {
      seen.spokenBy = soonestEnd(segment);
      if (seen.first.end !== null && segment.end !== null) {
        seen.first.end = Math.max(seen.first.end, segment.end);
      }
      dropped.push(segment);
    } else {
      latest.set(segment.text, { spokenBy: soonestEnd(segment), first: segment });
      kept.push(segment);
    }
  }
}

const sameVoice = (a: DraftSegment, b: DraftSegment): boolean =>
  a.speaker === null || b.speaker === null || a.speaker === b.speaker;

/**
 * For each segment the first start after its own, or null: lines printed with one time share the time until the next.
 */
function nextStarts(segments: DraftSegment[]): (number | null)[] {
  const next: (number | null)[] = new Array<number | null>(segments.length).fill(null);
  for (let index = segments.length - 2; index >= 0; index--) {
    const following = segments[index + 1]?.start ?? null;
    next[index] = following === segments[index]?.start ? (next[index + 1] ?? null) : following;
  }
  return next;
}

function finish(draft: DraftSegment, next: number | null, warn: WarnTranscript): Segment {
  const { start, speaker, text, line } = draft;
  let end = draft.end;
  if (end !== null && end <= start) {
    warn('end-before-start', {}, line);
    end = null;
  }
  end ??= next;
  const words = draft.words && finishWords(draft.words, start, end);
  if (words && words.length < (draft.words?.length ?? 0)) {
    warn('word-times-unusable', {}, line);
  }
  return words && words.length > 0
    ? { start, end, speaker, text, words }
    : { start, end, speaker, text };
}

/**
 * Words in order and inside their segment, each until the next begins and the last until the segment ends. One whose time cannot be
 * is joined to the word before it, so that words joined by spaces stay the text.
 */
function finishWords(drafts: DraftWord[], start: number, end: number | null): Word[] {
  const words: Word[] = [];
  for (const draft of drafts) {
    const last = words.at(-1);
    const usable = draft.start >= (last?.start ?? start) && (end === null || draft.start <= end);
    if (usable || !last) {
      const own = draft.end === null ? null : exact(draft.end);
      words.push({ start: usable ? exact(draft.start) : start, end: own, text: draft.text });
    } else last.text += ` ${draft.text}`;
  }
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]?.start ?? end;
    if (word.end === null || word.end < word.start) word.end = next;
  }
  return words;
}

/** Warnings by line; of each kind at most 200, and then how many more there are. */
function tidied(warnings: Warning[]): Warning[] {
  const counts = new Map<string, number>();
  const listed = warnings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= LISTED_PER_CODE;
  });
  listed.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0);
  const warn = warnInto(listed, transcriptWarnings);
  for (const [code, count] of counts) {
    if (count > LISTED_PER_CODE) warn('more-like-this', { code, count: count - LISTED_PER_CODE });
  }
  return listed;
}
