import { type EpisodeSource } from '../../shared/excerpt.ts';
import { type Transcript } from '../../shared/model.ts';
import { parseTimestamp } from '../../shared/time.ts';
import { type Draft, type DraftSegment } from '../draft.ts';
import { draftUnder, GENERATOR, headLines, oneLine, STAMP, stampsOf } from './common.ts';

const FIRST_LINE = `${GENERATOR} transcript`;

/**
 * Plain text: a head of a few lines, then for each segment its time and speaker on a line and what is said on the next. Carries all but
 * the times of words.
 */
export function writeText(transcript: Transcript, about: EpisodeSource): string {
  const { segments } = transcript;
  const head = [
    FIRST_LINE,
    `Episode: ${oneLine(about.episodeTitle)}`,
    `Show: ${oneLine(about.feedTitle)}`,
    ...(about.link === null ? [] : [`Link: ${oneLine(about.link)}`]),
    ...headLines(transcript),
  ];
  const stamps = stampsOf(segments);
  const blocks = segments.map(
    ({ speaker, text }, index) =>
      `${stamps[index] ?? ''}${speaker === null ? '' : ` ${speaker}`}\n${text}\n`,
  );
  return [`${head.join('\n')}\n`, ...blocks].join('\n');
}

const HEADING = new RegExp(String.raw`${STAMP}(?: (.+))?$`);

/**
 * Reads what `writeText` wrote, in which nothing has to be guessed: what looks like a time or a name in what is said is said. Null for any
 * other text, and where somebody has changed more of it than words. `text` has LF line endings.
 */
export function readWrittenText(text: string): Draft | null {
  if (!text.startsWith(`${FIRST_LINE}\n`)) return null;
  const segments: DraftSegment[] = [];
  let head = '';
  let line = 1;
  for (const block of text.split('\n\n')) {
    const first = line;
    line += block.split('\n').length + 1;
    if (first === 1) head = block;
    else if (block.trim() !== '') {
      const segment = readBlock(block.trimEnd(), first);
      if (!segment) return null;
      segments.push(segment);
    }
  }
  return { ...draftUnder(head), segments };
}

function readBlock(block: string, line: number): DraftSegment | null {
  const [heading = '', ...said] = block.split('\n');
  const match = HEADING.exec(heading);
  const start = match && parseTimestamp(match[1] ?? '');
  if (!match || start === null || said.length === 0) return null;
  const end = match[2] === undefined ? null : parseTimestamp(match[2]);
  return { start, end, speaker: match[3] ?? null, text: said.join('\n'), line };
}
