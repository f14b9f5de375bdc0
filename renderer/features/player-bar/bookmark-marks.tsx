import { type Bookmark } from '../../../electron/shared/bookmarks.ts';
import styles from './bookmark-marks.module.css';

interface BookmarkMarksProps {
  bookmarks: readonly Bookmark[];
  /** The episode's length, seconds. */
  length: number;
}

/** Where bookmarks lie on the bar. For the eye: they are listed beside the transcript. */
export function BookmarkMarks({ bookmarks, length }: BookmarkMarksProps) {
  return bookmarks
    .filter(({ time }) => time <= length)
    .map(({ id, time }) => (
      <span
        key={id}
        className={styles.mark}
        style={{ left: `${(time / length) * 100}%` }}
        data-bookmark
      />
    ));
}

/** As near as this the pointer is on a mark, pixels. */
const NEAR = 5;

/** The moment that is meant by pointing at `time` on a bar of so many pixels: a bookmark's, where one is near. */
export function momentAt(
  bookmarks: readonly Bookmark[],
  time: number,
  { length, width }: { length: number; width: number },
): number {
  const far = ({ time: at }: Bookmark) => Math.abs(at - time);
  const [nearest] = bookmarks
    .filter((one) => far(one) <= (NEAR * length) / width)
    .sort((a, b) => far(a) - far(b));
  return nearest?.time ?? time;
}
