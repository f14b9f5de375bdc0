import { type SearchHit } from '../../electron/shared/search-results.ts';
import { marksIn } from './hit-places.ts';
import { type Run, runsOf } from './runs.ts';
import styles from './marked.module.css';

/** A text in pieces, with what was found marked. */
export function Marked({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, mark }, index) =>
    mark ? (
      <mark
        key={index}
        className={styles.match}
        data-current-match={mark === 'current' || undefined}
      >
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

interface HitTextProps {
  text: string;
  /** Those that are in this text. */
  hits: readonly SearchHit[];
  /** The `id` of the hit that was gone to last. */
  current: string | null;
}

/** A text with the hits of a search in it marked. */
export function HitText({ text, hits, current }: HitTextProps) {
  return <Marked runs={runsOf(text, marksIn(text, hits, current))} />;
}
