import { chapterStrings as strings } from '../../../electron/shared/strings/chapters.ts';
import { ProgressLine } from '../../elements/progress-line.tsx';
import { usePlayhead } from '../../player/use-player.ts';
import styles from './chapter-row.module.css';

/**
 * How far the current chapter is, and how much of it is left, in seconds. For the ear whole minutes, begun ones counted: a
 * button that has the focus would be read out with every second.
 */
export function Progress({ start, lasts }: { start: number; lasts: number }) {
  const heard = usePlayhead((time) => Math.max(0, Math.min(Math.floor(time - start), lasts)));
  const left = lasts - heard;
  return (
    <span className={styles.progress}>
      <span className={styles.left} aria-hidden>
        {strings.left(left)}
      </span>
      <span className="visually-hidden">{strings.left(Math.ceil(left / 60) * 60)}</span>
      <ProgressLine value={heard / lasts} />
    </span>
  );
}
