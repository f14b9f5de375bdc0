import { classNames } from './class-names.ts';
import styles from './progress-line.module.css';

interface ProgressLineProps {
  /** 0 to 1, or null while nobody knows. */
  value: number | null;
  className?: string;
}

/** A thin line, filled so far. Decoration: say it in words too. */
export function ProgressLine({ value, className }: ProgressLineProps) {
  return (
    <span className={classNames(styles.line, className)} aria-hidden>
      {value === null ? (
        <span className={styles.unknown} />
      ) : (
        <span className={styles.value} style={{ transform: `scaleX(${value})` }} />
      )}
    </span>
  );
}
