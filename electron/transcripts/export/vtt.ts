import { type EpisodeSource } from '../../shared/excerpt.ts';
import { type Segment, type Transcript } from '../../shared/model.ts';
import { formatTimestamp } from '../../shared/time.ts';
import { OPEN_END } from '../normalise.ts';
import { GENERATOR, headLines, oneLine } from './common.ts';

/**
 * WebVTT. Carries everything: every cue names its voice, words have their times as timestamps in the cue. A word that ends before the
 * next begins is followed by a timestamp of its own and a space. What has no end lasts until 99:59:59.999.
 */
export function writeVtt(transcript: Transcript, { episodeTitle }: EpisodeSource): string {
  const head = [
    `WEBVTT - ${oneLine(episodeTitle)}`,
    `Generator: ${GENERATOR}`,
    ...headLines(transcript),
  ];
  const cues = transcript.segments.map(
    (segment) =>
      `${formatTimestamp(segment.start)} --> ${formatTimestamp(segment.end ?? OPEN_END)}\n` +
      `${voiceOf(segment)}${textOf(segment)}\n`,
  );
  return [`${head.join('\n')}\n`, ...cues].join('\n');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A dash at the end of a name would make an arrow with the bracket, and no cue holds one. */
const voiceOf = ({ speaker }: Segment): string =>
  speaker === null ? '' : `<v ${escape(speaker).replace(/-$/, '&#45;')}>`;

function textOf({ text, words, end }: Segment): string {
  if (!words) return escape(text);
  return words
    .map((word, index) => {
      const next = words[index + 1];
      const until = next ? next.start : end;
      const pause = word.end === null || word.end === until ? '' : `<${formatTimestamp(word.end)}>`;
      return `<${formatTimestamp(word.start)}>${escape(word.text)}${pause}`;
    })
    .join(' ');
}
