/** What the written formats have in common. */
import { type Segment } from '../../shared/model.ts';
import { formatTimestamp } from '../../shared/time.ts';
import { newDraft, type Draft } from '../draft.ts';

/** Stands in the head of a file and says that it is written by the rules of this folder: read it by them, and guess nothing. */
export const GENERATOR = 'Cuecast';

/** Whether the head of a WebVTT file says so. */
export const isWritten = (head: string): boolean =>
  new RegExp(`^Generator: ${GENERATOR}$`, 'm').test(head);

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** What a transcript says of itself besides its segments, as lines: `Language: en`, and `Timing: approximate` where times are estimates. */
export function headLines({
  language,
  timed,
}: {
  language: string | null;
  timed: boolean;
}): string[] {
  const lines = language !== null && LANGUAGE_TAG.test(language) ? [`Language: ${language}`] : [];
  return timed ? lines : [...lines, 'Timing: approximate'];
}

/** Reads `headLines`. */
export function readHeadLines(head: string): { language: string | null; timed: boolean } {
  return {
    language: /^Language: (\S+)$/m.exec(head)?.[1] ?? null,
    timed: !/^Timing: approximate$/m.test(head),
  };
}

/** An empty draft of a text file that begins with this head. */
export function draftUnder(head: string): Draft {
  return { ...newDraft('text').draft, ...readHeadLines(head) };
}

/** A line without what would break it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** When a segment is spoken: `[00:00:01.000]`, with its end where that is not the start of what follows: `[00:00:01.000 - 00:00:02.500]`. */
export function stampsOf(segments: readonly Segment[]): string[] {
  const stamps: string[] = [];
  let next: number | null = null;
  for (let index = segments.length - 1; index >= 0; index--) {
    const { start, end } = segments[index] as Segment;
    const following = segments[index + 1]?.start;
    if (following !== undefined && following > start) next = following;
    const until = end === null || end === next ? '' : ` - ${formatTimestamp(end)}`;
    stamps.push(`[${formatTimestamp(start)}${until}]`);
  }
  return stamps.reverse();
}

/** What `stampsOf` writes, as the beginning of an expression; the groups are start and end. */
export const STAMP = String.raw`^\[(\d{2,}:\d{2}:\d{2}\.\d{3})(?: - (\d{2,}:\d{2}:\d{2}\.\d{3}))?\]`;
