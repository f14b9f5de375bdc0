/** A transcript as an article: consecutive segments flow into paragraphs. */
import { countBefore } from '../../../electron/shared/bisect.ts';
import { type Chapter, type Segment } from '../../../electron/shared/model.ts';

export interface Paragraph {
  /** Seconds, of its first segment. */
  start: number;
  /** Titles of the chapters that begin here. */
  headings: string[];
  /** Whose name stands above it, or null where it would only be repeated, or nobody is named. */
  speaker: string | null;
  /** Its segments are those from `from` up to, without, `to`. */
  from: number;
  to: number;
  /** Letters in it, for estimating how tall it will be. */
  length: number;
}

/** A silence longer than this begins a new paragraph, seconds. */
const PAUSE = 1.5;
/** From this many letters on, a monologue breaks at the end of a sentence. */
const LONG = 500;
/** From this many on it breaks wherever it is: some transcripts have no sentences. */
const TOO_LONG = 1500;

const endsSentence = (text: string) => /[.!?…。！？]["'”’»)\]]*$/u.test(text);

/** Breaks at speakers, pauses, chapters, and at sentence ends in long monologues, where there are any. */
export function paragraphsOf(
  segments: readonly Segment[],
  chapters: readonly Chapter[] = [],
): Paragraph[] {
  const headings = headingsBySegment(segments, chapters);
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | undefined;

  segments.forEach((segment, index) => {
    const previous = segments[index - 1];
    const titles = headings.get(index) ?? [];
    if (!open || !previous || titles.length > 0 || breaks(previous, segment, open.length)) {
      const named = previous?.speaker !== segment.speaker || titles.length > 0;
      open = {
        start: segment.start,
        headings: titles,
        speaker: named ? segment.speaker : null,
        from: index,
        to: index,
        length: 0,
      };
      paragraphs.push(open);
    }
    open.to = index + 1;
    open.length += segment.text.length + 1;
  });
  return paragraphs;
}

function breaks(previous: Segment, segment: Segment, length: number): boolean {
  return (
    segment.speaker !== previous.speaker ||
    (previous.end !== null && segment.start - previous.end > PAUSE) ||
    (length >= LONG && endsSentence(previous.text)) ||
    length >= TOO_LONG
  );
}

/** A chapter begins with the first segment of which at least half lies in it. */
function headingsBySegment(
  segments: readonly Segment[],
  chapters: readonly Chapter[],
): Map<number, string[]> {
  const headings = new Map<number, string[]>();
  let index = 0;
  for (const chapter of chapters) {
    if (!chapter.toc) continue;
    while (index < segments.length && middle(segments[index]) < chapter.start) index++;
    if (index === segments.length) break;
    headings.set(index, [...(headings.get(index) ?? []), chapter.title]);
  }
  return headings;
}

const middle = (segment: Segment | undefined) =>
  segment ? (segment.start + (segment.end ?? segment.start)) / 2 : Infinity;

/** Index of the paragraph that holds a segment. */
export const paragraphOf = (paragraphs: readonly Paragraph[], segment: number): number =>
  countBefore(paragraphs.length, (index) => (paragraphs[index]?.from ?? Infinity) <= segment) - 1;

/** How many speakers have a colour of their own (styles/tokens.css, `--speaker-1` and on). */
const COLOURS = 4;

/** Number of each speaker's colour, from 1, in order of first speaking; the colours come round again. */
export function speakerColours(segments: readonly Segment[]): Map<string, number> {
  const colours = new Map<string, number>();
  for (const { speaker } of segments) {
    if (speaker !== null && !colours.has(speaker))
      colours.set(speaker, (colours.size % COLOURS) + 1);
  }
  return colours;
}
