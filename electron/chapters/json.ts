import { fail } from '../shared/errors.ts';
import type { ChapterList, Warning } from '../shared/model.ts';
import { chapterWarnings } from '../shared/strings/chapter-warnings.ts';
import { warnInto } from '../shared/warnings.ts';
import { GENERATOR } from '../transcripts/export/common.ts';
import { readJson } from '../transcripts/json-file.ts';
import { normalise, type RawChapter } from './normalise.ts';
import { parsePlayTime } from './timestamps.ts';

type Fields = Record<string, unknown>;

/**
 * Reads a Podcasting 2.0 chapters file (JSON chapters 1.0 to 1.2), or a bare array of its chapters. Times may be
 * strings; comments and a comma too many do no harm. An empty list is a valid one. Throws `not-chapters`.
 */
export function chaptersFromJson(text: string, duration: number | null): ChapterList {
  const file = readJson(text) ?? fail('not-chapters', {});
  const entries = entriesOf(file.root);
  const warnings: Warning[] = [];
  const warn = warnInto(warnings, chapterWarnings);
  if (file.careless !== null) warn('careless-json', {}, file.careless);
  const plain = isFields(file.root) && file.root['generator'] === GENERATOR;
  const raw = entries.flatMap((entry): RawChapter[] => {
    if (!isFields(entry)) {
      warn('bad-entry', {});
      return [];
    }
    return [
      {
        start: time(entry['startTime'] ?? entry['start']),
        end: time(entry['endTime'] ?? entry['end']),
        title: string(entry['title']),
        plain,
        url: string(entry['url'] ?? entry['href']),
        image: string(entry['img'] ?? entry['image']),
        toc: entry['toc'] !== false && entry['toc'] !== 'false',
      },
    ];
  });
  const list = normalise('json', raw, duration, warnings);
  if (entries.length > 0 && list.chapters.length === 0) fail('not-chapters', {});
  return list;
}

function entriesOf(document: unknown): unknown[] {
  const list = isFields(document) ? document['chapters'] : document;
  if (!Array.isArray(list)) fail('not-chapters', {});
  return list as unknown[];
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const time = (value: unknown): number | null =>
  typeof value === 'string' ? parsePlayTime(value) : typeof value === 'number' ? value : null;

const string = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
