import { Parser } from 'htmlparser2';
import { fail } from '../shared/errors.ts';
import type { ChapterList } from '../shared/model.ts';
import { normalise, type RawChapter } from './normalise.ts';
import { parsePlayTime } from './timestamps.ts';

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
        const { start, title, href, image } = withoutCase(attributes);
        current = { start: start === undefined ? null : parsePlayTime(start) };
        Object.assign(current, { title: title ?? '', url: href, image });
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
