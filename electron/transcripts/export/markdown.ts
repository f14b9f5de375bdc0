import { type EpisodeSource } from '../../shared/excerpt.ts';
import { type Transcript } from '../../shared/model.ts';
import { escapeMarkdown, markdownLink, unescapeMarkdown } from '../../shared/markdown.ts';
import { parseTimestamp } from '../../shared/time.ts';
import { type Draft, type DraftSegment } from '../draft.ts';
import { draftUnder, GENERATOR, headLines, oneLine, STAMP, stampsOf } from './common.ts';

const FIRST_LINE = `<!-- ${GENERATOR} transcript`;

/**
 * Markdown: the episode as a title, the show and its link under it, then a paragraph for each segment with its time and its speaker in bold.
 * Carries all but the times of words. A comment before the title holds what a page does not show.
 */
export function writeMarkdown(transcript: Transcript, about: EpisodeSource): string {
  const { segments } = transcript;
  const comment = [FIRST_LINE, ...headLines(transcript)].join('\n');
  const show = [
    about.feedTitle.trim() === '' ? '' : `*${escapeMarkdown(oneLine(about.feedTitle))}*`,
    about.link === null ? '' : markdownLink(about.link),
  ].filter((part) => part !== '');
  const head = [
    `${comment} -->`,
    `# ${escapeMarkdown(oneLine(about.episodeTitle))}`,
    show.join(' · '),
  ];
  const stamps = stampsOf(segments);
  const paragraphs = segments.map(({ speaker, text }, index) => {
    const name = speaker === null ? '' : ` **${escapeMarkdown(speaker)}:**`;
    return `${stamps[index] ?? ''}${name} ${escapeMarkdown(text)}`;
  });
  return `${[...head, ...paragraphs].filter((part) => part !== '').join('\n\n')}\n`;
}

const PARAGRAPH = new RegExp(String.raw`${STAMP}(?: \*\*((?:[^*\\]|\\.)+):\*\*)? ([^]+)$`);

/**
 * Reads what `writeMarkdown` wrote, as `readWrittenText` reads plain text. Null for any other text, and where somebody has
 * changed more of it than words. `text` has LF line endings.
 */
export function readWrittenMarkdown(text: string): Draft | null {
  if (!text.startsWith(FIRST_LINE)) return null;
  const head: string[] = [];
  const segments: DraftSegment[] = [];
  let line = 1;
  for (const block of text.split('\n\n')) {
    const segment = readParagraph(block.trimEnd(), line);
    line += block.split('\n').length + 1;
    if (segment) segments.push(segment);
    else if (segments.length === 0) head.push(block);
    else if (block.trim() !== '') return null;
  }
  return { ...draftUnder((head[0] ?? '').replace(/ -->\s*$/, '')), segments };
}

function readParagraph(paragraph: string, line: number): DraftSegment | null {
  const match = PARAGRAPH.exec(paragraph);
  const start = match && parseTimestamp(match[1] ?? '');
  if (!match || start === null) return null;
  const [, , until, name, said = ''] = match;
  return {
    start,
    end: until === undefined ? null : parseTimestamp(until),
    speaker: name === undefined ? null : unescapeMarkdown(name),
    text: unescapeMarkdown(said),
    line,
  };
}
