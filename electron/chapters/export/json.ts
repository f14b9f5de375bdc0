import { type EpisodeSource } from '../../shared/excerpt.ts';
import { type Chapter } from '../../shared/model.ts';
import { GENERATOR } from '../../transcripts/export/common.ts';

/**
 * JSON chapters 1.2 of Podcasting 2.0. Carries everything. An end is written only where it is not the start of what follows. `generator`
 * says that titles are plain text.
 */
export function writeJson(chapters: Chapter[], about: EpisodeSource): string {
  const file = {
    version: '1.2.0',
    generator: GENERATOR,
    title: about.episodeTitle,
    podcastName: about.feedTitle,
    chapters: chapters.map((chapter, index) => entryOf(chapter, chapters.slice(index + 1))),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function entryOf({ start, end, title, url, image, toc }: Chapter, rest: Chapter[]): object {
  const next = rest.find((other) => other.start > start && (other.toc || !toc));
  return {
    startTime: start,
    ...(end !== null && end !== next?.start && { endTime: end }),
    title,
    ...(url !== null && { url }),
    ...(image !== null && { img: image }),
    ...(!toc && { toc }),
  };
}
