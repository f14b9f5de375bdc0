import { type Segment, type Transcript, type Word } from '../shared/model.ts';
import { type Draft, type DraftSegment, type DraftWord, type WarningLog } from './draft.ts';
import { hasWords } from './text.ts';

/** Nobody speaks faster: a repeat that starts sooner is a recogniser's stutter. */
const CHARACTERS_PER_SECOND = 25;

/**
 * Finishes what a parser read: sorted by start, without empty or repeated lines, with the ends that the next start gives.
 * Every repair is a warning; `warnings` of the draft is added to.
 */
export function normalise(draft: Draft): Transcript {
  const { format, language, timed, warnings } = draft;
  const spoken = draft.segments.filter((segment) => {
    const kept = hasWords(segment.text);
    if (!kept) warnings.add('empty-cue', segment.line, {});
    return kept;
  });
  const lines = withoutRepeats(sorted(spoken, warnings), warnings);
  const next = nextStarts(lines);
  const segments = lines.map((line, index) => finish(line, next[index] ?? null, warnings));
  return { format, language, timed, segments, warnings: warnings.list() };
}

/** In order of start; what stood too late in the file is named. Ties keep the order of the file. */
function sorted(segments: DraftSegment[], warnings: WarningLog): DraftSegment[] {
  let latest = -Infinity;
  let ordered = true;
  for (const { start, line } of segments) {
    if (start < latest) {
      ordered = false;
      warnings.add('out-of-order', line, {});
    }
    latest = Math.max(latest, start);
  }
  return ordered ? segments : [...segments].sort((a, b) => a.start - b.start);
}

/**
 * Drops a line said again before it could have been said once, counting from its latest printing, and counts the drops in one warning.
 * The line kept lasts as long as its repeats. Two named people may say the same thing at once.
 */
function withoutRepeats(segments: DraftSegment[], warnings: WarningLog): DraftSegment[] {
  const latest = new Map<string, { printed: number; kept: DraftSegment }>();
  const kept: DraftSegment[] = [];
  let count = 0;
  let line: number | null = null;
  for (const segment of segments) {
    const seen = latest.get(segment.text);
    const spokenBy = (seen?.printed ?? -Infinity) + segment.text.length / CHARACTERS_PER_SECOND;
    if (seen && segment.start < spokenBy && sameVoice(seen.kept, segment)) {
      seen.printed = segment.start;
      if (seen.kept.end !== null && segment.end !== null) {
        seen.kept.end = Math.max(seen.kept.end, segment.end);
      }
      count++;
      line ??= segment.line;
      continue;
    }
    const copy = { ...segment };
    latest.set(segment.text, { printed: segment.start, kept: copy });
    kept.push(copy);
  }
  if (count > 0) warnings.add('repeated-lines', line, { count });
  return kept;
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

function finish(draft: DraftSegment, next: number | null, warnings: WarningLog): Segment {
  const { start, speaker, text, line } = draft;
  let end = draft.end;
  if (end !== null && end <= start) {
    warnings.add('end-before-start', line, {});
    end = null;
  }
  end ??= next;
  const words = draft.words && finishWords(draft.words, start, end);
  if (words && words.length < (draft.words?.length ?? 0)) {
    warnings.add('word-times-unusable', line, {});
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
    if (usable || !last) words.push({ ...draft, start: usable ? draft.start : start });
    else last.text += ` ${draft.text}`;
  }
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]?.start ?? end;
    if (word.end === null || word.end < word.start) word.end = next;
  }
  return words;
}
