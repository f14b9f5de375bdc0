import { classNames } from './class-names.ts';
import styles from './progress-line.module.css';

/** A thin line, filled to `value` (0 to 1). Decoration: say it in words too. */
export function ProgressLine({ value, className }: { value: number; className?: string }) {
  return (
    <span className={classNames(styles.line, className)} aria-hidden>
      <span className={styles.value} style={{ transform: `scaleX(${value})` }} />
    </span>
  );
}
