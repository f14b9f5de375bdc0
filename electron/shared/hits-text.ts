/** Hits of a search as text to paste or keep elsewhere. */
import { escapeMarkdown, markdownLink } from './markdown.ts';
import { momentLink } from './moment-link.ts';
import { type EpisodeHits, type SearchHit } from './search-results.ts';
import { shortened } from './shortened.ts';
import { searchStrings } from './strings/search.ts';
import { formatTime } from './time.ts';

const words = searchStrings;

/** A hit, and the episode it is in. */
export interface HitInEpisode {
  hit: SearchHit;
  episode: EpisodeHits;
}

/** A list of the hits under the titles of their episodes, each with its time and a link; what was found is bold. */
export function hitsAsMarkdown(found: readonly HitInEpisode[]): string {
  let before: number | null = null;
  const lines: string[] = [];
  for (const { hit, episode } of found) {
    if (episode.episodeId !== before)
      lines.push(`${lines.length > 0 ? '\n' : ''}${heading(episode)}\n`);
    before = episode.episodeId;
    lines.push(markdownLine(hit, episode));
  }
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

function heading({ title, feedTitle, published, link }: EpisodeHits): string {
  const name = escapeMarkdown(named(title));
  const linked = link === null ? name : `[${name}](${markdownLink(link)})`;
  const about = [escapeMarkdown(named(feedTitle)), dayOf(published)].filter((part) => part !== '');
  return `## ${[linked, ...about].join(' · ')}`;
}

function markdownLine(hit: SearchHit, episode: EpisodeHits): string {
  const where = hit.start === null ? words.parts[hit.part] : formatTime(hit.start);
  const link = linkOf(hit, episode);
  const place = link === '' ? where : `[${where}](${markdownLink(link)})`;
  const speaker = hit.speaker === null ? '' : `${escapeMarkdown(named(hit.speaker))}: `;
  const text = hit.runs.map((run) => (run.hit ? bold(run.text) : escaped(run.text))).join('');
  return `- ${place} ${speaker}${oneLine(text)}`;
}

/** Signs that stand against a letter are no bold in Markdown where a sign is next to them. */
const bold = (text: string): string =>
  /^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/su.test(text) ? `**${escaped(text)}**` : escaped(text);

const escaped = (text: string): string => escapeMarkdown(text.replace(/\s+/gu, ' '));

/**
 * A table (RFC 4180): a line of names, then a line a hit. Cells that a spreadsheet would take for a formula begin
 * with an apostrophe.
 */
export function hitsAsCsv(found: readonly HitInEpisode[]): string {
  const rows = found.map(({ hit, episode }) => [
    episode.feedTitle,
    episode.title,
    dayOf(episode.published),
    hit.start === null ? '' : formatTime(hit.start),
    words.parts[hit.part],
    hit.chapter ?? '',
    hit.speaker ?? '',
    textOf(hit),
    linkOf(hit, episode),
  ]);
  return [words.columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A file of it begins with this, or Excel reads its letters wrong. */
export const CSV_MARK = '\uFEFF';

/**
 * What begins a formula, in full width too (https://owasp.org/www-community/attacks/CSV_Injection): at the beginning of a
 * cell, and behind a semicolon, where a spreadsheet of many countries begins the next one.
 */
const FORMULA = /^(?=[=+\-@＝＋－＠])|(?<=;\s*)(?=[=+\-@＝＋－＠][\p{L}\p{N}("'$])/gu;

function cell(text: string): string {
  const safe = named(text).replace(FORMULA, "'");
  return /[",]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Its words, without what marks them. */
export const textOf = ({ runs }: SearchHit): string => runs.map(({ text }) => text).join('');

/** A link to the moment; of a file of the listener's own its page, if it has one. */
function linkOf({ start }: SearchHit, { feedUrl, guid, link }: EpisodeHits): string {
  return feedUrl === null ? (link ?? '') : momentLink({ feed: feedUrl, guid, at: start });
}

const dayOf = (published: string | null): string => published?.slice(0, 10) ?? '';

/** A title or a name may be a megabyte; what is longer than this is cut, characters. */
const LONGEST = 1000;

const named = (text: string): string => oneLine(shortened(text, LONGEST));

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
