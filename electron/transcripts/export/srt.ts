import { type Segment, type Transcript } from '../../shared/model.ts';
import { formatTimestamp } from '../../shared/time.ts';
import { OPEN_END } from '../normalise.ts';
import { assignSpeakers } from '../speakers.ts';
import { stripMarkup } from '../text.ts';

/**
 * SubRip. Carries times, speakers and text; no times of words, no language, and not that times are estimates. A speaker is named
 * (`Ann: …`) where another spoke before. Where such names would not be read as speakers, or what is said would be read as a name,
 * every cue begins with its speaker in bold, or with nothing in bold where nobody is named. What has no end lasts until 99:59:59,999.
 */
export function writeSrt({ segments }: Transcript): string {
  const plain = plainLabels(segments);
  const labels = areRead(plain, segments) ? plain : segments.map(boldLabel);
  return segments
    .map(
      ({ start, end, text }, index) =>
        `${index + 1}\n${formatTimestamp(start, ',')} --> ${formatTimestamp(end ?? OPEN_END, ',')}\n` +
        `${labels[index] ?? ''}${escape(text)}\n`,
    )
    .join('\n');
}

/** Plain where nothing in the text would be taken for markup or times; players show entities as they are. */
const escape = (text: string): string =>
  /[<>]/.test(text) || stripMarkup(text) !== text
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('{', '&#123;')
        .replaceAll('\\', '&#92;')
    : text;

const plainLabels = (segments: readonly Segment[]): string[] =>
  segments.map(({ speaker }, index) =>
    speaker === null || speaker === segments[index - 1]?.speaker ? '' : `${escape(speaker)}: `,
  );

const boldLabel = ({ speaker }: Segment): string =>
  speaker === null ? '<b></b>' : `<b>${escape(speaker)}:</b> `;

/** Whether labels and text come apart again as they were put together. */
function areRead(labels: string[], segments: readonly Segment[]): boolean {
  const read = assignSpeakers(
    segments.map(({ start, end, text }, index) => ({
      start,
      end,
      speaker: null,
      text: `${stripMarkup(labels[index] ?? '')}${text}`,
      line: null,
    })),
  );
  return read.every(
    ({ speaker, text }, index) =>
      speaker === segments[index]?.speaker && text === segments[index].text,
  );
}
