/** How tall a paragraph will be before it is drawn; close, so that the scrollbar hardly moves. */
import { type ReadingLook } from '../../stores/settings.ts';
import { type Paragraph } from './paragraphs.ts';

/** Width of an average letter, in letter sizes. */
const LETTER = 0.478;
/** Letters that a line is short of on average, because words are not broken. */
const RAGGED = 3;

/** Pixels, in a pane of a width in pixels. The numbers are those of paragraph.module.css. */
export function rowHeight(paragraph: Paragraph, paneWidth: number, look: ReadingLook): number {
  const { readingSize: size, readingMeasure, readingLineHeight } = look;
  const beside = paneWidth > 620 ? 2 * 40 + 52 + 16 : 2 * 20 + 40 + 12;
  const width = Math.min(readingMeasure * 0.5 * size, paneWidth - beside);
  const lettersInLine = Math.max(1, width / (LETTER * size) - RAGGED);
  const lines = Math.max(1, Math.ceil(paragraph.length / lettersInLine));
  const name = paragraph.speaker === null ? 0 : 19;
  return Math.round(
    lines * size * readingLineHeight + size + name + paragraph.headings.length * 49,
  );
}
