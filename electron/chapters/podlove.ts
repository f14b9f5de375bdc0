import { Parser } from 'htmlparser2';
import { fail } from '../shared/errors.ts';
import type { ChapterList, PodloveEntry } from '../shared/model.ts';
import { GENERATOR } from '../transcripts/export/common.ts';
import { normalise, type RawChapter } from './normalise.ts';
import { parsePlayTime } from './timestamps.ts';

/** In a comment: the titles of this document are text as it stands. */
export const WRITTEN_BY = `Written by ${GENERATOR}`;

/**
 * Chapters from the Podlove Simple Chapters inside an episode of a feed. `duration` is the audio's length in
 * seconds, where known. Empty where none of them can be read; what was mended is told in the warnings.
 */
export const chaptersFromPodloveEntries = (
  entries: readonly PodloveEntry[],
  duration: number | null,
): ChapterList => normalise('podlove', entries.map(toRaw), duration);

const toRaw = ({ start, title, href, image }: PodloveEntry): RawChapter => ({
  start: start ? parsePlayTime(start) : null,
  title: title ?? '',
  url: href,
  image,
});

/**
 * Reads Podlove Simple Chapters: a document of their own, or a feed, of which the first episode that has
 * chapters counts. Throws `not-chapters`.
 */
export function chaptersFromPodlove(xml: string, duration: number | null): ChapterList {
  const chapters: RawChapter[] = [];
  let inside = false;
  let plain = false;
  let current: RawChapter | null = null;

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = local(name);
        if (element === 'chapters') inside = true;
        if (!inside || element !== 'chapter') return;
        const { start = null, title = null, href = null, image = null } = withoutCase(attributes);
        current = toRaw({ start, title, href, image });
        chapters.push(current);
      },
      oncomment: (text) => {
        if (text.trim() === WRITTEN_BY) plain = true;
      },
      ontext: (text) => {
        // Some write the title as the element's text.
        if (current?.title === '' && text.trim() !== '') current.title = text;
      },
      onclosetag: (name) => {
        const element = local(name);
        if (element === 'chapter') current = null;
        if (element !== 'chapters') return;
        inside = false;
        if (chapters.length > 0) parser.pause();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);

  const raw = chapters.map((chapter) => ({ ...chapter, plain }));
  const list = normalise('podlove', raw, duration);
  if (list.chapters.length === 0) fail('not-chapters', {});
  return list;
}

/** The prefix is the writer's choice; `podcast:chapters` holds no chapters of its own. */
const local = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase();

const withoutCase = (attributes: Record<string, string>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
