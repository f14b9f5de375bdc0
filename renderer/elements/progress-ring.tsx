import styles from './progress-ring.module.css';

interface ProgressRingProps {
  /** 0 to 1, or null while nobody knows. */
  value: number | null;
  size?: number;
}

const RADIUS = 9.5;
const LENGTH = 2 * Math.PI * RADIUS;

/** How far something is, drawn around an icon. Decoration: say it in words too. */
export function ProgressRing({ value, size = 24 }: ProgressRingProps) {
  return (
    <svg className={styles.ring} width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <circle className={styles.track} cx="12" cy="12" r={RADIUS} />
      <circle
        className={value === null ? styles.unknown : styles.value}
        cx="12"
        cy="12"
        r={RADIUS}
        strokeDasharray={LENGTH}
        strokeDashoffset={LENGTH * (1 - (value ?? 0.2))}
      />
    </svg>
  );
}
