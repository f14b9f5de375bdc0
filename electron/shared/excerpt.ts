/** Parts of a transcript as text to paste elsewhere. */
import { escapeMarkdown, markdownLink } from './markdown.ts';
import { formatTime } from './time.ts';

export type ExcerptStyle = 'text' | 'times' | 'speakers' | 'markdown-quote';

/** A segment, or the part of one that is selected. */
export interface ExcerptSegment {
  /** Seconds. */
  start: number;
  end: number | null;
  speaker: string | null;
  text: string;
}

/** What a transcript, or a part of it, is from. */
export interface EpisodeSource {
  episodeTitle: string;
  feedTitle: string;
  /** The episode's page, or null. */
  link: string | null;
}

/** A pause that begins a paragraph, seconds. */
const PAUSE = 1.5;

/**
 * Segments as text. What one speaker says without a long pause is a paragraph; `times` puts its time before it, `speakers` the name
 * where it changes, `markdown-quote` quotes all of it and names episode, show and time below, with a link to the moment where
 * the episode has a page. Segments that say nothing are left out.
 */
export function excerpt(
  segments: readonly ExcerptSegment[],
  style: ExcerptStyle,
  about: EpisodeSource,
): string {
  const paragraphs = paragraphsOf(segments.filter(({ text }) => text.trim() !== ''));
  if (style !== 'markdown-quote') {
    return paragraphs.map((paragraph) => prefixes[style](paragraph) + paragraph.text).join('\n\n');
  }
  const [first] = paragraphs;
  if (!first) return '';
  const quoted = paragraphs.map(
    ({ named, text }) =>
      (named === null ? '' : `**${escapeMarkdown(named)}:** `) + escapeMarkdown(text),
  );
  return [...quoted, sourceLine(first.start, about)].map((line) => `> ${line}`).join('\n>\n');
}

interface Paragraph {
  start: number;
  /** The speaker, where another spoke before. */
  named: string | null;
  text: string;
}

const prefixes: Record<Exclude<ExcerptStyle, 'markdown-quote'>, (of: Paragraph) => string> = {
  text: () => '',
  times: ({ start }) => `[${formatTime(start)}] `,
  speakers: ({ named }) => (named === null ? '' : `${named}: `),
};

function paragraphsOf(segments: readonly ExcerptSegment[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let before: ExcerptSegment | undefined;
  for (const segment of segments) {
    const { start, speaker } = segment;
    const text = segment.text.trim();
    const changes = !before || speaker !== before.speaker;
    const last = paragraphs.at(-1);
    if (!last || !before || changes || start - (before.end ?? start) > PAUSE) {
      paragraphs.push({ start, named: changes ? speaker : null, text });
    } else last.text += ` ${text}`;
    before = segment;
  }
  return paragraphs;
}

function sourceLine(start: number, { episodeTitle, feedTitle, link }: EpisodeSource): string {
  const time = formatTime(start);
  const moment = link === null ? time : `[${time}](${markdownLink(atMoment(link, start))})`;
  const titles = [`*${escapeMarkdown(episodeTitle)}*`, escapeMarkdown(feedTitle), moment];
  return `— ${titles.filter((title) => title !== '').join(', ')}`;
}

/** The address of a moment on the episode's page (https://www.w3.org/TR/media-frags/#naming-time). */
const atMoment = (link: string, start: number): string =>
  `${link.replace(/#[^]*/, '')}#t=${Math.max(0, Math.floor(start))}`;
