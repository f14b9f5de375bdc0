import { fail } from '../shared/errors.ts';
import { type Chapter, type ChapterList } from '../shared/model.ts';
import { isPictureName } from './images.ts';
import { normalise } from './normalise.ts';

/** What makes a list one that no listener made. */
const REFUSED = new Set(['bad-start', 'beyond-end', 'out-of-order', 'duplicate']);

/**
 * The listener's own list as it is kept. Starts ascend and lie within the audio (`duration` in seconds, where known),
 * titles say something; `own-chapters-unsound` is thrown otherwise. Addresses that are not http(s), and pictures that
 * are not among `pictures`, the names in the episode's folder, become null.
 */
export function ownList(
  chapters: readonly Chapter[],
  duration: number | null,
  pictures: readonly string[],
): ChapterList {
  const kept = ({ image }: Chapter) =>
    image !== null && isPictureName(image) && pictures.includes(image) ? image : null;
  const raw = chapters.map((chapter) => ({ ...chapter, plain: true, picture: kept(chapter) }));
  const list = normalise('own', raw, duration);
  const isSound =
    chapters.every(({ title }) => title.trim() !== '') &&
    list.warnings.every(({ code }) => !REFUSED.has(code));
  return isSound ? { ...list, warnings: [] } : fail('own-chapters-unsound', {});
}
