import { type ChapterList, type Warning } from '../shared/model.ts';
import { chapterWarnings } from '../shared/strings/chapter-warnings.ts';
import { warnInto } from '../shared/warnings.ts';

/** Less than this beyond the end is no overlap worth a word, seconds: sources round. */
const SLACK = 0.5;

/**
 * A list as it lies in the audio: what begins after its end is left out, with a warning, and nothing lasts longer.
 * `duration` is the audio's length in seconds, where known. Lists are kept without it, because the length is known
 * better once the audio is played; without one the list is as it was.
 */
export function fitted(list: ChapterList, duration: number | null): ChapterList {
  if (duration === null || !(duration > 0) || !Number.isFinite(duration)) return list;
  const warnings: Warning[] = [...list.warnings];
  const warn = warnInto(warnings, chapterWarnings);
  const starts = new Set(list.chapters.map(({ start }) => start));
  const chapters = list.chapters.flatMap((chapter) => {
    const { start, end, title } = chapter;
    if (start >= duration) {
      warn('beyond-end', { title });
      return [];
    }
    // One that was to end where the next begins has said nothing wrong.
    if (end !== null && end > duration + SLACK && !starts.has(end))
      warn('end-beyond-end', { title });
    return [{ ...chapter, end: Math.min(end ?? duration, duration) }];
  });
  return { ...list, chapters, warnings };
}
