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
