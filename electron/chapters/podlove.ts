import { Parser } from 'htmlparser2';
import { fail } from '../shared/errors.ts';
import type { ChapterList } from '../shared/model.ts';
import { normalise, type RawChapter } from './normalise.ts';
import { parsePlayTime } from './timestamps.ts';

/** A chapter as a feed's `psc:chapter` gives it: attributes as written. */
export interface PodloveEntry {
  start?: string | null | undefined;
  title?: string | null | undefined;
  href?: string | null | undefined;
  image?: string | null | undefined;
}

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
  url: href ?? null,
  image: image ?? null,
});

/**
 * Reads Podlove Simple Chapters: a document of their own, or a feed, of which the first episode that has
 * chapters counts. Throws `not-chapters`.
 */
export function chaptersFromPodlove(xml: string, duration: number | null): ChapterList {
  const chapters: RawChapter[] = [];
  let inside = false;
  let current: RawChapter | null = null;

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = local(name);
        if (element === 'chapters') inside = true;
        if (!inside || element !== 'chapter') return;
        current = toRaw(withoutCase(attributes));
        chapters.push(current);
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

  const list = normalise('podlove', chapters, duration);
  if (list.chapters.length === 0) fail('not-chapters', {});
  return list;
}

/** The prefix is the writer's choice; `podcast:chapters` holds no chapters of its own. */
const local = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase();

const withoutCase = (attributes: Record<string, string>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
