import { type ChapterExportFormat } from '../../shared/chapters.ts';
import { type EpisodeSource } from '../../shared/excerpt.ts';
import { type Chapter } from '../../shared/model.ts';
import { untitledChapter } from '../../shared/strings/chapter-warnings.ts';
import { writeJson } from './json.ts';
import { writeLines } from './lines.ts';
import { writePodlove } from './podlove.ts';

const writers: Record<ChapterExportFormat, (chapters: Chapter[], about: EpisodeSource) => string> =
  { json: writeJson, podlove: writePodlove, lines: writeLines };

/**
 * A sound list of chapters as the content of a file (UTF-8, LF). Read again by `parseChapters` it is the same list, to the millisecond,
 * but for control characters in titles and addresses that are not http(s). What else a format cannot carry is said at its writer.
 */
export const writeChapters = (
  chapters: readonly Chapter[],
  format: ChapterExportFormat,
  about: EpisodeSource,
): string => writers[format](chapters.map(written), about);

/** Without what XML cannot hold and a line cannot show. */
function written(chapter: Chapter, index: number): Chapter {
  return {
    ...chapter,
    title: plain(chapter.title) || untitledChapter(index + 1),
    url: remote(chapter.url),
    image: remote(chapter.image),
  };
}

const plain = (title: string): string =>
  title
    .replace(/[\p{Cs}\ufffe\uffff]|(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A picture kept in the library is nothing to anybody else. */
const remote = (address: string | null): string | null =>
  address !== null && /^https?:\/\//i.test(address) ? address : null;
