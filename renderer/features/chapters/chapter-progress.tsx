import { chapterStrings as strings } from '../../../electron/shared/strings/chapters.ts';
import { ProgressLine } from '../../elements/progress-line.tsx';
import { usePlayhead } from '../../player/use-player.ts';
import styles from './chapter-row.module.css';

/** How far the current chapter is, and how much of it is left. Seconds. */
export function Progress({ start, lasts }: { start: number; lasts: number }) {
  const heard = usePlayhead((time) => Math.max(0, Math.min(Math.floor(time - start), lasts)));
  return (
    <span className={styles.progress}>
      <span className={styles.left}>{strings.left(lasts - heard)}</span>
      <ProgressLine value={heard / lasts} />
    </span>
  );
}
