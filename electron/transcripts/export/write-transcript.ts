import { type EpisodeSource } from '../../shared/excerpt.ts';
import { type ExportFormat } from '../../shared/ipc.ts';
import { type Segment, type Transcript, type Word } from '../../shared/model.ts';
import { writeJson } from './json.ts';
import { writeMarkdown } from './markdown.ts';
import { writeSrt } from './srt.ts';
import { writeText } from './text.ts';
import { writeVtt } from './vtt.ts';

const writers: Record<ExportFormat, (transcript: Transcript, about: EpisodeSource) => string> = {
  vtt: writeVtt,
  srt: writeSrt,
  json: writeJson,
  markdown: writeMarkdown,
  text: writeText,
};

/**
 * A transcript as the content of a file (UTF-8, LF). Read again by `parseTranscript` it has the same segments, to the millisecond: start,
 * end, speaker, text, and in VTT and JSON the words. What else a format cannot carry is said at its writer.
 */
export const writeTranscript = (
  transcript: Transcript,
  format: ExportFormat,
  about: EpisodeSource,
): string => writers[format](inThousandths(transcript), about);

/** Times on whole milliseconds; nothing that lasts longer than no time comes to last none. */
function inThousandths(transcript: Transcript): Transcript {
  return { ...transcript, segments: transcript.segments.map(segmentInThousandths) };
}

function segmentInThousandths(segment: Segment): Segment {
  const start = exact(segment.start);
  const end = segment.end === null ? null : Math.max(exact(segment.end), exact(start + 0.001));
  const { speaker, text, words } = segment;
  return words
    ? { start, end, speaker, text, words: words.map(wordInThousandths) }
    : { start, end, speaker, text };
}

const wordInThousandths = ({ start, end, text }: Word): Word => ({
  start: exact(start),
  end: end === null ? null : exact(end),
  text,
});

const exact = (seconds: number): number => Math.max(0, Math.round(seconds * 1000) / 1000);
