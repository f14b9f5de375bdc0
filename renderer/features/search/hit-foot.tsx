import { ChevronDown, ChevronUp } from 'lucide-react';
import { searchStrings } from '../../../electron/shared/strings/search.ts';
import { classNames } from '../../elements/class-names.ts';
import { type Line } from './lines.ts';
import styles from './hit-foot.module.css';

const words = searchStrings.list;

interface HitFootProps {
  line: Extract<Line, { kind: 'foot' }>;
  /** Shows all hits of the episode, or the best of them alone. */
  onToggle: () => void;
}

/** The end of an episode's hits, with a way to the others where there are any. Takes the same room in any case. */
export function HitFoot({ line, onToggle }: HitFootProps) {
  const { episode, others, beyond, open } = line;
  const { title, more } = episode;
  if (others === 0) return <div className={classNames(styles.foot, !more && styles.low)} />;
  const shown = others === null ? words.someOthers : words.others(others, beyond);
  return (
    <div className={styles.foot}>
      <button
        type="button"
        className={styles.more}
        aria-expanded={open}
        aria-label={open ? words.fewerOf(title) : words.othersOf(shown, title)}
        onClick={onToggle}
      >
        {open ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        {open ? words.fewer : shown}
      </button>
    </div>
  );
}
