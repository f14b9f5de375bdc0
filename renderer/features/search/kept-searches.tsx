import { type ReactNode, useId, useRef } from 'react';
import { type KeptSearch } from '../../../electron/shared/search-results.ts';
import { searchesStrings as words } from '../../../electron/shared/strings/searches.ts';
import { useRowFocus } from '../../elements/use-row-focus.ts';
import { isSaved, searches, useSearches } from '../../stores/searches.ts';
import { KeptRow } from './kept-row.tsx';
import styles from './kept-searches.module.css';

interface KeptSearchesProps {
  onRun: (kept: KeptSearch) => void;
}

/** The searches that were saved, and those made last. */
export function KeptSearches({ onRun }: KeptSearchesProps) {
  const kept = useSearches((state) => state.kept) ?? [];
  const saved = kept.filter(isSaved);
  const recent = kept.filter((one) => !isSaved(one));
  return (
    <>
      <Group title={words.saved} kept={saved} onRun={onRun} />
      <Group
        title={words.recent}
        kept={recent}
        onRun={onRun}
        action={
          <button
            type="button"
            className={styles.clear}
            onClick={() => void searches.clearRecent()}
          >
            {words.clearRecent}
          </button>
        }
      />
    </>
  );
}

interface GroupProps extends KeptSearchesProps {
  title: string;
  kept: readonly KeptSearch[];
  action?: ReactNode;
}

function Group({ title, kept, action, onRun }: GroupProps) {
  const heading = useId();
  const frame = useRef<HTMLUListElement>(null);
  const focusNext = useRowFocus(frame, kept, null);
  if (kept.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {action}
      </div>
      <ul ref={frame}>
        {kept.map((one, index) => (
          <KeptRow
            key={one.id}
            kept={one}
            onRun={() => onRun(one)}
            onRemove={() => {
              focusNext(index);
              void searches.remove(one);
            }}
          />
        ))}
      </ul>
    </section>
  );
}
